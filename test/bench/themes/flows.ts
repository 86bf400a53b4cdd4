/** The lines of flows: what routing them costs, and how they look beside those of ELK on the same maps. */
import { flowRoutes } from '../../../shared/drawing/flows.ts';
import { applyPatch, type Model, modelFrom } from '../../../shared/model/model.ts';
import { createLayoutCache, layout } from '../../../shared/scene/layout.ts';
import type { Points } from '../../../shared/scene/lines/points.ts';
import { routesOf } from '../../../shared/scene/lines/routes.ts';
import { visitVisible } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { lengthOf, lookAt, pairsOf } from '../../shared/scene/lines/look.ts';
import { generatedMap, orderToCash } from '../../shared/scene/lines/maps.ts';
import { createElk } from '../elk.ts';
import { generateModel } from '../models/generate-model.ts';
import { figureTable, type Table } from '../report.ts';
import type { Theme } from '../theme.ts';

const FLOWS = 1000;
const MAPS = 20;

export const flows: Theme = {
  name: 'flows',
  measure: async ({ quick }) => [routing(quick ? 5 : 30), await besideElk()],
};

const openOf = (model: Model): ReadonlySet<string> =>
  new Set([...model.rows.process.values()].flatMap(({ parentId }) => parentId ?? []));
const allOpen = (model: Model): Scene => layout(model, { rootId: null, exploded: openOf(model) });

const routing = (often: number): Table => {
  const data = generateModel({ seed: 'flows', processes: 2 * FLOWS + 400, flows: FLOWS });
  const [all, again]: [number[], number[]] = [[], []];
  for (let i = 0; i < often; i++) {
    // Each time a model that nothing is known of, and its picture.
    const model = modelFrom(data);
    const memory = createLayoutCache();
    const view = { rootId: null, exploded: openOf(model) };
    const scene = layout(model, view, memory);
    all.push(timed(() => routeAll(model, scene)));
    const moved = movedBlock(model);
    applyPatch(model, [moved]);
    const after = layout(model, view, memory);
    again.push(timed(() => routeAll(model, after)));
  }
  return figureTable(`Lines of ${FLOWS.toLocaleString('en')} flows`, [
    { what: 'route all of them', goal: '< 50', samples: all },
    { what: 'route all again after a block was dragged elsewhere', goal: '< 16.7', samples: again },
  ]);
};

const timed = (step: () => void): number => {
  const start = performance.now();
  step();
  return performance.now() - start;
};

const routeAll = (model: Model, scene: Scene): number => {
  const routes = routesOf(model, scene);
  let count = routes.within(null).map(routes.routeOf).length;
  visitVisible(scene, { x: 0, y: 0, width: scene.width, height: scene.height }, (placed) => {
    if (placed.box.children.length > 0) count += routes.within(placed).map(routes.routeOf).length;
    return true;
  });
  return count;
};

/** A block from the middle of the model goes to the end of its siblings. */
const movedBlock = (model: Model) => {
  const rows = [...model.rows.process.values()];
  const id = rows[rows.length >> 1]?.id ?? '';
  return { op: 'set', table: 'process', id, fields: { rank: 'zzz' } } as const;
};

type Tally = { lines: number; overlaps: number; through: number; crossings: number; length: number };

const besideElk = async (): Promise<Table> => {
  const elk = await createElk();
  const rows: string[][] = [];
  const measured = async (name: string, models: readonly Model[]) => {
    const [ours, theirs] = [tally(), tally()];
    for (const model of models) {
      const scene = allOpen(model);
      const look = lookAt(model, scene);
      add(
        ours,
        look.routes.map(({ points }) => points),
        look.overlaps.length,
        look.through.length,
      );
      const routes = flowRoutes(model, scene);
      const points = await elk(scene, routes);
      const shares = (i: number, j: number) =>
        ['sourceId', 'targetId'].some((end) =>
          [routes[j]?.strand.sourceId, routes[j]?.strand.targetId].includes(
            routes[i]?.strand[end as 'sourceId'],
          ),
        );
      const overlaps = pairsOf(points).filter(({ nearest, i, j }) => nearest < 0.5 && !shares(i, j)).length;
      add(theirs, points, overlaps, 0);
    }
    rows.push(rowOf(name, 'Strata', ours, String(ours.through)), rowOf(name, 'ELK', theirs, ''));
  };
  await measured('order to cash', [orderToCash()]);
  await measured(
    `${MAPS} generated maps`,
    Array.from({ length: MAPS }, (_, i) => generatedMap(i + 1)),
  );
  return {
    title: 'Lines of flows beside ELK’s',
    note: 'ELK (elkjs, layered, orthogonal) places the blocks by itself, in containers of the same titles; Strata keeps the layout that each container has. Overlaps are pairs of lines on each other that share no end.',
    head: ['map', 'laid by', 'lines', 'overlaps', 'through blocks', 'crossings', 'length'],
    rows,
  };
};

const tally = (): Tally => ({ lines: 0, overlaps: 0, through: 0, crossings: 0, length: 0 });

const add = (to: Tally, points: readonly Points[], overlaps: number, through: number): void => {
  to.lines += points.length;
  to.overlaps += overlaps;
  to.through += through;
  to.crossings += pairsOf(points).reduce((sum, { crossed }) => sum + crossed, 0);
  to.length += points.reduce((sum, each) => sum + lengthOf(each), 0);
};

const rowOf = (map: string, by: string, { lines, overlaps, crossings, length }: Tally, through: string) => [
  map,
  by,
  ...[lines, overlaps].map((each) => each.toLocaleString('en')),
  through,
  ...[crossings, Math.round(length)].map((each) => each.toLocaleString('en')),
];
