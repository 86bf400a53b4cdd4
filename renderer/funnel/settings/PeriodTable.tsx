/** The figures of each period: quota, certain wins, won so far. Only the visible rows are rendered. */

import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type Ref, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { periodNames } from '../../../shared/charts/axes.ts';
import { periodName } from '../../../shared/funnel/input/in-words.ts';
import { resultsNote } from '../../../shared/funnel/notes.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { FigureInput } from '../figures/FigureInput.tsx';
import type { FigureKind, FigureKinds } from '../figures/figure-kinds.ts';
import type { InputsProps } from '../figures/inputs.ts';
import { pastedPeriods } from '../figures/paste-cells.ts';
import { keepPasted } from '../figures/preview.ts';
import { walkTable } from '../figures/walk-table.ts';
import { type PeriodFigure, scaledQuota } from '../scenario/change.ts';
import { funnelStore } from '../scenario/funnel-state.ts';
import { problemAt } from '../scenario/live-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { words } from './words.ts';

/** Height in pixels of a row without a note. */
const ROW = 47;
/** Rows rendered beyond the visible ones, so that the keyboard always has a next one to go to. */
const BEYOND = 3;

export const PeriodTable = ({ scenario, problems, kinds, readOnly }: InputsProps) => {
  const { funnel, input } = scenario;
  const names = useMemo(() => periodNames(input, locale()), [input]);
  const quota = useShownQuota(scenario);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: names.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
  });
  const rows = virtual.getVirtualItems();
  const note = resultsNote(input);
  return (
    <>
      {note !== undefined && <p className="dialog-note">{note}</p>}
      <div className="tall-table" ref={scroller}>
        <table className="sheet-table" onKeyDown={walkTable} aria-rowcount={names.length + 1}>
          <caption className="sr-only">{say(words.byPeriod, { period: input.period })}</caption>
          <thead>
            <tr>
              <th scope="col">{periodName(input.period)}</th>
              <th scope="col">{say(words.quotaColumn)}</th>
              <th scope="col" title={say(words.certainWinsHelp)}>
                {say(words.certainWins)}
              </th>
              <th scope="col">{say(words.wonSoFar)}</th>
            </tr>
          </thead>
          <Spacer height={rows[0]?.start ?? 0} />
          {rows.map(({ index: period }) => (
            <PeriodRow
              key={period}
              ref={virtual.measureElement}
              funnelId={funnel.id}
              period={period}
              name={names[period]?.name ?? ''}
              amount={quota[period] ?? 0}
              scheduledWins={input.scheduledWins[period] ?? 0}
              won={input.won[period] ?? null}
              problem={LISTS.map((list) => problemAt(problems, `${list}.${period}`)).find(Boolean)}
              kinds={kinds}
              readOnly={readOnly}
            />
          ))}
          <Spacer height={virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)} />
        </table>
      </div>
    </>
  );
};

/** The height of the rows that aren’t rendered. */
const Spacer = ({ height }: { height: number }) =>
  height > 0 ? (
    <tbody aria-hidden="true" className="row-spacer">
      <tr style={{ height }}>
        <td colSpan={4} />
      </tr>
    </tbody>
  ) : null;

/** The quota by period, following the slider of the total while it is dragged. */
const useShownQuota = ({ funnel, input }: Scenario): readonly number[] => {
  const total = useStore(funnelStore, ({ preview }) =>
    preview?.funnelId === funnel.id && preview.change.of === 'quota' ? preview.change.value : null,
  );
  return useMemo(() => (total === null ? input.quota : scaledQuota(input.quota, total)), [input, total]);
};

const LISTS = ['quota', 'scheduledWins', 'won'];

type PeriodRowProps = {
  ref: Ref<HTMLTableSectionElement>;
  funnelId: string;
  period: number;
  name: string;
  amount: number;
  scheduledWins: number;
  won: number | null;
  problem: string | undefined;
  kinds: FigureKinds;
  readOnly: boolean;
};

const PeriodRow = memo((props: PeriodRowProps) => {
  const { ref, funnelId, period, name, amount, scheduledWins, won, problem, kinds, readOnly } = props;
  const [messageHost, setMessageHost] = useState<Element | null>(null);
  const given = { funnelId, period, messageHost, readOnly };
  return (
    <tbody ref={ref} data-index={period}>
      <tr aria-rowindex={period + 2}>
        <th scope="row">{name}</th>
        <td>
          <PeriodCell
            {...given}
            field="amount"
            label={say(words.quotaOf, { period: name })}
            value={amount}
            kind={kinds.money}
            problem={problem}
          />
        </td>
        <td>
          <PeriodCell
            {...given}
            field="scheduledWins"
            label={say(words.certainWinsOf, { period: name })}
            value={scheduledWins}
            kind={kinds.count}
          />
        </td>
        <td>
          <PeriodCell
            {...given}
            field="won"
            label={say(words.wonSoFarOf, { period: name })}
            value={won}
            kind={kinds.moneyOrNone}
          />
        </td>
      </tr>
      <tr className="sheet-said">
        <td ref={setMessageHost} colSpan={4} />
      </tr>
    </tbody>
  );
});

type PeriodCellProps<T extends number | null> = {
  funnelId: string;
  period: number;
  field: PeriodFigure;
  label: string;
  value: T;
  kind: FigureKind<T>;
  problem?: string | undefined;
  messageHost: Element | null;
  readOnly: boolean;
};

const Cell = <T extends number | null>(props: PeriodCellProps<T>) => {
  const { period, field, ...given } = props;
  return (
    <FigureInput
      {...given}
      place={`${field} ${period}`}
      hideLabel
      isCell
      change={(figure) => ({ of: 'period', period, field, value: figure })}
      pasteCells={(cells) =>
        keepPasted(given.funnelId, (scenario, locale, answers) =>
          pastedPeriods(scenario, { period, field }, cells, locale, answers),
        )
      }
    />
  );
};
/** Memoised: only the cells whose figures follow the slider of the whole quota render with it. */
const PeriodCell = memo(Cell) as typeof Cell;
