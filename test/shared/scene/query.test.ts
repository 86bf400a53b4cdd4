import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../../../shared/scene/layout.ts';
import {
  ancestorIdsOf,
  hit,
  type Placed,
  pathTo,
  placedBoxOf,
  type Rect,
  rectOf,
  visitVisible,
} from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { anyModel, grownModel, modelOf, salesModel } from './models.ts';

const sales = () => {
  const model = salesModel();
  return { model, scene: layout(model, { rootId: null, exploded: new Set(['P', 'S', 'S1']) }) };
};

const allOf = (scene: Scene): Placed[] => {
  const all: Placed[] = [];
  const walk = (boxes: Scene['boxes'], left: number, top: number, depth: number) => {
    for (const { x, y, box } of boxes) {
      all.push({ box, x: left + x, y: top + y, depth });
      walk(box.children, left + x, top + y, depth + 1);
    }
  };
  walk(scene.boxes, 0, 0, 0);
  return all;
};
const touches = (rect: Rect, { x, y, box }: Placed) =>
  x <= rect.x + rect.width &&
  x + box.width >= rect.x &&
  y <= rect.y + rect.height &&
  y + box.height >= rect.y;

describe('visitVisible', () => {
  it('visits exactly the boxes that the window touches, in the order of the scene', () => {
    const side = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(anyModel, side, side, side, side, (model, x, y, width, height) => {
        const scene = layout(model, { rootId: null, exploded: new Set(model.rows.process.keys()) });
        const rect = { x, y, width, height };
        const visited: Placed[] = [];
        visitVisible(scene, rect, (placed) => visited.push(placed) > 0);
        expect(visited).toEqual(allOf(scene).filter((placed) => touches(rect, placed)));
      }),
      { numRuns: 60 },
    );
  });

  it('does the same in containers of many children, without visiting them all', () => {
    const children = Array.from({ length: 5000 }, (_, i) => ({ id: `c${i}`, name: `Block ${i}` }));
    for (const setting of ['row', 'column', 'grid', 'free'] as const) {
      const model = modelOf([{ id: 'T', name: 'Many', layout: setting, children }]);
      const scene = layout(model, { rootId: null, exploded: new Set(['T']) });
      const rect = { x: scene.width / 2, y: scene.height / 2, width: 600, height: 400 };
      const visited: Placed[] = [];
      visitVisible(scene, rect, (placed) => visited.push(placed) > 0);
      expect(visited).toEqual(allOf(scene).filter((placed) => touches(rect, placed)));
      expect(visited.length).toBeLessThan(60);
    }
  });

  it('does not go into a box where told', () => {
    const { scene } = sales();
    const visited: string[] = [];
    visitVisible(scene, { x: 0, y: 0, width: 5000, height: 5000 }, ({ box }) => {
      visited.push(box.id);
      return false;
    });
    expect(visited).toEqual(['P', 'S', 'C', 'A']);
  });
});

describe('hit', () => {
  it('names the boxes at a point from the outermost to the innermost', () => {
    const { scene, model } = sales();
    const rect = rectOf(scene, [...ancestorIdsOf(model, 'S101'), 'S101']);
    const path = hit(scene, (rect?.x ?? 0) + 5, (rect?.y ?? 0) + 5);
    expect(path.map(({ box }) => box.id)).toEqual(['S', 'S1', 'S101']);
    expect(path.map(({ depth }) => depth)).toEqual([0, 1, 2]);
  });

  it('finds nothing between blocks', () => {
    const { scene } = sales();
    expect(hit(scene, scene.width - 1, scene.height - 1)).toEqual([]);
    expect(hit(scene, -5, -5)).toEqual([]);
  });
});

describe('placedBoxOf', () => {
  it('finds every block of the scene at its position', () => {
    const model = grownModel(300, 5);
    const scene = layout(model, { rootId: null, exploded: new Set(model.rows.process.keys()) });
    for (const placed of allOf(scene).filter(({ box }) => box.kind !== 'empty'))
      expect(placedBoxOf(scene, placed.box.id, ancestorIdsOf(model, placed.box.id))).toEqual(placed);
  });

  it('finds a proposal and the blocks in it', () => {
    const { scene, model } = sales();
    expect(ancestorIdsOf(model, 'P2')).toEqual(['P', 'proposal']);
    expect(placedBoxOf(scene, 'P2', ancestorIdsOf(model, 'P2'))?.box.kind).toBe('proposed');
    expect(rectOf(scene, [...ancestorIdsOf(model, 'proposal'), 'proposal'])?.width).toBeGreaterThan(500);
  });

  it('finds nothing for a block that is not shown, but the one around it', () => {
    const { scene, model } = sales();
    expect(placedBoxOf(scene, 'S201', ancestorIdsOf(model, 'S201'))).toBeNull();
    expect(pathTo(scene, 'S201', ancestorIdsOf(model, 'S201')).map(({ box }) => box.id)).toEqual(['S', 'S2']);
  });

  it('works in a picture that is drilled down', () => {
    const model = salesModel();
    const scene = layout(model, { rootId: 'S1', exploded: new Set() });
    expect(placedBoxOf(scene, 'S102', ancestorIdsOf(model, 'S102'))?.depth).toBe(1);
    expect(placedBoxOf(scene, 'S2', ancestorIdsOf(model, 'S2'))).toBeNull();
  });
});
