import { useEffect, useMemo, useRef, useState } from 'react';
import type { Risk, RiskOptions } from '../../../../shared/funnel/analysis/risk.ts';
import type { FunnelInput } from '../../../../shared/funnel/input/input.ts';
import { type Asked, createRiskRunner, type RiskRunner } from './risk-runner.ts';

export type KnownRisk = {
  readonly risk: Risk | null;
  /** Whether a newer outcome is being simulated. */
  readonly isRunning: boolean;
};

/**
 * How long after a change a simulation begins: it takes a core that the frames of a slider need. While a slider is dragged,
 * the outcome is updated a few times a second.
 */
const PAUSE_MS = 100;

/** One constant list, so that nothing is simulated again. */
const NO_OTHERS: readonly FunnelInput[] = [];

/** The latest outcome of the simulation; the one before while a newer runs. Null input runs nothing. */
export const useRisk = (
  input: FunnelInput | null,
  seed: string,
  create: NonNullable<RiskOptions['create']>,
  others: readonly FunnelInput[] = NO_OTHERS,
): KnownRisk => {
  const [known, setKnown] = useState<{ risk: Risk; of: Asked } | null>(null);
  const asked = useMemo(
    () => input && { input, options: { seed, create, others } },
    [input, seed, create, others],
  );
  const latest = useRef<Asked | null>(null);
  const runner = useRef<RiskRunner | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    runner.current = createRiskRunner((risk, of) => setKnown({ risk, of }));
    return () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      runner.current?.stop();
    };
  }, []);
  useEffect(() => {
    latest.current = asked;
    if (!asked) {
      runner.current?.stop();
      return;
    }
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      if (latest.current) runner.current?.run(latest.current);
    }, PAUSE_MS);
  }, [asked]);
  return useMemo(
    () => ({ risk: asked && (known?.risk ?? null), isRunning: asked !== null && known?.of !== asked }),
    [known, asked],
  );
};
