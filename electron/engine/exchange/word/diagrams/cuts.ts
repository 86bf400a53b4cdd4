/** Cuts a drawing that is larger than a page, and its lines at the edges of the pieces. */
import type { Point } from '../../../../../shared/scene/lines/points.ts';
import type { Rect } from '../../../../../shared/scene/query.ts';

export type Span = { readonly from: number; readonly to: number };

/**
 * A length in pieces no longer than `most`. A cut goes between two of `wholes`, as late as it can, unless more than half of
 * the piece would stay empty: then through the span there.
 */
export const cutsOf = ({ from, to }: Span, most: number, wholes: readonly Span[]): Span[] => {
  const apart = merged(wholes);
  const pieces: Span[] = [];
  let at = from;
  let next = 0;
  while (to - at > most + 0.01) {
    const end = at + most;
    while (next < apart.length && (apart[next]?.to ?? 0) <= end) next++;
    const through = apart[next];
    const before = Math.max(at, apart[next - 1]?.to ?? at);
    const between = through && through.from < end ? (before + through.from) / 2 : end;
    const cut = between > at + most / 2 ? between : end;
    pieces.push({ from: at, to: cut });
    at = cut;
  }
  return [...pieces, { from: at, to }];
};

/** Spans that overlap as one, in their order. */
const merged = (spans: readonly Span[]): Span[] => {
  const apart: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
};

/** The pieces of a drawing, row by row. */
export const partsOf = (columns: readonly Span[], rows: readonly Span[]): Rect[] =>
  rows.flatMap((down) =>
    columns.map((across) => ({
      ...{ x: across.from, y: down.from },
      ...{ width: across.to - across.from, height: down.to - down.from },
    })),
  );

/** The things in each piece, in order: each thing is only checked against the pieces that it reaches into. */
export const spreadOver = <T>(
  things: readonly T[],
  areaOf: (thing: T) => Rect,
  columns: readonly Span[],
  rows: readonly Span[],
): T[][] => {
  const pieces: T[][] = Array.from({ length: columns.length * rows.length }, () => []);
  for (const thing of things) {
    const { x, y, width, height } = areaOf(thing);
    for (let row = indexAt(rows, y); row < rows.length && (rows[row]?.from ?? 0) <= y + height; row++)
      for (
        let column = indexAt(columns, x);
        column < columns.length && (columns[column]?.from ?? 0) <= x + width;
        column++
      )
        pieces[row * columns.length + column]?.push(thing);
  }
  return pieces;
};

/** The index of the span that a place is in, or of the nearest one. */
const indexAt = (spans: readonly Span[], place: number): number => {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The parts of a line within an area. `isEnd`: whether the last point of the line is in it. */
export const piecesInside = (
  points: readonly Point[],
  area: Rect,
): { readonly points: readonly Point[]; readonly isEnd: boolean }[] => {
  const pieces: { points: Point[]; isEnd: boolean }[] = [];
  for (const [i, b] of points.entries()) {
    const a = points[i - 1];
    const inside = a && clipped(a, b, area);
    if (!inside) continue;
    const [start, end] = inside;
    const last = pieces.at(-1);
    const tail = last?.points.at(-1);
    if (last && tail && tail.x === start.x && tail.y === start.y) last.points.push(end);
    else pieces.push({ points: [start, end], isEnd: false });
    const piece = pieces.at(-1);
    if (piece && i === points.length - 1) piece.isEnd = end.x === b.x && end.y === b.y;
  }
  return pieces;
};

/** The part of the line from `a` to `b` in an area (Liang and Barsky); undefined if no part of it is. */
const clipped = (a: Point, b: Point, { x, y, width, height }: Rect): [Point, Point] | undefined => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  const sides = [
    [-dx, a.x - x],
    [dx, x + width - a.x],
    [-dy, a.y - y],
    [dy, y + height - a.y],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return undefined;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  if (from >= to || (dx === 0 && dy === 0)) return undefined;
  const at = (share: number): Point =>
    share === 0 ? a : share === 1 ? b : { x: a.x + dx * share, y: a.y + dy * share };
  return [at(from), at(to)];
};
