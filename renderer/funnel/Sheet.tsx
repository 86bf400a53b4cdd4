/** One scenario: its inputs on the left, all that follows from them on the right. */

import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { documentStore } from '../state/document/document.ts';
import { figureKindsIn } from './figures/figure-kinds.ts';
import { undoKeys } from './figures/undo-keys.ts';
import { Levers } from './Levers.tsx';
import { Results } from './results/Results.tsx';
import { SheetCard } from './results/SheetCard.tsx';
import type { Live } from './scenario/live-scenario.ts';
import type { Scenario } from './scenario/scenario.ts';
import { useLive } from './scenario/use-live-scenario.ts';
import { useScenario } from './scenario/use-scenario.ts';
import { SettingsCard } from './settings/SettingsCard.tsx';
import { StageTable } from './stages/StageTable.tsx';
import { words } from './words.ts';

export const Sheet = ({ funnelId }: { funnelId: string }) => {
  const scenario = useScenario(funnelId);
  return scenario ? <ScenarioSheet scenario={scenario} /> : null;
};

const ScenarioSheet = ({ scenario }: { scenario: Scenario }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const live = useLive(scenario);
  const later = useDeferredValue(live);
  const { currency } = scenario.funnel;
  const kinds = useMemo(() => figureKindsIn(currency, locale()), [currency]);
  const given = { scenario, problems: live.problems, kinds, readOnly };
  return (
    <div className="sheet">
      <div className="sheet-inputs" role="group" aria-label={say(words.inputs)} onKeyDown={undoKeys}>
        <SheetCard title={say(words.quotaAndDeals)}>
          <SettingsCard {...given} />
        </SheetCard>
        <SheetCard title={say(words.stages)}>
          <StageTable {...given} live={live.input} result={live.result} />
        </SheetCard>
        {later.result && (
          <SheetCard title={say(words.waysToClose)}>
            <Levers scenario={scenario} input={later.input} result={later.result} readOnly={readOnly} />
          </SheetCard>
        )}
      </div>
      <div className="sheet-results" role="group" aria-label={say(words.results)}>
        {live.result ? (
          <Results input={live.input} result={live.result} later={later} unit={scenario.unit} />
        ) : (
          <Missing live={live} />
        )}
      </div>
    </div>
  );
};

/** Shown in place of the results if they can’t be calculated: the inputs that are missing or wrong. */
const Missing = ({ live }: { live: Live }) => (
  <section className="sheet-card sheet-missing" aria-label={say(words.missing)}>
    <h3 className="sheet-title">{say(words.completeInputs)}</h3>
    <ul>
      {live.problems.map(({ path, sentence }) => (
        <li key={`${path} ${sentence}`}>{sentence}</li>
      ))}
    </ul>
  </section>
);
