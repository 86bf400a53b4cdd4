/** The results of a scenario: first those that follow a slider at once, then those that may come a moment later. */

import { useCallback, useDeferredValue } from 'react';
import { useStore } from 'zustand';
import { funnelChart } from '../../../shared/charts/kinds/funnel.ts';
import { nettingChart } from '../../../shared/charts/kinds/netting.ts';
import type { FunnelResult } from '../../../shared/funnel/calculate.ts';
import { blockedBy, listed } from '../../../shared/funnel/input/in-words.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { funnelStore } from '../scenario/funnel-state.ts';
import type { Live } from '../scenario/live-scenario.ts';
import { FunnelChart } from './FunnelChart.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { LaterResults } from './LaterResults.tsx';
import { useRisk } from './risk/use-risk.ts';
import { SheetCard } from './SheetCard.tsx';
import { words } from './words.ts';

type ResultsProps = {
  input: FunnelInput;
  result: FunnelResult;
  /** The same, deferred. */
  later: Live;
  unit: string;
};

export const Results = ({ input, result, later, unit }: ResultsProps) => {
  const seed = useStore(funnelStore, (state) => state.seed);
  const create = useStore(funnelStore, (state) => state.create);
  const known = useRisk(input, seed, create);
  // Deferred: otherwise the start of a simulation would render all later results in the frame of the slider.
  const knownLater = useDeferredValue(known);
  const funnel = useCallback(
    (width: number) => funnelChart(input, result, { width, locale: locale() }),
    [input, result],
  );
  const netting = useCallback(
    (width: number) => nettingChart(input, result, { width, locale: locale() }),
    [input, result],
  );
  const blocked = blockedBy(input);
  return (
    <>
      {result.unreachable && (
        <p className="sheet-warning" role="status">
          {say(words.unreachable, { stages: listed(blocked), count: blocked.length })}
        </p>
      )}
      <KeyFigures input={input} result={result} known={known} unit={unit} create={create} />
      <div className="sheet-cards">
        <SheetCard title={say(words.needed)}>
          <FunnelChart of={input.name ?? ''} what={say(words.neededChart)} draw={funnel} />
        </SheetCard>
        <SheetCard title={say(words.netting, { period: input.period })}>
          <FunnelChart
            of={input.name ?? ''}
            what={say(words.nettingChart, { period: input.period })}
            draw={netting}
          />
        </SheetCard>
        {later.result && (
          <LaterResults input={later.input} result={later.result} known={knownLater} unit={unit} />
        )}
      </div>
    </>
  );
};
