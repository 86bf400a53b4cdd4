import { describe, expect, it } from 'vitest';
import { gridColumns, SCREEN, type Shape, windowShape } from '../../../../shared/scene/arrange/shape.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { modelOf } from '../models.ts';

const children = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `c${i}`, name: `Pick ${i}` }));
/** How many children of a block stand in each row. */
const rowsOf = (count: number, chosen: 'grid' | null, shape?: Shape) => {
  const model = modelOf([
    { id: 'P', name: 'P', ...(chosen && { layout: chosen }), children: children(count) },
  ]);
  const scene = layout(model, { rootId: null, exploded: new Set(['P']), ...(shape && { shape }) });
  const rows = Map.groupBy(scene.boxes[0]?.box.children ?? [], ({ y }) => y);
  return [...rows.values()].map((row) => row.length);
};

describe('a grid', () => {
  it('of five that was asked for is three and two, and of three is a row', () => {
    expect(rowsOf(5, 'grid')).toEqual([3, 2]);
    expect(rowsOf(4, 'grid')).toEqual([2, 2]);
    expect(rowsOf(3, 'grid')).toEqual([3]);
  });

  it('is a row of five by default', () => {
    expect(rowsOf(5, null)).toEqual([5]);
  });

  it('has more columns in a wide window than in a tall one', () => {
    const [tall, wide] = [gridColumns(24, 2, 16, { aspect: 0.7 }), gridColumns(24, 2, 16, { aspect: 2.2 })];
    expect(tall).toBeLessThan(wide);
    expect(rowsOf(24, null, { aspect: 0.7 })[0]).toBeLessThan(rowsOf(24, null, { aspect: 2.2 })[0] ?? 0);
  });

  it('stays as narrow as names can be read if a room must read them', () => {
    const ems = { width: 78.4, height: 43 };
    expect(gridColumns(60, 2, 16, { aspect: 16 / 9, ems })).toBe(5);
    expect(rowsOf(6, null, { aspect: 16 / 9, ems })).toEqual([3, 3]);
  });

  it('keeps the columns of its blocks if one of them is exploded', () => {
    const tree = [
      {
        id: 'P',
        name: 'P',
        children: children(9).map((each) => ({ ...each, children: [{ id: `${each.id}.1`, name: 'Do' }] })),
      },
    ];
    const columnsOf = (exploded: string[]) => {
      const scene = layout(modelOf(tree), { rootId: null, exploded: new Set(exploded) });
      const inside = scene.boxes[0]?.box.children ?? [];
      return inside.filter(({ y }) => y === inside[0]?.y).map(({ box }) => box.id);
    };
    expect(columnsOf(['P', 'c4'])).toEqual(columnsOf(['P']));
  });
});

describe('the shape of a window', () => {
  it('is that of windows of about the same shape, and that of a screen if there is no window', () => {
    expect(windowShape(1280, 800)).toBe(windowShape(1920, 1080));
    expect(windowShape(390, 844).aspect).toBeLessThan(1);
    expect(windowShape(3440, 1440).aspect).toBeGreaterThan(2);
    for (const [width, height] of [
      [0, 0],
      [0, 800],
      [Number.NaN, 800],
    ] as const)
      expect(windowShape(width, height)).toBe(SCREEN);
  });
});
