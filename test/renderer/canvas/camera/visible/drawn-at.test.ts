import { describe, expect, it } from 'vitest';
import { drawnAt } from '../../../../../renderer/canvas/camera/visible/visible.ts';
import { layout } from '../../../../../shared/scene/layout.ts';
import { placedBoxOf } from '../../../../../shared/scene/query.ts';
import { idOf, seedModel } from '../../../../shared/model/harness.ts';

describe('what is drawn at a point', () => {
  const model = seedModel();
  const [sell, first, deep] = ['S', 'S1', 'S103'].map((code) => idOf(model, code));
  const scene = layout(model, { rootId: null, exploded: new Set([sell ?? '', first ?? '']) });
  const placed = placedBoxOf(scene, deep ?? '', [sell ?? '', first ?? '']);
  if (!placed) throw new Error('The block is not in the scene.');
  const point = { x: placed.x + 4, y: placed.y + 4 };
  const at = (zoom: number) => drawnAt(scene, zoom, point).map(({ box }) => box.id);

  it('is the innermost block if blocks can be told apart', () => {
    expect(at(1)).toEqual([sell, first, deep]);
  });

  it('is the tile if its inside is left out', () => {
    expect(at(0.3)).toEqual([sell, first]);
  });

  it('is the innermost block under any header that can be read, however narrow its container is', () => {
    const container = placedBoxOf(scene, first ?? '', [sell ?? ''])?.box;
    expect((container?.width ?? 0) * 0.52).toBeLessThan(110);
    expect(at(0.52)).toEqual([sell, first, deep]);
  });
});
