/** What was won beside what was asked for, by period and to date. */
import { actualWins, certainWins, firstOpenPeriod } from './as-of.ts';
import { expectedWinsByPeriod } from './forward.ts';
import type { FunnelInput } from './input/input.ts';

type Attainment = {
  /** Won ÷ quota of each period; null if either is not there. */
  readonly byPeriod: (number | null)[];
  /** Won ÷ quota of all periods up to this one; null from the first one on in which nothing is known. */
  readonly toDate: (number | null)[];
  /** To date, if what is open comes in as expected beside the certain wins and those carried over. */
  readonly expectedToDate: (number | null)[];
};

/**
 * Quota attainment = won ÷ quota. (As prowi.io tells it.)
 * @param quota and `won` in money by period; `won` is null while unknown.
 */
export const quotaAttainment = (
  quota: readonly number[],
  won: readonly (number | null)[],
): Pick<Attainment, 'byPeriod' | 'toDate'> => ({
  byPeriod: quota.map((asked, period) => share(won[period] ?? null, asked)),
  toDate: shareToDate(quota, won),
});

/** Money expected by period: what is open as it is expected to come in, certain wins, and in the first the carried over. */
export const expectedMoney = (input: FunnelInput): number[] => {
  const certain = certainWins(input);
  return expectedWinsByPeriod(input).map(
    (wins, period) =>
      (wins + (certain[period] ?? 0) + (period === 0 ? input.carriedOver : 0)) * input.dealSize,
  );
};

/** The attainment of a scenario, known and expected. */
export const attainmentOf = (input: FunnelInput): Attainment => {
  const actual = actualWins(input);
  const now = firstOpenPeriod(input);
  return {
    byPeriod: quotaAttainment(input.quota, actual).byPeriod,
    // A period that is under way has not attained its quota yet, and would lower the share of those that are over.
    toDate: shareToDate(
      input.quota,
      actual.map((money, period) => (period < now ? money : null)),
    ),
    expectedToDate: shareToDate(input.quota, expectedMoney(input)),
  };
};

/** Money ÷ quota of all periods up to each; null from the first one on in which no money is known. */
export const shareToDate = (quota: readonly number[], won: readonly (number | null)[]): (number | null)[] => {
  let asked = 0;
  let got: number | null = 0;
  return quota.map((money, period) => {
    const more: number | null = won[period] ?? null;
    asked += money;
    got = got === null || more === null ? null : got + more;
    return share(got, asked);
  });
};

const share = (won: number | null, quota: number): number | null =>
  won === null || quota === 0 ? null : won / quota;
