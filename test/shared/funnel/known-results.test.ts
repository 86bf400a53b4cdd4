/** Periods with a known result are over: what is open now, and what is still to create, can only win after them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leversFor } from '../../../shared/funnel/analysis/levers.ts';
import { riskOf } from '../../../shared/funnel/analysis/risk.ts';
import { sensitivityOf } from '../../../shared/funnel/analysis/sensitivity.ts';
import { shortfallOf } from '../../../shared/funnel/analysis/shortfall.ts';
import { attainmentOf } from '../../../shared/funnel/attainment.ts';
import { calculate } from '../../../shared/funnel/calculate.ts';
import { expectedWinsByPeriod } from '../../../shared/funnel/forward.ts';
import { sourcesByPeriod } from '../../../shared/funnel/gap.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { netQuota, unitsToCreate } from '../../../shared/funnel/netting.ts';
import { notesOn } from '../../../shared/funnel/notes.ts';
import { sum } from '../../../shared/funnel/rates.ts';
import { anyScenario, scenario } from './scenarios.ts';

const created = (input: FunnelInput) => sum(unitsToCreate(netQuota(input)).map((units) => units ?? 0));

/** Two months are over, 2 deals short each. The 20 open bids wins 10 from the fourth month on. */
const midYear = scenario({
  dealSize: 100,
  quota: [500, 500, 500, 500, 500],
  won: [300, 300],
  stages: [{ name: 'Bid', conversion: 0.5, lagPeriods: 1, open: 20 }],
});

describe('a scenario with two months known', () => {
  it('creates nothing for them and lets nothing open win in them', () => {
    const { create, unrecoverable, gap } = calculate(midYear);
    expect(create).toEqual([0, 0, 0, 0, 0]);
    // 2 deals in each month that is over, and the 5 of the third month, which a lag of one month comes too late for.
    expect(unrecoverable).toEqual({ units: { won: 9, Bid: 0 }, money: 900 });
    expect(gap.money).toBe(900);
    expect(expectedWinsByPeriod(midYear)).toEqual([0, 0, 0, 10, 0]);
    expect(sourcesByPeriod(midYear)).toEqual([
      { quota: 5, certain: 3, open: 0, create: 0, pastDue: 2 },
      { quota: 5, certain: 3, open: 0, create: 0, pastDue: 2 },
      { quota: 5, certain: 0, open: 0, create: 0, pastDue: 5 },
      { quota: 5, certain: 0, open: 5, create: 0, pastDue: 0 },
      { quota: 5, certain: 0, open: 5, create: 0, pastDue: 0 },
    ]);
  });

  it('expects to date what was won and what is open', () => {
    const { toDate, expectedToDate } = attainmentOf(midYear);
    expect(toDate).toEqual([0.6, 0.6, null, null, null]);
    expect(expectedToDate).toEqual([0.6, 0.6, 0.4, 0.8, 0.64]);
  });

  it('simulates only what can still be won', () => {
    const late = { ...midYear, quota: [500, 500, 500], won: [300, 300] };
    // In the one month left nothing open is won in time.
    expect(riskOf(late, { runs: 100 })).toMatchObject({ p10: 600, p90: 600, probability: 0 });
    expect(riskOf(midYear, { runs: 2000 }).mean / 1600).toBeCloseTo(1, 1);
  });

  it('finds no lever that makes up what was missed', () => {
    expect(leversFor(midYear).every(({ to }) => to === null)).toBe(true);
  });

  it('says from which period on the plan counts', () => {
    expect(notesOn(midYear).map(({ sentence }) => sentence)).toEqual([
      'Results are known up to period 2 of 5. Open units and new ones count from period 3 on.',
    ]);
    expect(notesOn({ ...midYear, won: [1, 1, 1, 1, null] })[0]?.sentence).toContain('up to period 4 of 5');
    expect(notesOn({ ...midYear, won: [1, 1, 1, 1, 1] })[0]?.sentence).toBe(
      'All 5 months have a result, so nothing more can be won.',
    );
  });
});

it('a known result takes the place of the wins that were certain', () => {
  const input = scenario({
    dealSize: 100,
    quota: [1000, 1000],
    scheduledWins: [10, 0],
    won: [600, null],
    stages: [{ name: 'Bid', conversion: 0.5 }],
  });
  const { create, unrecoverable, netting } = calculate(input);
  expect(netting[0]?.scheduledReceipts).toEqual([6, 0]);
  expect(create).toEqual([0, 20]);
  expect(unrecoverable.money).toBe(400);
});

it('a period without a result between known ones is over, with its certain wins', () => {
  const input = scenario({ dealSize: 1, quota: [5, 5, 5], scheduledWins: [0, 2, 0], won: [5, null, 5] });
  expect(netQuota(input)[0]).toMatchObject({ scheduledReceipts: [5, 2, 5], pastDue: 3 });
});

/** Any scenario in which some first periods have a result. */
const withResults = fc
  .tuple(anyScenario, fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 6 }))
  .map(([input, won]) => ({ ...input, won: won.slice(0, input.quota.length) }));

const close = (a: number, b: number, size: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, size);

describe('any scenario', () => {
  it('plans what is left as if it began with the first period that is still to come', () => {
    fc.assert(
      fc.property(withResults, (input) => {
        const now = input.won.length;
        if (now >= input.quota.length) return created(input) === 0;
        const surplus = now === 0 ? input.carriedOver : (netQuota(input)[0]?.projectedOnHand[now - 1] ?? 0);
        const rest: FunnelInput = {
          ...input,
          quota: input.quota.slice(now),
          scheduledWins: input.scheduledWins.slice(now),
          won: [],
          carriedOver: surplus,
          stages: input.stages.map((stage) => ({
            ...stage,
            // What was to be available in a period that is over is available now.
            openByPeriod: stage.openByPeriod?.slice(now) ?? null,
          })),
        };
        const [whole, left] = [unitsToCreate(netQuota(input)), unitsToCreate(netQuota(rest))];
        const size = sum(left.map((units) => units ?? 0));
        return (
          whole.slice(0, now).every((units) => units === 0) &&
          whole.slice(now).every((units, period) => close(units ?? 0, left[period] ?? 0, size))
        );
      }),
    );
  });

  it('comes to the same by netting, by its quick form and in the sensitivity', () => {
    fc.assert(
      fc.property(withResults, (input) => {
        const { create, pastDue } = shortfallOf(input);
        const lost = sum([...pastDue]) * input.dealSize;
        const result = calculate(input);
        return (
          close(create ?? 0, created(input), created(input)) &&
          close(sensitivityOf(input).base.create ?? 0, created(input), created(input)) &&
          close(lost, result.unrecoverable.money ?? 0, lost)
        );
      }),
    );
  });
});
