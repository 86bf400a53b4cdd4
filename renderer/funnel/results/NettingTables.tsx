/** The netting item by item: the rows of material requirements planning, by period. Only the visible periods are rendered. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { periodNames } from '../../../shared/charts/axes.ts';
import { figuresIn } from '../../../shared/charts/figures/figures.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { WON } from '../../../shared/funnel/input/problems.ts';
import { NETTING_ROWS, type NettedItem } from '../../../shared/funnel/netting.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { classes } from '../../ui/classes.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { scrollAcross } from './scroll-across.ts';
import { words } from './words.ts';

type NettingTablesProps = { input: FunnelInput; items: readonly NettedItem[] };

export const NettingTables = ({ input, items }: NettingTablesProps) => (
  <div className="netting-items">
    <p className="sheet-note">{say(words.nettingExplained)}</p>
    {items.map((item) => (
      <Item key={item.item} input={input} item={item} />
    ))}
  </div>
);

const Item = ({ input, item }: { input: FunnelInput; item: NettedItem }) => {
  const { units } = figuresIn(input.currency, locale());
  const { pastDue } = item;
  const name = item.item === WON ? say(words.won) : item.item;
  const due =
    pastDue === null
      ? say(words.itemUnreachable)
      : pastDue > 0
        ? say(words.pastDue, { units: units(pastDue) })
        : say(words.nothingPastDue);
  return (
    <Disclosure
      className="netting-item"
      summary={
        <>
          <span className="netting-item-name">{name}</span>
          <span className={classes('netting-item-due', pastDue !== 0 && 'is-due')}>{due}</span>
        </>
      }
    >
      <ItemTable input={input} item={item} name={name} />
    </Disclosure>
  );
};

/** Width of the column of names and of a period, in pixels. */
const NAMES = 152;
const COLUMN = 84;
const BEYOND = 3;

const ItemTable = ({ input, item, name }: { input: FunnelInput; item: NettedItem; name: string }) => {
  const { unitsShort } = figuresIn(input.currency, locale());
  const names = useMemo(() => periodNames(input, locale()), [input]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: names.length,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN,
    overscan: BEYOND,
  });
  const columns = virtual.getVirtualItems();
  const before = columns[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (columns.at(-1)?.end ?? 0);
  const spaced = (cells: React.ReactNode) => (
    <>
      {before > 0 && <td aria-hidden="true" style={{ width: before }} />}
      {cells}
      {after > 0 && <td aria-hidden="true" style={{ width: after }} />}
    </>
  );
  return (
    <ScrollRegion
      ref={scroller}
      className="wide-table"
      label={say(words.nettingOf, { item: name })}
      onKeyDown={(event) => scrollAcross(event, NAMES, COLUMN)}
    >
      <table aria-colcount={names.length + 1} style={{ width: NAMES + virtual.getTotalSize() }}>
        <thead>
          <tr>
            <th scope="col" style={{ width: NAMES }} aria-colindex={1}>
              {name}
            </th>
            {spaced(
              columns.map(({ index }) => (
                <th key={index} scope="col" style={{ width: COLUMN }} aria-colindex={index + 2}>
                  {names[index]?.name}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {NETTING_ROWS.map((row) => (
            <tr key={row}>
              <th scope="row" aria-colindex={1}>
                {say(words.nettingRow, { row })}
              </th>
              {spaced(
                columns.map(({ index }) => {
                  const figure = item[row][index] ?? null;
                  return (
                    <td
                      key={index}
                      className={figure === 0 ? 'is-zero' : undefined}
                      aria-colindex={index + 2}
                    >
                      {figure === null ? say(words.itemUnreachable) : unitsShort(figure)}
                    </td>
                  );
                }),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
