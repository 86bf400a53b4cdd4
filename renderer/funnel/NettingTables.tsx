/** The netting item by item: the rows that planning knows, by period. */
import type { FunnelInput } from '../../shared/funnel/input.ts';
import type { NettedItem } from '../../shared/funnel/netting.ts';
import { WON } from '../../shared/funnel/problems.ts';
import { periodNames } from '../../shared/scene/pictures/axes.ts';
import { figuresIn } from '../../shared/scene/pictures/figures.ts';
import { classes } from '../ui/classes.ts';
import { Disclosure } from './Disclosure.tsx';
import { LOCALE } from './locale.ts';

const ROWS = [
  ['grossRequirements', 'Gross requirements'],
  ['scheduledReceipts', 'Scheduled receipts'],
  ['projectedOnHand', 'Projected on hand'],
  ['netRequirements', 'Net requirements'],
  ['plannedReceipts', 'Planned receipts'],
  ['plannedReleases', 'Planned releases'],
] as const;

type NettingTablesProps = { input: FunnelInput; items: readonly NettedItem[] };

export const NettingTables = ({ input, items }: NettingTablesProps) => (
  <div className="netting-items">
    <p className="sheet-note">
      Each item’s requirements are netted against what is on hand and scheduled; what is left is received as
      planned and released to the stage before it, its lag earlier. In units of the item, unrounded in the
      calculation.
    </p>
    {items.map((item) => (
      <Item key={item.item} input={input} item={item} />
    ))}
  </div>
);

const Item = ({ input, item }: { input: FunnelInput; item: NettedItem }) => {
  const { units } = figuresIn(input.currency, LOCALE);
  const { pastDue } = item;
  const name = item.item === WON ? 'Won' : item.item;
  const due =
    pastDue === null ? 'out of reach' : pastDue > 0 ? `${units(pastDue)} past due` : 'nothing past due';
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

const ItemTable = ({ input, item, name }: { input: FunnelInput; item: NettedItem; name: string }) => {
  const { units } = figuresIn(input.currency, LOCALE);
  const names = periodNames(input, LOCALE);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <div className="wide-table" role="region" aria-label={`Netting of ${name}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {names.map((period) => (
              <th key={period.name} scope="col">
                {period.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([row, words]) => (
            <tr key={row}>
              <th scope="row">{words}</th>
              {item[row].map((figure, period) => (
                <td key={names[period]?.name} className={figure === 0 ? 'is-zero' : undefined}>
                  {figure === null ? 'out of reach' : units(figure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
