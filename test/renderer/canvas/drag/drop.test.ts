import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropAt, dropBeside } from '../../../../renderer/canvas/drag/drop.ts';
import {
  aimWords,
  type Dragged,
  type Drop,
  type DropContext,
} from '../../../../renderer/canvas/drag/drop-context.ts';
import { apply } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { applyPatch, type Model } from '../../../../shared/model/model.ts';
import { insideOf } from '../../../../shared/scene/free/container.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { ancestorIdsOf, type Rect, rectOf } from '../../../../shared/scene/query.ts';
import { modelOf, salesModel } from '../../../shared/scene/models.ts';

const blocks = (...ids: string[]): Dragged => ({ kind: 'blocks', held: ids[0] ?? '', ids: new Set(ids) });

/** The model as it is shown with some blocks exploded, and what is dragged. */
const contextOf = (
  model: Model,
  exploded: readonly string[],
  dragged: Dragged,
  options: { copies?: boolean; pressed?: { x: number; y: number } } = {},
): DropContext => {
  const scene = layout(model, { rootId: null, exploded: new Set(exploded) });
  const { copies = false, pressed } = options;
  const grabbed = new Map<string, Rect>();
  if (pressed && dragged.kind === 'blocks')
    for (const id of dragged.ids) {
      const rect = rectOf(scene, [...ancestorIdsOf(model, id), id]);
      if (rect) grabbed.set(id, { ...rect, x: rect.x - pressed.x, y: rect.y - pressed.y });
    }
  return { model, scene, rootId: null, zoom: 1, dragged, copies, grabbed };
};
const rectIn = ({ model, scene }: DropContext, id: string): Rect => {
  const rect = rectOf(scene, [...ancestorIdsOf(model, id), id]);
  if (!rect) throw new Error(`${id} is not shown.`);
  return rect;
};
const within = ({ x, y, width, height }: Rect, across: number, down: number) => ({
  x: x + width * across,
  y: y + height * down,
});
const outcome = (drop: Drop | null) =>
  drop && [drop.parentId, drop.before, drop.marks[0]?.kind, drop.refused];

describe('a drop by the pointer', () => {
  it('goes before or after a block at its ends, and into it in the middle', () => {
    const context = contextOf(salesModel(), ['S'], blocks('S4'));
    const s2 = rectIn(context, 'S2');
    expect(outcome(dropAt(context, within(s2, 0.1, 0.5)))).toEqual(['S', 'S2', 'line', null]);
    expect(outcome(dropAt(context, within(s2, 0.9, 0.5)))).toEqual(['S', 'S3', 'line', null]);
    expect(outcome(dropAt(context, within(s2, 0.5, 0.5)))).toEqual(['S2', null, 'frame', null]);
  });

  it('goes above and below the blocks of a column', () => {
    const context = contextOf(salesModel(), ['S', 'S2'], blocks('S4'));
    const step = rectIn(context, 'S202');
    expect(outcome(dropAt(context, within(step, 0.5, 0.1)))).toEqual(['S2', 'S202', 'line', null]);
    expect(outcome(dropAt(context, within(step, 0.5, 0.95)))).toEqual(['S2', 'S203', 'line', null]);
  });

  it('distinguishes macro processes next to each other from those below each other', () => {
    const context = contextOf(salesModel(), ['S'], blocks('S4'));
    expect(outcome(dropAt(context, within(rectIn(context, 'C'), 0.1, 0.5)))).toEqual([
      null,
      'C',
      'line',
      null,
    ]);
    expect(outcome(dropAt(context, within(rectIn(context, 'S'), 0.5, 0.02)))?.slice(0, 2)).toEqual([
      null,
      'S',
    ]);
  });

  it('is refused into a block’s own part, but for a copy', () => {
    const model = salesModel();
    const moved = contextOf(model, ['S'], blocks('S'));
    const point = within(rectIn(moved, 'S2'), 0.5, 0.5);
    expect(dropAt(moved, point)?.refused).toBe('A block can’t go into one of its own children');
    const copied = contextOf(model, ['S'], blocks('S'), { copies: true });
    expect(dropAt(copied, point)?.refused).toBeNull();
  });

  it('takes blocks into a waiting proposal, and nothing new', () => {
    const model = salesModel();
    const context = contextOf(model, ['P'], blocks('A'));
    const point = within(rectIn(context, 'P2'), 0.5, 0.5);
    expect(dropAt(context, point)).toMatchObject({ proposalId: 'proposal', parentId: 'P', refused: null });
    expect(dropAt(contextOf(model, ['P'], { kind: 'process' }), point)?.refused).toMatch(
      /^Only existing blocks/,
    );
  });

  it('is impossible next to the root of the canvas', () => {
    const model = salesModel();
    const scene = layout(model, { rootId: 'S', exploded: new Set() });
    const context = { ...contextOf(model, [], blocks('S1')), scene, rootId: 'S' };
    expect(dropAt(context, { x: -50, y: -50 })).toBeNull();
  });
});

const freeModel = () =>
  modelOf([
    {
      id: 'T',
      name: 'T',
      layout: 'free',
      children: [
        { id: 'a', name: 'A', x: 0, y: 0 },
        { id: 'b', name: 'B', x: 240, y: 0, children: [{ id: 'ba', name: 'Part' }] },
        { id: 'c', name: 'C', x: 0, y: 160 },
        { id: 'd', name: 'D', x: 480, y: 160 },
      ],
    },
    { id: 'U', name: 'U' },
  ]);

describe('a drop among blocks placed by hand', () => {
  it('lines up with another that is near, and says so with a guide', () => {
    const model = freeModel();
    const shown = contextOf(model, ['T'], blocks('d'));
    const [d, c] = [rectIn(shown, 'd'), rectIn(shown, 'c')];
    const pressed = { x: d.x + 10, y: d.y + 10 };
    const context = contextOf(model, ['T'], blocks('d'), { pressed });
    const drop = dropAt(context, { x: pressed.x - 80, y: pressed.y + 4 });
    expect(drop?.marks[0]?.rect.y).toBe(c.y);
    expect(drop?.guides.length).toBeGreaterThan(0);
  });

  it('goes into a block under the pointer, and makes its container grow', () => {
    const model = freeModel();
    const shown = contextOf(model, ['T'], blocks('d'));
    const pressed = within(rectIn(shown, 'd'), 0.5, 0.5);
    const context = contextOf(model, ['T'], blocks('d'), { pressed });
    expect(outcome(dropAt(context, within(rectIn(context, 'a'), 0.5, 0.5)))).toEqual([
      'a',
      null,
      'frame',
      null,
    ]);
    const t = rectIn(context, 'T');
    const below = dropAt(context, { x: pressed.x, y: t.y + t.height + 20 });
    expect(below?.parentId).toBe('T');
    expect(below?.positions).toHaveLength(1);
  });

  it('puts the blocks exactly where it shows them, whatever the point, and covers nothing', () => {
    const others = ['a', 'b', 'c', 'd', 'U'];
    fc.assert(
      fc.property(
        fc.subarray(others, { minLength: 1, maxLength: 3 }),
        fc.subarray(['b']),
        fc.nat(1400),
        fc.nat(900),
        (ids, open, x, y) => {
          const model = freeModel();
          const dragged = blocks(...ids);
          const shown = contextOf(model, ['T', ...open], dragged);
          const pressed = within(rectIn(shown, ids[0] ?? ''), 0.5, 0.2);
          const context = contextOf(model, ['T', ...open], dragged, { pressed });
          const drop = dropAt(context, { x, y });
          const origin = insideOf(model, context.scene, drop?.parentId ?? null)?.origin;
          if (!drop || drop.refused || drop.positions.length === 0) return;
          expect(drop.positions).toHaveLength(ids.length);
          const { parentId, before, positions } = drop;
          const command = { type: 'process.move', ids, parentId, before, positions };
          const applied = apply(model, command, {
            seed: 'x'.repeat(20),
            at: '2026-01-01T00:00:00Z',
            actor: 'A',
          });
          if (isRefusal(applied)) throw new Error(applied.message);
          applyPatch(model, applied.patch);
          const after = contextOf(model, ['T', ...open], dragged);
          const rects = ids.map((id) => rectIn(after, id));
          // The whole may have moved in the picture: places count from the origin of the container's inside.
          const is = insideOf(model, after.scene, parentId)?.origin;
          rects.forEach((rect, i) => {
            const shownAt = drop.marks[i]?.rect;
            expect(rect.x - (is?.x ?? 0)).toBeCloseTo((shownAt?.x ?? 0) - (origin?.x ?? 0), 6);
            expect(rect.y - (is?.y ?? 0)).toBeCloseTo((shownAt?.y ?? 0) - (origin?.y ?? 0), 6);
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a drop by keys', () => {
  it('goes before, after or inside the block that was chosen', () => {
    const context = contextOf(salesModel(), ['S'], blocks('S4'));
    expect(outcome(dropBeside(context, 'S2', 'before'))).toEqual(['S', 'S2', 'line', null]);
    expect(outcome(dropBeside(context, 'S2', 'after'))).toEqual(['S', 'S3', 'line', null]);
    expect(outcome(dropBeside(context, 'S2', 'inside'))).toEqual(['S2', null, 'frame', null]);
    const beside = dropBeside(context, 'S2', 'after');
    expect(beside && aimWords(beside.target)).toBe('after S2 Sell by Proposal');
    expect(dropBeside(context, 'gone', 'after')).toBeNull();
  });

  it('finds a free position next to it in a free layout', () => {
    const model = freeModel();
    const context = contextOf(model, ['T'], blocks('d'));
    const drop = dropBeside(context, 'a', 'after');
    expect(drop?.parentId).toBe('T');
    expect(drop?.positions).toHaveLength(1);
    expect(drop && aimWords(drop.target)).toBe('next to T1 A');
  });
});
