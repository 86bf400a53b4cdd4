/** Scenarios that charts are tried on. */
import { scenario } from '../funnel/scenarios.ts';

const stages = [
  { name: 'Lead', conversion: 0.08, lagPeriods: 1, open: 2400 },
  { name: 'Qualified', conversion: 0.45, lagPeriods: 1, open: 310 },
  { name: 'Proposal', conversion: 0.38, lagPeriods: 1, open: 96 },
  { name: 'Commitment', conversion: 0.7, lagPeriods: 1, open: 22 },
];
const year = {
  currency: 'USD',
  start: '2027-01-01',
  dealSize: 75_000,
  quota: [8, 8, 10, 10, 12, 12, 10, 8, 10, 12, 12, 14].map((each) => each * 100_000),
  stages,
};

/** One year of Sell, as the seed model has it. */
export const SELL = scenario(year);

const longName =
  'Value proposition presented to each of the people who have a say in the decision, and understood by them';

export const EXTREMES = {
  'nothing at all': scenario(),
  'one stage, one period': scenario({
    dealSize: 75_000,
    quota: [2_000_000],
    stages: [{ name: 'SQL', conversion: 0.2 }],
  }),
  'twelve stages, 120 periods': scenario({
    ...year,
    quota: Array.from({ length: 120 }, (_, period) => 1_000_000 + 100_000 * (period % 12)),
    won: Array.from({ length: 30 }, (_, period) => 800_000 + 200_000 * (period % 3)),
    stages: Array.from({ length: 12 }, (_, index) => ({
      name: index === 4 ? longName : `Stage ${index + 1}`,
      conversion: 0.6,
      lagPeriods: 1,
      open: 300 - index * 20,
    })),
  }),
  'a stage that converts nothing': scenario({
    ...year,
    stages: stages.map((stage) => (stage.name === 'Proposal' ? { ...stage, conversion: 0 } : stage)),
  }),
  'figures of 10^15': scenario({
    currency: 'USD',
    dealSize: 1,
    quota: [1e15, 2e15, 5e15],
    won: [1e15, null],
    stages: [
      { name: 'A', conversion: 0.001, open: 1e15 },
      { name: 'B', conversion: 1e-9, open: 5 },
    ],
  }),
  'figures of 10^-9': scenario({
    currency: 'JPY',
    dealSize: 1e-9,
    quota: [1e-9, 3e-9],
    stages: [{ name: 'A', conversion: 1e-9, open: 1e-9 }],
  }),
  'a tiny quota beside huge wins': scenario({ dealSize: 1, quota: [1e-9, 5], won: [1e12] }),
  'weeks, long names, more certain than asked for': scenario({
    ...year,
    period: 'week',
    start: '2027-12-06',
    quota: Array.from({ length: 53 }, () => 75_000),
    scheduledWins: [4, 4, 4],
    carriedOver: 10,
    stages: stages.map((stage, index) => ({ ...stage, name: `${index + 1} ${longName}` })),
  }),
  'quarters that begin in the middle of a month': scenario({
    ...year,
    currency: 'EUR',
    period: 'quarter',
    start: '2027-02-15',
  }),
} as const;
