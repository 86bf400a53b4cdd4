/** Flows as a scene shows them: those that begin and end at the same two boxes are one strand. */
import type { Model } from '../../model/model.ts';
import type { Flow } from '../../model/records.ts';
import type { Placed } from '../query.ts';
import { isEmptyCell, type PlacedBox, type Scene } from '../scene.ts';
import { endPathsIn, NOWHERE, type Path } from './end-paths.ts';
import { flowIndexOf } from './flow-index.ts';
import { textOn } from './label-text.ts';

export type Strand = {
  /** The ids of both ends, in the order of the flows. */
  readonly key: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly flows: readonly [Flow, ...Flow[]];
  /** The boxes on the way to its ends, outermost first. */
  readonly source: Path;
  readonly target: Path;
  /** How many boxes are around both ends. */
  readonly depth: number;
};

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
/** The strands out of a box, which stay the same objects from scene to scene as long as they are the same. */
const strandsFrom = new WeakMap<Path, readonly Strand[]>();
const texts = new WeakMap<
  Strand,
  { readonly revision: number; readonly epoch: number; readonly text: string }
>();

/** The strands of a scene, found when they are asked for: they cost the flows that cross what is asked about. */
export const strandsOf = (model: Model, scene: Scene): Strands => {
  const index = flowIndexOf(model);
  const pathTo = endPathsIn(model, scene);
  /** The strands across the borders of some boxes, and whether all of their flows stay inside `around`. */
  const across = (boxes: readonly PlacedBox[], around: Path): { strands: Strand[]; isClosed: boolean } => {
    const groups = new Map<string, [Flow, ...Flow[]]>();
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
        if (!isDrawn(source, target)) continue;
        const key = `${source.at(-1)?.box.id} ${target.at(-1)?.box.id}`;
        const group = groups.get(key);
        if (group) group.push(flow);
        else groups.set(key, [flow]);
      }
    }
    // All flows of a strand cross the same borders, so any of these borders tells all of them.
    const strands = Array.from(groups, ([key, flows]) =>
      strandWith(key, flows, pathTo(flows[0].sourceId), pathTo(flows[0].targetId)),
    );
    return { strands, isClosed };
  };
  const found = new Map<readonly PlacedBox[], readonly Strand[]>();
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
    endingAt: ({ box, x, y }) =>
      across([{ box, x, y }], NOWHERE).strands.filter(
        ({ sourceId, targetId }) => sourceId === box.id || targetId === box.id,
      ),
    textOf: (strand) => {
      const { epoch } = model;
      const known = texts.get(strand);
      if (known?.epoch === epoch && index.changedAt(strand.sourceId) <= known.revision) return known.text;
      const text = textOn(model, strand.flows);
      texts.set(strand, { revision: index.revision, epoch, text });
      return text;
    },
  };
};

const isAt = (path: Path, { box, x, y }: Placed): boolean => {
  const last = path.at(-1);
  return last?.box === box && last.x === x && last.y === y;
};

const isInside = (path: Path, around: Path): boolean =>
  around.length === 0 || path[around.length - 1] === around.at(-1);

/** A flow is not drawn if both ends come to one box, to one inside the other, or one is not in the scene at all. */
const isDrawn = (source: Path, target: Path): boolean => {
  const depth = commonDepth(source, target);
  return depth < source.length && depth < target.length;
};

const commonDepth = (source: Path, target: Path): number => {
  let depth = 0;
  while (depth < source.length && depth < target.length && source[depth]?.box === target[depth]?.box) depth++;
  return depth;
};

const strandWith = (key: string, flows: [Flow, ...Flow[]], source: Path, target: Path): Strand => {
  flows.sort((a, b) => (a.id < b.id ? -1 : 1));
  const before = strandsFrom.get(source) ?? NONE;
  const same = before.find((strand) => strand.key === key);
  if (same?.target === target && isSame(same.flows, flows)) return same;
  const depth = commonDepth(source, target);
  const [sourceId = '', targetId = ''] = [source.at(-1)?.box.id, target.at(-1)?.box.id];
  const strand = { key, sourceId, targetId, flows, source, target, depth };
  strandsFrom.set(source, same ? before.map((each) => (each === same ? strand : each)) : [...before, strand]);
  return strand;
};
const NONE: readonly Strand[] = [];

const isSame = (a: readonly Flow[], b: readonly Flow[]): boolean =>
  a.length === b.length && a.every((flow, i) => flow === b[i]);
