import { describe, expect, it } from 'vitest';
import { layout } from '../../../../shared/scene/layout.ts';
import { flowLine, labelSpot } from '../../../../shared/scene/lines/links.ts';
import { route } from '../../../../shared/scene/lines/route.ts';
import { aroundOf, rectOf } from '../../../../shared/scene/query.ts';
import { modelOf } from '../models.ts';

const rect = (x: number, y: number) => ({ x, y, width: 100, height: 40 });

describe('route', () => {
  it('runs straight between neighbours of a row', () => {
    expect(route(rect(0, 0), rect(140, 0))).toEqual([
      { x: 100, y: 20 },
      { x: 140, y: 20 },
    ]);
  });

  it('turns half way where the ends differ in height, backwards too', () => {
    expect(route(rect(200, 0), rect(0, 60))).toEqual([
      { x: 200, y: 20 },
      { x: 150, y: 20 },
      { x: 150, y: 80 },
      { x: 100, y: 80 },
    ]);
  });

  it('runs down a column', () => {
    expect(route(rect(0, 0), rect(0, 60))).toEqual([
      { x: 50, y: 40 },
      { x: 50, y: 60 },
    ]);
  });

  it('has its label on the longest part', () => {
    expect(labelSpot(route(rect(0, 0), rect(140, 200)) ?? [])).toEqual({
      x: 120,
      y: 120,
      length: 140,
      vertical: false,
    });
  });

  it('has no way between a block and what is inside it', () => {
    expect(route({ x: 0, y: 0, width: 400, height: 400 }, rect(20, 20))).toBeNull();
  });
});

describe('flowLine', () => {
  const model = modelOf(
    [
      {
        id: 'A',
        name: 'A',
        children: [
          { id: 'A1', name: 'A1' },
          { id: 'A2', name: 'A2' },
        ],
      },
      { id: 'B', name: 'B', children: [{ id: 'B1', name: 'B1' }] },
    ],
    {
      flows: [
        ['A1', 'A2'],
        ['A2', 'B1'],
        ['A', 'A1'],
      ],
    },
  );
  const [inside, across, containing] = [...model.rows.flow.values()];
  const shown = (...exploded: string[]) => layout(model, { rootId: null, exploded: new Set(exploded) });

  it('joins the edges of the two blocks', () => {
    const scene = shown('A');
    const from = rectOf(scene, [...aroundOf(model, 'A1'), 'A1']);
    const line = inside && flowLine(model, scene, inside);
    expect(line?.points[0]).toEqual({
      x: (from?.x ?? 0) + (from?.width ?? 0),
      y: (from?.y ?? 0) + (from?.height ?? 0) / 2,
    });
    expect(labelSpot(line?.points ?? []).y).toBe(line?.points[0].y);
  });

  it('ends at the block around an end that is not shown', () => {
    const line = across && flowLine(model, shown(), across);
    expect(line?.points).toHaveLength(2);
    expect(inside && flowLine(model, shown(), inside)).toBeNull();
  });

  it('is not drawn from a block to its own part', () => {
    expect(containing && flowLine(model, shown('A'), containing)).toBeNull();
  });

  it('is not drawn where the picture does not hold both ends', () => {
    const drilled = layout(model, { rootId: 'B', exploded: new Set() });
    expect(across && flowLine(model, drilled, across)).toBeNull();
  });
});
