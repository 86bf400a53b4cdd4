import { describe, expect, it } from 'vitest';
import { layout } from '../../../../shared/scene/layout.ts';
import { areasOf, linesAmong, sceneArea } from '../../../../shared/scene/lines/extent.ts';
import { routesOf } from '../../../../shared/scene/lines/routes.ts';
import { type Rect, visitVisible } from '../../../../shared/scene/query.ts';
import { perform } from '../../model/harness.ts';
import { modelOf } from '../models.ts';

const NAMES = ['one', 'two', 'three', 'four'] as const;

/** Four blocks in a column, with flows past their neighbours. */
const column = () => {
  const model = modelOf(NAMES.map((id) => ({ id, name: id })));
  perform(model, { type: 'model.update', layout: 'column' });
  const label = 'Quota for the coming year';
  perform(model, { type: 'flow.add', sourceId: 'one', targetId: 'three', label });
  perform(model, { type: 'flow.add', sourceId: 'four', targetId: 'two', label });
  const scene = layout(model, { rootId: null, exploded: new Set() });
  return { model, scene, routes: routesOf(model, scene) };
};

const holds = (outer: Rect, inner: Rect) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

describe('the area of a scene', () => {
  it('holds the lines around its outermost blocks, with arrows and labels', () => {
    const { scene, routes } = column();
    const area = sceneArea(scene, routes);
    const lines = routes.within(null).map(routes.routeOf);
    expect(lines.map(({ label }) => label?.lines.join(' '))).toEqual([
      'Quota for the coming year',
      'Quota for the coming year',
    ]);
    const drawn = lines.flatMap(areasOf);
    expect(drawn.filter((each) => !holds(area, each))).toEqual([]);
    expect(drawn.some(({ x, width }) => x < 0 || x + width > scene.width)).toBe(true);
    expect(area.width).toBeGreaterThan(scene.width);
  });

  it('is that of the blocks where all lines stay inside', () => {
    const model = modelOf([{ id: 'p', name: 'p', children: NAMES.map((id) => ({ id, name: id })) }]);
    perform(model, { type: 'flow.add', sourceId: 'one', targetId: 'three', label: 'Quota' });
    const scene = layout(model, { rootId: null, exploded: new Set(['p']) });
    const { width, height } = scene;
    const routes = routesOf(model, scene);
    expect(sceneArea(scene, routes)).toEqual({ x: 0, y: 0, width, height });
  });
});

describe('the lines among some blocks', () => {
  it('are those with both ends there', () => {
    const { scene, routes } = column();
    const placed = (ids: readonly string[]) => {
      const found: Parameters<typeof linesAmong>[0][number][] = [];
      visitVisible(scene, { x: 0, y: 0, width: scene.width, height: scene.height }, (each) => {
        if (ids.includes(each.box.id)) found.push(each);
        return true;
      });
      return found;
    };
    expect(linesAmong(placed(['one', 'two']), routes)).toEqual([]);
    const [line] = routes.within(null).filter(({ sourceId }) => sourceId === 'one');
    const among = linesAmong(placed(['one', 'two', 'three']), routes);
    expect(line && among).toEqual(line && areasOf(routes.routeOf(line)));
  });
});
