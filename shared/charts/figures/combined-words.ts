/** Levers pulled together, in words: by how much each has to be bettered, and what that closes. */
import { combinedLevers, type Lever, type LeverGoal, leversAt } from '../../funnel/analysis/levers.ts';
import type { FunnelResult } from '../../funnel/calculate.ts';
import type { FunnelInput } from '../../funnel/input/input.ts';
import { say } from '../../words/messages.ts';
import { type LeverInWords, leverInWords } from './closing-words.ts';
import { figuresIn } from './figures.ts';
import { periodsPastDue } from './past-due.ts';
import { words } from './words.ts';

type Pulled = Parameters<typeof leversAt>[1];

/** A lever that can be pulled with others, and what it is called. */
type PullableLever = { readonly pulled: Pulled[number]; readonly name: string };

/** The levers that can be pulled together: conversions, the deal size, and lags that aren’t 0. */
export const pullableLevers = (input: FunnelInput, locale?: string): PullableLever[] => {
  const pulled: Pulled = [
    ...input.stages.map(({ name }) => ({ lever: 'conversion' as const, stage: name })),
    { lever: 'dealSize', stage: null },
    ...input.stages.map(({ name }) => ({ lever: 'lag' as const, stage: name })),
  ];
  const movable = ({ lever, from, to }: Lever) =>
    lever === 'lag' ? from > 0 : lever === 'dealSize' || (from > 0 && (to ?? 0) < 1);
  return leversAt(input, pulled, 0).flatMap((lever, index) =>
    movable(lever)
      ? [{ pulled: pulled[index] as Pulled[number], name: leverInWords(lever, input, { locale }).name }]
      : [],
  );
};

type CombinedInWords = {
  /** What they do together. */
  readonly said: string;
  /** Each with its change; none if they can’t close the gap. */
  readonly levers: readonly LeverInWords[];
};

/**
 * The smallest share by which all of some levers have to be bettered to close the gap together, or if part of it is too late
 * to win, the rest of it.
 */
export const combinedOf = (
  input: FunnelInput,
  { netting, unrecoverable }: FunnelResult,
  pulled: Pulled,
  locale?: string,
): CombinedInWords => {
  const { money, percent } = figuresIn(input.currency, locale);
  const lost = unrecoverable.money ?? 0;
  for (const goal of ['all', 'recoverable'] as const satisfies LeverGoal[]) {
    if (goal === 'recoverable' && lost === 0) break;
    const combination = combinedLevers(input, pulled, goal);
    if (!combination) continue;
    return {
      said: say(goal === 'all' ? words.combinedAll : words.combinedAllBut, {
        share: percent(combination.share),
        money: money(lost),
        periods: periodsPastDue(input, netting, locale),
      }),
      levers: combination.levers.map((lever) => leverInWords(lever, input, { locale })),
    };
  }
  return { said: say(words.combinedNone), levers: [] };
};
