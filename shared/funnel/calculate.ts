/** The one entry to the funnel's arithmetic: a scenario in, every figure that follows from it out. */
import { z } from 'zod';
import { attainmentOf } from './attainment.ts';
import { coverageOf } from './coverage.ts';
import { forwardFunnel } from './forward.ts';
import { gapOf } from './gap.ts';
import type { FunnelInput } from './input/input.ts';
import { WON } from './input/problems.ts';
import { type NettedItem, netQuota, unitsToCreate } from './netting.ts';
import { closeProbabilities, sum } from './rates.ts';
import { reverseFunnel } from './reverse.ts';
import { cycleDaysOf, velocityOf } from './velocity.ts';

const figure = z.number().nullable();
const row = z.array(figure);

/** Every figure of a scenario, in full precision. Null stands for a figure that does not exist, never for 0. */
export const funnelResultSchema = z.strictObject({
  reverse: z.strictObject({
    deals: z.number().describe('quota of all periods ÷ deal size'),
    stages: z
      .array(z.strictObject({ name: z.string(), required: figure.describe('units entering the stage') }))
      .describe('in the order of the stages'),
  }),
  netting: z
    .array(
      z.strictObject({
        item: z.string().describe('won, or the name of a stage'),
        grossRequirements: row,
        scheduledReceipts: row,
        projectedOnHand: row.describe('at the end of the period, planned receipts included'),
        netRequirements: row,
        plannedReceipts: row.describe('lot for lot, those past due included'),
        plannedReleases: row,
        pastDue: figure.describe(
          'planned receipts whose release would fall before the first period that is not over',
        ),
      }),
    )
    .describe('units of the item by period; won first, then from the last stage to the first'),
  create: row.describe('X to create by period: the planned releases of the first stage'),
  unrecoverable: z
    .strictObject({
      units: z.record(z.string(), figure).describe('past due by item, in its own units'),
      money: figure.describe('past due × the conversions that remain × deal size, over all items'),
    })
    .describe(
      'what was missed in periods that are over, and what this cycle length can no longer bring in time',
    ),
  forward: z.strictObject({
    wins: z.number().describe('expected deals from what is open'),
    value: z.number().describe('weighted pipeline, money'),
  }),
  coverage: z.strictObject({
    openValue: z.number().describe('open units of the stages that count × deal size, money'),
    remainingQuota: z.number().describe('quota neither certain nor carried over, money'),
    ratio: figure.describe('open value ÷ remaining quota'),
    winRate: z.number().describe('expected wins per open unit'),
    required: figure.describe('1 ÷ win rate'),
    expected: z.number().describe('open value × win rate, money'),
    expectedShare: figure.describe('expected ÷ remaining quota'),
  }),
  velocity: figure.describe('money a day: open units × deal size × win rate ÷ cycle length in days'),
  cycleDays: z.number().describe('as given, or all lags together, at 7, 30 or 90 days a period'),
  attainment: z.strictObject({
    byPeriod: row.describe('won ÷ quota'),
    toDate: row.describe('won ÷ quota, cumulated'),
    expectedToDate: row.describe(
      'with certain wins and what the open units are expected to bring, cumulated',
    ),
  }),
  stages: z.array(
    z.strictObject({
      name: z.string(),
      conversion: z.number().describe('to the next stage'),
      closeProbability: z.number().describe('product of the conversions from this stage on'),
    }),
  ),
  gap: z
    .strictObject({ deals: z.number(), money: z.number() })
    .describe('quota that certain wins and open units do not cover in time, before any X is created'),
  unreachable: z.boolean().describe('whether a stage that converts nothing stands before a quota'),
});

export type FunnelResult = z.infer<typeof funnelResultSchema>;

/** Calculates a scenario that `readFunnelInput` has let pass. Never NaN or Infinity: a missing figure is null. */
export const calculate = (input: FunnelInput): FunnelResult => {
  const items = netQuota(input);
  const quota = sum(input.quota);
  const chances = closeProbabilities(input.stages);
  return {
    reverse: reverseFunnel(quota, input.dealSize, input.stages),
    netting: items,
    create: unitsToCreate(items),
    unrecoverable: unrecoverableIn(input, items, chances),
    forward: forwardFunnel(input),
    coverage: coverageOf(input),
    velocity: velocityOf(input),
    cycleDays: cycleDaysOf(input),
    attainment: attainmentOf(input),
    stages: input.stages.map(({ name, conversion }, index) => ({
      name,
      conversion,
      closeProbability: chances[index] ?? 0,
    })),
    gap: gapOf(input, items),
    unreachable: quota > 0 && input.stages.some(({ conversion }) => conversion === 0),
  };
};

const unrecoverableIn = (
  { stages, dealSize }: FunnelInput,
  items: readonly NettedItem[],
  chances: readonly number[],
): FunnelResult['unrecoverable'] => {
  let money: number | null = 0;
  for (const { item, pastDue } of items) {
    const chance = item === WON ? 1 : (chances[stages.findIndex(({ name }) => name === item)] ?? 0);
    money = money === null || pastDue === null ? null : money + pastDue * chance * dealSize;
  }
  return { units: Object.fromEntries(items.map(({ item, pastDue }) => [item, pastDue])), money };
};
