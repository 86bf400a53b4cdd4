/** What would close the gap: each lever alone, in groups by what it does. */
import { memo, useId, useMemo } from 'react';
import type { FunnelResult } from '../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import {
  CANT_CLOSE,
  closingOf,
  type LeverGroup,
  type LeverInWords,
} from '../../shared/scene/pictures/closing-words.ts';
import { Button } from '../ui/Button.tsx';
import type { FigureChange } from './change.ts';
import { LOCALE } from './locale.ts';
import { keepChange } from './preview.ts';
import type { Scenario } from './scenario.ts';

type LeversProps = { scenario: Scenario; input: FunnelInput; result: FunnelResult; readOnly: boolean };

export const Levers = memo(({ scenario, input, result, readOnly }: LeversProps) => {
  const { unit } = scenario;
  const closing = useMemo(() => closingOf(input, result, { unit, locale: LOCALE }), [input, result, unit]);
  return (
    <>
      <p className="sheet-note">{closing.gap}</p>
      {closing.groups.map((group) => (
        <Group key={group.goal} group={group} scenario={scenario} readOnly={readOnly} />
      ))}
      {closing.others.length > 0 && (
        <section className="lever-others">
          <h4 className="lever-title">{CANT_CLOSE}</h4>
          <p className="sheet-note">{closing.others.join(' · ')}</p>
        </section>
      )}
    </>
  );
});

type GroupProps = { group: LeverGroup; scenario: Scenario; readOnly: boolean };

const Group = ({ group: { title, levers }, scenario, readOnly }: GroupProps) => {
  const id = useId();
  return (
    <section>
      <h4 id={id} className="lever-title">
        {title}
      </h4>
      <table className="levers" aria-labelledby={id}>
        <thead className="sr-only">
          <tr>
            <th scope="col">Lever</th>
            <th scope="col">Smallest change</th>
            <th scope="col">Apply</th>
          </tr>
        </thead>
        <tbody>
          {levers.map((each) => (
            <tr key={each.name}>
              <th scope="row">{each.name}</th>
              <td>{each.change}</td>
              <td className="lever-apply">{!readOnly && <ApplyLever scenario={scenario} given={each} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** The change of an input that a lever stands for; null where it is none. */
const changeFor = (
  { stages, input }: Scenario,
  { lever: { lever, stage, from }, to }: LeverInWords,
): FigureChange | null => {
  if (to === null || to === from || lever === 'create') return null;
  if (lever === 'dealSize') return { of: 'scenario', field: 'dealSize', value: to };
  const id = stages[input.stages.findIndex(({ name }) => name === stage)]?.id;
  if (id === undefined) return null;
  return { of: 'stage', id, field: lever === 'conversion' ? 'conversion' : 'lagPeriods', value: to };
};

const ApplyLever = ({ scenario, given }: { scenario: Scenario; given: LeverInWords }) => {
  const wanted = changeFor(scenario, given);
  return (
    wanted && (
      <Button
        size="small"
        aria-label={`Apply: ${given.name}, ${given.change}`}
        onPress={() => keepChange(scenario.funnel.id, wanted)}
      >
        Apply
      </Button>
    )
  );
};
