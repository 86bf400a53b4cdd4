/** The cheapest way through a grid: short, with few turns, crossing few lines that are there already. */

import type { Rect } from '../../query.ts';
import { type End, isUpright, middleOf, type Side } from '../parts.ts';
import type { Point, Points } from '../points.ts';
import { after, CLEAR, type Grid, indexAt } from './grid.ts';

/** What a turn, a crossing, and running on another line cost, in units of length. */
const TURN = 28;
const CROSSING = 20;
const ON_ANOTHER = 6;
/** How much longer a way counts that has little room beside it. */
const TIGHT = 1.6;

/** Where a line meets an edge: the point on it, the grid's node before it, and its direction there (1 is up or down). */
type Door = {
  readonly edge: Point;
  readonly node: number;
  readonly upright: 0 | 1;
  readonly length: number;
};

const SIDES: readonly Side[] = ['right', 'bottom', 'left', 'top'];

/** The ways out of an end; none of an edge, which can be left anywhere. */
const doorsOf = (grid: Grid, end: End, rects: readonly Rect[]): Door[] => {
  if (end.kind === 'edge') return [];
  const sides = end.kind === 'door' ? [end.side] : SIDES;
  return sides.flatMap((side) => {
    const edge = end.kind === 'door' ? end.at : middleOf(end.rect, side);
    const upright = isUpright(side) ? 1 : 0;
    const isForwards = side === 'right' || side === 'bottom';
    const [along, across] = upright ? [grid.ys, grid.xs] : [grid.xs, grid.ys];
    const [from, at] = upright ? [edge.y, edge.x] : [edge.x, edge.y];
    const own = indexAt(across, at);
    const next = isForwards ? after(along, from + 0.5) : after(along, from - 0.5) - 1;
    const reached = along[next];
    if (own < 0 || reached === undefined) return [];
    const node = upright ? next * grid.xs.length + own : own * grid.xs.length + next;
    if (grid.blocked[node] && Math.abs(reached - from) > CLEAR) return [];
    const stub: Rect = upright
      ? { x: at, y: Math.min(from, reached), width: 0, height: Math.abs(reached - from) }
      : { x: Math.min(from, reached), y: at, width: Math.abs(reached - from), height: 0 };
    if (rects.some((rect) => rect !== end.rect && isOver(rect, stub))) return [];
    return [{ edge, node, upright, length: Math.abs(reached - from) } as const];
  });
};

const isOver = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y <= b.y + b.height && a.y + a.height >= b.y;

/**
 * The way from `from` to `to`; null where there is none.
 * @param bounds what is left where a line ends at an edge.
 */
export const search = (
  grid: Grid,
  from: Exclude<End, { kind: 'edge' }>,
  to: End,
  rects: readonly Rect[],
  bounds: Rect,
): Points | null => {
  const { xs, ys, tightX, tightY, closedRight, closedDown, usedRight, usedDown } = grid;
  const [columns, rows] = [xs.length, ys.length];
  const goal = columns * rows * 2;
  const cost = new Float64Array(goal + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(goal + 1).fill(-1);
  const queue = createQueue();
  const starts = doorsOf(grid, from, rects);
  const ends = new Map(doorsOf(grid, to, rects).map((door) => [door.node * 2 + door.upright, door]));
  const left = leftFrom(grid, to, bounds);
  const open = (state: number, total: number, by: number, guess: number) => {
    if (total >= (cost[state] as number)) return;
    cost[state] = total;
    before[state] = by;
    queue.push(state, total + guess);
  };
  for (const { node, upright, length } of starts)
    open(node * 2 + upright, length, -1, left.guess(node % columns, Math.floor(node / columns)));
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (state === goal) break;
    if (grid.left-- <= 0) return null;
    const spent = cost[state] as number;
    const node = state >> 1;
    const upright = (state & 1) as 0 | 1;
    const [column, row] = [node % columns, Math.floor(node / columns)];
    const door = ends.get(state);
    if (door) open(goal, spent + door.length, state, 0);
    const beyond = left.beyond(column, row, upright, node);
    if (beyond !== null) open(goal, spent + beyond, state, 0);
    if (!grid.blocked[node]) open(node * 2 + (1 - upright), spent + TURN, state, left.guess(column, row));
    const [along, at, step] = upright ? [ys, row, columns] : [xs, column, 1];
    const [closed, used] = upright ? [closedDown, usedDown] : [closedRight, usedRight];
    const crossed = upright ? usedRight : usedDown;
    const side = upright ? 1 : columns;
    const isTight = (upright ? tightX[column] : tightY[row]) === 1;
    const go = (next: number, edge: number, length: number) => {
      if (closed[edge]) return;
      const isCrossing = (crossed[next] as number) > 0 && (crossed[next - side] ?? 0) > 0;
      const long = isTight ? length * TIGHT : length;
      const total = spent + long + (used[edge] as number) * ON_ANOTHER + (isCrossing ? CROSSING : 0);
      const nextAt = upright ? Math.floor(next / columns) : next % columns;
      open(next * 2 + upright, total, state, upright ? left.guess(column, nextAt) : left.guess(nextAt, row));
    };
    if (at + 1 < along.length) go(node + step, node, (along[at + 1] as number) - (along[at] as number));
    if (at > 0) go(node - step, node - step, (along[at] as number) - (along[at - 1] as number));
  }
  if (cost[goal] === Number.POSITIVE_INFINITY) return null;
  return wayTo(grid, before, goal, starts, ends, left.exit);
};

/** What is left of the way from a node: at least, and exactly where it can end at an edge of the container. */
const leftFrom = (grid: Grid, to: End, bounds: Rect) => {
  const { xs, ys, closedRight, closedDown } = grid;
  const { x, y, width, height } = to.kind === 'edge' ? bounds : to.rect;
  const near = (at: number, start: number, length: number) => Math.max(0, start - at, at - start - length);
  const guess = (column: number, row: number): number => {
    const [px, py] = [xs[column] as number, ys[row] as number];
    if (to.kind !== 'edge') return near(px, x, width) + near(py, y, height);
    if (to.side === 'left') return px - x;
    if (to.side === 'right') return x + width - px;
    return y + height - py;
  };
  const beyond = (column: number, row: number, upright: 0 | 1, node: number): number | null => {
    if (to.kind !== 'edge' || (upright === 1) !== isUpright(to.side)) return null;
    const isLast =
      to.side === 'left'
        ? column === 0
        : to.side === 'right'
          ? column === xs.length - 1
          : row === ys.length - 1;
    if (!isLast || (upright ? closedDown : closedRight)[node]) return null;
    const at = upright ? (xs[column] as number) : (ys[row] as number);
    return guess(column, row) + near(at, to.least, to.most - to.least);
  };
  const exit = (node: number): Point | null => {
    if (to.kind !== 'edge') return null;
    const [px, py] = [xs[node % xs.length] as number, ys[Math.floor(node / xs.length)] as number];
    if (to.side === 'left') return { x, y: py };
    if (to.side === 'right') return { x: x + width, y: py };
    return { x: px, y: to.side === 'top' ? y : y + height };
  };
  return { guess, beyond, exit };
};

const wayTo = (
  { xs, ys }: Grid,
  before: Int32Array,
  goal: number,
  starts: readonly Door[],
  ends: ReadonlyMap<number, Door>,
  exit: (node: number) => Point | null,
): Points | null => {
  const columns = xs.length;
  let state = before[goal] as number;
  const last = ends.get(state)?.edge ?? exit(state >> 1);
  if (!last) return null;
  const points: Point[] = [last];
  while (true) {
    const node = state >> 1;
    points.push({ x: xs[node % columns] as number, y: ys[Math.floor(node / columns)] as number });
    const previous = before[state] as number;
    if (previous < 0) break;
    state = previous;
  }
  const start = starts.find(({ node, upright }) => node * 2 + upright === state);
  return start ? corners([start.edge, ...points.reverse()]) : null;
};

/** The same line without the points at which it does not turn. */
export const corners = (points: Points): Points => {
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

/** States, the cheapest first. A state whose cost fell stands in it twice; the second visit finds no gain. */
const createQueue = () => {
  const states: number[] = [];
  const costs: number[] = [];
  const swap = (a: number, b: number) => {
    const [state, cost] = [states[a] as number, costs[a] as number];
    states[a] = states[b] as number;
    costs[a] = costs[b] as number;
    states[b] = state;
    costs[b] = cost;
  };
  return {
    push: (state: number, cost: number) => {
      states.push(state);
      let i = costs.push(cost) - 1;
      while (i > 0 && (costs[i] as number) < (costs[(i - 1) >> 1] as number)) {
        swap(i, (i - 1) >> 1);
        i = (i - 1) >> 1;
      }
    },
    pop: (): number | undefined => {
      const top = states[0];
      const [state, cost] = [states.pop(), costs.pop()];
      if (top === undefined || state === undefined || cost === undefined || states.length === 0) return top;
      states[0] = state;
      costs[0] = cost;
      for (let i = 0; ; ) {
        const [a, b] = [2 * i + 1, 2 * i + 2];
        const child = (costs[a] ?? Infinity) <= (costs[b] ?? Infinity) ? a : b;
        if ((costs[child] ?? Infinity) >= (costs[i] as number)) break;
        swap(i, child);
        i = child;
      }
      return top;
    },
  };
};
