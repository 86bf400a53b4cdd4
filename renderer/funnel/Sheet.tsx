/** One scenario: its inputs on the left, all that follows from them on the right. */
import { useDeferredValue, useMemo } from 'react';
import { useDocument } from '../state/document.ts';
import { figureKindsIn } from './figure-kinds.ts';
import { Levers } from './Levers.tsx';
import type { Live } from './live.ts';
import { LOCALE } from './locale.ts';
import { Results } from './Results.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import { SheetCard } from './SheetCard.tsx';
import { StageTable } from './StageTable.tsx';
import type { Scenario } from './scenario.ts';
import { undoKeys } from './undo-keys.ts';
import { useLive } from './use-live.ts';
import { useScenario } from './use-scenario.ts';

export const Sheet = ({ funnelId }: { funnelId: string }) => {
  const scenario = useScenario(funnelId);
  return scenario ? <ScenarioSheet scenario={scenario} /> : null;
};

const ScenarioSheet = ({ scenario }: { scenario: Scenario }) => {
  const readOnly = useDocument((state) => state.readOnly);
  const live = useLive(scenario);
  const later = useDeferredValue(live);
  const { currency } = scenario.funnel;
  const kinds = useMemo(() => figureKindsIn(currency, LOCALE), [currency]);
  const given = { scenario, problems: live.problems, kinds, readOnly };
  return (
    <div className="sheet">
      <div className="sheet-inputs" role="group" aria-label="Inputs" onKeyDown={undoKeys}>
        <SheetCard title="Quota and deals">
          <SettingsCard {...given} />
        </SheetCard>
        <SheetCard title="Stages">
          <StageTable {...given} live={live.input} result={live.result} />
        </SheetCard>
        {later.result && (
          <SheetCard title="What would close the gap alone">
            <Levers scenario={scenario} input={later.input} result={later.result} readOnly={readOnly} />
          </SheetCard>
        )}
      </div>
      <div className="sheet-results" role="group" aria-label="Results">
        {live.result ? (
          <Results input={live.input} result={live.result} later={later} unit={scenario.unit} />
        ) : (
          <Missing live={live} />
        )}
      </div>
    </div>
  );
};

/** What stands in place of results while there are none: which fields they wait for. */
const Missing = ({ live }: { live: Live }) => (
  <section className="sheet-card sheet-missing" aria-label="What is missing">
    <h3 className="sheet-title">The figures wait for this</h3>
    <ul>
      {live.problems.map(({ path, sentence }) => (
        <li key={`${path} ${sentence}`}>{sentence}</li>
      ))}
    </ul>
  </section>
);
