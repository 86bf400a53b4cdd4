/** What would close the gap: each lever alone. */
import { memo, useMemo } from 'react';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { type Lever, leversFor } from '../../shared/funnel/levers.ts';
import { figuresIn } from '../../shared/scene/pictures/figures.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import type { FigureChange } from './change.ts';
import { useFunnelState } from './funnel-state.ts';
import { LOCALE } from './locale.ts';
import { keepChange } from './preview.ts';
import type { Scenario } from './scenario.ts';
import { periodsInWords } from './words.ts';

const GOALS = [
  { value: 'all', label: 'the whole gap' },
  { value: 'unrecoverable', label: 'what is past due' },
] as const;

type LeversProps = { scenario: Scenario; input: FunnelInput; readOnly: boolean };

export const Levers = memo(({ scenario, input, readOnly }: LeversProps) => {
  const goal = useFunnelState((state) => state.goal);
  const levers = useMemo(() => leversFor(input, goal), [input, goal]);
  return (
    <>
      <div className="sheet-choice">
        <Select
          label="What to close"
          hideLabel
          value={goal}
          options={GOALS}
          onChange={(chosen) => useFunnelState.setState({ goal: chosen })}
        />
      </div>
      {levers.every(({ to }) => to === null) && (
        <p className="sheet-note">
          No single change is enough.{' '}
          {goal === 'all' && 'It may take several, or a quota that begins when the first deals can be won.'}
        </p>
      )}
      <table className="levers">
        <caption className="sr-only">The smallest change that closes it, of each lever alone</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Lever</th>
            <th scope="col">Smallest change</th>
            <th scope="col">Apply</th>
          </tr>
        </thead>
        <tbody>
          {levers.map((lever) => (
            <tr key={`${lever.lever} ${lever.stage ?? ''}`}>
              <th scope="row">{nameOf(lever, scenario.unit)}</th>
              <td className={lever.to === null ? 'lever-none' : undefined}>{wordsOf(lever, input)}</td>
              <td className="lever-apply">
                <ApplyLever scenario={scenario} lever={lever} readOnly={readOnly} unit={scenario.unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
});

const nameOf = ({ lever, stage }: Lever, unit: string): string =>
  lever === 'create'
    ? `More ${unit}`
    : lever === 'dealSize'
      ? 'Deal size'
      : lever === 'conversion'
        ? `${stage} converts`
        : `Lag of ${stage}`;

const wordsOf = ({ lever, from, to }: Lever, input: FunnelInput): string => {
  const { money, percent, units } = figuresIn(input.currency, LOCALE);
  if (to === null) return 'can’t close it alone';
  if (to === from && lever !== 'create') return 'closed as it is';
  if (lever === 'create') return to === 0 ? 'closed as it is' : `${units(to)} in time`;
  if (lever === 'dealSize') return `${money(from)} to ${money(to)}`;
  if (lever === 'conversion') return `${percent(from)} to ${percent(to)}`;
  return `${from} to ${periodsInWords(to, input.period)}`;
};

/** The change that a lever stands for, rounded so that it still closes the gap; null where it is none of an input. */
export const changeFor = (
  { stages, input }: Scenario,
  { lever, stage, from, to }: Lever,
): FigureChange | null => {
  if (to === null || to === from || lever === 'create') return null;
  if (lever === 'dealSize') return { of: 'scenario', field: 'dealSize', value: to };
  const id = stages[input.stages.findIndex(({ name }) => name === stage)]?.id;
  if (id === undefined) return null;
  return { of: 'stage', id, field: lever === 'conversion' ? 'conversion' : 'lagPeriods', value: to };
};

type ApplyLeverProps = { scenario: Scenario; lever: Lever; readOnly: boolean; unit: string };

const ApplyLever = ({ scenario, lever, readOnly, unit }: ApplyLeverProps) => {
  const change = changeFor(scenario, lever);
  if (!change || readOnly) return null;
  return (
    <Button
      size="small"
      aria-label={`Apply: ${nameOf(lever, unit)}`}
      onPress={() => keepChange(scenario.funnel.id, change)}
    >
      Apply
    </Button>
  );
};
