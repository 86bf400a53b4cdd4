/** Scenarios for the tests of the funnel: by hand, and any. */
import fc from 'fast-check';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { readFunnelInput } from '../../../shared/funnel/input/read-input.ts';

/** A scenario as a document; what is not given is taken from the smallest one there is. */
export const scenario = (given: Record<string, unknown> = {}): FunnelInput => {
  const read = readFunnelInput({
    period: 'month',
    dealSize: 1,
    quota: [0],
    stages: [{ name: 'SQL', conversion: 1 }],
    ...given,
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.input;
};

const figure = (most: number) =>
  fc.oneof(
    fc.constant(0),
    fc.double({ min: 1e-6, max: most, noNaN: true }),
    fc.nat({ max: Math.floor(most) }),
  );
const conversion = fc.double({ min: 0.01, max: 1, noNaN: true });

/** Any scenario in order whose stages all convert something. */
export const anyScenario: fc.Arbitrary<FunnelInput> = fc
  .record({
    period: fc.constantFrom('week', 'month', 'quarter'),
    dealSize: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    quota: fc.array(figure(1e7), { minLength: 1, maxLength: 24 }),
    scheduledWins: fc.array(figure(50), { maxLength: 24 }),
    carriedOver: figure(50),
    stages: fc.array(
      fc.record({
        conversion,
        lagPeriods: fc.nat({ max: 6 }),
        open: figure(5000),
        later: fc.array(figure(1)),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ scheduledWins, stages, ...rest }) =>
    scenario({
      ...rest,
      scheduledWins: scheduledWins.slice(0, rest.quota.length),
      stages: stages.map(({ later, open, ...stage }, index) => ({
        ...stage,
        name: `Stage ${index + 1}`,
        open: open + later.reduce((total, each) => total + each, 0),
        openByPeriod: later.length === 0 ? null : later,
      })),
    }),
  );
