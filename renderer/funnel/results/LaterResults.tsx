/** The results below the first ones, rendered at low priority so that sliders stay smooth. */
import { memo, useCallback } from 'react';
import { attainmentChart } from '../../../shared/charts/kinds/attainment.ts';
import type { FunnelResult } from '../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FunnelChart } from './FunnelChart.tsx';
import { MoreFigures } from './MoreFigures.tsx';
import { NettingTables } from './NettingTables.tsx';
import { RiskCard } from './risk/RiskCard.tsx';
import type { KnownRisk } from './risk/use-risk.ts';
import { SensitivityCard } from './SensitivityCard.tsx';
import { SheetCard } from './SheetCard.tsx';
import { words } from './words.ts';

type LaterResultsProps = { input: FunnelInput; result: FunnelResult; known: KnownRisk; unit: string };

export const LaterResults = memo(({ input, result, known, unit }: LaterResultsProps) => {
  const attained = useCallback(
    (width: number) => attainmentChart(input, result, { width, locale: locale() }),
    [input, result],
  );
  return (
    <>
      <section className="sheet-card sheet-card-wide" aria-label={say(words.nettingRows)}>
        <Disclosure summary={say(words.allNettingRows)}>
          <NettingTables input={input} items={result.netting} />
        </Disclosure>
      </section>
      <SheetCard title={say(words.attained)}>
        <FunnelChart of={input.name ?? ''} what={say(words.attainedChart)} draw={attained} />
      </SheetCard>
      <SheetCard title={say(words.figuresAndFormulas)}>
        <MoreFigures input={input} result={result} />
      </SheetCard>
      <SensitivityCard input={input} unit={unit} />
      <SheetCard title={say(words.mayBeWon)}>
        <RiskCard input={input} result={result} known={known} unit={unit} />
      </SheetCard>
    </>
  );
});
