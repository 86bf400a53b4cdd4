/** Several levers at once: which of them, by how much together, and one button that applies them all. */
import { memo, useId, useMemo, useState } from 'react';
import { combinedOf, pullableLevers } from '../../shared/charts/figures/combined-words.ts';
import type { FunnelResult } from '../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../shared/funnel/input/input.ts';
import type { Command } from '../../shared/model/apply.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { performHere } from './figures/preview.ts';
import { leverChange } from './lever-change.ts';
import { commandFor } from './scenario/change.ts';
import type { Scenario } from './scenario/scenario.ts';
import { words } from './words.ts';
import './combine.css';

type Batch = Extract<Command, { type: 'batch' }>;
type CombineProps = { scenario: Scenario; input: FunnelInput; result: FunnelResult; readOnly: boolean };

export const Combine = memo(({ scenario, input, result, readOnly }: CombineProps) => {
  const id = useId();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const offered = useMemo(() => pullableLevers(input, locale()), [input]);
  const pulled = offered.filter(({ name }) => chosen.includes(name));
  const combined = useMemo(
    () =>
      chosen.length === 0
        ? null
        : combinedOf(
            input,
            result,
            pullableLevers(input, locale()).flatMap((each) =>
              chosen.includes(each.name) ? [each.pulled] : [],
            ),
            locale(),
          ),
    [input, result, chosen],
  );
  const apply = () => {
    const changes = (combined?.levers ?? []).flatMap((lever) => leverChange(scenario, lever) ?? []);
    const done = performHere({
      type: 'batch',
      label: say(words.applyLevers, { scenario: quoted(scenario.funnel.name) }),
      commands: changes.map((change) => commandFor(scenario, change)) as Batch['commands'],
    });
    if (done) setChosen([]);
  };
  return (
    <section className="combine" aria-labelledby={id}>
      <h4 id={id} className="lever-title">
        {say(words.combineLevers)}
      </h4>
      <div className="combine-options" role="group" aria-labelledby={id}>
        {offered.map(({ name }) => (
          <label key={name} className="combine-option">
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, name] : chosen.filter((other) => other !== name))
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      <div role="status">
        {combined && pulled.length > 0 && (
          <>
            <p className="sheet-note">{combined.said}</p>
            {combined.levers.length > 0 && (
              <ul className="combine-changes">
                {combined.levers.map(({ name, change }) => (
                  <li key={name}>
                    <span>{name}</span> <span>{change}</span>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
      {combined && combined.levers.length > 0 && !readOnly && (
        <Button size="small" onPress={apply}>
          {say(words.applyAll)}
        </Button>
      )}
    </section>
  );
});
