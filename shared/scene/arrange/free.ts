/** Blocks at places somebody gave them; those that would cover another are pushed aside, the stored places stay. */

import type { PlacedBox, SceneBox } from '../scene.ts';
import { type Arranged, inGrid } from './arrange.ts';

/** Where a block was put; null where it was not placed yet. */
type Spot = { readonly x: number; readonly y: number } | null;

/** Places beyond this are taken as this, so that a damaged number can't spoil the picture. */
const FARTHEST = 100_000;
/** Blocks without a place stand in rows of this many under the placed ones. */
const UNPLACED_COLUMNS = 6;

const clamp = (value: number) => Math.min(Math.max(Number.isFinite(value) ? value : 0, -FARTHEST), FARTHEST);

/**
 * What is added to stored places so that none is left of or above the container's inside. The place to store for a
 * block dropped at (x, y) inside is (x, y) less this.
 */
export const shiftOf = (spots: readonly Spot[]): { readonly x: number; readonly y: number } => {
  let [x, y] = [0, 0];
  for (const spot of spots) {
    if (!spot) continue;
    x = Math.max(x, -clamp(spot.x));
    y = Math.max(y, -clamp(spot.y));
  }
  return { x, y };
};

type Sized = { readonly width: number; readonly height: number };
type Settled = Sized & { readonly x: number; readonly y: number };

/**
 * Where boxes stand that were given a spot; null for those that were not. From the top left on, one that would come
 * nearer than `gap` to an earlier one moves right or down, whichever is less; so a box that grows pushes its neighbours
 * away and never covers them.
 */
export const settle = (boxes: readonly Sized[], gap: number, spots: readonly Spot[]): (Settled | null)[] => {
  const shift = shiftOf(spots);
  const order = boxes
    .flatMap(({ width, height }, index) => {
      const spot = spots[index];
      return spot ? [{ index, width, height, x: clamp(spot.x) + shift.x, y: clamp(spot.y) + shift.y }] : [];
    })
    .sort((a, b) => a.x + a.y - (b.x + b.y) || a.y - b.y || a.index - b.index);
  const settled: Settled[] = [];
  const places: (Settled | null)[] = boxes.map(() => null);
  for (const { index, ...wanted } of order) {
    const placed = pushedAside(wanted, settled, gap);
    settled.push(placed);
    places[index] = placed;
  }
  return places;
};

/** Boxes at their spots, and under them, `rowGap` apart, those that have none. */
export const inPlaces = (
  boxes: readonly SceneBox[],
  gap: number,
  rowGap: number,
  spots: readonly Spot[],
): Arranged => {
  const children: PlacedBox[] = new Array(boxes.length);
  let [width, height] = [0, 0];
  for (const [index, place] of settle(boxes, gap, spots).entries()) {
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

const pushedAside = (wanted: Settled, settled: readonly Settled[], gap: number): Settled => {
  let { x, y } = wanted;
  const { width, height } = wanted;
  // Each push leaves one box behind for good, so this ends after at most as many pushes as there are boxes.
  for (;;) {
    const hit = settled.find(
      (other) =>
        x < other.x + other.width + gap &&
        other.x < x + width + gap &&
        y < other.y + other.height + gap &&
        other.y < y + height + gap,
    );
    if (!hit) return { ...wanted, x, y };
    const right = hit.x + hit.width + gap;
    const below = hit.y + hit.height + gap;
    if (right - x <= below - y) x = right;
    else y = below;
  }
};
