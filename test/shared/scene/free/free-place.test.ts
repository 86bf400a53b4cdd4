import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGNMENTS, align, distribute, tidy } from '../../../../shared/scene/free/align.ts';
import { isTooNear, nudgeFree } from '../../../../shared/scene/free/free-place.ts';
import { snapTo } from '../../../../shared/scene/free/guides.ts';
import { FREE_GAP } from '../../../../shared/scene/geometry.ts';
import type { Rect } from '../../../../shared/scene/query.ts';

const rect = (x: number, y: number, width = 100, height = 40): Rect => ({ x, y, width, height });
const anyRect = fc.record({
  x: fc.integer({ min: -400, max: 400 }),
  y: fc.integer({ min: -400, max: 400 }),
  width: fc.integer({ min: 20, max: 200 }),
  height: fc.integer({ min: 20, max: 200 }),
});
const overlaps = (rects: readonly Rect[]) =>
  rects.some((a, i) => rects.slice(i + 1).some((b) => isTooNear(a, b, FREE_GAP - 0.001)));
/** Rectangles that stand well: each nudged free of those before it. */
const scattered = fc.array(anyRect, { maxLength: 9 }).map((rects) => {
  const placed: Rect[] = [];
  for (const each of rects) {
    const by = nudgeFree([each], placed, FREE_GAP);
    placed.push({ ...each, x: each.x + by.x, y: each.y + by.y });
  }
  return placed;
});

describe('the nearest free place', () => {
  it('is where a block is dropped, if it covers nothing there', () => {
    expect(nudgeFree([rect(0, 0)], [rect(200, 0)], 8)).toEqual({ x: 0, y: 0 });
  });

  it('is right next to the block it would cover, by the shortest way', () => {
    expect(nudgeFree([rect(0, 30)], [rect(0, 0)], 8)).toEqual({ x: 0, y: 18 });
    expect(nudgeFree([rect(80, 0)], [rect(0, 0)], 8)).toEqual({ x: 28, y: 0 });
  });

  it('is beyond a wall of blocks, not between two that are too close', () => {
    const wall = [rect(0, 0), rect(0, 50), rect(0, 100)];
    expect(nudgeFree([rect(20, 50)], wall, 8)).toEqual({ x: 88, y: 0 });
  });

  it('is the same for several that move together', () => {
    const moving = [rect(0, 30), rect(0, 78)];
    expect(nudgeFree(moving, [rect(0, 0)], 8)).toEqual({ x: 0, y: 18 });
  });

  it('touches nothing, whatever is around', () => {
    fc.assert(
      fc.property(scattered, fc.array(anyRect, { minLength: 1, maxLength: 3 }), (others, moving) => {
        const by = nudgeFree(moving, others, FREE_GAP);
        for (const each of moving) {
          const moved = { ...each, x: each.x + by.x, y: each.y + by.y };
          expect(others.some((other) => isTooNear(moved, other, FREE_GAP - 0.001))).toBe(false);
        }
      }),
    );
  });
});

describe('alignment guides', () => {
  it('hold a block at the edge or the middle of another, with a line that joins both', () => {
    const { dx, dy, guides } = snapTo(rect(3, 100), [rect(0, 0)], 6);
    expect([dx, dy]).toEqual([-3, 0]);
    expect(guides).toContainEqual({ from: { x: 0, y: 0 }, to: { x: 0, y: 140 } });
  });

  it('take the nearest of several lines, and each axis by itself', () => {
    const { dx, dy } = snapTo(rect(204, 38, 60, 40), [rect(0, 40), rect(200, 300, 60)], 6);
    expect([dx, dy]).toEqual([-4, 2]);
  });

  it('leave a block alone that is near nothing', () => {
    expect(snapTo(rect(50, 100), [rect(0, 0)], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
  });
});

describe('aligning', () => {
  it('lines blocks up with the outermost, or with the middle of all', () => {
    const rects = [rect(0, 0), rect(30, 60, 60), rect(90, 120)];
    expect(align(rects, 'left').map(({ x }) => x)).toEqual([0, 0, 0]);
    expect(align(rects, 'right').map(({ x, width }) => x + width)).toEqual([190, 190, 190]);
    expect(align(rects, 'centre').map(({ x, width }) => x + width / 2)).toEqual([95, 95, 95]);
    expect(align(rects, 'top').map(({ y }) => y)).toEqual([0, 0, 0]);
  });

  it('moves a block that would cover another', () => {
    const [first, second] = align([rect(0, 0), rect(300, 10)], 'left');
    expect(first).toEqual(rect(0, 0));
    expect(second).toEqual(rect(0, 48));
  });

  it('spreads blocks evenly between the first and the last', () => {
    const spread = distribute([rect(0, 0), rect(120, 7), rect(500, 0)], 'horizontally');
    expect(spread.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [250, 7],
      [500, 0],
    ]);
  });

  it('arranges scattered blocks in rows and columns', () => {
    const tidied = tidy([rect(5, 3), rect(150, 12, 120), rect(7, 90), rect(300, 0), rect(180, 84)]);
    expect(new Set([0, 1, 3].map((i) => tidied[i]?.y)).size).toBe(1);
    expect(tidied[0]?.x).toBe(tidied[2]?.x);
    expect(tidied[1]?.x).toBe(tidied[4]?.x);
  });

  it('lets no block cover another or one that stays', () => {
    fc.assert(
      fc.property(scattered, fc.nat(4), fc.constantFrom(...ALIGNMENTS), (all, staying, to) => {
        const [others, rects] = [all.slice(0, staying), all.slice(staying)];
        if (rects.length === 0) return;
        expect(overlaps([...align(rects, to, others), ...others])).toBe(false);
        for (const direction of ['horizontally', 'vertically'] as const)
          expect(overlaps([...distribute(rects, direction, others), ...others])).toBe(false);
        expect(overlaps([...tidy(rects, others), ...others])).toBe(false);
      }),
    );
  });
});
