import { describe, expect, it } from 'vitest';
import { filterInSteps, mapInSteps } from '../../../shared/steps/each.ts';
import { sortInSteps } from '../../../shared/steps/sort.ts';
import { asShare, finish, type Progress } from '../../../shared/steps/steps.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
const sharesOf = (work: Progress<unknown>): number[] => [...work];
const expectRising = (shares: readonly number[], to = 1) => {
  for (const [i, share] of shares.entries())
    expect(share).toBeGreaterThanOrEqual((shares[i - 1] ?? 0) - 1e-9);
  expect(shares.at(-1)).toBeLessThanOrEqual(to + 1e-9);
};

describe('work in steps', () => {
  it('gives what it gives at once, with rising shares', () => {
    expect(finish(mapInSteps([1, 2, 3], (each) => each * 2))).toEqual([2, 4, 6]);
    expect(finish(filterInSteps(numbers(10), (each) => each % 3 === 0))).toEqual([0, 3, 6, 9]);
    expect(sharesOf(mapInSteps(numbers(4), String))).toEqual([0.25, 0.5, 0.75, 1]);
    expectRising(sharesOf(filterInSteps(numbers(40), () => false)));
  });

  it('counts as a share of other work', () => {
    expect(sharesOf(asShare(0.5, 1, mapInSteps(numbers(2), String)))).toEqual([0.75, 1]);
    expect(finish(asShare(0.5, 1, mapInSteps([7], String)))).toEqual(['7']);
  });
});

describe('sorting in steps', () => {
  const rows = (count: number) =>
    numbers(count).map((i) => ({ key: (i * 7919) % 97, place: i }) as { key: number; place: number });

  it.each([0, 1, 2, 255, 256, 257, 1000, 5000])(
    'orders %i items as toSorted does, equals included',
    (count) => {
      const items = rows(count);
      const byKey = (a: (typeof items)[number], b: (typeof items)[number]) => a.key - b.key;
      expect(finish(sortInSteps(items, byKey))).toEqual(items.toSorted(byKey));
    },
  );

  it('compares few items in a step, and tells how far it is', () => {
    const items = rows(20_000);
    let compared = 0;
    const work = sortInSteps(items, (a, b) => {
      compared++;
      return a.key - b.key;
    });
    const shares: number[] = [];
    let most = 0;
    for (let step = work.next(); !step.done; step = work.next()) {
      shares.push(step.value);
      most = Math.max(most, compared);
      compared = 0;
    }
    expectRising(shares);
    expect(most).toBeLessThan(3000);
  });
});
