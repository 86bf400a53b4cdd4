/** Which stages count as pipeline. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../shared/funnel/coverage.ts';
import { forwardFunnel } from '../../../shared/funnel/forward.ts';
import { readFunnelInput } from '../../../shared/funnel/input/read-input.ts';
import { anyScenario, scenario } from './scenarios.ts';

/** The funnel of winsabove: 4.8M open against 1.6M, won at 22 %. Before it, leads that nobody has qualified. */
const input = scenario({
  dealSize: 100_000,
  quota: [1_600_000],
  stages: [
    { name: 'Lead', conversion: 0.1, open: 400 },
    { name: 'Opportunity', conversion: 0.22, open: 48 },
  ],
});

describe('pipeline coverage', () => {
  it('counts from the chosen stage on', () => {
    const { ratio, required, openValue, expected } = coverageOf({ ...input, coverageFrom: 'Opportunity' });
    expect([openValue, ratio, expected]).toEqual([4_800_000, 3, 1_056_000]);
    expect(required).toBeCloseTo(4.545, 3);
    expect(coverageOf(input)).toMatchObject({ openValue: 44_800_000, ratio: 28 });
    expect(coverageOf({ ...input, coverageFrom: 'Lead' })).toEqual(coverageOf(input));
  });

  it('has the chance of the chosen stage where nothing is open from there on', () => {
    const empty = { ...input, stages: input.stages.map((stage) => ({ ...stage, open: 0 })) };
    expect(coverageOf({ ...empty, coverageFrom: 'Opportunity' }).winRate).toBe(0.22);
  });

  it('is refused from a stage that is not there', () => {
    expect(readFunnelInput({ ...input, coverageFrom: 'Bid' })).toEqual({
      problems: [
        { path: 'coverageFrom', sentence: 'No stage is called “Bid”, from which coverage was to count.' },
      ],
    });
  });

  it('of any scenario: a later stage counts no more, and what is expected adds up to the weighted pipeline', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        const covers = any.stages.map(({ name }) => coverageOf({ ...any, coverageFrom: name }));
        for (const [index, { openValue, expected }] of covers.entries()) {
          const rest = forwardFunnel({ ...any, stages: any.stages.slice(index) }).value;
          expect(expected).toBeCloseTo(rest, -Math.log10(rest + 1) + 6);
          expect(openValue).toBeLessThanOrEqual((covers[index - 1]?.openValue ?? openValue) * (1 + 1e-9));
        }
      }),
    );
  });
});
