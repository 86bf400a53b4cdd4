import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowRoutes } from '../../../../shared/drawing/flows.ts';
import { applyPatch, type Model } from '../../../../shared/model/model.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import type { PlacedBox, SceneBox } from '../../../../shared/scene/scene.ts';
import { modelOf } from '../models.ts';

type Pair = readonly [from: string, to: string];

/** A container T, laid out along its flows, with `count` blocks k0, k1 …, each with two parts. */
const flowModel = (count: number, flows: readonly Pair[]): Model =>
  modelOf(
    [
      {
        id: 'T',
        name: 'T',
        layout: 'flow',
        children: Array.from({ length: count }, (_, i) => ({
          id: `k${i}`,
          name: `Block ${i}`,
          children: [
            { id: `k${i}a`, name: 'First' },
            { id: `k${i}b`, name: 'Second' },
          ],
        })),
      },
    ],
    { flows },
  );
const container = (model: Model, ...exploded: string[]): SceneBox =>
  layout(model, { rootId: 'T', exploded: new Set(['T', ...exploded]) }).boxes[0]?.box as SceneBox;
const at = (box: SceneBox, id: string): PlacedBox =>
  box.children.find((child) => child.box.id === id) as PlacedBox;

describe('a container laid out along its flows', () => {
  it('puts each block right of those that flow to it', () => {
    const box = container(
      flowModel(4, [
        ['k2', 'k0'],
        ['k0', 'k3'],
        ['k2', 'k3'],
      ]),
    );
    expect(at(box, 'k2').x).toBeLessThan(at(box, 'k0').x);
    expect(at(box, 'k0').x).toBeLessThan(at(box, 'k3').x);
  });

  it('opens a circle if the walk from its first block closes it', () => {
    const box = container(
      flowModel(3, [
        ['k0', 'k1'],
        ['k1', 'k2'],
        ['k2', 'k0'],
      ]),
    );
    const xs = ['k0', 'k1', 'k2'].map((id) => at(box, id).x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    const back = box.ways?.find(({ from, to }) => from === 'k2' && to === 'k0');
    expect(back?.points[0].x).toBe(at(box, 'k2').x);
    expect(back?.points.at(-1)?.x).toBe(at(box, 'k0').x + at(box, 'k0').box.width);
  });

  it('places blocks so that their lines don’t cross', () => {
    const box = container(
      flowModel(6, [
        ['k0', 'k5'],
        ['k1', 'k4'],
        ['k2', 'k3'],
      ]),
    );
    for (const [from, to] of [
      ['k0', 'k5'],
      ['k1', 'k4'],
      ['k2', 'k3'],
    ] as const)
      expect(at(box, from).y).toBe(at(box, to).y);
  });

  it('keeps a chain straight, and leads a long line past the blocks in between', () => {
    const model = flowModel(3, [
      ['k0', 'k1'],
      ['k1', 'k2'],
      ['k0', 'k2'],
    ]);
    const box = container(model);
    const straight = box.ways?.filter(({ points }) => points.every(({ y }) => y === points[0].y));
    expect(straight?.length).toBeGreaterThanOrEqual(1);
    expect(crossed(box)).toEqual([]);
  });

  it('counts flows between what is inside its blocks', () => {
    const model = flowModel(2, [['k1a', 'k0b']]);
    const box = container(model);
    expect(at(box, 'k1').x).toBeLessThan(at(box, 'k0').x);
    const open = container(model, 'k0');
    expect(at(open, 'k1').x).toBeLessThan(at(open, 'k0').x);
  });

  it('updates the layout when such a flow is deleted', () => {
    const model = flowModel(2, [['k1a', 'k0b']]);
    container(model);
    applyPatch(model, [{ op: 'remove', table: 'flow', id: 'f0' }]);
    const box = container(model);
    expect(at(box, 'k0').x).toBeLessThan(at(box, 'k1').x);
  });

  it('places blocks without flows below the others', () => {
    const box = container(flowModel(4, [['k3', 'k1']]));
    const linked = Math.max(at(box, 'k1').y, at(box, 'k3').y);
    expect(at(box, 'k0').y).toBeGreaterThan(linked);
    expect(at(box, 'k2').y).toBeGreaterThan(linked);
  });

  it('keeps the order of layers and blocks when one explodes', () => {
    const model = flowModel(7, [
      ['k0', 'k1'],
      ['k0', 'k2'],
      ['k0', 'k3'],
      ['k1', 'k4'],
      ['k3', 'k5'],
      ['k2', 'k6'],
    ]);
    const orders = (box: SceneBox) => [
      ['k1', 'k2', 'k3'].toSorted((a, b) => at(box, a).y - at(box, b).y),
      ['k4', 'k5', 'k6'].toSorted((a, b) => at(box, a).y - at(box, b).y),
    ];
    expect(orders(container(model, 'k2', 'k5'))).toEqual(orders(container(model)));
  });

  it('splits a layer that many blocks would crowd', () => {
    const box = container(
      flowModel(
        30,
        Array.from({ length: 29 }, (_, i) => ['k0', `k${i + 1}`] as const),
      ),
    );
    const columns = Map.groupBy(box.children, ({ x }) => x);
    expect(Math.max(...[...columns.values()].map((column) => column.length))).toBeLessThanOrEqual(9);
  });

  it('runs from top to bottom from level 3 on, if blocks are below each other', () => {
    const parts = [0, 1, 2, 3].map((i) => ({ id: `d${i}`, name: `Step ${i}` }));
    const model = modelOf(
      [{ id: 'M', name: 'M', children: [{ id: 'T', name: 'T', layout: 'flow', children: parts }] }],
      {
        flows: [
          ['d0', 'd1'],
          ['d1', 'd2'],
          ['d0', 'd2'],
          ['d2', 'd3'],
          ['d3', 'd0'],
        ],
      },
    );
    const box = container(model);
    const tops = [0, 1, 2, 3].map((i) => at(box, `d${i}`).y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(new Set([0, 1].map((i) => at(box, `d${i}`).x)).size).toBe(1);
    expect(box.ways).toHaveLength(5);
    expect(crossed(box)).toEqual([]);
  });

  it('wraps a long chain into strips about as wide as a screen, each from left to right', () => {
    const box = container(flowModel(40, chainOf(40)));
    expect(box.width / box.height).toBeGreaterThan(1);
    expect(box.width / box.height).toBeLessThan(2.5);
    const strips = Map.groupBy(
      Array.from({ length: 40 }, (_, i) => at(box, `k${i}`)),
      ({ y }) => y,
    );
    expect([...strips.keys()]).toEqual([...strips.keys()].toSorted((a, b) => a - b));
    for (const strip of strips.values())
      expect(strip.map(({ x }) => x)).toEqual(strip.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(box.ways).toHaveLength(39);
    expect(crossed(box)).toEqual([]);
  });

  it('keeps a block in its strip when it explodes, and a short chain in one line', () => {
    const model = flowModel(20, chainOf(20));
    const stripsIn = (box: SceneBox) =>
      Array.from({ length: 19 }, (_, i) => at(box, `k${i + 1}`).x < at(box, `k${i}`).x);
    expect(stripsIn(container(model, 'k3', 'k11'))).toEqual(stripsIn(container(model)));
    expect(new Set(container(flowModel(8, chainOf(8))).children.map(({ y }) => y)).size).toBe(1);
  });

  it('is no higher than its highest layer needs, and a little', () => {
    const box = container(
      flowModel(
        40,
        Array.from({ length: 39 }, (_, i) => ['k0', `k${i + 1}`] as const),
      ),
    );
    expect(box.height).toBeLessThan(1400);
  });

  it('handles a thousand blocks: a chain, a hub, a tree, and random flows', () => {
    const count = 1000;
    const hub = Array.from({ length: count - 1 }, (_, i) => ['k0', `k${i + 1}`] as const);
    const tree = Array.from({ length: count - 1 }, (_, i) => [`k${i >> 1}`, `k${i + 1}`] as const);
    const mixed = Array.from({ length: count }, (_, i) => [`k${i}`, `k${(i * 7919) % count}`] as const);
    for (const flows of [chainOf(count), hub, tree, mixed.filter(([from, to]) => from !== to)]) {
      const box = container(flowModel(count, flows));
      expect(box.children).toHaveLength(count);
      expect(crossed(box)).toEqual([]);
    }
  });
});

const chainOf = (count: number): Pair[] =>
  Array.from({ length: count - 1 }, (_, i) => [`k${i}`, `k${i + 1}`] as const);

/** The lines that run through the inside of a block, by their ends. */
const crossed = ({ ways = [], children }: SceneBox): string[] =>
  ways.flatMap(({ from, to, points }) =>
    children.some(({ x, y, box }) =>
      points.slice(1).some((b, i) => {
        const a = points[i] ?? b;
        return (
          Math.min(a.x, b.x) < x + box.width - 0.5 &&
          Math.max(a.x, b.x) > x + 0.5 &&
          Math.min(a.y, b.y) < y + box.height - 0.5 &&
          Math.max(a.y, b.y) > y + 0.5
        );
      }),
    )
      ? [`${from} to ${to}`]
      : [],
  );

describe('its lines, whatever the flows and whatever is exploded', () => {
  const count = 12;
  const anyPairs = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 30 });
  /** A chain with some links across, so that most are folded into strips. */
  const chained = fc
    .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 4 })
    .map((across) => [...Array.from({ length: count - 1 }, (_, i) => [i, i + 1] as const), ...across]);
  const pairs = fc.oneof(anyPairs, chained);
  const exploded = fc.subarray(Array.from({ length: count }, (_, i) => `k${i}`));

  it('run at right angles from edge to edge and through no block', () => {
    fc.assert(
      fc.property(pairs, exploded, (links, open) => {
        const flows = links.filter(([a, b]) => a !== b).map(([a, b]) => [`k${a}`, `k${b}`] as const);
        const model = flowModel(count, flows);
        const box = container(model, ...open);
        expect(crossed(box)).toEqual([]);
        for (const { points, from, to } of box.ways ?? []) {
          points.slice(1).forEach((b, i) => {
            const a = points[i];
            expect(a?.x === b.x || a?.y === b.y).toBe(true);
          });
          const sides = (id: string) => {
            const { x, box: own } = at(box, id);
            return [x, x + own.width];
          };
          expect(sides(from)).toContain(points[0].x);
          expect(sides(to)).toContain(points.at(-1)?.x);
          for (const { x, y } of points) {
            expect(x).toBeGreaterThan(0);
            expect(x).toBeLessThan(box.width);
            expect(y).toBeGreaterThan(box.headerHeight - 1);
            expect(y).toBeLessThan(box.height);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are those that are drawn', () => {
    const model = flowModel(3, [
      ['k0', 'k1'],
      ['k1', 'k2'],
      ['k0', 'k2'],
    ]);
    const scene = layout(model, { rootId: 'T', exploded: new Set(['T']) });
    const drawn = new Map(flowRoutes(model, scene).map(({ strand, points }) => [strand.key, points]));
    const ways = scene.boxes[0]?.box.ways ?? [];
    expect(ways).toHaveLength(3);
    // Ends at one side of a block may stand a little further apart, for their arrows.
    for (const { from, to, points } of ways) {
      const line = drawn.get(`${from} ${to}`);
      expect(line).toHaveLength(points.length);
      for (const [i, { x, y }] of points.entries()) {
        expect(Math.abs((line?.[i]?.x ?? 0) - x)).toBeLessThanOrEqual(4);
        expect(Math.abs((line?.[i]?.y ?? 0) - y)).toBeLessThanOrEqual(4);
      }
    }
  });
});
