/** The figures of each period: quota, certain wins, won so far. Only the visible rows are rendered. */

import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type Ref, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { periodNames } from '../../../shared/charts/axes.ts';
import { periodName } from '../../../shared/funnel/input/in-words.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { type Quarter, quarterName, quartersOf, withSubtotals } from '../../../shared/funnel/quarters.ts';
import { sum } from '../../../shared/funnel/rates.ts';
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
import './period-table.css';

/** Height in pixels of a row without a note. */
const ROW = 47;
/**
 * Rows rendered beyond the visible ones, so that the keyboard always has a next one to go to, and a year of months with its
 * quarters is there as a whole.
 */
const BEYOND = 8;

export const PeriodTable = ({ scenario, problems, kinds, readOnly }: InputsProps) => {
  const { funnel, input } = scenario;
  const names = useMemo(() => periodNames(input, locale()), [input]);
  const quota = useShownQuota(scenario);
  const lines = useMemo(
    () =>
      withSubtotals<Line>(
        names.map((_, period) => ({ period })),
        quartersOf(input),
        (quarter) => ({ quarter }),
      ),
    [names, input],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
  });
  const rows = virtual.getVirtualItems();
  return (
    <div className="tall-table" ref={scroller}>
      <table className="sheet-table" onKeyDown={walkTable} aria-rowcount={lines.length + 1}>
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
        {rows.map(({ index }) => {
          const line = lines[index];
          if (!line) return null;
          if (line.quarter)
            return (
              <Subtotal
                key={quarterName(line.quarter)}
                ref={virtual.measureElement}
                index={index}
                quarter={line.quarter}
                quota={quota}
                input={input}
                kinds={kinds}
              />
            );
          const { period } = line;
          return (
            <PeriodRow
              key={period}
              ref={virtual.measureElement}
              index={index}
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
          );
        })}
        <Spacer height={virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)} />
      </table>
    </div>
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

/** A row of the table: a period, or the sum of a quarter below its last one. */
type Line =
  | { readonly period: number; readonly quarter?: undefined }
  | { readonly quarter: Quarter; readonly period?: undefined };

type SubtotalProps = {
  ref: Ref<HTMLTableSectionElement>;
  index: number;
  quarter: Quarter;
  quota: readonly number[];
  input: FunnelInput;
  kinds: FigureKinds;
};

const Subtotal = ({ ref, index, quarter, quota, input, kinds }: SubtotalProps) => {
  const total = (figures: readonly (number | null)[]) =>
    sum(figures.slice(quarter.from, quarter.to).map((figure) => figure ?? 0));
  const isKnown = input.won.slice(quarter.from, quarter.to).some((money) => money !== null);
  return (
    <tbody ref={ref} data-index={index}>
      <tr className="period-subtotal" aria-rowindex={index + 2}>
        <th scope="row">{quarterName(quarter)}</th>
        <td>{kinds.money.show(total(quota))}</td>
        <td>{kinds.count.show(total(input.scheduledWins))}</td>
        <td>{isKnown ? kinds.money.show(total(input.won)) : ''}</td>
      </tr>
    </tbody>
  );
};

type PeriodRowProps = {
  /** Of its row. */
  index: number;
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
  const { ref, index, funnelId, period, name, amount, scheduledWins, won, problem, kinds, readOnly } = props;
  const [messageHost, setMessageHost] = useState<Element | null>(null);
  const given = { funnelId, period, messageHost, readOnly };
  return (
    <tbody ref={ref} data-index={index}>
      <tr aria-rowindex={index + 2}>
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
