/**
 * What the funnel calculator is given: one scenario as a JSON document. The schema is the single definition of its
 * fields, units and limits; `read-input.ts` turns whatever does not fit into sentences for people.
 */
import { z } from 'zod';
import { MAX_NAME } from '../../model/fields/field.ts';
import {
  MAX_FIGURE,
  MAX_LAG,
  MAX_LAG_DAYS,
  MAX_PERIODS,
  MAX_STAGES,
  MIN_FIGURE,
} from '../../model/funnel/limits.ts';

const amount = z.number().min(0).max(MAX_FIGURE);

const stageSchema = z.strictObject({
  name: z.string().min(1).max(MAX_NAME).describe('differs from stage to stage, and from “won”'),
  conversion: z
    .number()
    .min(0)
    .max(1)
    .describe(
      'units entering the next stage per unit entering this one, 0 to 1; the last stage converts to won',
    ),
  lagPeriods: z
    .int()
    .min(0)
    .max(MAX_LAG)
    .default(0)
    .describe('whole periods from entering this stage to entering the next'),
  lagDays: z
    .int()
    .min(0)
    .max(MAX_LAG_DAYS)
    .nullable()
    .default(null)
    .describe(
      'the same in days, in place of whole periods; a period has 7, 30 or 90, and all lags together are rounded to whole periods',
    ),
  open: amount.default(0).describe('units in the stage now'),
  openByPeriod: z
    .array(amount)
    .max(MAX_PERIODS)
    .nullable()
    .default(null)
    .describe(
      'those of the open units that become available by period; the others are available now: in the first period that is not over',
    ),
});

/** A scenario. What is left out is taken as nothing open, won, certain or carried over, and without lags. */
export const funnelInputSchema = z.strictObject({
  name: z.string().max(MAX_NAME).optional().describe('of the scenario'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('three capital letters, as USD'),
  start: z.iso.date().optional().describe('first day of period 0'),
  asOf: z.iso
    .date()
    .nullable()
    .default(null)
    .describe(
      'last day on which results are actual: periods that are over by then count as won, and what is open now goes to the others; null for the end of the last period with a result',
    ),
  period: z.enum(['week', 'month', 'quarter']).default('month'),
  fiscalStart: z
    .int()
    .min(1)
    .max(12)
    .default(1)
    .describe('month in which the fiscal year starts, 1 to 12; quarters are named by it'),
  dealSize: z.number().min(MIN_FIGURE).max(MAX_FIGURE).describe('money per deal'),
  quota: z.array(amount).min(1).max(MAX_PERIODS).describe('money by period; its length is the horizon'),
  stages: z.array(stageSchema).min(1).max(MAX_STAGES).describe('in order, first to last'),
  scheduledWins: z
    .array(amount)
    .max(MAX_PERIODS)
    .default([])
    .describe(
      'deals certain to close, those that closed already included, by period; a known result takes their place',
    ),
  won: z
    .array(amount.nullable())
    .max(MAX_PERIODS)
    .default([])
    .describe(
      'money won by period; null while unknown. Without an as-of date a period with a result is over, and so are those before it',
    ),
  carriedOver: amount.default(0).describe('deals already won beyond earlier quota'),
  coverageFrom: z
    .string()
    .nullable()
    .default(null)
    .describe('the first stage whose open units count as pipeline coverage; null for the first of all'),
  cycleDays: z
    .number()
    .min(MIN_FIGURE)
    .max(MAX_FIGURE)
    .nullable()
    .default(null)
    .describe('length of the sales cycle in days; null takes the sum of the lags'),
});

export type FunnelInput = z.infer<typeof funnelInputSchema>;
export type FunnelStage = FunnelInput['stages'][number];
export type Period = FunnelInput['period'];
