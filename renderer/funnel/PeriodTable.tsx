/** The figures of each period: what is asked, what is certain, what was won. Only the rows in sight are built. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type Ref, useMemo, useRef, useState } from 'react';
import { PERIOD_NAMES } from '../../shared/funnel/words.ts';
import { periodNames } from '../../shared/scene/pictures/axes.ts';
import { type PeriodFigure, scaledQuota } from './change.ts';
import { FigureInput } from './FigureInput.tsx';
import type { FigureKind, FigureKinds } from './figure-kinds.ts';
import { useFunnelState } from './funnel-state.ts';
import type { InputsProps } from './inputs.ts';
import { problemAt } from './live.ts';
import { LOCALE } from './locale.ts';
import { pastedPeriods } from './paste-cells.ts';
import { keepPasted } from './preview.ts';
import type { Scenario } from './scenario.ts';
import { walkTable } from './walk-table.ts';

/** Height of a row in pixels, where nothing is said under it. */
const ROW = 47;
/** Rows built beyond those in sight, so that there is always a next one to go to by keyboard. */
const BEYOND = 3;

export const PeriodTable = ({ scenario, problems, kinds, readOnly }: InputsProps) => {
  const { funnel, input } = scenario;
  const names = useMemo(() => periodNames(input, LOCALE), [input]);
  const quota = useShownQuota(scenario);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: names.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
  });
  const rows = virtual.getVirtualItems();
  return (
    <div className="tall-table" ref={scroller}>
      <table className="sheet-table" onKeyDown={walkTable} aria-rowcount={names.length + 1}>
        <caption className="sr-only">By {input.period}</caption>
        <thead>
          <tr>
            <th scope="col">{PERIOD_NAMES[input.period]}</th>
            <th scope="col">Quota</th>
            <th scope="col" title="Deals certain to close, those that closed already included">
              Certain deals
            </th>
            <th scope="col">Won so far</th>
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
  );
};

/** The room of rows that are not built. */
const Spacer = ({ height }: { height: number }) =>
  height > 0 ? (
    <tbody aria-hidden="true" className="row-spacer">
      <tr style={{ height }}>
        <td colSpan={4} />
      </tr>
    </tbody>
  ) : null;

/** The total is dragged by its own slider: its parts are seen to follow. A period's own fields keep what is typed. */
const useShownQuota = ({ funnel, input }: Scenario): readonly number[] => {
  const total = useFunnelState(({ preview }) =>
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
  const [saidIn, setSaidIn] = useState<Element | null>(null);
  const given = { funnelId, period, name, saidIn, readOnly };
  return (
    <tbody ref={ref} data-index={period}>
      <tr aria-rowindex={period + 2}>
        <th scope="row">{name}</th>
        <td>
          <PeriodCell
            {...given}
            field="amount"
            word="Quota"
            value={amount}
            kind={kinds.money}
            problem={problem}
          />
        </td>
        <td>
          <PeriodCell
            {...given}
            field="scheduledWins"
            word="Certain deals"
            value={scheduledWins}
            kind={kinds.count}
          />
        </td>
        <td>
          <PeriodCell {...given} field="won" word="Won so far" value={won} kind={kinds.moneyOrNone} />
        </td>
      </tr>
      <tr className="sheet-said">
        <td ref={setSaidIn} colSpan={4} />
      </tr>
    </tbody>
  );
});

type PeriodCellProps<T extends number | null> = {
  funnelId: string;
  period: number;
  name: string;
  field: PeriodFigure;
  word: string;
  value: T;
  kind: FigureKind<T>;
  problem?: string | undefined;
  saidIn: Element | null;
  readOnly: boolean;
};

const Cell = <T extends number | null>(props: PeriodCellProps<T>) => {
  const { period, name, field, word, ...given } = props;
  return (
    <FigureInput
      {...given}
      place={`${field} ${period}`}
      label={`${word}, ${name}`}
      hideLabel
      isCell
      change={(figure) => ({ of: 'period', period, field, value: figure })}
      pasteCells={(cells) =>
        keepPasted(given.funnelId, (scenario, locale) =>
          pastedPeriods(scenario, { period, field }, cells, locale),
        )
      }
    />
  );
};
/** Only the cells whose figures follow the slider of the whole quota are drawn again with it. */
const PeriodCell = memo(Cell) as typeof Cell;
