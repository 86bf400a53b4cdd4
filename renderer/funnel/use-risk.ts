import { useEffect, useRef, useState } from 'react';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import type { Risk, RiskOptions } from '../../shared/funnel/risk.ts';
import { createRiskRunner, type RiskRunner } from './risk-runner.ts';

export type KnownRisk = {
  readonly risk: Risk | null;
  /** Whether a newer outcome is on its way. */
  readonly isRunning: boolean;
};

/** The outcome of the simulation, the one before it until the next is there. Null input runs nothing. */
export const useRisk = (
  input: FunnelInput | null,
  seed: string,
  create: NonNullable<RiskOptions['create']>,
): KnownRisk => {
  const [known, setKnown] = useState<KnownRisk>({ risk: null, isRunning: input !== null });
  const runner = useRef<RiskRunner | null>(null);
  useEffect(() => {
    runner.current = createRiskRunner((risk, isLatest) => setKnown({ risk, isRunning: !isLatest }));
    return () => runner.current?.stop();
  }, []);
  useEffect(() => {
    if (!input) {
      runner.current?.stop();
      setKnown({ risk: null, isRunning: false });
      return;
    }
    setKnown(({ risk }) => ({ risk, isRunning: true }));
    // Waking the worker takes milliseconds that the frame with the first results needs.
    const timer = setTimeout(() => runner.current?.run(input, { seed, create }));
    return () => clearTimeout(timer);
  }, [input, seed, create]);
  return known;
};
