/** Flows as a scene shows them: those that begin and end at the same two boxes are one strand. */
import type { Model } from '../../model/model.ts';
import type { Flow } from '../../model/records.ts';
import { ancestorIdsOf, type Placed, pathTo } from '../query.ts';
import { isEmptyCell, type PlacedBox, type Scene } from '../scene.ts';
import { flowIndexOf } from './flow-index.ts';

export type Strand = {
  /** The ids of both ends, in the order of the flows. */
  readonly key: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly flows: readonly [Flow, ...Flow[]];
  /** The boxes on the way to its ends, outermost first. */
  readonly source: readonly Placed[];
  readonly target: readonly Placed[];
  /** How many boxes are around both ends. */
  readonly depth: number;
};

type Strands = {
  /** The strands that cross the border of a child of a container, ordered by their keys; null is the whole scene. */
  readonly through: (container: Placed | null) => readonly Strand[];
  /** The strands that end at a box. */
  readonly endingAt: (placed: Placed) => readonly Strand[];
};

/** The strands of a scene, found when they are asked for: they cost the flows that cross what is asked about. */
export const strandsOf = (model: Model, scene: Scene): Strands => {
  const index = flowIndexOf(model);
  const ends = new Map<string, Ends | null>();
  const endsOf = (flow: Flow): Ends | null => {
    const known = ends.get(flow.id);
    if (known !== undefined) return known;
    const found = shownEnds(model, scene, flow);
    ends.set(flow.id, found);
    return found;
  };
  const strands = new Map<string, Strand>();
  /** All flows of a strand cross the same borders, so any of these borders tells all of them. */
  const across = (boxes: readonly PlacedBox[]): Strand[] => {
    const groups = new Map<string, Ends & { flows: [Flow, ...Flow[]] }>();
    const seen = new Set<string>();
    for (const { box } of boxes) {
      if (isEmptyCell(box)) continue;
      for (const flowId of index.crossing(box.id)) {
        if (seen.has(flowId)) continue;
        seen.add(flowId);
        const flow = model.rows.flow.get(flowId);
        const shown = flow && endsOf(flow);
        if (!flow || !shown) continue;
        const group = groups.get(shown.key);
        if (group) group.flows.push(flow);
        else groups.set(shown.key, { ...shown, flows: [flow] });
      }
    }
    return [...groups.values()].map((made) => {
      const strand = strands.get(made.key) ?? { ...made, flows: sorted(made.flows) };
      strands.set(made.key, strand);
      return strand;
    });
  };
  const known = new Map<readonly PlacedBox[], readonly Strand[]>();
  return {
    through: (container) => {
      const boxes = container?.box.children ?? scene.boxes;
      const before = known.get(boxes);
      if (before) return before;
      const found = across(boxes).sort((a, b) => (a.key < b.key ? -1 : 1));
      known.set(boxes, found);
      return found;
    },
    endingAt: ({ box, x, y }) =>
      across([{ box, x, y }]).filter(({ sourceId, targetId }) => sourceId === box.id || targetId === box.id),
  };
};

type Ends = Omit<Strand, 'flows'>;

/** Null if a flow is not drawn: both ends come to one box, to one inside the other, or one is not in the scene at all. */
const shownEnds = (model: Model, scene: Scene, flow: Flow): Ends | null => {
  const source = pathTo(scene, flow.sourceId, ancestorIdsOf(model, flow.sourceId));
  const target = pathTo(scene, flow.targetId, ancestorIdsOf(model, flow.targetId));
  const [sourceId, targetId] = [source.at(-1)?.box.id, target.at(-1)?.box.id];
  if (sourceId === undefined || targetId === undefined) return null;
  let depth = 0;
  while (depth < source.length && depth < target.length && source[depth]?.box === target[depth]?.box) depth++;
  if (depth === source.length || depth === target.length) return null;
  return { key: `${sourceId} ${targetId}`, sourceId, targetId, source, target, depth };
};

const sorted = (flows: [Flow, ...Flow[]]): [Flow, ...Flow[]] => flows.sort((a, b) => (a.id < b.id ? -1 : 1));
