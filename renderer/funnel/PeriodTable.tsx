/** The figures of each period: what is asked, what is certain, what was won. */
import { memo, useState } from 'react';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import type { Problem } from '../../shared/funnel/problems.ts';
import { periodNames } from '../../shared/scene/pictures/axes.ts';
import type { PeriodFigure } from './change.ts';
import { FigureInput } from './FigureInput.tsx';
import type { FigureKinds } from './figure-kinds.ts';
import { useFunnelState } from './funnel-state.ts';
import { problemAt } from './live.ts';
import { LOCALE } from './locale.ts';
import type { Scenario } from './scenario.ts';
import { walkTable } from './walk-table.ts';
import { PERIOD_NAMES } from './words.ts';

type PeriodTableProps = {
  scenario: Scenario;
  live: FunnelInput;
  problems: readonly Problem[];
  kinds: FigureKinds;
  readOnly: boolean;
};

export const PeriodTable = ({ scenario, live, problems, kinds, readOnly }: PeriodTableProps) => {
  const { funnel, input } = scenario;
  const names = periodNames(input, LOCALE);
  const isScaled = useFunnelState(({ preview }) => preview?.change.of === 'quota');
  return (
    <div className="tall-table">
      <table className="sheet-table" onKeyDown={walkTable}>
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
        <tbody>
          {names.map(({ name }, period) => (
            <PeriodRow
              key={name}
              funnelId={funnel.id}
              period={period}
              name={name}
              // The total is dragged by its own slider: its parts are seen to follow. A period's own fields keep what is typed.
              amount={(isScaled ? live : input).quota[period] ?? 0}
              scheduledWins={input.scheduledWins[period] ?? 0}
              won={input.won[period] ?? null}
              problem={LISTS.map((list) => problemAt(problems, `${list}.${period}`)).find(Boolean)}
              kinds={kinds}
              readOnly={readOnly}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const LISTS = ['quota', 'scheduledWins', 'won'];

type PeriodRowProps = {
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

/** Only the row of the period that changed is drawn again: there may be a thousand. */
const PeriodRow = memo((props: PeriodRowProps) => {
  const { funnelId, period, name, amount, scheduledWins, won, problem, kinds, readOnly } = props;
  const [saidIn, setSaidIn] = useState<Element | null>(null);
  const cell = (field: PeriodFigure, word: string) => ({
    funnelId,
    place: `${field} ${period}`,
    label: `${word}, ${name}`,
    hideLabel: true,
    isCell: true,
    saidIn,
    readOnly,
    change: (value: number) => ({ of: 'period', period, field, value }) as const,
  });
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td>
          <FigureInput {...cell('amount', 'Quota')} value={amount} kind={kinds.money} problem={problem} />
        </td>
        <td>
          <FigureInput {...cell('scheduledWins', 'Certain deals')} value={scheduledWins} kind={kinds.count} />
        </td>
        <td>
          <FigureInput {...cell('won', 'Won so far')} value={won} kind={kinds.moneyOrNone} />
        </td>
      </tr>
      <tr className="sheet-said">
        <td ref={setSaidIn} colSpan={4} />
      </tr>
    </>
  );
});
