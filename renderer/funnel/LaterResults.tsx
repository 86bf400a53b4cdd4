/** The results that are looked at after the first ones. They are drawn when there is time, so that sliders stay smooth. */
import { memo, useCallback } from 'react';
import type { FunnelResult } from '../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { attainmentPicture } from '../../shared/scene/pictures/attainment-picture.ts';
import { Disclosure } from './Disclosure.tsx';
import { FunnelPicture } from './FunnelPicture.tsx';
import { LOCALE } from './locale.ts';
import { MoreFigures } from './MoreFigures.tsx';
import { NettingTables } from './NettingTables.tsx';
import { RiskCard } from './RiskCard.tsx';
import { SensitivityCard } from './SensitivityCard.tsx';
import { SheetCard } from './SheetCard.tsx';
import type { KnownRisk } from './use-risk.ts';

type LaterResultsProps = { input: FunnelInput; result: FunnelResult; known: KnownRisk; unit: string };

export const LaterResults = memo(({ input, result, known, unit }: LaterResultsProps) => {
  const attained = useCallback(
    (width: number) => attainmentPicture(input, result, { width, locale: LOCALE }),
    [input, result],
  );
  return (
    <>
      <section className="sheet-card sheet-card-wide" aria-label="Rows of the netting">
        <Disclosure summary="All rows of the netting">
          <NettingTables input={input} items={result.netting} />
        </Disclosure>
      </section>
      <SheetCard title="Quota attained">
        <FunnelPicture of={input.name ?? ''} what="attained" draw={attained} />
      </SheetCard>
      <SheetCard title="Figures and how they come about">
        <MoreFigures input={input} result={result} />
      </SheetCard>
      <SensitivityCard input={input} unit={unit} />
      <SheetCard title="What may be won">
        <RiskCard input={input} known={known} />
      </SheetCard>
    </>
  );
});
