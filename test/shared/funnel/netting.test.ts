import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../../shared/funnel/calculate.ts';
import { sourcesByPeriod } from '../../../shared/funnel/gap.ts';
import { type NettedItem, netQuota } from '../../../shared/funnel/netting.ts';
import { anyScenario, scenario } from './scenarios.ts';

/**
 * Two stages, worked by hand. Deals of 10; quota 40, 60, 80, 100 asks for 4, 6, 8, 10 deals. One deal is carried over,
 * one is certain in period 1. Lead → SQL takes 1 period at 25 %, SQL → won 1 period at 50 %.
 */
const byHand = scenario({
  dealSize: 10,
  quota: [40, 60, 80, 100],
  carriedOver: 1,
  scheduledWins: [0, 1],
  stages: [
    { name: 'Lead', conversion: 0.25, lagPeriods: 1, open: 10 },
    { name: 'SQL', conversion: 0.5, lagPeriods: 1, open: 8 },
  ],
});

describe('netting', () => {
  it('explodes the quota stage by stage, as worked by hand', () => {
    expect(netQuota(byHand)).toEqual([
      {
        item: 'won',
        grossRequirements: [4, 6, 8, 10],
        scheduledReceipts: [0, 1, 0, 0],
        projectedOnHand: [0, 0, 0, 0],
        netRequirements: [3, 5, 8, 10],
        plannedReceipts: [3, 5, 8, 10],
        plannedReleases: [5, 8, 10, 0],
        pastDue: 3,
      },
      {
        item: 'SQL',
        grossRequirements: [10, 16, 20, 0],
        scheduledReceipts: [0, 0, 0, 0],
        projectedOnHand: [0, 0, 0, 0],
        netRequirements: [2, 16, 20, 0],
        plannedReceipts: [2, 16, 20, 0],
        plannedReleases: [16, 20, 0, 0],
        pastDue: 2,
      },
      {
        item: 'Lead',
        grossRequirements: [64, 80, 0, 0],
        scheduledReceipts: [0, 0, 0, 0],
        projectedOnHand: [0, 0, 0, 0],
        netRequirements: [54, 80, 0, 0],
        plannedReceipts: [54, 80, 0, 0],
        plannedReleases: [54, 80, 0, 0],
        pastDue: 0,
      },
    ]);
  });

  it('reports what is past due in units of its item and in money, and does not explode it further', () => {
    const { create, unrecoverable, gap } = calculate(byHand);
    expect(create).toEqual([54, 80, 0, 0]);
    // 3 deals of 10, and 2 SQL of which half would have been won.
    expect(unrecoverable).toEqual({ units: { won: 3, SQL: 2, Lead: 0 }, money: 40 });
    // 134 leads at 12.5 % and the 4 deals past due.
    expect(gap).toEqual({ deals: 20.75, money: 207.5 });
  });

  it('tells for each period where its deals come from', () => {
    expect(sourcesByPeriod(byHand)).toEqual([
      { quota: 4, certain: 1, open: 0, create: 0, pastDue: 3 },
      { quota: 6, certain: 1, open: 4, create: 0, pastDue: 1 },
      { quota: 8, certain: 0, open: 1.25, create: 6.75, pastDue: 0 },
      { quota: 10, certain: 0, open: 0, create: 10, pastDue: 0 },
    ]);
  });

  it('takes open units in the periods that their date profile gives, and the rest at once', () => {
    const stages = [{ name: 'SQL', conversion: 0.5, open: 10, openByPeriod: [0, 4, 0, 4] }];
    const [, sql] = netQuota(scenario({ quota: [2, 2, 2, 2], stages }));
    expect(sql).toMatchObject({
      grossRequirements: [4, 4, 4, 4],
      scheduledReceipts: [0, 4, 0, 4],
      projectedOnHand: [0, 0, 0, 0],
      netRequirements: [2, 0, 4, 0],
    });
  });

  it('counts a deal that was won and was scheduled once, and none that was scheduled and not won', () => {
    const [won] = netQuota(
      scenario({ dealSize: 10, quota: [40, 40], scheduledWins: [3, 1], won: [20, null] }),
    );
    expect(won).toMatchObject({ scheduledReceipts: [2, 1], netRequirements: [2, 3] });
  });

  it('reports everything as past due if a lag is longer than the horizon', () => {
    const stages = [{ name: 'SQL', conversion: 0.5, lagPeriods: 1000, open: 50 }];
    const result = calculate(scenario({ dealSize: 10, quota: [30, 30], stages }));
    expect(result.create).toEqual([0, 0]);
    expect(result.unrecoverable).toEqual({ units: { won: 6, SQL: 0 }, money: 60 });
  });

  it('takes a requirement that is covered but for rounding as covered', () => {
    const stages = [{ name: 'SQL', conversion: 0.1, open: 3, openByPeriod: [1, 1, 1] }];
    const [, sql] = netQuota(scenario({ quota: [0.1, 0.1, 0.1], stages }));
    expect(sql?.netRequirements).toEqual([0, 0, 0]);
  });
});

const figures = (row: NettedItem['netRequirements']): number[] => row.map((each) => each ?? Number.NaN);
const total = (row: NettedItem['netRequirements']) => figures(row).reduce((all, each) => all + each, 0);
const near = (actual: number, expected: number, scale = Math.max(Math.abs(expected), 1)) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * scale);

describe('netting of any scenario', () => {
  it('conserves units: on hand + receipts - requirements balance in every row', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        for (const rows of netQuota(input)) {
          const stage = input.stages.find(({ name }) => name === rows.item);
          const later = stage?.openByPeriod?.reduce((all, each) => all + each, 0) ?? 0;
          let onHand = stage ? Math.max(0, stage.open - later) : input.carriedOver;
          for (const [period, required] of figures(rows.grossRequirements).entries()) {
            const received = (rows.scheduledReceipts[period] ?? 0) + (rows.plannedReceipts[period] ?? 0);
            near(
              rows.projectedOnHand[period] ?? Number.NaN,
              onHand + received - required,
              onHand + received + 1,
            );
            onHand = rows.projectedOnHand[period] ?? 0;
          }
          near(total(rows.plannedReleases) + (rows.pastDue ?? Number.NaN), total(rows.plannedReceipts));
        }
      }),
    );
  });

  it('accounts for every deal of every period once', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        for (const { quota, certain, open, create, pastDue } of sourcesByPeriod(input)) {
          near(certain + open + (create ?? 0) + (pastDue ?? 0), quota);
          for (const part of [certain, open, create, pastDue]) expect(part).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('shifts releases by the lag, and nothing else of the item', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat({ max: 30 }), (input, lagPeriods) => {
        const stages = input.stages.with(-1, {
          ...(input.stages.at(-1) as (typeof input.stages)[0]),
          lagPeriods,
        });
        const [before] = netQuota(input);
        const [after] = netQuota({ ...input, stages });
        const { plannedReleases, pastDue, ...unmoved } = after as NettedItem;
        expect(before).toMatchObject(unmoved);
        const receipts = figures(unmoved.plannedReceipts);
        expect(plannedReleases).toEqual(receipts.map((_, period) => receipts[period + lagPeriods] ?? 0));
        near(pastDue ?? Number.NaN, total(receipts.slice(0, lagPeriods)));
      }),
    );
  });
});
