/** Which of two lines that run on each other comes first: the one that leads to that side where they part. */
import type { Point } from '../points.ts';

/** A straight piece of a line: from one of its points to the next. */
export type Piece = {
  readonly points: readonly Point[];
  readonly index: number;
  /** Whether the ends of the line stand where they stand, its start first. */
  readonly isFixed: readonly [boolean, boolean];
};

/**
 * @param a and `b`, pieces on one upright or level line.
 * @returns below 0 if `a` comes first (left of, or above, the other), above 0 if `b` does, 0 if it makes no difference.
 */
export const firstOf = (a: Piece, b: Piece): number => {
  const ways = [sideOf(a, b, true), sideOf(a, b, false)].filter(({ side }) => side !== 0);
  // Where the two have to cross, they cross where they can make way for each other.
  const [first, second] = ways;
  return (second && first && second.fixed > first.fixed ? second : first)?.side ?? 0;
};

/** `fixed`: how many of the two pieces into which the lines part can't be moved. */
type Parting = { readonly side: number; readonly fixed: number };
const TOGETHER: Parting = { side: 0, fixed: 0 };

/** Follows both lines in the direction of `a` from its piece on, or backwards, to where they part. */
const sideOf = (a: Piece, b: Piece, forwards: boolean): Parting => {
  const start = directionOf(a, forwards);
  // Lines may run against each other: then the one is followed backwards where the other is followed forwards.
  const isSame = start.x === directionOf(b, forwards).x && start.y === directionOf(b, forwards).y;
  const [aBy, bBy] = [forwards ? 1 : -1, forwards === isSame ? 1 : -1];
  let [i, j] = [a.index, b.index];
  for (let steps = 0; steps < 20; steps++) {
    const [p, q] = [endOf(a, i, aBy), endOf(b, j, bBy)];
    const by = unit(startOf(a, i, aBy), p);
    const ahead = (p.x - q.x) * by.x + (p.y - q.y) * by.y;
    const [turnA, turnB] = [turnAfter(a, i, aBy, by), turnAfter(b, j, bBy, by)];
    const [fixedA, fixedB] = [Number(isAtEnd(a, i + aBy, aBy)), Number(isAtEnd(b, j + bBy, bBy))];
    if (ahead < -0.5) return { side: leftIsFirst(turnA, start), fixed: fixedA };
    if (ahead > 0.5) return { side: -leftIsFirst(turnB, start), fixed: fixedB };
    if (turnA === 0 || turnB === 0) return TOGETHER;
    if (turnA !== turnB) return { side: leftIsFirst(turnA, start), fixed: fixedA + fixedB };
    i += aBy;
    j += bBy;
  }
  return TOGETHER;
};

/** Whether a piece is the one at the end of a line that can't be moved. */
const isAtEnd = ({ points, isFixed }: Piece, index: number, by: number): boolean =>
  by > 0 ? isFixed[1] && index === points.length - 2 : isFixed[0] && index === 0;

/** What a turn to the left (1) or right (-1), seen along a direction, comes to on the other axis. */
const leftIsFirst = (turn: number, along: Point): number => {
  if (turn === 0) return 0;
  // Facing down, left is where x grows; facing right, left is where y falls.
  const left = along.y > 0 || along.x < 0 ? 1 : -1;
  return turn * left;
};

const turnAfter = (piece: Piece, index: number, by: number, along: Point): number => {
  const next = piece.points[by > 0 ? index + 2 : index - 1];
  if (!next) return 0;
  const turned = unit(endOf(piece, index, by), next);
  // Down the screen y grows: to the left of (x, y) is (y, -x).
  return Math.sign(turned.x * along.y - turned.y * along.x);
};

const startOf = ({ points }: Piece, index: number, by: number): Point =>
  points[by > 0 ? index : index + 1] as Point;
const endOf = ({ points }: Piece, index: number, by: number): Point =>
  points[by > 0 ? index + 1 : index] as Point;

const directionOf = (piece: Piece, forwards: boolean): Point =>
  unit(startOf(piece, piece.index, forwards ? 1 : -1), endOf(piece, piece.index, forwards ? 1 : -1));

const unit = (a: Point, b: Point): Point => ({ x: Math.sign(b.x - a.x), y: Math.sign(b.y - a.y) });
