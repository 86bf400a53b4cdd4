/** Lines that would lie on each other, laid beside each other: one that is followed by eye must not become another. */

import type { Rect } from '../../query.ts';
import type { End } from '../parts.ts';
import { lineOf, type Point, type Points } from '../points.ts';
import { CLEAR } from './grid.ts';
import { firstOf, type Piece as OrderedPiece } from './order.ts';

type RoutedLine = { readonly points: Points; readonly from: End; readonly to: End };

/** Distances of lines that run beside each other, in model units: the first for which there is room. */
const STEPS = [8, 6, 4, 2, 1];
/** What lines keep as long as there is room. */
const MIN_STEP = 6;
/** The same between lines that end at one side of a box: room for their arrows. */
const PORT_STEP = 10;
/** Least distance of a line's end from the corners of a box. */
const CORNER = 6;
/** Lines whose ends come as near to each other as this are kept apart like those that run beside each other. */
const NEAR = 4;
const ROUNDS = 3;
/** For more lines than these fewer distances are tried: a few pixels more would cost more than they tell. */
const MANY = 400;
const STEPS_OF_MANY = [6, 2, 0.75, 0.5];

type Axis = { readonly at: 'x' | 'y'; readonly along: 'x' | 'y'; readonly size: 'width' | 'height' };
const UPRIGHT: Axis = { at: 'x', along: 'y', size: 'width' };
const LEVEL: Axis = { at: 'y', along: 'x', size: 'height' };

type Moving = { x: number; y: number };
type Line = {
  readonly points: Moving[];
  /** The points before any was moved. */
  readonly routed: Points;
  readonly from: End;
  readonly to: End;
};
type Piece = OrderedPiece & { readonly line: Line };
/** Where a piece stands on one axis, and from where to where it runs on the other. */
type Standing = {
  readonly piece: Piece;
  readonly at: number;
  readonly start: number;
  readonly end: number;
};
/** A piece with the room it has. */
type Placed = Standing & { readonly isEnd: boolean; readonly least: number; readonly most: number };

/**
 * @param rects what no line may run through.
 * @param bounds what the lines stay in.
 * @returns the lines in their order. Where there is no room they come as near to each other as they must.
 */
export const spread = (lines: readonly RoutedLine[], rects: readonly Rect[], bounds: Rect): Points[] => {
  const made = lines.map(
    ({ points, from, to }): Line => ({
      ...{ points: points.map(({ x, y }) => ({ x, y })), routed: points, from, to },
    }),
  );
  const orders = [UPRIGHT, LEVEL].map((axis) => ({ axis, pieces: inOrder(made, axis) }));
  const steps = lines.length > MANY ? STEPS_OF_MANY : STEPS;
  for (let round = 0, isMoved = true; round < ROUNDS && isMoved; round++) {
    isMoved = false;
    for (const { axis, pieces } of orders) if (moveApart(pieces, axis, rects, bounds, steps)) isMoved = true;
  }
  return made.map(({ points }) => lineOf(points));
};

/** Of more lines than these it is not looked at every two of them. */
const FEW = 64;

/** Whether no line comes near another one, so that none has to make way. */
export const areApart = (lines: readonly Points[]): boolean => {
  if (lines.length > FEW) return false;
  const frames = lines.map(frameAround);
  return frames.every((a, i) => {
    for (let j = i + 1; j < frames.length; j++) if (isNear(a, frames[j] as Frame)) return false;
    return true;
  });
};

type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const frameAround = (points: Points): Frame => {
  let [left, top, right, bottom] = [points[0].x, points[0].y, points[0].x, points[0].y];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
};

const isNear = (a: Frame, b: Frame): boolean =>
  a.left <= b.right + BESIDE &&
  b.left <= a.right + BESIDE &&
  a.top <= b.bottom + BESIDE &&
  b.top <= a.bottom + BESIDE;

/** The pieces of all lines that run along an axis, from the first to the last across it. */
const inOrder = (lines: readonly Line[], { at, along }: Axis): Piece[] => {
  const pieces: (Piece & { readonly stands: number })[] = [];
  for (const line of lines) {
    // Where they lay on each other at first tells how they have to be ordered, and no longer once they were moved.
    const points = line.routed;
    const isFixed = [line.from.kind === 'door', line.to.kind === 'door'] as const;
    for (let index = 0; index + 1 < points.length; index++) {
      const [a, b] = [points[index] as Point, points[index + 1] as Point];
      if (a[at] === b[at] && a[along] !== b[along])
        pieces.push({ line, index, points, isFixed, stands: a[at] });
    }
  }
  return pieces.sort((a, b) =>
    Math.abs(a.stands - b.stands) > 0.75 ? a.stands - b.stands : firstOf(a, b) || a.stands - b.stands,
  );
};

/** Moves pieces so that none lies on another; returns whether one was moved. */
const moveApart = (
  pieces: readonly Piece[],
  axis: Axis,
  rects: readonly Rect[],
  bounds: Rect,
  steps: readonly number[],
): boolean => {
  let isMoved = false;
  for (const standing of groupsOf(pieces.map((piece) => standingOf(piece, axis)))) {
    const group = standing.map((each) => placedOf(each, axis, rects, bounds));
    const found = positionsFor(group, steps);
    group.forEach(({ piece: { line, index }, at }, i) => {
      const to = Math.round((found[i] as number) * 4) / 4;
      if (Math.abs(to - at) < 0.2) return;
      isMoved = true;
      for (const point of [line.points[index], line.points[index + 1]]) if (point) point[axis.at] = to;
    });
  }
  return isMoved;
};

const standingOf = (piece: Piece, { at, along }: Axis): Standing => {
  const { line, index } = piece;
  const [a, b] = [line.points[index] as Moving, line.points[index + 1] as Moving];
  return { piece, at: a[at], start: Math.min(a[along], b[along]), end: Math.max(a[along], b[along]) };
};

/** Where a piece may stand: clear of boxes and bounds, and at its ends on the edges of what it joins. */
const placedOf = (standing: Standing, axis: Axis, rects: readonly Rect[], bounds: Rect): Placed => {
  const { piece, at, start, end } = standing;
  const { line, index } = piece;
  const length = axis.along === 'x' ? 'width' : 'height';
  let least = bounds[axis.at] + CLEAR;
  let most = bounds[axis.at] + bounds[axis.size] - CLEAR;
  for (const rect of rects) {
    if (rect[axis.along] >= end || rect[axis.along] + rect[length] <= start) continue;
    if (rect[axis.at] + rect[axis.size] <= at + 0.01)
      least = Math.max(least, rect[axis.at] + rect[axis.size] + CLEAR);
    else if (rect[axis.at] >= at - 0.01) most = Math.min(most, rect[axis.at] - CLEAR);
  }
  const joins = [index === 0 ? line.from : null, index === line.points.length - 2 ? line.to : null];
  for (const join of joins) {
    if (join?.kind === 'door') [least, most] = [at, at];
    if (join?.kind !== 'box') continue;
    const corner = Math.min(CORNER, join.rect[axis.size] / 4);
    least = Math.max(least, join.rect[axis.at] + corner);
    most = Math.min(most, join.rect[axis.at] + join.rect[axis.size] - corner);
  }
  if (least > at || most < at) [least, most] = [Math.min(least, at), Math.max(most, at)];
  return { ...standing, isEnd: joins.some((join) => join !== null), least, most };
};

const touch = (a: Standing, b: Standing): boolean =>
  a.piece.line !== b.piece.line && a.start < b.end + NEAR && b.start < a.end + NEAR;

/** Further apart than this, pieces don't have to make way for each other. */
const BESIDE = 24;
/** Further apart than this, pieces have nothing to do with each other. */
const REACH = 120;

/** Pieces that may have to make way for each other, each in the order they are given in. */
const groupsOf = (placed: readonly Standing[]): Standing[][] => {
  const root = placed.map((_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] as number;
    root[i] = at;
    return at;
  };
  for (let i = 0; i < placed.length; i++)
    for (let j = i + 1; j < placed.length; j++) {
      const [a, b] = [placed[i] as Standing, placed[j] as Standing];
      if (b.at - a.at > REACH) break;
      if (b.at - a.at <= BESIDE && touch(a, b)) root[rootOf(j)] = rootOf(i);
    }
  const groups = new Map<number, Standing[]>();
  placed.forEach((each, i) => {
    const group = groups.get(rootOf(i));
    if (group) group.push(each);
    else groups.set(rootOf(i), [each]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
};

/** Pieces of a group, with the positions in it of those before each that it has to keep its distance from. */
type Group = { readonly pieces: readonly Placed[]; readonly touched: readonly (readonly number[])[] };

const groupOf = (pieces: readonly Placed[]): Group => ({
  pieces,
  touched: pieces.map((each, j) => {
    const touched: number[] = [];
    for (let i = 0; i < j; i++) if (touch(pieces[i] as Placed, each)) touched.push(i);
    return touched;
  }),
});

/** Where the pieces of a group stand, as far apart as there is room for. */
const positionsFor = (pieces: readonly Placed[], steps: readonly number[]): number[] => {
  const group = groupOf(pieces);
  for (const step of steps) {
    const found = positionsAt(group, step);
    if (found) return (step >= MIN_STEP && isCramped(group, found) ? pastFixed(pieces) : null) ?? found;
    const past = step === MIN_STEP ? pastFixed(pieces) : null;
    if (past) return past;
  }
  return pieces.map(({ at }) => at);
};

/** Whether a piece that can be moved is too near to a fixed one, since there is no more room on its side of it. */
const isCramped = ({ pieces, touched }: Group, positions: readonly number[]): boolean =>
  touched.some((before, j) =>
    before.some(
      (i) =>
        isFixed(pieces[i] as Placed) !== isFixed(pieces[j] as Placed) &&
        (positions[j] as number) - (positions[i] as number) < MIN_STEP - 0.1,
    ),
  );

const isFixed = ({ least, most }: Placed): boolean => most - least < 0.01;

/** The same if pieces that have too little room beside a fixed one go past it. Null where that does not help. */
const pastFixed = (group: readonly Placed[]): number[] | null => {
  const fixed = group.filter(isFixed);
  if (fixed.length === 0) return null;
  const moved = group.map((each, i) => ({ each: isFixed(each) ? each : besideFixed(each, fixed), i }));
  moved.sort((a, b) => a.each.at - b.each.at || a.i - b.i);
  const passed = groupOf(moved.map(({ each }) => each));
  const found = positionsAt(passed, MIN_STEP);
  if (!found || isCramped(passed, found)) return null;
  const positions: number[] = [];
  moved.forEach(({ i }, order) => {
    positions[i] = found[order] as number;
  });
  return positions;
};

/** A piece at the place nearest to its own that is far enough from all fixed ones beside it. */
const besideFixed = (each: Placed, fixed: readonly Placed[]): Placed => {
  const near = fixed.filter((other) => touch(each, other)).map(({ at }) => at);
  const isFree = (at: number) =>
    at >= each.least && at <= each.most && near.every((other) => Math.abs(other - at) >= MIN_STEP);
  if (isFree(each.at)) return each;
  const places = near.flatMap((at) => [at - MIN_STEP, at + MIN_STEP]).filter(isFree);
  places.sort((a, b) => Math.abs(a - each.at) - Math.abs(b - each.at));
  return { ...each, at: places[0] ?? each.at };
};

/**
 * The middle of two ways to place them: each pushed on by those before it, and each pushed back by those after it. Both
 * keep every distance, so their middle does too. Null where there is no room.
 */
const positionsAt = ({ pieces, touched }: Group, step: number): number[] | null => {
  // Two that can't come further apart, as where both are fixed, ask nothing of the others.
  const distance = (i: number, j: number) => {
    const [a, b] = [pieces[i] as Placed, pieces[j] as Placed];
    return Math.min(
      a.isEnd && b.isEnd && step === STEPS[0] ? PORT_STEP : step,
      Math.max(0, b.most - a.least),
    );
  };
  const count = pieces.length;
  const least = pieces.map((each) => each.least);
  const most = pieces.map((each) => each.most);
  for (let j = 0; j < count; j++)
    for (const i of touched[j] ?? [])
      least[j] = Math.max(least[j] as number, (least[i] as number) + distance(i, j));
  for (let j = count - 1; j >= 0; j--)
    for (const i of touched[j] ?? [])
      most[i] = Math.min(most[i] as number, (most[j] as number) - distance(i, j));
  for (let i = 0; i < count; i++) if ((least[i] as number) > (most[i] as number) + 0.01) return null;
  const on = pieces.map(({ at }) => at);
  for (let j = 0; j < count; j++) {
    let to = Math.max(on[j] as number, least[j] as number);
    for (const i of touched[j] ?? []) to = Math.max(to, (on[i] as number) + distance(i, j));
    on[j] = Math.min(to, most[j] as number);
  }
  const back = pieces.map(({ at }, i) => Math.min(at, most[i] as number));
  for (let j = count - 1; j >= 0; j--) {
    const to = Math.max(back[j] as number, least[j] as number);
    back[j] = to;
    for (const i of touched[j] ?? []) back[i] = Math.min(back[i] as number, to - distance(i, j));
  }
  return on.map((each, i) => (each + (back[i] as number)) / 2);
};
