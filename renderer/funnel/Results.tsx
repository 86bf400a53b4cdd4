/** What follows from a scenario: first what a slider is watched for, then what may come a moment later. */
import { useCallback, useDeferredValue } from 'react';
import type { FunnelResult } from '../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { blockedBy, listed } from '../../shared/funnel/words.ts';
import { funnelPicture } from '../../shared/scene/pictures/funnel-picture.ts';
import { nettingPicture } from '../../shared/scene/pictures/netting-picture.ts';
import { FunnelPicture } from './FunnelPicture.tsx';
import { useFunnelState } from './funnel-state.ts';
import { KeyFigures } from './KeyFigures.tsx';
import { LaterResults } from './LaterResults.tsx';
import type { Live } from './live.ts';
import { LOCALE } from './locale.ts';
import { SheetCard } from './SheetCard.tsx';
import { useRisk } from './use-risk.ts';

type ResultsProps = {
  input: FunnelInput;
  result: FunnelResult;
  /** The same, as of the last frame that had time for it. */
  later: Live;
  unit: string;
};

export const Results = ({ input, result, later, unit }: ResultsProps) => {
  const seed = useFunnelState((state) => state.seed);
  const create = useFunnelState((state) => state.create);
  const known = useRisk(input, seed, create);
  // That a simulation is on its way would else draw all that comes later in the frame of the slider.
  const knownLater = useDeferredValue(known);
  const funnel = useCallback(
    (width: number) => funnelPicture(input, result, { width, locale: LOCALE }),
    [input, result],
  );
  const netting = useCallback(
    (width: number) => nettingPicture(input, result, { width, locale: LOCALE }),
    [input, result],
  );
  return (
    <>
      {result.unreachable && (
        <p className="sheet-warning" role="status">
          The quota can’t be reached: {listed(blockedBy(input))} converts 0 %, so nothing gets past it. Raise
          the conversion, and the figures are there again.
        </p>
      )}
      <KeyFigures input={input} result={result} known={known} unit={unit} create={create} />
      <div className="sheet-cards">
        <SheetCard title="Needed in the funnel">
          <FunnelPicture of={input.name ?? ''} what="needed" draw={funnel} />
        </SheetCard>
        <SheetCard title={`Quota netted against the funnel, by ${input.period}`}>
          <FunnelPicture of={input.name ?? ''} what={`netted by ${input.period}`} draw={netting} />
        </SheetCard>
        {later.result && (
          <LaterResults input={later.input} result={later.result} known={knownLater} unit={unit} />
        )}
      </div>
    </>
  );
};
