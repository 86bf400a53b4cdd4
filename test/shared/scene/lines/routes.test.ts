import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowRoutes } from '../../../../shared/drawing/flows.ts';
import type { Model } from '../../../../shared/model/model.ts';
import type { Layout } from '../../../../shared/model/records.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import type { Point } from '../../../../shared/scene/lines/points.ts';
import type { Rect } from '../../../../shared/scene/query.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { perform } from '../../model/harness.ts';
import { anyModel, modelOf } from '../models.ts';
import { lookAt } from './look.ts';
import { denseMap, freeMap, generatedMap, orderToCash } from './maps.ts';

const allOpen = (model: Model): Scene => {
  const exploded = new Set([...model.rows.process.values()].flatMap(({ parentId }) => parentId ?? []));
  return layout(model, { rootId: null, exploded });
};

const isOrthogonal = (points: readonly Point[]) =>
  points.slice(1).every((b, i) => points[i]?.x === b.x || points[i]?.y === b.y);

const isOnEdge = ({ x, y }: Point, { x: left, y: top, width, height }: Rect) => {
  const isAcross = x >= left - 0.01 && x <= left + width + 0.01;
  const isDown = y >= top - 0.01 && y <= top + height + 0.01;
  const atSide = Math.abs(x - left) < 0.01 || Math.abs(x - left - width) < 0.01;
  const atEnd = Math.abs(y - top) < 0.01 || Math.abs(y - top - height) < 0.01;
  return isAcross && isDown && (atSide || atEnd);
};

const TWO_BLOCKS_WITH_CHILDREN = [
  {
    id: 'A',
    name: 'A',
    children: [
      { id: 'A1', name: 'A1' },
      { id: 'A2', name: 'A2' },
    ],
  },
  { id: 'B', name: 'B', children: [{ id: 'B1', name: 'B1' }] },
];

describe('lines of flows', () => {
  it.each([...Array(20).keys()])(
    'on generated map %i share no piece, keep 6 units apart and run through no block and no title',
    (seed) => {
      const model = generatedMap(seed + 1);
      const { routes, overlaps, close, through } = lookAt(model, allOpen(model));
      expect(routes.length).toBeGreaterThan(10);
      expect({ overlaps, close, through }).toEqual({ overlaps: [], close: [], through: [] });
    },
  );

  it.each([...Array(40).keys()])(
    'between blocks placed by hand, on generated map %i, share no piece and keep 6 units apart',
    (seed) => {
      const model = freeMap(seed + 1);
      const { routes, overlaps, close, through } = lookAt(model, allOpen(model));
      expect(routes.length).toBeGreaterThan(5);
      expect({ overlaps, close, through }).toEqual({ overlaps: [], close: [], through: [] });
    },
  );

  it.each([38, 132, 143, 164, 220, 317, 325, 384, 392, 424, 494, 497, 529, 546])(
    'keep apart and run around blocks where doors face each other or lie near a line of the grid: generated map %i',
    (seed) => {
      const model = generatedMap(seed);
      const { overlaps, close, through } = lookAt(model, allOpen(model));
      expect({ overlaps, close, through }).toEqual({ overlaps: [], close: [], through: [] });
    },
  );

  it.each([112, 127, 144, 251, 277, 481, 583, 1964, 2157])(
    'go around a gap that has room for one line only: map %i, placed by hand',
    (seed) => {
      const model = freeMap(seed);
      const { overlaps, close, through } = lookAt(model, allOpen(model));
      expect({ overlaps, close, through }).toEqual({ overlaps: [], close: [], through: [] });
    },
  );

  it.each([...Array(60).keys()])(
    'between blocks that stand close to each other, on generated map %i, share no piece and keep 6 units apart',
    (seed) => {
      const model = denseMap(seed + 1);
      const { routes, overlaps, close, through } = lookAt(model, allOpen(model));
      expect(routes.length).toBeGreaterThan(10);
      expect({ overlaps, close, through }).toEqual({ overlaps: [], close: [], through: [] });
    },
  );

  it('are laid apart however many there are in one container', () => {
    const ids = Array.from({ length: 420 }, (_, i) => `b${i}`);
    const model = modelOf(ids.map((id) => ({ id, name: id })));
    for (const [i, id] of ids.entries()) {
      const targetId = ids[i + 2];
      if (targetId) perform(model, { type: 'flow.add', sourceId: id, targetId });
    }
    const { routes, overlaps, through } = lookAt(model, allOpen(model));
    expect(routes.length).toBeGreaterThan(410);
    expect({ overlaps, through }).toEqual({ overlaps: [], through: [] });
  });

  it.each([...Array(20).keys()])(
    'on generated map %i have their labels whole, over no block, edge, arrow or other label',
    (seed) => {
      const model = generatedMap(seed + 1);
      const { covered, unwritten } = lookAt(model, allOpen(model));
      expect({ covered, unwritten }).toEqual({ covered: [], unwritten: [] });
    },
  );

  it.each([50, 120, 129, 203, 206, 319, 378])(
    'make way for a label that was left no room, on generated map %i',
    (seed) => {
      const model = generatedMap(seed);
      expect(lookAt(model, allOpen(model)).covered).toEqual([]);
    },
  );

  it.each([
    ...[111, 121, 231, 394].map((seed) => ({ name: `generated map ${seed}`, model: generatedMap(seed) })),
    ...[2, 13, 17, 35, 240].map((seed) => ({ name: `dense map ${seed}`, model: denseMap(seed) })),
  ])(
    'have a label further along or beside the line rather than cut or over something: $name',
    ({ model }) => {
      const { covered, unwritten } = lookAt(model, allOpen(model));
      expect({ covered, unwritten }).toEqual({ covered: [], unwritten: [] });
    },
  );

  it('from order to cash all read: eleven labels, nothing covered, no crossing', () => {
    const model = orderToCash();
    const { routes, overlaps, close, through, covered, unwritten, crossings } = lookAt(model, allOpen(model));
    expect(routes.map(({ label }) => label?.lines.join(' ')).filter(Boolean)).toHaveLength(11);
    expect({ overlaps, close, through, covered, unwritten, crossings }).toEqual({
      ...{ overlaps: [], close: [], through: [], covered: [], unwritten: [], crossings: 0 },
    });
  });

  it('run at right angles and end on the edges of the shown blocks, in any model and layout', () => {
    fc.assert(
      fc.property(anyModel, fc.array(fc.nat(40)), (model, open) => {
        const scene = layout(model, { rootId: null, exploded: new Set(open.map((i) => `p${i}`)) });
        for (const { points, strand } of flowRoutes(model, scene)) {
          expect(isOrthogonal(points)).toBe(true);
          for (const [path, point] of [
            [strand.source, points[0]],
            [strand.target, points.at(-1)],
          ] as const) {
            const { x, y, box } = path.at(-1) ?? { x: 0, y: 0, box: { width: 0, height: 0 } };
            expect(isOnEdge(point as Point, { x, y, width: box.width, height: box.height })).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each<Layout>(['row', 'column', 'grid', 'flow'])(
    'keep apart whatever flows join the blocks of one container: %s',
    (arrangement) => {
      const count = 6;
      const pairs = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 8 });
      fc.assert(
        fc.property(pairs, (links) => {
          const children = Array.from({ length: count }, (_, i) => ({ id: `k${i}`, name: `Block ${i}` }));
          const flows = links.filter(([a, b]) => a !== b).map(([a, b]) => [`k${a}`, `k${b}`] as const);
          const model = modelOf([{ id: 'T', name: 'T', layout: arrangement, children }], { flows });
          const { overlaps, through } = lookAt(model, allOpen(model));
          expect({ overlaps, through }).toEqual({ overlaps: [], through: [] });
        }),
        { numRuns: 60 },
      );
    },
  );

  it('follow the model from one picture of it to the next', () => {
    const model = modelOf(TWO_BLOCKS_WITH_CHILDREN, { flows: [['A1', 'A2']] });
    // Neither end of the new flow is shown: that it leaves A and enters B is known from an index of all flows.
    const keys = () =>
      flowRoutes(model, layout(model, { rootId: null, exploded: new Set() })).map(({ strand }) => strand.key);
    expect(keys()).toEqual([]);
    perform(model, { type: 'flow.add', sourceId: 'A2', targetId: 'B1' });
    expect(keys()).toEqual(['A B']);
  });

  it('of a line there and one back stand apart', () => {
    const model = modelOf([{ name: 'A' }, { name: 'B' }], {
      flows: [
        ['p0', 'p1'],
        ['p1', 'p0'],
      ],
    });
    const [there, back] = flowRoutes(model, allOpen(model));
    expect(Math.abs((there?.points[0].y ?? 0) - (back?.points[0].y ?? 0))).toBeGreaterThanOrEqual(6);
  });
});

describe('ends of flows', () => {
  const model = modelOf(TWO_BLOCKS_WITH_CHILDREN, {
    flows: [
      ['A1', 'A2'],
      ['A2', 'B1'],
      ['A', 'A1'],
      ['A1', 'B'],
    ],
  });
  const keysIn = (rootId: string | null, ...exploded: string[]) =>
    flowRoutes(model, layout(model, { rootId, exploded: new Set(exploded) })).map(({ strand }) => strand.key);

  it('are the shown blocks around them, several flows between two of them one line', () => {
    expect(keysIn(null)).toEqual(['A B']);
    expect(keysIn(null, 'A').sort()).toEqual(['A1 A2', 'A1 B', 'A2 B']);
    expect(keysIn(null, 'A', 'B').sort()).toEqual(['A1 A2', 'A1 B', 'A2 B1']);
  });

  it('are both in the picture, or the line is not drawn', () => {
    expect(keysIn('B')).toEqual([]);
    expect(keysIn('A')).toEqual(['A1 A2']);
  });

  it('are met on the side nearest to the other end', () => {
    const routes = flowRoutes(model, layout(model, { rootId: null, exploded: new Set(['A', 'B']) }));
    const route = routes.find(({ strand }) => strand.key === 'A1 A2');
    const [source, target] = [route?.strand.source.at(-1), route?.strand.target.at(-1)];
    expect(route?.points[0].x).toBe((source?.x ?? 0) + (source?.box.width ?? 0));
    expect(route?.points.at(-1)?.x).toBe(target?.x);
  });
});

describe('blocks placed by hand', () => {
  const children = [
    { id: 'A', name: 'A', x: 0, y: 0 },
    { id: 'B', name: 'B', x: 200, y: 0 },
    { id: 'C', name: 'C', x: 400, y: 0 },
  ];
  const gapsWith = (label: string) => {
    const model = modelOf([{ id: 'T', name: 'T', layout: 'free', children }], { flows: [['A', 'B']] });
    for (const flow of model.rows.flow.values()) perform(model, { type: 'flow.update', id: flow.id, label });
    const scene = allOpen(model);
    const { covered, unwritten } = lookAt(model, scene);
    expect({ covered, unwritten }).toEqual({ covered: [], unwritten: [] });
    const [a, b, c] = scene.boxes[0]?.box.children ?? [];
    return [(b?.x ?? 0) - (a?.x ?? 0), (c?.x ?? 0) - (b?.x ?? 0)];
  };

  it('make room for the label of a flow between them, and for nothing else', () => {
    const [between, beside] = gapsWith('Purchase order');
    expect(between).toBeGreaterThan(200);
    expect(beside).toBeGreaterThanOrEqual(184);
    expect(gapsWith(' ')[0]).toBe(200);
  });
});
