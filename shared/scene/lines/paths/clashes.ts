/** Lines that run beside each other nearer than they may, and the strips between boxes that have no room for them. */
import type { Rect } from '../../query.ts';
import type { Points } from '../points.ts';
import { after, CLEAR, type Grid } from './grid.ts';

/** What lines keep of each other as long as there is room; what is missing by rounding is no clash. */
const DISTANCE = 6;
const ROUNDED = 0.1;
/** Lines that pass each other for less than this can be told apart. */
const MIN_BESIDE = 1;

/** Two lines, by their positions, and the stretch on which they clash. */
type Clash = {
  readonly lines: readonly [number, number];
  readonly isUpright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

type Piece = {
  readonly line: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/**
 * @param lines as they are laid; lines that share an end may come as near to each other as they like.
 */
export const clashesOf = (
  lines: readonly Points[],
  shareAnEnd: (line: number, other: number) => boolean,
): Clash[] =>
  [true, false].flatMap((isUpright) => {
    const pieces = lines.flatMap((points, line) => piecesOf(points, line, isUpright));
    pieces.sort((a, b) => a.at - b.at);
    return pieces.flatMap((piece, i) => {
      const clashes: Clash[] = [];
      for (let j = i + 1; j < pieces.length; j++) {
        const other = pieces[j] as Piece;
        if (other.at - piece.at >= DISTANCE - ROUNDED) break;
        const [from, to] = [Math.max(piece.from, other.from), Math.min(piece.to, other.to)];
        if (to - from <= MIN_BESIDE || piece.line === other.line || shareAnEnd(piece.line, other.line))
          continue;
        const at = (piece.at + other.at) / 2;
        clashes.push({ lines: [piece.line, other.line], isUpright, at, from, to });
      }
      return clashes;
    });
  });

const piecesOf = (points: Points, line: number, isUpright: boolean): Piece[] =>
  points.slice(1).flatMap((b, i) => {
    const a = points[i] ?? b;
    if ((a.x === b.x) !== isUpright || (a.x === b.x && a.y === b.y)) return [];
    const [at, start, end] = isUpright ? [a.x, a.y, b.y] : [a.y, a.x, b.x];
    return [{ line, at, from: Math.min(start, end), to: Math.max(start, end) }];
  });

/** Notes that there is no room for another line beside those that clash: searches take another way if there is one. */
export const jam = (grid: Grid, { isUpright, at, from, to }: Clash, rects: readonly Rect[]): void => {
  const [across, along] = isUpright ? [grid.xs, grid.ys] : [grid.ys, grid.xs];
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const rect of rects) {
    const [start, length] = isUpright ? [rect.y, rect.height] : [rect.x, rect.width];
    if (start >= to || start + length <= from) continue;
    const [side, size] = isUpright ? [rect.x, rect.width] : [rect.y, rect.height];
    if (side + size <= at) least = Math.max(least, side + size);
    else if (side >= at) most = Math.min(most, side);
  }
  const jammed = isUpright ? grid.jammedDown : grid.jammedRight;
  // Of a strip that is wide only what is near has no room.
  const [low, high] = [Math.max(least - CLEAR, at - REACH), Math.min(most + CLEAR, at + REACH)];
  const columns = grid.xs.length;
  for (let i = after(across, low); i < across.length && (across[i] as number) < high; i++)
    for (
      let k = Math.max(0, after(along, from) - 1);
      k + 1 < along.length && (along[k] as number) < to;
      k++
    ) {
      const node = isUpright ? k * columns + i : i * columns + k;
      jammed[node] = Math.min(MAX_JAMS, (jammed[node] as number) + 1);
    }
};
const REACH = 24;
/** The more often lines clash at a place, the longer the way around that they take. */
const MAX_JAMS = 8;
