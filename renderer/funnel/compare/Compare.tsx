/** Up to four scenarios side by side. */

import { ArrowLeft, ArrowRight } from 'lucide-react';
import { memo, useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { nettingPicture } from '../../../shared/charts/kinds/netting.ts';
import { funnelsOf } from '../../../shared/funnel/input/from-model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { useModel, useModelNow } from '../../parts/use-model.ts';
import { documentStore } from '../../state/document/document.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { FunnelPicture } from '../results/FunnelPicture.tsx';
import { useRisk } from '../results/risk/use-risk.ts';
import { blockName } from '../scenario/FunnelHeader.tsx';
import { funnelStore, MAX_COMPARED, showFunnel } from '../scenario/funnel-state.ts';
import { liveOf } from '../scenario/live-scenario.ts';
import type { Funnel } from '../scenario/scenario.ts';
import { useScenario } from '../scenario/use-scenario.ts';
import { type Compared, compareLines } from './compare.ts';
import { canMoveScenario, moveScenario } from './move-scenario.ts';
import { words } from './words.ts';

export const Compare = ({ ids }: { ids: readonly string[] }) => {
  // Always the maximum: the order of hooks can’t depend on how many are chosen.
  const slots = [useCompared(ids[0]), useCompared(ids[1]), useCompared(ids[2]), useCompared(ids[3])];
  const { model } = useModelNow();
  const order = funnelsOf(model).map(({ id }) => id);
  const scenarios = slots
    .filter((slot) => slot !== null)
    .sort((a, b) => order.indexOf(a.scenario.funnel.id) - order.indexOf(b.scenario.funnel.id));
  return (
    <div className="compare">
      <Choice shown={scenarios.map(({ scenario }) => scenario.funnel.id)} />
      {scenarios.length === 0 ? (
        <p className="sheet-note">{say(words.chooseScenarios)}</p>
      ) : (
        <CompareTable scenarios={scenarios} />
      )}
    </div>
  );
};

const useCompared = (id = ''): Compared | null => {
  const seed = useStore(funnelStore, (state) => state.seed);
  const create = useStore(funnelStore, (state) => state.create);
  const scenario = useScenario(id);
  const live = useMemo(() => (scenario ? liveOf(scenario.input) : null), [scenario]);
  const { risk } = useRisk(live?.result ? live.input : null, seed, create);
  return useMemo(() => (scenario && live ? { scenario, live, risk } : null), [scenario, live, risk]);
};

const Choice = ({ shown }: { shown: readonly string[] }) => {
  const { model } = useModelNow();
  const all = useModel(useShallow((given) => funnelsOf(given)));
  return (
    <fieldset className="compare-choice">
      <legend>{say(words.compareUpTo, { max: MAX_COMPARED })}</legend>
      {all.map(({ id, name, processId }) => {
        const isShown = shown.includes(id);
        return (
          <label key={id} className="compare-option">
            <input
              type="checkbox"
              checked={isShown}
              disabled={!isShown && shown.length >= MAX_COMPARED}
              onChange={() =>
                funnelStore.setState({
                  compared: isShown ? shown.filter((other) => other !== id) : [...shown, id],
                })
              }
            />
            <span>
              {say(words.blockAndScenario, {
                block: blockName(model, processId),
                scenario: withTerms(model, name),
              })}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
};

const CompareTable = ({ scenarios }: { scenarios: readonly Compared[] }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const ids = scenarios.map(({ scenario }) => scenario.funnel.id);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <div className="compare-scroll" role="region" aria-label={say(words.sideBySide)} tabIndex={0}>
      <table className="compare-table">
        <thead>
          <tr>
            <td />
            {scenarios.map(({ scenario: { funnel, input } }) => (
              <CompareHead
                key={funnel.id}
                funnel={funnel}
                name={input.name ?? ''}
                canMoveLeft={!readOnly && canMoveScenario(funnel, -1, ids)}
                canMoveRight={!readOnly && canMoveScenario(funnel, 1, ids)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {compareLines(scenarios).map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map(({ words, difference }, index) => (
                <td key={scenarios[index]?.scenario.funnel.id}>
                  {words}
                  {index > 0 && <span className="compare-difference">{difference}</span>}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say(words.nettingByPeriod)}</th>
            {scenarios.map((compared) => (
              <td key={compared.scenario.funnel.id} className="compare-picture">
                <ComparedPicture live={compared.live} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
};

type CompareHeadProps = { funnel: Funnel; name: string; canMoveLeft: boolean; canMoveRight: boolean };

/** Scenarios are in the order of their block. */
const CompareHead = memo(({ funnel, name, canMoveLeft, canMoveRight }: CompareHeadProps) => {
  const move = (by: -1 | 1) => moveScenario(funnel, by, funnelStore.getState().compared ?? undefined);
  return (
    <th scope="col">
      <span className="compare-name">{name}</span>
      <IconButton
        label={say(words.moveLeft, { name })}
        size="small"
        isDisabled={!canMoveLeft}
        onPress={() => move(-1)}
      >
        <ArrowLeft size={15} aria-hidden />
      </IconButton>
      <IconButton
        label={say(words.moveRight, { name })}
        size="small"
        isDisabled={!canMoveRight}
        onPress={() => move(1)}
      >
        <ArrowRight size={15} aria-hidden />
      </IconButton>
      <Button
        size="small"
        aria-label={say(words.openScenario, { name })}
        onPress={() => showFunnel(funnel.id)}
      >
        {say(words.open)}
      </Button>
    </th>
  );
});

const ComparedPicture = memo(({ live: { input, result, problems } }: Pick<Compared, 'live'>) => {
  const draw = useCallback(
    (width: number) => nettingPicture(input, result ?? { netting: [] }, { width, locale: locale() }),
    [input, result],
  );
  return result ? (
    <FunnelPicture of={input.name ?? ''} what={say(words.netted, { period: input.period })} draw={draw} />
  ) : (
    <p className="sheet-note">{problems[0]?.sentence}</p>
  );
});
