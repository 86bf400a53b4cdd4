/** What would close the gap: each lever alone, in groups by what it does, and several together. */
import { memo, useId, useMemo } from 'react';
import {
  cantClose,
  closingOf,
  type LeverGroup,
  type LeverInWords,
} from '../../shared/charts/figures/closing-words.ts';
import type { FunnelResult } from '../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../shared/funnel/input/input.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { Combine } from './Combine.tsx';
import { keepChange } from './figures/preview.ts';
import { leverChange } from './lever-change.ts';
import type { Scenario } from './scenario/scenario.ts';
import { words } from './words.ts';

type LeversProps = { scenario: Scenario; input: FunnelInput; result: FunnelResult; readOnly: boolean };

export const Levers = memo(({ scenario, input, result, readOnly }: LeversProps) => {
  const { unit } = scenario;
  const closing = useMemo(() => closingOf(input, result, { unit, locale: locale() }), [input, result, unit]);
  return (
    <>
      <p className="sheet-note">{closing.gap}</p>
      {closing.groups.map((group) => (
        <Group key={group.goal} group={group} scenario={scenario} readOnly={readOnly} />
      ))}
      {result.gap.deals > 0 && (
        <Combine scenario={scenario} input={input} result={result} readOnly={readOnly} />
      )}
      {closing.others.length > 0 && (
        <section className="lever-others">
          <h4 className="lever-title">{cantClose()}</h4>
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
            <th scope="col">{say(words.lever)}</th>
            <th scope="col">{say(words.smallestChange)}</th>
            <th scope="col">{say(words.apply)}</th>
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

const ApplyLever = ({ scenario, given }: { scenario: Scenario; given: LeverInWords }) => {
  const wanted = leverChange(scenario, given);
  return (
    wanted && (
      <Button
        size="small"
        aria-label={say(words.applyLever, { lever: given.name, change: given.change })}
        onPress={() => keepChange(scenario.funnel.id, wanted)}
      >
        {say(words.apply)}
      </Button>
    )
  );
};
