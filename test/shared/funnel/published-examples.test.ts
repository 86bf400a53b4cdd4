/** The worked examples that others have published, each with its source, through the doors that people use. */
import { describe, expect, it } from 'vitest';
import { quotaAttainment } from '../../../shared/funnel/attainment.ts';
import { calculate } from '../../../shared/funnel/calculate.ts';
import { pipelineCoverage } from '../../../shared/funnel/coverage.ts';
import { netItem } from '../../../shared/funnel/netting.ts';
import { reverseFunnel } from '../../../shared/funnel/reverse.ts';
import { salesVelocity } from '../../../shared/funnel/velocity.ts';
import { scenario } from './scenarios.ts';

describe('the published examples', () => {
  it('Kellblog, inverted demand-generation funnel: 2,000,000 at 75,000 and 20 %', () => {
    const { reverse } = calculate(
      scenario({ dealSize: 75_000, quota: [2_000_000], stages: [{ name: 'SQL', conversion: 0.2 }] }),
    );
    expect(reverse).toEqual({
      deals: 2_000_000 / 75_000,
      stages: [{ name: 'SQL', required: 2_000_000 / 75_000 / 0.2 }],
    });
    expect(reverse.deals).toBeCloseTo(26.67, 2);
    expect(reverse.stages[0]?.required).toBeCloseTo(133.3, 1);
  });

  it('mysalesprocess.com, sales math: 14 deals back through 40, 50, 35 and 10 %', () => {
    const stages = [0.1, 0.35, 0.5, 0.4].map((conversion, index) => ({ name: `Stage ${index}`, conversion }));
    const required = reverseFunnel(14, 1, stages).stages.map((stage) => stage.required);
    for (const [index, expected] of [2000, 200, 70, 35].entries())
      expect(required[index]).toBeCloseTo(expected, 9);
  });

  it('mavenlb.com, sales velocity: 40 opportunities of £25,000 at 25 % in 90 days', () => {
    const perDay = salesVelocity({ opportunities: 40, dealSize: 25_000, winRate: 0.25, cycleDays: 90 });
    expect(perDay).toBeCloseTo(2777.78, 2);
    expect((perDay ?? 0) * 30).toBeCloseTo(83_333, 0);
    const stages = [{ name: 'Opportunity', conversion: 0.25, lagPeriods: 3, open: 40 }];
    expect(calculate(scenario({ dealSize: 25_000, stages })).velocity).toBe(perDay);
    expect(calculate(scenario({ dealSize: 25_000, stages, cycleDays: 45 })).velocity).toBe((perDay ?? 0) * 2);
  });

  it('winsabove, coverage: 4.8M open against 1.6M at a win rate of 22 %', () => {
    const coverage = pipelineCoverage(4.8e6, 1.6e6, 0.22);
    expect(coverage.ratio).toBeCloseTo(3, 12);
    expect(coverage.required).toBeCloseTo(4.55, 2);
    expect(coverage.expected).toBeCloseTo(1_056_000, 6);
    expect(coverage.expectedShare).toBeCloseTo(0.66, 12);
    const input = scenario({
      dealSize: 75_000,
      quota: [1.6e6],
      stages: [{ name: 'Opportunity', conversion: 0.22, open: 64 }],
    });
    expect(calculate(input).coverage).toEqual(coverage);
  });

  it('prowi.io, quota attainment: 42.5k, 55k and 52.5k of 50k each', () => {
    const quota = [50_000, 50_000, 50_000];
    const won = [42_500, 55_000, 52_500];
    const expected = { byPeriod: [0.85, 1.1, 1.05], toDate: [0.85, 0.975, 1] };
    expect(quotaAttainment(quota, won)).toEqual(expected);
    expect(calculate(scenario({ quota, won })).attainment).toMatchObject(expected);
  });

  it('textbook MRP: gross 0, 100, 80, 15 with 100 on hand, a receipt of 75 and lead time 1', () => {
    const rows = {
      grossRequirements: [0, 100, 80, 15],
      scheduledReceipts: [75, 0, 0, 0],
      projectedOnHand: [175, 75, 0, 0],
      netRequirements: [0, 0, 5, 15],
      plannedReceipts: [0, 0, 5, 15],
      plannedReleases: [0, 5, 15, 0],
      pastDue: 0,
    };
    const gross = [0, 100, 80, 15];
    expect(netItem({ item: 'part', gross, scheduled: [75], onHand: 100, leadTime: 1 })).toEqual({
      item: 'part',
      ...rows,
    });
    const { netting } = calculate(
      scenario({
        quota: gross,
        carriedOver: 100,
        scheduledWins: [75],
        stages: [{ name: 'SQL', conversion: 1, lagPeriods: 1 }],
      }),
    );
    expect(netting[0]).toEqual({ item: 'won', ...rows });
  });
});
