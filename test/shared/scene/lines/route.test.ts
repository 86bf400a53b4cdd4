import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../../../../shared/scene/layout.ts';
import { CLEAR, grown } from '../../../../shared/scene/lines/gap-route.ts';
import { flowLine } from '../../../../shared/scene/lines/links.ts';
import type { Point } from '../../../../shared/scene/lines/points.ts';
import { crosses, routeAround } from '../../../../shared/scene/lines/route.ts';
import { aroundOf, pathTo, type Rect } from '../../../../shared/scene/query.ts';
import { anyModel, modelOf } from '../models.ts';

const rect = (x: number, y: number, width = 100, height = 40): Rect => ({ x, y, width, height });

const isOrthogonal = (points: readonly Point[]) =>
  points.slice(1).every((b, i) => points[i]?.x === b.x || points[i]?.y === b.y);

const isOnEdge = ({ x, y }: Point, { x: left, y: top, width, height }: Rect) => {
  const isAcross = x >= left - 0.01 && x <= left + width + 0.01;
  const isDown = y >= top - 0.01 && y <= top + height + 0.01;
  const atSide = Math.abs(x - left) < 0.01 || Math.abs(x - left - width) < 0.01;
  const atEnd = Math.abs(y - top) < 0.01 || Math.abs(y - top - height) < 0.01;
  return isAcross && isDown && (atSide || atEnd);
};

/** Cells of a grid of 100 × 40 with gaps of 8, as a container lays them out. */
const cell = (i: number, columns: number) => rect((i % columns) * 108, Math.floor(i / columns) * 48);

describe('routeAround', () => {
  it('joins two facing blocks by a straight line, even if one is higher', () => {
    expect(routeAround(rect(0, 0, 100, 200), rect(140, 20), [], null)).toEqual([
      { x: 100, y: 100 - 60 },
      { x: 140, y: 40 },
    ]);
  });

  it.each([1, 0, -1, -30])(
    'keeps its distance from a block that begins %i units below its straight way',
    (below) => {
      const [from, to] = [rect(0, 0), rect(300, 0)];
      const beside = rect(160, 20 + below, 80, 200);
      const points = routeAround(from, to, [beside], null) ?? [];
      expect(points.length).toBeGreaterThan(2);
      expect(crosses(points, grown(beside, CLEAR - 1))).toBe(false);
    },
  );

  it('goes straight past a block that is far enough from its way', () => {
    const points = routeAround(rect(0, 0), rect(300, 0), [rect(160, 20 + CLEAR, 80, 200)], null);
    expect(points).toEqual([
      { x: 100, y: 20 },
      { x: 300, y: 20 },
    ]);
  });

  it('goes around a block in the way', () => {
    const [from, between, to] = [rect(0, 0), rect(108, 0), rect(216, 0)];
    const points = routeAround(from, to, [between], null) ?? [];
    expect(points.length).toBeGreaterThan(3);
    expect(crosses(points, between)).toBe(false);
  });

  it('keeps a line there and a line back apart', () => {
    const there = routeAround(rect(0, 0), rect(140, 0), [], null, 5);
    const back = routeAround(rect(140, 0), rect(0, 0), [], null, -5);
    expect(there?.[0].y).not.toBe(back?.[0].y);
  });

  it('runs at right angles from edge to edge through the gaps of any grid, crossing no block', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 8 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(0, -5, 5),
        (count, columns, a, b, shift) => {
          const [source, target] = [a % count, b % count];
          fc.pre(source !== target);
          const rects = Array.from({ length: count }, (_, i) => cell(i, columns));
          const [from, to] = [rects[source] as Rect, rects[target] as Rect];
          const obstacles = rects.filter((_, i) => i !== source && i !== target);
          const points = routeAround(from, to, obstacles, null, shift) ?? [];
          expect(points.length).toBeGreaterThan(1);
          expect(isOrthogonal(points)).toBe(true);
          expect(isOnEdge(points[0] as Point, from)).toBe(true);
          expect(isOnEdge(points.at(-1) as Point, to)).toBe(true);
          for (const each of rects) expect(crosses(points, each)).toBe(false);
        },
      ),
    );
  });
});

describe('lines in a picture', () => {
  it('run at right angles and end on the edges of the shown blocks, in any model and layout', () => {
    fc.assert(
      fc.property(anyModel, fc.array(fc.nat(40)), (model, open) => {
        const scene = layout(model, { rootId: null, exploded: new Set(open.map((i) => `p${i}`)) });
        for (const flow of model.rows.flow.values()) {
          const line = flowLine(model, scene, flow);
          if (!line) continue;
          expect(isOrthogonal(line.points)).toBe(true);
          for (const [id, point] of [
            [flow.sourceId, line.points[0]],
            [flow.targetId, line.points.at(-1)],
          ] as const) {
            const end = pathTo(scene, id, aroundOf(model, id)).at(-1);
            const { x, y, box } = end ?? { x: 0, y: 0, box: { width: 0, height: 0 } };
            expect(isOnEdge(point as Point, { x, y, width: box.width, height: box.height })).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stays clear of headers and siblings when it leaves one exploded block for another', () => {
    const children = (prefix: string) =>
      Array.from({ length: 9 }, (_, i) => ({ id: `${prefix}${i}`, name: `Part ${i}` }));
    const model = modelOf(
      [
        { id: 'A', name: 'A', children: children('a') },
        { id: 'B', name: 'B', children: children('b') },
      ],
      { flows: [['a4', 'b4']] },
    );
    const scene = layout(model, { rootId: null, exploded: new Set(['A', 'B']) });
    const [flow] = model.rows.flow.values();
    const line = flow && flowLine(model, scene, flow);
    const placed = [...model.rows.process.keys()].map((id) => pathTo(scene, id, aroundOf(model, id)).at(-1));
    for (const each of placed)
      expect(
        each && crosses(line?.points ?? [], rect(each.x, each.y, each.box.width, each.box.headerHeight)),
      ).toBe(false);
  });
});
