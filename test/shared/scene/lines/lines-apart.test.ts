import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../../shared/model/records.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { setApart } from '../../../../shared/scene/lines/lines-apart.ts';
import { flowLine } from '../../../../shared/scene/lines/links.ts';
import type { Points } from '../../../../shared/scene/lines/points.ts';
import { crosses } from '../../../../shared/scene/lines/route.ts';
import { modelOf } from '../models.ts';

type Pair = readonly [from: string, to: string];

/** Lines of the flows between four blocks of a container, with the boxes they run between. */
const drawn = (arrangement: Layout, flows: readonly Pair[], count = 4) => {
  const children = Array.from({ length: count }, (_, i) => ({ id: `k${i}`, name: `Block ${i}` }));
  const model = modelOf([{ id: 'T', name: 'T', layout: arrangement, children }], { flows });
  const scene = layout(model, { rootId: 'T', exploded: new Set(['T']) });
  const box = scene.boxes[0]?.box;
  const lines = [...model.rows.flow.values()].flatMap((flow) => flowLine(model, scene, flow) ?? []);
  return {
    lines,
    rects: (box?.children ?? []).map(({ x, y, box: { id, width, height } }) => ({ id, x, y, width, height })),
  };
};

/** Pairs of lines that run on each other for more than a stub. */
const overlaps = (lines: readonly { readonly points: Points }[]): number => {
  const parts = lines.map(({ points }) => points.slice(1).map((b, i) => ({ a: points[i] ?? b, b })));
  let found = 0;
  parts.forEach((own, i) => {
    for (const other of parts.slice(i + 1))
      for (const p of own)
        for (const q of other) {
          const [at, along] = p.a.x === p.b.x ? (['x', 'y'] as const) : (['y', 'x'] as const);
          if (q.a[at] !== q.b[at] || Math.abs(p.a[at] - q.a[at]) > 1) continue;
          const from = Math.max(Math.min(p.a[along], p.b[along]), Math.min(q.a[along], q.b[along]));
          const to = Math.min(Math.max(p.a[along], p.b[along]), Math.max(q.a[along], q.b[along]));
          if (to - from > 1) found++;
        }
  });
  return found;
};

describe('lines between the blocks of a container', () => {
  it.each([
    [
      'column',
      [
        ['k3', 'k0'],
        ['k0', 'k2'],
        ['k0', 'k3'],
      ],
    ],
    [
      'row',
      [
        ['k0', 'k2'],
        ['k3', 'k1'],
        ['k0', 'k3'],
      ],
    ],
    [
      'row',
      [
        ['k0', 'k1'],
        ['k1', 'k0'],
      ],
    ],
  ] as const)('do not run on each other in a %s', (arrangement, flows) => {
    const { lines } = drawn(arrangement, flows);
    expect(lines).toHaveLength(flows.length);
    expect(overlaps(lines)).toBe(0);
  });

  it('stay as they are where nothing lies on them', () => {
    const from = { x: 0, y: 0, width: 100, height: 40 };
    const to = { x: 200, y: 0, width: 100, height: 40 };
    const points: Points = [
      { x: 100, y: 20 },
      { x: 200, y: 20 },
    ];
    expect(setApart([{ points, from, to }], [from, to], null)).toEqual([points]);
  });

  it('run through no block and end on the edges of theirs, whatever the flows', () => {
    const count = 6;
    const pairs = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom<Layout>('row', 'column', 'grid'), pairs, (arrangement, links) => {
        const flows = links.filter(([a, b]) => a !== b).map(([a, b]) => [`k${a}`, `k${b}`] as const);
        const { lines, rects } = drawn(arrangement, flows, count);
        for (const { points, flow } of lines) {
          for (const rect of rects) {
            const inner = { x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 2 };
            expect(crosses(points, inner)).toBe(false);
          }
          for (const [id, point] of [
            [flow.sourceId, points[0]],
            [flow.targetId, points.at(-1)],
          ] as const) {
            const rect = rects.find((each) => each.id === id);
            if (!rect || !point) throw new Error('An end is missing.');
            const isOnEdge =
              [rect.x, rect.x + rect.width].includes(point.x) ||
              [rect.y, rect.y + rect.height].includes(point.y);
            expect(isOnEdge).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
