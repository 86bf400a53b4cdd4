/** What follows from a scenario, kept in step with what is typed and dragged. */
import { useDeferredValue, useMemo } from 'react';
import { calculate, type FunnelResult } from '../../shared/funnel/calculate.ts';
import { type FunnelInput, readFunnelInput } from '../../shared/funnel/input.ts';
import { type Lever, type LeverGoal, leversFor } from '../../shared/funnel/levers.ts';
import type { Problem } from '../../shared/funnel/problems.ts';
import { type Sensitivity, sensitivityOf } from '../../shared/funnel/sensitivity.ts';
import { withChange } from './change.ts';
import { useFunnelState } from './funnel-state.ts';
import type { Scenario } from './scenario.ts';

export type Live = {
  /** The input as kept, with the change being previewed. */
  readonly input: FunnelInput;
  /** Null where the input can't be calculated with: `problems` says why. */
  readonly result: FunnelResult | null;
  readonly problems: readonly Problem[];
};

/** The results of a scenario as it is on screen. A preview that can't be calculated with is left out. */
export const useLive = (scenario: Scenario): Live => {
  const change = useFunnelState(({ preview }) =>
    preview?.funnelId === scenario.funnel.id ? preview.change : null,
  );
  return useMemo(() => {
    const kept = liveOf(scenario.input);
    if (!change) return kept;
    const changed = liveOf(withChange(scenario, change));
    return changed.result ? changed : kept;
  }, [scenario, change]);
};

export const liveOf = (given: FunnelInput): Live => {
  const read = readFunnelInput(given);
  return 'input' in read
    ? { input: read.input, result: calculate(read.input), problems: [] }
    : { input: given, result: null, problems: read.problems };
};

/** The problem of one field, as `stages.0.conversion`. */
export const problemAt = (problems: readonly Problem[], path: string): string | undefined =>
  problems.find((problem) => problem.path === path)?.sentence;

/** What takes more than one netting; in a scenario of a hundred periods it may follow a moment later. */
export const useLevers = (input: FunnelInput, goal: LeverGoal): Lever[] => {
  const later = useDeferredValue(input);
  return useMemo(() => leversFor(later, goal), [later, goal]);
};

export const useSensitivity = (input: FunnelInput): Sensitivity => {
  const later = useDeferredValue(input);
  return useMemo(() => sensitivityOf(later), [later]);
};
