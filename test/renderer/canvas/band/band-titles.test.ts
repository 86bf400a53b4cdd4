import { describe, expect, it } from 'vitest';
import { BAND_HEIGHT_PX, bandTitles } from '../../../../renderer/canvas/band/band-titles.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { placedBoxOf } from '../../../../shared/scene/query.ts';
import { modelOf } from '../../../shared/scene/models.ts';

const leaves = (of: string) => Array.from({ length: 4 }, (_, i) => ({ id: `${of}${i}`, name: `${of} ${i}` }));
const model = modelOf([
  {
    id: 'sell',
    name: 'Sell',
    layout: 'row',
    children: ['terms', 'proposal', 'custom'].map((id) => ({
      id,
      name: id,
      layout: 'column' as const,
      children: leaves(id),
    })),
  },
  { id: 'assist', name: 'Assist' },
]);
const scene = layout(model, { rootId: null, exploded: new Set(['sell', 'terms', 'proposal', 'custom']) });
const WIDTH = 800;

/** The band with a point of a block at the window's top left corner. */
const bandAt = (id: string, ancestorIds: readonly string[], zoom: number, down = 0) => {
  const placed = placedBoxOf(scene, id, ancestorIds);
  if (!placed) throw new Error(`${id} is not in the scene.`);
  const titles = bandTitles(scene, { x: -placed.x * zoom, y: -(placed.y + down) * zoom, zoom }, WIDTH);
  return titles.map(({ path, ...place }) => ({ path: path.map(({ id }) => id), ...place }));
};

describe('the band of titles', () => {
  it('is empty while all titles can be read in the picture', () => {
    expect(bandTitles(scene, { x: 0, y: BAND_HEIGHT_PX, zoom: 1 }, WIDTH)).toEqual([]);
    expect(bandTitles(scene, { x: 0, y: 400, zoom: 1 }, WIDTH)).toEqual([]);
  });

  it('has the way to the container that one is inside', () => {
    const [inner, ...others] = bandAt('terms1', ['sell', 'terms'], 4);
    expect(inner?.path).toEqual(['sell', 'terms']);
    expect(inner?.left).toBe(0);
    expect(others).toEqual([]);
  });

  it('has the titles of containers beside each other above them, what is around once', () => {
    const titles = bandAt('terms1', ['sell', 'terms'], 1);
    expect(titles.map(({ path }) => path)).toEqual([['sell', 'terms'], ['proposal'], ['custom']]);
    for (const [i, { left, width }] of titles.entries()) {
      expect(left).toBeGreaterThanOrEqual(
        i === 0 ? 0 : (titles[i - 1]?.left ?? 0) + (titles[i - 1]?.width ?? 0),
      );
      expect(left + width).toBeLessThanOrEqual(WIDTH);
    }
  });

  it('has a title from where that would lie under it, and no longer where the container ends', () => {
    const sell = placedBoxOf(scene, 'sell', []);
    const middle = (sell?.box.headerHeight ?? 0) / 2;
    expect(bandAt('sell', [], 1, middle - BAND_HEIGHT_PX - 1)).toEqual([]);
    expect(bandAt('sell', [], 1, middle - BAND_HEIGHT_PX + 1).map(({ path }) => path)).toEqual([['sell']]);
    expect(bandAt('sell', [], 1, sell?.box.height)).toEqual([]);
  });

  it('leaves out the inside of what is too small to show any', () => {
    expect(bandAt('sell', [], 0.05, 100)).toEqual([]);
  });
});
