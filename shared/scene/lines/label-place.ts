/**
 * Where the labels of the lines in one container stand: on their line where it is long enough, else beside it. None covers
 * a block, the edge of one, an arrow or another label.
 */

import type { Rect } from '../query.ts';
import type { LabelShape, LabelText } from './label-text.ts';
import type { Point, Points } from './points.ts';

/** A text centred at a place. */
export type PlacedLabel = Point &
  Pick<LabelShape, 'lines' | 'width' | 'height'> & {
    /** Whether it covers nothing and is all there. */
    readonly isClear: boolean;
    /** How many times larger it may be drawn, with all others, and cover nothing: 1 or more. */
    readonly grows: number;
  };

/** `isSpare` if the label gives way to those of the others. */
export type Labelled = {
  readonly points: Points;
  readonly label: LabelText | null;
  readonly isSpare: boolean;
};

/** Length and half the width of an arrow, with some air around it. */
const ARROW = 12;
const ARROW_SIDE = 6;
/** What is left to see of a line at both ends of a label that stands on it. */
const STUB = 7;
/** From a line to a label beside it; beside the arrow there are two distances to try. */
const ASIDE_LINE = [3];
const ASIDE_ARROW = [3, ARROW_SIDE + 1];
/** Further distances, tried for a label that else was cut or covered something. */
const ASIDE_FAR = [6, 9, 12, 16];
/** Left of a line and above it, or right of it and below. */
const SIDES = [-1, 1];
/** A label keeps this far from blocks. */
const CLEAR = 2;
/** Where on a piece of a line a label is tried, by shares of its length. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
/** The same more closely, for a label that else was cut or covered something. */
const CLOSE_SHARES = Array.from({ length: 41 }, (_, i) => i / 40);

/** What it costs to break a label or cut it, to stand off the middle or beside the line, and to cover things. */
const BROKEN = 6;
/** A label that fills its line has no room to be drawn larger in a small picture. */
const TIGHT = 13;
const CUT = 120;
const OFF_MIDDLE = 2;
const BESIDE = 8;
const ON_LINE = 70;
const ON_LABEL = 2_000;
const ON_ARROW = 2_000;
const ON_BOX = 5_000;

/** Of more labels than these in one container none makes way for another: a frame would be held up. */
const MANY = 120;

type Place = Point & { readonly cost: number };
type Covered = { readonly rects: readonly Rect[]; readonly bounds: Rect | null };

/** Places for labels, in the order of the lines; null for a line without one. */
export const placeLabels = (
  lines: readonly Labelled[],
  rects: readonly Rect[],
  bounds: Rect | null,
): (PlacedLabel | null)[] => {
  const placed: (PlacedLabel | null)[] = lines.map(() => null);
  if (lines.every(({ label }) => label === null)) return placed;
  const arrows = lines.map(({ points }) => arrowOf(points));
  const pieces = lines.map(({ points }) => piecesOf(points));
  // Those with the least room choose first.
  const order = lines
    .map((line, i) => ({
      i,
      room: (pieces[i] ?? []).reduce((most, each) => Math.max(most, each.length), 0),
      line,
    }))
    .filter(({ line }) => line.label)
    .sort((a, b) => Number(a.line.isSpare) - Number(b.line.isSpare) || a.room - b.room);
  /** The best place for a label among others, and what it costs. */
  const placeFor = (i: number, others: readonly Rect[]): Placing => {
    const usual = placeAmong(i, others, SHARES, []);
    if (usual.cost < CUT) return usual;
    const further = placeAmong(i, others, CLOSE_SHARES, ASIDE_FAR);
    return further.cost < usual.cost ? further : usual;
  };
  const placeAmong = (
    i: number,
    others: readonly Rect[],
    shares: readonly number[],
    further: readonly number[],
  ): Placing => {
    const stretches = stretchesOf(pieces[i] ?? [], shares);
    let label: PlacedLabel | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const shape of lines[i]?.label?.shapes ?? []) {
      const { width, height, isWhole } = shape;
      const base = (isWhole ? 0 : CUT) + (shape.lines.length - 1) * BROKEN;
      for (const { piece, share, off } of stretches) {
        if (base + off >= least) continue;
        for (const { x, y, cost: standing } of placesAt(piece, share, shape, further)) {
          let cost = base + off + standing;
          if (cost >= least) continue;
          const rect = rectAround({ x, y }, shape);
          cost += covering(rect, { rects, bounds }, others, arrows);
          if (cost < least) cost += crossed(rect, pieces, i) * ON_LINE;
          if (cost >= least) continue;
          least = cost;
          label = { x, y, lines: shape.lines, width, height, isClear: isWhole && cost < ON_LABEL, grows: 1 };
        }
      }
    }
    return { label, cost: least };
  };
  const areasBut = (...left: readonly number[]): Rect[] =>
    placed.flatMap((label, i) => (label && !left.includes(i) ? [rectAround(label, label)] : []));
  const costs: number[] = [];
  const put = (i: number, { label, cost }: Placing) => {
    placed[i] = label;
    costs[i] = cost;
  };
  const taken: Rect[] = [];
  for (const { i } of order) {
    const placing = placeFor(i, taken);
    put(i, placing);
    if (placing.label) taken.push(rectAround(placing.label, placing.label));
  }
  // If one was left no room, the one in its way may have other places that cost little.
  for (const { i } of order.length > MANY ? [] : order) {
    for (const { i: other } of order) {
      const [label, before] = [placed[i], placed[other]];
      if ((costs[i] as number) < ON_LABEL) break;
      if (i === other || !label || !before) continue;
      if (!overlaps(rectAround(label, label), rectAround(before, before), CLEAR)) continue;
      const first = placeFor(i, areasBut(i, other));
      if (!first.label) continue;
      const second = placeFor(other, [...areasBut(i, other), rectAround(first.label, first.label)]);
      if (first.cost + second.cost >= (costs[i] as number) + (costs[other] as number)) continue;
      put(i, first);
      put(other, second);
    }
  }
  return placed.map(
    (label) => label && { ...label, grows: growthOf(label, placed, { rects, bounds }, arrows) },
  );
};

/** A label at the best of its places, and what standing there costs. */
type Placing = { readonly label: PlacedLabel | null; readonly cost: number };

const GROWTHS = [1.7, 1.5, 1.4, 1.3, 1.2, 1.1];

const growthOf = (
  label: PlacedLabel,
  all: readonly (PlacedLabel | null)[],
  covered: Covered,
  arrows: readonly Rect[],
): number => {
  const grown = (each: PlacedLabel, by: number) =>
    rectAround(each, { width: each.width * by, height: each.height * by });
  const fits = (by: number) => {
    const rect = grown(label, by);
    return (
      covering(rect, covered, [], arrows) === 0 &&
      !all.some((each) => each && each !== label && overlaps(rect, grown(each, by), CLEAR))
    );
  };
  return GROWTHS.find(fits) ?? 1;
};

type Piece = { readonly a: Point; readonly b: Point; readonly length: number; readonly isLast: boolean };

const piecesOf = (points: Points): Piece[] =>
  points.slice(1).map((b, i) => {
    const a = points[i] as Point;
    return { a, b, length: Math.abs(a.x - b.x) + Math.abs(a.y - b.y), isLast: i === points.length - 2 };
  });

/** Where along a line labels are tried, with what it costs to stand off its middle. */
const stretchesOf = (
  pieces: readonly Piece[],
  shares: readonly number[],
): { piece: Piece; share: number; off: number }[] => {
  const longest = pieces.reduce((most, { length }) => Math.max(most, length), 0);
  return pieces.flatMap((piece) => {
    const far = piece.length === longest ? 0 : 3;
    return shares.map((share) => ({ piece, share, off: Math.abs(share - 0.5) * 10 * OFF_MIDDLE + far }));
  });
};

/** The places for a label at a share of a piece: on it and beside it. */
const placesAt = (
  { a, b, length, isLast }: Piece,
  share: number,
  { width, height }: LabelShape,
  further: readonly number[],
): Place[] => {
  const places: Place[] = [];
  const isUpright = a.x === b.x;
  const own = isUpright ? height : width;
  const arrow = isLast ? ARROW : 0;
  // The arrow is no part of what a label stands on.
  const along = length > 2 * arrow ? share * (1 - arrow / length) : share;
  const x = a.x + (b.x - a.x) * along;
  const y = a.y + (b.y - a.y) * along;
  const [before, after] = [length * along, length * (1 - along)];
  // On the line: what is left of it at both ends shows that it goes on, and the arrow where it goes to.
  if (before >= own / 2 + STUB && after >= own / 2 + STUB + arrow) {
    const canGrow = Math.min(before, after - arrow) >= own * 0.7;
    places.push({ x, y, cost: canGrow ? 0 : TIGHT });
  }
  // Beside the arrow a label keeps off its side.
  for (const by of [...(isLast ? ASIDE_ARROW : ASIDE_LINE), ...further])
    for (const side of SIDES) {
      const aside = side * ((isUpright ? width : height) / 2 + by);
      const cost = BESIDE + (side > 0 ? 1 : 0) + Math.max(0, by - ARROW_SIDE - 1);
      places.push(isUpright ? { x: x - aside, y, cost } : { x, y: y + aside, cost });
    }
  return places;
};

const covering = (
  rect: Rect,
  { rects, bounds }: Covered,
  labels: readonly Rect[],
  arrows: readonly Rect[],
): number => {
  let cost = 0;
  for (const each of rects) if (overlaps(rect, each, CLEAR)) cost += ON_BOX;
  if (bounds && !isWithin(rect, bounds)) cost += ON_BOX;
  for (const each of labels) if (overlaps(rect, each, CLEAR)) cost += ON_LABEL;
  for (const each of arrows) if (overlaps(rect, each, 0)) cost += ON_ARROW;
  return cost;
};

/** How many pieces of other lines run under a label. */
const crossed = (rect: Rect, pieces: readonly (readonly Piece[])[], own: number): number => {
  let count = 0;
  pieces.forEach((line, i) => {
    if (i === own) return;
    for (const { a, b } of line)
      if (
        Math.min(a.x, b.x) < rect.x + rect.width + 1 &&
        Math.max(a.x, b.x) > rect.x - 1 &&
        Math.min(a.y, b.y) < rect.y + rect.height + 1 &&
        Math.max(a.y, b.y) > rect.y - 1
      )
        count++;
  });
  return count;
};

/** The area of the arrow at the end of a line. */
export const arrowOf = (points: Points): Rect => {
  const tip = points.at(-1) ?? points[0];
  const before = points.at(-2) ?? tip;
  const [dx, dy] = [Math.sign(before.x - tip.x) * ARROW, Math.sign(before.y - tip.y) * ARROW];
  const [x, y] = [Math.min(tip.x, tip.x + dx), Math.min(tip.y, tip.y + dy)];
  return {
    x: dx === 0 ? x - ARROW_SIDE : x,
    y: dy === 0 ? y - ARROW_SIDE : y,
    width: dx === 0 ? 2 * ARROW_SIDE : ARROW,
    height: dy === 0 ? 2 * ARROW_SIDE : ARROW,
  };
};

export const rectAround = (
  { x, y }: Point,
  { width, height }: { readonly width: number; readonly height: number },
): Rect => ({ x: x - width / 2, y: y - height / 2, width, height });

const overlaps = (a: Rect, b: Rect, by: number): boolean =>
  a.x < b.x + b.width + by &&
  a.x + a.width > b.x - by &&
  a.y < b.y + b.height + by &&
  a.y + a.height > b.y - by;

const isWithin = (rect: Rect, { x, y, width, height }: Rect): boolean =>
  rect.x >= x && rect.y >= y && rect.x + rect.width <= x + width && rect.y + rect.height <= y + height;
