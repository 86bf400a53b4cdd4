/** Up to four scenarios side by side. */
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { memo, useCallback, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { funnelsOf } from '../../shared/funnel/from-model.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { nettingPicture } from '../../shared/scene/pictures/netting-picture.ts';
import { currentModel, useDocument, useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { type Compared, compareLines } from './compare.ts';
import { blockName } from './FunnelHeader.tsx';
import { FunnelPicture } from './FunnelPicture.tsx';
import { MOST_COMPARED, showFunnel, useFunnelState } from './funnel-state.ts';
import { liveOf } from './live.ts';
import { LOCALE } from './locale.ts';
import { canMoveScenario, moveScenario } from './move-scenario.ts';
import type { Funnel } from './scenario.ts';
import { useRisk } from './use-risk.ts';
import { useScenario } from './use-scenario.ts';

export const Compare = ({ ids }: { ids: readonly string[] }) => {
  // As many as there may be: the order of hooks can't depend on how many are chosen.
  const slots = [useCompared(ids[0]), useCompared(ids[1]), useCompared(ids[2]), useCompared(ids[3])];
  useDocument(({ revision }) => revision);
  const order = funnelsOf(currentModel()).map(({ id }) => id);
  const scenarios = slots
    .filter((slot) => slot !== null)
    .sort((a, b) => order.indexOf(a.scenario.funnel.id) - order.indexOf(b.scenario.funnel.id));
  return (
    <div className="compare">
      <Choice shown={scenarios.map(({ scenario }) => scenario.funnel.id)} />
      {scenarios.length === 0 ? (
        <p className="sheet-note">Choose the scenarios to see side by side.</p>
      ) : (
        <CompareTable scenarios={scenarios} />
      )}
    </div>
  );
};

const useCompared = (id = ''): Compared | null => {
  const seed = useFunnelState((state) => state.seed);
  const create = useFunnelState((state) => state.create);
  const scenario = useScenario(id);
  const live = useMemo(() => (scenario ? liveOf(scenario.input) : null), [scenario]);
  const { risk } = useRisk(live?.result ? live.input : null, seed, create);
  return useMemo(() => (scenario && live ? { scenario, live, risk } : null), [scenario, live, risk]);
};

const Choice = ({ shown }: { shown: readonly string[] }) => {
  useDocument(({ revision }) => revision);
  const model = currentModel();
  const all = useModel(useShallow((given) => funnelsOf(given)));
  return (
    <fieldset className="compare-choice">
      <legend>Side by side, {MOST_COMPARED} at most</legend>
      {all.map(({ id, name, processId }) => {
        const isShown = shown.includes(id);
        return (
          <label key={id} className="compare-option">
            <input
              type="checkbox"
              checked={isShown}
              disabled={!isShown && shown.length >= MOST_COMPARED}
              onChange={() =>
                useFunnelState.setState({
                  compared: isShown ? shown.filter((other) => other !== id) : [...shown, id],
                })
              }
            />
            <span>
              {blockName(model, processId)}: {withTerms(model, name)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
};

const CompareTable = ({ scenarios }: { scenarios: readonly Compared[] }) => {
  const readOnly = useDocument((state) => state.readOnly);
  const ids = scenarios.map(({ scenario }) => scenario.funnel.id);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <div className="compare-scroll" role="region" aria-label="Scenarios side by side" tabIndex={0}>
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
          {compareLines(scenarios, LOCALE).map(({ name, cells }) => (
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
            <th scope="row">Netting by period</th>
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

/** Scenarios stand in the order that they have in their block. */
const CompareHead = memo(({ funnel, name, canMoveLeft, canMoveRight }: CompareHeadProps) => {
  const move = (by: -1 | 1) => moveScenario(funnel, by, useFunnelState.getState().compared ?? undefined);
  return (
    <th scope="col">
      <span className="compare-name">{name}</span>
      <IconButton
        label={`Move ${name} to the left`}
        size="small"
        isDisabled={!canMoveLeft}
        onPress={() => move(-1)}
      >
        <ArrowLeft size={15} aria-hidden />
      </IconButton>
      <IconButton
        label={`Move ${name} to the right`}
        size="small"
        isDisabled={!canMoveRight}
        onPress={() => move(1)}
      >
        <ArrowRight size={15} aria-hidden />
      </IconButton>
      <Button size="small" aria-label={`Open ${name}`} onPress={() => showFunnel(funnel.id)}>
        Open
      </Button>
    </th>
  );
});

const ComparedPicture = memo(({ live: { input, result, problems } }: Pick<Compared, 'live'>) => {
  const draw = useCallback(
    (width: number) => nettingPicture(input, result ?? { netting: [] }, { width, locale: LOCALE }),
    [input, result],
  );
  return result ? (
    <FunnelPicture of={input.name ?? ''} what={`netted by ${input.period}`} draw={draw} />
  ) : (
    <p className="sheet-note">{problems[0]?.sentence}</p>
  );
});
