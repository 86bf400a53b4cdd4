/** Flows as a scene shows them: those that begin and end at the same two boxes are one strand. */
import type { Model } from '../../model/model.ts';
import type { Flow } from '../../model/records.ts';
import type { Placed } from '../query.ts';
import { isEmptyCell, type PlacedBox, type Scene } from '../scene.ts';
import { endPathsIn, NOWHERE } from './end-paths.ts';
import { flowIndexOf } from './flow-index.ts';
import { textOn } from './label-text.ts';
import type { Path, Strand } from './strand.ts';

type Strands = {
  /**
   * The strands that cross the border of a child of a container, ordered by their keys; null is the whole scene. The same
   * list as in an earlier scene if nothing about them changed.
   */
  readonly through: (container: Placed | null) => readonly Strand[];
  /** The strands that end at a box. */
  readonly endingAt: (placed: Placed) => readonly Strand[];
  /** What is written on a strand, at its full length. */
  readonly textOf: (strand: Strand) => string;
};

/** The strands between the children of a container in the last scene that was asked about them. */
type Kept = {
  readonly model: Model;
  readonly revision: number;
  readonly path: Path;
  readonly strands: readonly Strand[];
};
/** Only for containers that no flow leads out of: a line that leads out also depends on what is outside. */
const kept = new WeakMap<readonly PlacedBox[], Kept>();

/** Flows that are drawn as one strand, with its ends. */
type Group = { readonly flows: [Flow, ...Flow[]]; readonly source: Path; readonly target: Path };

/** The strands of a scene, found when they are asked for: they cost the flows that cross what is asked about. */
export const strandsOf = (model: Model, scene: Scene): Strands => {
  const index = flowIndexOf(model);
  const pathTo = endPathsIn(model, scene);
  const found = new Map<readonly PlacedBox[], readonly Strand[]>();

  /** The strands across the borders of the boxes in `around`, and whether all of their flows stay inside. */
  const across = (
    boxes: readonly PlacedBox[],
    around: Path,
  ): { readonly strands: Strand[]; readonly isClosed: boolean } => {
    const groups = new Map<string, Group>();
    const seen = new Set<string>();
    let isClosed = true;
    for (const { box } of boxes) {
      if (isEmptyCell(box)) continue;
      for (const flowId of index.crossing(box.id)) {
        if (seen.has(flowId)) continue;
        seen.add(flowId);
        const flow = model.rows.flow.get(flowId);
        if (!flow) continue;
        const [source, target] = [pathTo(flow.sourceId), pathTo(flow.targetId)];
        if (!isInside(source, around) || !isInside(target, around)) isClosed = false;
        gather(groups, flow, source, target);
      }
    }
    return { strands: Array.from(groups.values(), strandOf), isClosed };
  };

  const isAsBefore = (before: Kept, boxes: readonly PlacedBox[], path: Path): boolean =>
    before.model === model &&
    before.path === path &&
    (before.revision === index.revision ||
      boxes.every(({ box }) => isEmptyCell(box) || index.changedAt(box.id) <= before.revision));

  return {
    through: (container) => {
      const boxes = container?.box.children ?? scene.boxes;
      const known = found.get(boxes);
      if (known) return known;
      const path = container ? pathTo(container.box.id) : NOWHERE;
      const before = kept.get(boxes);
      if (before && isAsBefore(before, boxes, path)) {
        found.set(boxes, before.strands);
        return before.strands;
      }
      const { strands, isClosed } = across(boxes, path);
      strands.sort((a, b) => (a.key < b.key ? -1 : 1));
      found.set(boxes, strands);
      const isWithin = !container || isAt(path, container);
      if (isClosed && isWithin) kept.set(boxes, { model, revision: index.revision, path, strands });
      return strands;
    },
    endingAt: ({ box }) => {
      const groups = new Map<string, Group>();
      if (isEmptyCell(box)) return [];
      for (const flowId of index.crossing(box.id)) {
        const flow = model.rows.flow.get(flowId);
        if (!flow) continue;
        const [source, target] = [pathTo(flow.sourceId), pathTo(flow.targetId)];
        if (source.last?.box.id === box.id || target.last?.box.id === box.id)
          gather(groups, flow, source, target);
      }
      return Array.from(groups.values(), strandOf);
    },
    textOf: ({ flows, sourceId, memory }) => {
      const { epoch } = model;
      const known = memory.written;
      if (known?.epoch === epoch && index.changedAt(sourceId) <= known.revision) return known.text;
      const text = textOn(model, flows);
      memory.written = { revision: index.revision, epoch, text };
      return text;
    },
  };
};

const isAt = ({ last }: Path, { box, x, y }: Placed): boolean =>
  last?.box === box && last.x === x && last.y === y;

const isInside = (path: Path, { boxes, last }: Path): boolean =>
  last === null || path.boxes[boxes.length - 1] === last;

/** Adds a flow to those that end at the same two boxes. Not if both ends come to one box, to one inside the other, or one is not in the scene at all. */
const gather = (groups: Map<string, Group>, flow: Flow, source: Path, target: Path): void => {
  const depth = commonDepth(source.boxes, target.boxes);
  if (depth === source.boxes.length || depth === target.boxes.length) return;
  // All flows of a strand cross the same borders, so any of these borders tells all of them.
  const key = `${source.last?.box.id} ${target.last?.box.id}`;
  const group = groups.get(key);
  if (group) group.flows.push(flow);
  else groups.set(key, { flows: [flow], source, target });
};

const commonDepth = (source: readonly Placed[], target: readonly Placed[]): number => {
  let depth = 0;
  while (depth < source.length && depth < target.length && source[depth]?.box === target[depth]?.box) depth++;
  return depth;
};

/** The strand of some flows: the same object as in an earlier scene if nothing about it changed. */
const strandOf = ({ flows, source, target }: Group): Strand => {
  if (flows.length > 1) flows.sort((a, b) => (a.id < b.id ? -1 : 1));
  const [sourceId = '', targetId = ''] = [source.last?.box.id, target.last?.box.id];
  const before = source.strands.find((strand) => strand.targetId === targetId);
  if (before?.target === target.boxes && isSame(before.flows, flows)) return before;
  const strand: Strand = {
    key: `${sourceId} ${targetId}`,
    sourceId,
    targetId,
    flows,
    source: source.boxes,
    target: target.boxes,
    depth: commonDepth(source.boxes, target.boxes),
    memory: { written: null, drawn: null },
  };
  source.strands = [...source.strands.filter((each) => each !== before), strand];
  return strand;
};

const isSame = (a: readonly Flow[], b: readonly Flow[]): boolean =>
  a.length === b.length && a.every((flow, i) => flow === b[i]);
