/** The results of a scenario, including a change that is being typed or dragged. */
import { calculate, type FunnelResult } from '../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import type { Problem } from '../../../shared/funnel/input/problems.ts';
import { readFunnelInput } from '../../../shared/funnel/input/read-input.ts';

export type Live = {
  /** The input as kept, with the change being previewed. */
  readonly input: FunnelInput;
  /** Null if the input can’t be calculated: `problems` has the reasons. */
  readonly result: FunnelResult | null;
  readonly problems: readonly Problem[];
};

/** One constant list, so that components that receive it don’t render again. */
const NO_PROBLEMS: readonly Problem[] = [];

export const liveOf = (given: FunnelInput): Live => {
  const read = readFunnelInput(given);
  return 'input' in read
    ? { input: read.input, result: calculate(read.input), problems: NO_PROBLEMS }
    : { input: given, result: null, problems: read.problems };
};

/** The problem of one field, as `stages.0.conversion`. */
export const problemAt = (problems: readonly Problem[], path: string): string | undefined =>
  problems.find((problem) => problem.path === path)?.sentence;
