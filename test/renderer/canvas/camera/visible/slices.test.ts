import { describe, expect, it } from 'vitest';
import { createSlicer, MOST, type Slice } from '../../../../../renderer/canvas/camera/visible/slices.ts';
import type { BoxNode } from '../../../../../renderer/canvas/camera/visible/visible.ts';
import type { Scene } from '../../../../../shared/scene/scene.ts';

const scene = (): Scene => ({ width: 100, height: 100, boxes: [] });
const node = (id: number | string) => ({ id: String(id) }) as BoxNode;
const nodes = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => node(from + i));
const idsOf = ({ nodes }: Slice) => nodes.map(({ id }) => id);

describe('createSlicer', () => {
  it('takes the first picture and every other scene in whole', () => {
    const slice = createSlicer();
    expect(slice(scene(), nodes(0, 300)).nodes).toHaveLength(300);
    const next = slice(scene(), nodes(500, 900));
    expect(next.nodes).toHaveLength(400);
    expect(next.isWhole).toBe(true);
  });

  it('makes the nodes that come into view a slice at a time, and says which still wait', () => {
    const [slice, same, wanted] = [createSlicer(), scene(), nodes(0, 100)];
    slice(same, nodes(0, 4));
    const sizes: number[] = [];
    let state = slice(same, wanted);
    for (; !state.isWhole && sizes.length < 20; state = slice(same, wanted)) {
      sizes.push(state.nodes.length);
      expect(state.nodes.length + state.waiting.size).toBe(100);
      expect(idsOf(state).some((id) => state.waiting.has(id))).toBe(false);
    }
    const first = 4 + MOST.moving.made;
    const { made } = MOST.resting;
    expect(sizes).toEqual([first, first + made, first + 2 * made, first + 3 * made]);
    expect(state.nodes).toBe(wanted);
    expect(state.waiting.size).toBe(0);
  });

  it('makes fewer at a time while the picture moves than once it rests', () => {
    const [slice, same] = [createSlicer(), scene()];
    slice(same, nodes(0, 4));
    slice(same, nodes(0, 100));
    const moved = nodes(0, 101);
    expect(slice(same, moved).nodes).toHaveLength(4 + 2 * MOST.moving.made);
    expect(slice(same, moved).nodes).toHaveLength(4 + 2 * MOST.moving.made + MOST.resting.made);
    expect(MOST.moving.made).toBeLessThan(MOST.resting.made);
  });

  it('makes the one that is asked for first', () => {
    const [slice, same] = [createSlicer(), scene()];
    slice(same, nodes(0, 4));
    const state = slice(same, nodes(0, 100), '99');
    expect(idsOf(state)).toContain('99');
    expect(state.waiting.has('99')).toBe(false);
  });

  it('removes the nodes that go out of view a slice at a time, in the same scene only', () => {
    const [slice, same] = [createSlicer(), scene()];
    slice(same, nodes(0, 100));
    const wanted = [node('left')];
    const state = slice(same, wanted);
    expect(state.nodes).toHaveLength(1 + 100 - MOST.moving.removed);
    expect(state.isWhole).toBe(false);
    expect(slice(scene(), wanted).nodes).toBe(wanted);
  });

  it('follows changed requests: a node that comes back was never removed', () => {
    const [slice, same] = [createSlicer(), scene()];
    const wanted = nodes(0, 90);
    slice(same, wanted);
    const leaving = slice(same, nodes(0, 2));
    expect(idsOf(leaving)).toContain('89');
    const back = slice(same, wanted);
    expect(new Set(idsOf(back)).size).toBe(back.nodes.length);
    expect(back.nodes.length + back.waiting.size).toBe(90);
  });
});
