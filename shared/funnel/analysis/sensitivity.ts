/** How much the X required depends on each input: the figures of a tornado chart. */
import type { FunnelInput } from '../input/input.ts';
import { sum } from '../rates.ts';
import { reverseFunnel } from '../reverse.ts';
import { shortfallOf } from './shortfall.ts';

/** The outcome with one input changed. */
export type Variation = {
  /** The input as changed, in its own unit; for lists (quota, scheduled wins) their total. */
  readonly value: number;
  /** X that the whole quota requires, funnel and timing aside (reverse); null if unreachable. */
  readonly required: number | null;
  /** X to create after netting, over all periods; null if unreachable. */
  readonly create: number | null;
};

export type Sensitivity = {
  readonly base: Pick<Variation, 'required' | 'create'>;
  /** One bar an input, the one that moves the required X most first. */
  readonly bars: readonly {
    readonly input: 'quota' | 'dealSize' | 'conversion' | 'open' | 'scheduledWins' | 'carriedOver';
    /** The stage whose conversion or open units they are; null for the others. */
    readonly stage: string | null;
    readonly low: Variation;
    readonly high: Variation;
  }[];
};

type Input = Sensitivity['bars'][number]['input'];

/**
 * Changes one input at a time by ± `share` (10 % unless told otherwise). A conversion stays at 1 at most. Lags are whole
 * periods and move releases only, so they have no bar; nor have inputs that are 0.
 */
export const sensitivityOf = (input: FunnelInput, share = 0.1): Sensitivity => {
  const outcome = (changed: FunnelInput) => ({
    required: reverseFunnel(sum(changed.quota), changed.dealSize, changed.stages).stages[0]?.required ?? null,
    create: shortfallOf(changed).create,
  });
  const bar = (
    name: Input,
    stage: string | null,
    value: number,
    change: (factor: number) => FunnelInput,
    most = Number.POSITIVE_INFINITY,
  ) => {
    const at = (factor: number): Variation => {
      const changed = Math.min(value * factor, most);
      return { value: changed, ...outcome(change(changed / value)) };
    };
    return value === 0 ? [] : [{ input: name, stage, low: at(1 - share), high: at(1 + share) }];
  };
  const scaled = (figures: readonly number[], factor: number) => figures.map((each) => each * factor);
  const bars = [
    ...bar('quota', null, sum(input.quota), (factor) => ({ ...input, quota: scaled(input.quota, factor) })),
    ...bar('dealSize', null, input.dealSize, (factor) => ({ ...input, dealSize: input.dealSize * factor })),
    ...bar('scheduledWins', null, sum(input.scheduledWins), (factor) => ({
      ...input,
      scheduledWins: scaled(input.scheduledWins, factor),
    })),
    ...bar('carriedOver', null, input.carriedOver, (factor) => ({
      ...input,
      carriedOver: input.carriedOver * factor,
    })),
    ...input.stages.flatMap((stage, index) => {
      const withStage = (changed: typeof stage): FunnelInput => ({
        ...input,
        stages: input.stages.with(index, changed),
      });
      return [
        ...bar(
          'conversion',
          stage.name,
          stage.conversion,
          (factor) => withStage({ ...stage, conversion: Math.min(1, stage.conversion * factor) }),
          1,
        ),
        ...bar('open', stage.name, stage.open, (factor) =>
          withStage({
            ...stage,
            open: stage.open * factor,
            openByPeriod: stage.openByPeriod && scaled(stage.openByPeriod, factor),
          }),
        ),
      ];
    }),
  ];
  return { base: outcome(input), bars: bars.sort((a, b) => swing(b) - swing(a) || creates(b) - creates(a)) };
};

type Bar = Sensitivity['bars'][number];
const swing = ({ low, high }: Bar) => Math.abs((high.required ?? 0) - (low.required ?? 0));
const creates = ({ low, high }: Bar) => Math.abs((high.create ?? 0) - (low.create ?? 0));
