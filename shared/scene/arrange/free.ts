/** Blocks at positions somebody gave them; those that would cover another are pushed aside, the stored positions stay. */

import type { PlacedBox, SceneBox } from '../scene.ts';
import { type Arranged, inGrid } from './arrange.ts';
import type { LineRoom } from './line-room.ts';

/** Where a block was put; null if it was not placed yet. */
type Position = { readonly x: number; readonly y: number } | null;

/** Places beyond this are taken as this, so that a damaged number can't spoil the picture. */
const FARTHEST = 100_000;
/** Blocks without a place stand in rows of this many under the placed ones. */
const UNPLACED_COLUMNS = 6;

const clamp = (value: number) => Math.min(Math.max(Number.isFinite(value) ? value : 0, -FARTHEST), FARTHEST);

/**
 * What is added to stored places so that none is left of or above the container's inside. The place to store for a
 * block dropped at (x, y) inside is (x, y) less this.
 */
export const shiftOf = (positions: readonly Position[]): { readonly x: number; readonly y: number } => {
  let [x, y] = [0, 0];
  for (const position of positions) {
    if (!position) continue;
    x = Math.max(x, -clamp(position.x));
    y = Math.max(y, -clamp(position.y));
  }
  return { x, y };
};

type Sized = { readonly width: number; readonly height: number };
type Settled = Sized & {
  readonly x: number;
  readonly y: number;
  readonly index: number;
  /** Where it was moved for a label: those after it go the same way, so that a row stays a row. */
  readonly madeWay?: 'right' | 'down' | undefined;
};
/** How far apart two boxes stand at least, by their positions in the list: beside each other, and one above the other. */
type Distance = (a: number, b: number) => { readonly across: number; readonly down: number };

/**
 * Where boxes stand that were given a position; null for those that were not. From the top left on, one that would come
 * nearer than `gap` to an earlier one moves right or down, whichever is less; so a box that grows pushes its neighbours
 * away and never covers them.
 * @param distance of two boxes that want more than `gap` between them.
 */
export const settle = (
  boxes: readonly Sized[],
  gap: number,
  positions: readonly Position[],
  distance: Distance = () => ({ across: gap, down: gap }),
): (Settled | null)[] => {
  const shift = shiftOf(positions);
  const order = boxes
    .flatMap(({ width, height }, index) => {
      const position = positions[index];
      return position
        ? [{ index, width, height, x: clamp(position.x) + shift.x, y: clamp(position.y) + shift.y }]
        : [];
    })
    .sort((a, b) => a.x + a.y - (b.x + b.y) || a.y - b.y || a.index - b.index);
  const settled: Settled[] = [];
  const places: (Settled | null)[] = boxes.map(() => null);
  for (const wanted of order) {
    const placed = pushedAside(wanted, settled, gap, distance);
    settled.push(placed);
    places[wanted.index] = placed;
  }
  return places;
};

/** Boxes at their positions, and under them those that have none. Flows between two keep these so far apart that their labels can be read. */
export const inPlaces = (
  boxes: readonly SceneBox[],
  gap: number,
  room: LineRoom,
  positions: readonly Position[],
): Arranged => {
  const rowGap = room.gap;
  const distance: Distance = (a, b) => {
    const [across, down] = [room.across(a, b), room.down(a, b)];
    return { across: across > rowGap ? across : gap, down: down > rowGap ? down : gap };
  };
  const children: PlacedBox[] = new Array(boxes.length);
  let [width, height] = [0, 0];
  for (const [index, place] of settle(boxes, gap, positions, distance).entries()) {
    const box = boxes[index];
    if (!place || !box) continue;
    children[index] = { x: place.x, y: place.y, box };
    width = Math.max(width, place.x + box.width);
    height = Math.max(height, place.y + box.height);
  }
  const unplaced = boxes.flatMap((_, index) => (children[index] ? [] : [index]));
  if (unplaced.length > 0) {
    const top = unplaced.length < boxes.length ? height + rowGap : 0;
    const rest = inGrid(
      unplaced.map((index) => boxes[index] as SceneBox),
      rowGap,
      Math.max(UNPLACED_COLUMNS, Math.ceil(Math.sqrt(unplaced.length))),
    );
    rest.children.forEach((child, i) => {
      children[unplaced[i] as number] = { ...child, y: child.y + top };
    });
    width = Math.max(width, rest.width);
    height = top + rest.height;
  }
  return { arrangement: 'free', children, width, height };
};

const pushedAside = (
  wanted: Settled,
  settled: readonly Settled[],
  gap: number,
  distance: Distance,
): Settled => {
  let { x, y } = wanted;
  let madeWay: Settled['madeWay'];
  const { width, height } = wanted;
  /** What is between the two where they stand: more where they face each other and want more. */
  const between = (other: Settled) => {
    const own = distance(other.index, wanted.index);
    const isBeside = y < other.y + other.height && other.y < y + height;
    const isOver = x < other.x + other.width && other.x < x + width;
    return { across: isBeside ? own.across : gap, down: isOver ? own.down : gap, isBeside, isOver };
  };
  // Each push leaves one box behind for good, so this ends after at most as many pushes as there are boxes.
  for (;;) {
    const hit = settled.find((other) => {
      const { across, down } = between(other);
      return (
        x < other.x + other.width + across &&
        other.x < x + width + across &&
        y < other.y + other.height + down &&
        other.y < y + height + down
      );
    });
    if (!hit) return { ...wanted, x, y, madeWay };
    const { across, down, isBeside, isOver } = between(hit);
    const right = hit.x + hit.width + across;
    const below = hit.y + hit.height + down;
    // What only wants more room between two that face each other moves on in the same direction.
    const way = hit.madeWay ?? (isBeside === isOver ? undefined : isBeside ? 'right' : 'down');
    madeWay ??= way;
    if (way ? way === 'right' : right - x <= below - y) x = right;
    else y = below;
  }
};
