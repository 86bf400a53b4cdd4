/** One scenario: its inputs on the left, all that follows from them on the right. */
import { type ReactNode, useCallback, useId, useMemo } from 'react';
import type { FunnelResult } from '../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { attainmentPicture } from '../../shared/scene/pictures/attainment-picture.ts';
import { funnelPicture } from '../../shared/scene/pictures/funnel-picture.ts';
import { nettingPicture } from '../../shared/scene/pictures/netting-picture.ts';
import { tornadoPicture } from '../../shared/scene/pictures/tornado-picture.ts';
import { useDocument } from '../state/document.ts';
import { PictureView } from '../ui/PictureView.tsx';
import { figureKindsIn } from './figure-kinds.ts';
import { useFunnelState } from './funnel-state.ts';
import { KeyFigures } from './KeyFigures.tsx';
import { Levers } from './Levers.tsx';
import { LOCALE } from './locale.ts';
import { MoreFigures } from './MoreFigures.tsx';
import { NettingTables } from './NettingTables.tsx';
import { RiskCard } from './RiskCard.tsx';
import { type Live, useLive, useSensitivity } from './results.ts';
import { SettingsCard } from './SettingsCard.tsx';
import { StageTable } from './StageTable.tsx';
import { type Scenario, useScenario } from './scenario.ts';
import { useRisk } from './use-risk.ts';
import { blockedBy, listed } from './words.ts';

export const Sheet = ({ funnelId }: { funnelId: string }) => {
  const scenario = useScenario(funnelId);
  return scenario ? <ScenarioSheet scenario={scenario} /> : null;
};

const ScenarioSheet = ({ scenario }: { scenario: Scenario }) => {
  const readOnly = useDocument((state) => state.readOnly);
  const live = useLive(scenario);
  const { currency } = scenario.funnel;
  const kinds = useMemo(() => figureKindsIn(currency, LOCALE), [currency]);
  const given = { scenario, live: live.input, problems: live.problems, kinds, readOnly };
  return (
    <div className="sheet">
      <div className="sheet-inputs" role="group" aria-label="Inputs">
        <SheetCard title="Quota and deals">
          <SettingsCard {...given} />
        </SheetCard>
        <SheetCard title="Stages">
          <StageTable {...given} result={live.result} />
        </SheetCard>
        {live.result && (
          <SheetCard title="What would close the gap alone">
            <Levers scenario={scenario} input={live.input} readOnly={readOnly} />
          </SheetCard>
        )}
      </div>
      <div className="sheet-results" role="group" aria-label="Results">
        {live.result ? (
          <Results scenario={scenario} input={live.input} result={live.result} />
        ) : (
          <Missing live={live} />
        )}
      </div>
    </div>
  );
};

const SheetCard = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section className="sheet-card" aria-labelledby={id}>
      <h3 id={id} className="sheet-title">
        {title}
      </h3>
      {children}
    </section>
  );
};

type ResultsProps = { scenario: Scenario; input: FunnelInput; result: FunnelResult };

const Results = ({ scenario, input, result }: ResultsProps) => {
  const seed = useFunnelState((state) => state.seed);
  const create = useFunnelState((state) => state.create);
  const known = useRisk(input, seed, create);
  const sensitivity = useSensitivity(input);
  const size = useCallback((width: number) => ({ width, locale: LOCALE }), []);
  const funnel = useCallback(
    (width: number) => funnelPicture(input, result, size(width)),
    [input, result, size],
  );
  const netting = useCallback(
    (width: number) => nettingPicture(input, result, size(width)),
    [input, result, size],
  );
  const attained = useCallback(
    (width: number) => attainmentPicture(input, result, size(width)),
    [input, result, size],
  );
  const tornado = useCallback(
    (width: number) => tornadoPicture(input, sensitivity, size(width)),
    [input, sensitivity, size],
  );
  return (
    <>
      {result.unreachable && (
        <p className="sheet-warning" role="status">
          The quota can’t be reached: {listed(blockedBy(input))} converts 0 %, so nothing gets past it. Raise
          the conversion, and the figures are there again.
        </p>
      )}
      <KeyFigures input={input} result={result} known={known} unit={scenario.unit} create={create} />
      <div className="sheet-cards">
        <SheetCard title="Needed in the funnel">
          <PictureView draw={funnel} />
        </SheetCard>
        <SheetCard title={`Quota netted against the funnel, by ${input.period}`}>
          <PictureView draw={netting} />
          <details className="disclosure">
            <summary>All rows of the netting</summary>
            <NettingTables input={input} items={result.netting} />
          </details>
        </SheetCard>
        <SheetCard title="Quota attained">
          <PictureView draw={attained} />
        </SheetCard>
        <SheetCard title="Figures and how they come about">
          <MoreFigures input={input} result={result} />
        </SheetCard>
        <SheetCard title={`What moves the ${scenario.unit} required: each input 10 % up and down`}>
          <PictureView draw={tornado} />
        </SheetCard>
        <SheetCard title="What may be won">
          <RiskCard input={input} known={known} />
        </SheetCard>
      </div>
    </>
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
