/** Several scenarios added up, as the segments of one business: each by its own stages and deal size, then summed in money. */
import { say } from '../../words/messages.ts';
import { actualWins, certainWins, firstOpenPeriod } from '../as-of.ts';
import { expectedMoney, quotaAttainment, shareToDate } from '../attainment.ts';
import type { FunnelResult } from '../calculate.ts';
import { pipelineCoverage } from '../coverage.ts';
import { type Sources, sourcesByPeriod } from '../gap.ts';
import type { FunnelInput } from '../input/input.ts';
import { sum } from '../rates.ts';
import { words } from '../words.ts';

type Segment = { readonly input: FunnelInput; readonly result: FunnelResult };

export type Total = {
  /** Calendar, quota and results of all, in money: a deal is 1. Without stages, since those of segments differ. */
  readonly input: FunnelInput;
  /** The sums of all figures that add up; win rate and coverage follow from their sums. */
  readonly result: FunnelResult;
  /** Where the money of each period comes from. */
  readonly sources: readonly Sources[];
};

/**
 * Adds up scenarios. What one segment has too much covers nothing of another: each is netted by itself, as its own customers
 * and stages want it.
 * @param segments at least one, with their results.
 * @returns a sentence if they can't be added up: in different currencies or calendars, or as of different days.
 */
export const addUp = (
  segments: readonly Segment[],
  name: string,
): { readonly total: Total } | { readonly problem: string } => {
  const problem = problemOf(segments.map(({ input }) => input));
  const first = segments[0]?.input;
  if (problem !== undefined || !first) return { problem: problem ?? '' };
  const periods = Math.max(...segments.map(({ input }) => input.quota.length));
  const byPeriod = (of: (segment: Segment) => readonly (number | null)[]) => {
    const rows = segments.map(of);
    return Array.from({ length: periods }, (_, period) =>
      nullableSum(rows.map((row) => (period < row.length ? (row[period] ?? null) : 0))),
    );
  };
  const money = (of: (input: FunnelInput) => readonly number[]) =>
    byPeriod(({ input }) => of(input)).map((each) => each ?? 0);
  const quota = money((input) => input.quota);
  const won = byPeriod(({ input }) => actualWins(input));
  const total = (of: (segment: Segment) => number | null) => nullableSum(segments.map(of));
  const openValue = total(({ result }) => result.coverage.openValue) ?? 0;
  const expected = total(({ result }) => result.coverage.expected) ?? 0;
  const input: FunnelInput = {
    ...first,
    name,
    quota,
    won,
    dealSize: 1,
    stages: [],
    coverageFrom: null,
    cycleDays: null,
    scheduledWins: money((each) => certainWins(each).map((deals) => deals * each.dealSize)),
    carriedOver: sum(segments.map((segment) => segment.input.carriedOver * segment.input.dealSize)),
  };
  const now = firstOpenPeriod(input);
  return {
    total: {
      input,
      result: {
        reverse: { deals: sum(segments.map(({ result }) => result.reverse.deals)), stages: [] },
        netting: [],
        create: byPeriod(({ result }) => result.create),
        unrecoverable: { units: {}, money: total(({ result }) => result.unrecoverable.money) },
        forward: {
          wins: sum(segments.map(({ result }) => result.forward.wins)),
          value: sum(segments.map(({ result }) => result.forward.value)),
        },
        coverage: pipelineCoverage(
          openValue,
          total(({ result }) => result.coverage.remainingQuota) ?? 0,
          openValue > 0 ? expected / openValue : 0,
        ),
        velocity: total(({ result }) => result.velocity ?? 0),
        cycleDays: 0,
        attainment: {
          byPeriod: quotaAttainment(quota, won).byPeriod,
          toDate: shareToDate(
            quota,
            won.map((each, period) => (period < now ? each : null)),
          ),
          expectedToDate: shareToDate(quota, money(expectedMoney)),
        },
        stages: [],
        gap: {
          deals: sum(segments.map(({ result }) => result.gap.deals)),
          money: sum(segments.map(({ result }) => result.gap.money)),
        },
        unreachable: segments.some(({ result }) => result.unreachable),
      },
      sources: sourcesOf(segments, periods),
    },
  };
};

/** Null if one of the figures does not exist. */
const nullableSum = (figures: readonly (number | null)[]): number | null =>
  figures.every((figure) => figure !== null) ? sum(figures) : null;

const sourcesOf = (segments: readonly Segment[], periods: number): Sources[] => {
  const each = segments.map(({ input, result }) =>
    sourcesByPeriod(input, result.netting).map(({ quota, certain, open, create, pastDue }): Sources => {
      const inMoney = (deals: number) => deals * input.dealSize;
      return {
        quota: inMoney(quota),
        certain: inMoney(certain),
        open: inMoney(open),
        create: create === null ? null : inMoney(create),
        pastDue: pastDue === null ? null : inMoney(pastDue),
      };
    }),
  );
  return Array.from({ length: periods }, (_, period) => {
    const parts = each.flatMap((rows) => rows[period] ?? []);
    return {
      quota: sum(parts.map(({ quota }) => quota)),
      certain: sum(parts.map(({ certain }) => certain)),
      open: sum(parts.map(({ open }) => open)),
      create: nullableSum(parts.map(({ create }) => create)),
      pastDue: nullableSum(parts.map(({ pastDue }) => pastDue)),
    };
  });
};

const problemOf = (inputs: readonly FunnelInput[]): string | undefined => {
  const differ = (of: (input: FunnelInput) => unknown) => new Set(inputs.map(of)).size > 1;
  if (differ(({ currency }) => currency)) return say(words.addCurrencies);
  if (differ(({ period }) => period) || differ(({ start }) => start)) return say(words.addCalendars);
  const now = Math.max(...inputs.map(firstOpenPeriod));
  // One whose horizon ends before that day is over by then, too.
  const isSplit = (input: FunnelInput) => firstOpenPeriod(input) === Math.min(now, input.quota.length);
  return inputs.every(isSplit) ? undefined : say(words.addDates);
};
