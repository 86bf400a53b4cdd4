/** Whether the open pipeline is enough for what is left of the quota. */
import { certainWins } from './as-of.ts';
import type { FunnelInput, FunnelStage } from './input/input.ts';
import { closeProbabilities, sum } from './rates.ts';

type Coverage = {
  /** Open units × deal size, unweighted, in money. */
  readonly openValue: number;
  /** Quota not yet certain or carried over, in money. */
  readonly remainingQuota: number;
  /** Open value ÷ remaining quota; null if no quota remains. */
  readonly ratio: number | null;
  /** Wins to be expected per open unit. */
  readonly winRate: number;
  /** 1 ÷ win rate; null if nothing is won. */
  readonly required: number | null;
  /** Open value × win rate: the weighted pipeline, in money. */
  readonly expected: number;
  /** Expected ÷ remaining quota; null if no quota remains. */
  readonly expectedShare: number | null;
};

/**
 * Pipeline coverage = open pipeline value ÷ remaining quota; required coverage = 1 ÷ win rate. (As winsabove tells it.)
 * @param openValue and `remainingQuota` in money, `winRate` from 0 to 1.
 */
export const pipelineCoverage = (openValue: number, remainingQuota: number, winRate: number): Coverage => {
  const expected = openValue * winRate;
  const remains = remainingQuota > 0;
  return {
    openValue,
    remainingQuota,
    ratio: remains ? openValue / remainingQuota : null,
    winRate,
    required: winRate > 0 ? 1 / winRate : null,
    expected,
    expectedShare: remains ? expected / remainingQuota : null,
  };
};

/** The stages whose open units count as pipeline: from the chosen one on, or all of them. */
const coverageStages = ({
  stages,
  coverageFrom,
}: Pick<FunnelInput, 'stages' | 'coverageFrom'>): FunnelStage[] =>
  stages.slice(
    Math.max(
      0,
      stages.findIndex(({ name }) => name === coverageFrom),
    ),
  );

/**
 * The coverage of a scenario: all its quota against what is open in the stages that count. Sales teams leave out leads that
 * nobody has qualified: they would make any pipeline look large.
 */
export const coverageOf = (input: FunnelInput): Coverage => {
  const stages = coverageStages(input);
  return pipelineCoverage(
    sum(stages.map(({ open }) => open)) * input.dealSize,
    Math.max(0, sum(input.quota) - (input.carriedOver + sum(certainWins(input))) * input.dealSize),
    winRateOf({ stages }),
  );
};

/**
 * Wins to be expected per open unit: the probabilities to close, weighted by where the units are. If nothing is open
 * it is that of a unit that enters the first stage. With a single stage it is that stage's conversion.
 */
export const winRateOf = ({ stages }: Pick<FunnelInput, 'stages'>): number => {
  const chances = closeProbabilities(stages);
  const open = sum(stages.map((stage) => stage.open));
  if (open === 0) return chances[0] ?? 0;
  return sum(stages.map((stage, index) => (stage.open / open) * (chances[index] ?? 0)));
};
