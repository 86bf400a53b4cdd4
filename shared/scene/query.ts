/**
 * Look-ups in a scene: what a window shows, what lies at a point, where a block stands. None costs more than what it
 * finds and the depth it stands at; a container of many children gets an index when it is first asked.
 */
import type { Model } from '../model/model.ts';
import { ancestorsOf } from '../model/queries/ancestors.ts';
import { isEmptyCell, type PlacedBox, type Scene, type SceneBox } from './scene.ts';

export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The smallest rectangle around `first` and all `others`. */
export const frameOf = (first: Rect, others: readonly Rect[]): Rect => {
  let [left, top, right, bottom] = [first.x, first.y, first.x + first.width, first.y + first.height];
  for (const { x, y, width, height } of others) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/** A box with its position in the scene. `depth` counts the boxes it is in. */
export type Placed = {
  readonly box: SceneBox;
  readonly x: number;
  readonly y: number;
  readonly depth: number;
};

/**
 * Visits the boxes that `rect` touches, outer before inner and siblings in order, down to where `visit` returns false.
 */
export const visitVisible = (scene: Scene, rect: Rect, visit: (placed: Placed) => boolean): void => {
  const right = rect.x + rect.width;
  const bottom = rect.y + rect.height;
  const walk = (boxes: readonly PlacedBox[], left: number, top: number, depth: number): void => {
    eachWithin(boxes, rect.x - left, rect.y - top, right - left, bottom - top, (child) => {
      const [x, y] = [left + child.x, top + child.y];
      if (visit({ box: child.box, x, y, depth }) && child.box.children.length > 0)
        walk(child.box.children, x, y, depth + 1);
    });
  };
  walk(scene.boxes, 0, 0, 0);
};

/** The boxes at a point of the scene, from the outermost to the innermost; none if it is empty. */
export const hit = (scene: Scene, x: number, y: number): Placed[] => {
  const path: Placed[] = [];
  visitVisible(scene, { x, y, width: 0, height: 0 }, (placed) => {
    // A point on the edge of two boxes belongs to the first.
    if (path.length !== placed.depth) return false;
    path.push(placed);
    return true;
  });
  return path;
};

/**
 * The box of a block or proposal in the scene, with its position; null if it is not shown.
 * @param ancestorIds ids of the blocks and proposals it may be in, outermost first: see `ancestorIdsOf`. Ids that are not in the scene are ignored.
 */
export const placedBoxOf = (scene: Scene, id: string, ancestorIds: readonly string[]): Placed | null => {
  const placed = descend(scene, [...ancestorIds, id]);
  return placed?.box.id === id && !isEmptyCell(placed.box) ? placed : null;
};

/**
 * The boxes on the way to a block, outermost first, down to its own or to that of the innermost shown block it is in;
 * none if the scene shows none of them.
 */
export const pathTo = (scene: Scene, id: string, ancestorIds: readonly string[]): Placed[] => {
  const path: Placed[] = [];
  for (const each of [...ancestorIds, id]) {
    const outer = path.at(-1) ?? null;
    const child = childWith(outer?.box.children ?? scene.boxes, each);
    if (child) path.push(inside(outer, child));
  }
  return path;
};

/**
 * The position and size of a block or proposal in the scene; null if it is not shown.
 * @param path ids from the outermost to its own, as for `placedBoxOf`.
 */
export const rectOf = (scene: Scene, path: readonly string[]): Rect | null => {
  const id = path.at(-1);
  const placed = id === undefined ? null : placedBoxOf(scene, id, path.slice(0, -1));
  return placed && { x: placed.x, y: placed.y, width: placed.box.width, height: placed.box.height };
};

/** Ids of the blocks and proposals that a block or proposal is in, outermost first. */
export const ancestorIdsOf = (model: Model, id: string): string[] => {
  const proposal = model.rows.proposal.get(id);
  if (proposal) return [...ancestorIdsOf(model, proposal.processId), proposal.processId];
  const proposalId = model.rows.process.get(id)?.proposalId;
  const ancestorIds = ancestorsOf(model, id).flatMap((each) =>
    each.proposalId === null ? [each.id] : [each.proposalId, each.id],
  );
  return proposalId == null ? ancestorIds : [...ancestorIds, proposalId];
};

const descend = (scene: Scene, path: readonly string[]): Placed | null => {
  let found: Placed | null = null;
  for (const id of path) {
    const child = childWith(found?.box.children ?? scene.boxes, id);
    if (child) found = inside(found, child);
  }
  return found;
};

const inside = (outer: Placed | null, { box, x, y }: PlacedBox): Placed =>
  outer ? { box, x: outer.x + x, y: outer.y + y, depth: outer.depth + 1 } : { box, x, y, depth: 0 };

/** Containers up to this size are searched through; larger ones get an index. */
const SMALL = 64;

/** The box among `boxes` that stands for a block or proposal. */
export const childWith = (boxes: readonly PlacedBox[], id: string): PlacedBox | undefined => {
  if (boxes.length <= SMALL) return boxes.find(({ box }) => box.id === id && !isEmptyCell(box));
  return indexOf(boxes).byId().get(id);
};

const eachWithin = (
  boxes: readonly PlacedBox[],
  left: number,
  top: number,
  right: number,
  bottom: number,
  found: (child: PlacedBox) => void,
): void => {
  const touches = ({ x, y, box }: PlacedBox) =>
    x <= right && x + box.width >= left && y <= bottom && y + box.height >= top;
  if (boxes.length <= SMALL) {
    for (const child of boxes) if (touches(child)) found(child);
    return;
  }
  const index = indexOf(boxes);
  const [from, to] = index.vertical ? [top, bottom] : [left, right];
  const positions: number[] = [];
  for (let i = firstAtLeast(index.furthestEnd, from); i < index.order.length; i++) {
    if ((index.starts[i] as number) > to) break;
    const position = index.order[i] as number;
    if (touches(boxes[position] as PlacedBox)) positions.push(position);
  }
  for (const position of positions.sort((a, b) => a - b)) found(boxes[position] as PlacedBox);
};

type Index = {
  /** Whether the children are ordered from top to bottom; else from left to right: the longer way of the two. */
  readonly vertical: boolean;
  /** Positions of the children by where they start on that way. */
  readonly order: Uint32Array;
  readonly starts: Float64Array;
  /** Where the children up to here end at most: never falls, so it can be searched. */
  readonly furthestEnd: Float64Array;
  readonly byId: () => ReadonlyMap<string, PlacedBox>;
};
const indexes = new WeakMap<readonly PlacedBox[], Index>();

const indexOf = (boxes: readonly PlacedBox[]): Index => {
  const known = indexes.get(boxes);
  if (known) return known;
  let [width, height] = [0, 0];
  for (const { x, y, box } of boxes) {
    width = Math.max(width, x + box.width);
    height = Math.max(height, y + box.height);
  }
  const vertical = height >= width;
  const startOf = ({ x, y }: PlacedBox) => (vertical ? y : x);
  const endOf = ({ x, y, box }: PlacedBox) => (vertical ? y + box.height : x + box.width);
  const order = Uint32Array.from(boxes.keys()).sort(
    (a, b) => startOf(boxes[a] as PlacedBox) - startOf(boxes[b] as PlacedBox) || a - b,
  );
  const furthestEnd = new Float64Array(boxes.length);
  let furthest = Number.NEGATIVE_INFINITY;
  order.forEach((position, i) => {
    furthest = Math.max(furthest, endOf(boxes[position] as PlacedBox));
    furthestEnd[i] = furthest;
  });
  let ids: Map<string, PlacedBox> | undefined;
  const index: Index = {
    vertical,
    order,
    starts: Float64Array.from(order, (position) => startOf(boxes[position] as PlacedBox)),
    furthestEnd,
    byId: () => {
      ids ??= new Map(
        boxes.flatMap((child) => (isEmptyCell(child.box) ? [] : [[child.box.id, child] as const])),
      );
      return ids;
    },
  };
  indexes.set(boxes, index);
  return index;
};

/** The first position in a list that never falls whose value is `least` or more. */
const firstAtLeast = (values: Float64Array, least: number): number => {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};
