/**
 * The way of a line through the gaps between obstacles: the shortest with the fewest turns, over a grid of the lines along
 * which it may run.
 */

import type { Rect } from '../query.ts';
import type { Point, Points } from './points.ts';

/** Least distance of a line from what it runs along, in model units: half of the smallest gap, less a hair. */
export const CLEAR = 3;
/** Distances at which lines run along an obstacle, the better one last. */
const OFFSETS = [4, 8] as const;
/** The same for lines that come from inside another container, so that they lie on none of those beside their obstacles. */
const CROSSING_OFFSETS = [4, 12] as const;
type Offsets = typeof OFFSETS | typeof CROSSING_OFFSETS;
/** What a turn costs, in units of length, and how much longer a line counts that runs closely along something. */
const TURN = 24;
const TIGHT = 1.25;

/** A place on an edge, moved by `shift` but not past its corners. */
export const within = (middle: number, shift: number, start: number, end: number): number =>
  Math.min(Math.max(middle + shift, Math.min(start + 4, middle)), Math.max(end - 4, middle));

/** A rectangle with so much more on every side. */
export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

type Lines = { readonly at: readonly number[]; readonly tight: readonly boolean[] };

/** The coordinates on which lines may run: the middles of both ends, and beside every obstacle. */
const linesAlong = (
  rects: readonly Rect[],
  ports: readonly number[],
  start: (rect: Rect) => number,
  length: (rect: Rect) => number,
  least: number,
  most: number,
  offsets: Offsets,
): Lines => {
  const tight = new Map<number, boolean>(ports.map((port) => [port, false]));
  for (const rect of rects)
    for (const offset of offsets)
      for (const at of [start(rect) - offset, start(rect) + length(rect) + offset]) {
        const rounded = Math.round(at * 2) / 2;
        if (rounded >= least && rounded <= most && !tight.has(rounded))
          tight.set(rounded, offset === offsets[0]);
      }
  const at = [...tight.keys()].sort((a, b) => a - b);
  return { at, tight: at.map((each) => tight.get(each) ?? false) };
};

/**
 * The shortest way with the fewest turns from one rectangle to another, beside the obstacles in a region.
 * @param shift moves the ends along their edges by so many units.
 * @param crossing whether the line crosses the border of a container.
 * @returns null where there is none.
 */
export const throughGaps = (
  from: Rect,
  to: Rect,
  obstacles: readonly Rect[],
  region: Rect,
  shift: number,
  crossing: boolean,
): Points | null => {
  const offsets = crossing ? CROSSING_OFFSETS : OFFSETS;
  const solid = [...obstacles, from, to];
  const middleX = (rect: Rect) => within(rect.x + rect.width / 2, shift, rect.x, rect.x + rect.width);
  const middleY = (rect: Rect) => within(rect.y + rect.height / 2, shift, rect.y, rect.y + rect.height);
  const [right, bottom] = [region.x + region.width, region.y + region.height];
  const xs = linesAlong(
    solid,
    [middleX(from), middleX(to)],
    (r) => r.x,
    (r) => r.width,
    region.x,
    right,
    offsets,
  );
  const ys = linesAlong(
    solid,
    [middleY(from), middleY(to)],
    (r) => r.y,
    (r) => r.height,
    region.y,
    bottom,
    offsets,
  );
  const grid = gridOf(
    xs,
    ys,
    solid.map((rect) => grown(rect, CLEAR)),
  );
  const doors = (rect: Rect): Door[] => {
    const [step] = offsets;
    const [x, y] = [middleX(rect), middleY(rect)];
    const far = { x: rect.x + rect.width, y: rect.y + rect.height };
    return [
      {
        edge: { x: far.x, y },
        node: nodeAt(xs.at, ys.at, Math.round((far.x + step) * 2) / 2, y),
        upright: 0,
      },
      {
        edge: { x, y: far.y },
        node: nodeAt(xs.at, ys.at, x, Math.round((far.y + step) * 2) / 2),
        upright: 1,
      },
      {
        edge: { x: rect.x, y },
        node: nodeAt(xs.at, ys.at, Math.round((rect.x - step) * 2) / 2, y),
        upright: 0,
      },
      {
        edge: { x, y: rect.y },
        node: nodeAt(xs.at, ys.at, x, Math.round((rect.y - step) * 2) / 2),
        upright: 1,
      },
    ].filter((door): door is Door => door.node >= 0 && !grid.blocked[door.node]);
  };
  return shortest(grid, doors(from), doors(to));
};

/** Where a line leaves or enters: the point on the edge, the grid's node before it, and its direction there. */
type Door = { readonly edge: Point; readonly node: number; readonly upright: 0 | 1 };

const nodeAt = (xs: readonly number[], ys: readonly number[], x: number, y: number): number => {
  const [column, row] = [xs.indexOf(x), ys.indexOf(y)];
  return column < 0 || row < 0 ? -1 : row * xs.length + column;
};

type Grid = {
  readonly xs: Lines;
  readonly ys: Lines;
  readonly blocked: Uint8Array;
  /** Whether the way from a node to the next one on the right, or below, is closed. */
  readonly closedRight: Uint8Array;
  readonly closedDown: Uint8Array;
};

const gridOf = (xs: Lines, ys: Lines, rects: readonly Rect[]): Grid => {
  const [columns, rows] = [xs.at.length, ys.at.length];
  const make = () => new Uint8Array(columns * rows);
  const [blocked, closedRight, closedDown] = [make(), make(), make()];
  for (const { x, y, width, height } of rects) {
    const [right, bottom] = [x + width, y + height];
    for (let row = 0; row < rows; row++) {
      const [top, below] = [ys.at[row] as number, ys.at[row + 1] ?? Number.POSITIVE_INFINITY];
      if (below <= y || top >= bottom) continue;
      const isIn = top > y;
      for (let column = 0; column < columns; column++) {
        const [left, next] = [xs.at[column] as number, xs.at[column + 1] ?? Number.POSITIVE_INFINITY];
        if (next <= x || left >= right) continue;
        const node = row * columns + column;
        if (isIn && left > x) blocked[node] = 1;
        if (isIn) closedRight[node] = 1;
        if (left > x) closedDown[node] = 1;
      }
    }
  }
  return { xs, ys, blocked, closedRight, closedDown };
};

/** Dijkstra over nodes and directions. */
const shortest = (grid: Grid, starts: readonly Door[], ends: readonly Door[]): Points | null => {
  const { xs, ys, closedRight, closedDown } = grid;
  const columns = xs.at.length;
  const size = columns * ys.at.length * 2;
  const cost = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(size).fill(-1);
  const queue = createQueue(cost);
  for (const { node, upright } of starts) {
    cost[node * 2 + upright] = 0;
    queue.push(node * 2 + upright);
  }
  const wanted = new Map(ends.map((door) => [door.node * 2 + door.upright, door]));
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    const door = wanted.get(state);
    if (door) return wayTo(state, door, grid, before, starts);
    const node = state >> 1;
    const upright = state & 1;
    const [row, column] = [Math.floor(node / columns), node % columns];
    const reach = (next: number, length: number) => {
      const total = (cost[state] as number) + length;
      if (total >= (cost[next] as number)) return;
      cost[next] = total;
      before[next] = state;
      queue.push(next);
    };
    reach(node * 2 + (1 - upright), TURN);
    const lines = upright ? ys : xs;
    const at = upright ? row : column;
    const step = upright ? columns : 1;
    const closed = upright ? closedDown : closedRight;
    const isTight = upright ? xs.tight[column] : ys.tight[row];
    const weigh = (length: number) => length * (isTight ? TIGHT : 1);
    if (at + 1 < lines.at.length && !closed[node])
      reach((node + step) * 2 + upright, weigh((lines.at[at + 1] as number) - (lines.at[at] as number)));
    if (at > 0 && !closed[node - step])
      reach((node - step) * 2 + upright, weigh((lines.at[at] as number) - (lines.at[at - 1] as number)));
  }
  return null;
};

const wayTo = (
  last: number,
  door: Door,
  { xs, ys }: Grid,
  before: Int32Array,
  starts: readonly Door[],
): Points | null => {
  const columns = xs.at.length;
  const points: Point[] = [door.edge];
  let state = last;
  while (true) {
    const node = state >> 1;
    points.push({ x: xs.at[node % columns] as number, y: ys.at[Math.floor(node / columns)] as number });
    const previous = before[state] as number;
    if (previous < 0) break;
    state = previous;
  }
  const start = starts.find(({ node, upright }) => node * 2 + upright === state);
  return start ? corners([start.edge, ...points.reverse()]) : null;
};

/** The same line without the points at which it does not turn. */
const corners = (points: Points): Points => {
  const [first, ...rest] = points;
  const kept: Point[] = [first];
  rest.forEach((point, i) => {
    const last = kept.at(-1) as Point;
    const next = rest[i + 1];
    const isSame = last.x === point.x && last.y === point.y;
    const goesOn =
      next && ((last.x === point.x && point.x === next.x) || (last.y === point.y && point.y === next.y));
    if (!isSame && !goesOn) kept.push(point);
  });
  return kept as [Point, ...Point[]];
};

/** A queue of states, the cheapest first. A state whose cost fell stands in it twice; the second visit finds no gain. */
const createQueue = (cost: Float64Array) => {
  const heap: { state: number; cost: number }[] = [];
  const costAt = (i: number) => heap[i]?.cost ?? Number.POSITIVE_INFINITY;
  const swap = (a: number, b: number) => {
    const [first, second] = [heap[a], heap[b]];
    if (first && second) [heap[a], heap[b]] = [second, first];
  };
  return {
    push: (state: number) => {
      let i = heap.push({ state, cost: cost[state] as number }) - 1;
      while (i > 0 && costAt(i) < costAt((i - 1) >> 1)) {
        swap(i, (i - 1) >> 1);
        i = (i - 1) >> 1;
      }
    },
    pop: (): number | undefined => {
      const top = heap[0];
      const last = heap.pop();
      if (!top || !last || heap.length === 0) return top?.state;
      heap[0] = last;
      for (let i = 0; ; ) {
        const child = costAt(2 * i + 1) <= costAt(2 * i + 2) ? 2 * i + 1 : 2 * i + 2;
        if (costAt(child) >= costAt(i)) break;
        swap(i, child);
        i = child;
      }
      return top.state;
    },
  };
};
