/** Up to four scenarios side by side. */

import { ArrowLeft, ArrowRight } from 'lucide-react';
import { memo, useCallback, useId, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { MAX_COMPARED } from '../../../shared/api/export/options.ts';
import { compareLines } from '../../../shared/charts/comparison/lines.ts';
import { nettingChart } from '../../../shared/charts/kinds/netting.ts';
import type { Risk } from '../../../shared/funnel/analysis/risk.ts';
import type { Total } from '../../../shared/funnel/analysis/total.ts';
import { funnelsOf } from '../../../shared/funnel/input/from-model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { useModel, useModelNow } from '../../parts/use-model.ts';
import { documentStore } from '../../state/document/document.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { FunnelChart } from '../results/FunnelChart.tsx';
import { useRisk } from '../results/risk/use-risk.ts';
import { blockName } from '../scenario/FunnelHeader.tsx';
import { funnelStore, showFunnel } from '../scenario/funnel-state.ts';
import { type Live, liveOf } from '../scenario/live-scenario.ts';
import type { Funnel, Scenario } from '../scenario/scenario.ts';
import { useScenario } from '../scenario/use-scenario.ts';
import { canMoveScenario, moveScenario } from './move-scenario.ts';
import { useTotal } from './use-total.ts';
import { words } from './words.ts';

/** A scenario with its results, as this window shows them. */
type Compared = { readonly scenario: Scenario; readonly live: Live; readonly risk: Risk | null };

export const Compare = ({ ids }: { ids: readonly string[] }) => {
  // Always the maximum: the order of hooks can’t depend on how many are chosen.
  const slots = [useCompared(ids[0]), useCompared(ids[1]), useCompared(ids[2]), useCompared(ids[3])];
  const added = useTotal(slots);
  const { model } = useModelNow();
  const order = funnelsOf(model).map(({ id }) => id);
  const scenarios = slots
    .filter((slot) => slot !== null)
    .sort((a, b) => order.indexOf(a.scenario.funnel.id) - order.indexOf(b.scenario.funnel.id));
  return (
    <div className="compare">
      <Choice shown={scenarios.map(({ scenario }) => scenario.funnel.id)} problem={added.problem} />
      {scenarios.length === 0 ? (
        <p className="sheet-note">{say(words.chooseScenarios)}</p>
      ) : (
        <CompareTable scenarios={scenarios} added={added} />
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

type ChoiceProps = {
  shown: readonly string[];
  /** Why those shown can’t be added up. */
  problem: string | null;
};

const Choice = ({ shown, problem }: ChoiceProps) => {
  const hasTotal = useStore(funnelStore, (state) => state.hasTotal);
  const noteId = useId();
  const canAdd = shown.length > 1;
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
      <div className="compare-total">
        <label className="compare-option">
          <input
            type="checkbox"
            checked={hasTotal && canAdd}
            disabled={!canAdd}
            aria-describedby={noteId}
            onChange={() => funnelStore.setState({ hasTotal: !hasTotal })}
          />
          <span>{say(words.addTotal)}</span>
        </label>
        <span id={noteId} className="sheet-note">
          {say(canAdd ? words.totalNote : words.addAtLeastTwo)}
        </span>
      </div>
      {problem !== null && <p className="field-problem">{problem}</p>}
    </fieldset>
  );
};

type CompareTableProps = { scenarios: readonly Compared[]; added: ReturnType<typeof useTotal> };

const CompareTable = ({ scenarios, added: { total, risk: totalRisk } }: CompareTableProps) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const ids = scenarios.map(({ scenario }) => scenario.funnel.id);
  return (
    <ScrollRegion className="compare-scroll" label={say(words.sideBySide)}>
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
            {total && (
              <th scope="col">
                <span className="compare-name">{say(words.total)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {compareLines([
            ...scenarios.map(({ scenario: { unit }, live: { input, result }, risk }) => ({
              ...{ input, result, risk, unit },
            })),
            ...(total ? [{ ...total, risk: totalRisk, unit: unitOfAll(scenarios) }] : []),
          ]).map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map(({ words, difference }, index) => (
                <td key={scenarios[index]?.scenario.funnel.id ?? 'total'}>
                  {words}
                  {index > 0 && index < scenarios.length && (
                    <span className="compare-difference">{difference}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say(words.nettingByPeriod)}</th>
            {scenarios.map((compared) => (
              <td key={compared.scenario.funnel.id} className="compare-chart">
                <ComparedChart live={compared.live} />
              </td>
            ))}
            {total && (
              <td className="compare-chart">
                <TotalChart total={total} />
              </td>
            )}
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
};

/** What a unit of the first stage is called in all scenarios, or units where they differ. */
const unitOfAll = (scenarios: readonly Compared[]): string => {
  const [first, ...others] = scenarios.map(({ scenario: { unit } }) => unit);
  return first !== undefined && others.every((unit) => unit === first) ? first : say(words.units);
};

const TotalChart = memo(({ total: { input, result, sources } }: { total: Total }) => {
  const draw = useCallback(
    (width: number) => nettingChart(input, result, { width, locale: locale(), sources }),
    [input, result, sources],
  );
  return <FunnelChart of={input.name ?? ''} what={say(words.netted, { period: input.period })} draw={draw} />;
});

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

const ComparedChart = memo(({ live: { input, result, problems } }: Pick<Compared, 'live'>) => {
  const draw = useCallback(
    (width: number) => nettingChart(input, result ?? { netting: [] }, { width, locale: locale() }),
    [input, result],
  );
  return result ? (
    <FunnelChart of={input.name ?? ''} what={say(words.netted, { period: input.period })} draw={draw} />
  ) : (
    <p className="sheet-note">{problems[0]?.sentence}</p>
  );
});
