/** The cheapest way through a grid: short, with few turns, crossing few lines that are there already. */

import type { Rect } from '../../query.ts';
import { type End, isUpright, middleOf, type Side } from '../parts.ts';
import type { Point, Points } from '../points.ts';
import { after, CLEAR, type Grid, indexAt } from './grid.ts';

/** What a turn, a crossing, and running on another line cost, in units of length. */
const TURN = 28;
const CROSSING = 20;
const ON_ANOTHER = 6;
/** The same where there is no room beside the others: a long way around is better. */
const JAMMED = 240;
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
    const lineAt = (by: number) => (isForwards ? after(along, from + by) : after(along, from - by) - 1);
    const nodeAt = (line: number) => (upright ? line * grid.xs.length + own : own * grid.xs.length + line);
    const [nearest, clear] = [lineAt(0.5), lineAt(CLEAR - 1e-6)];
    // No way leads on from a line of the grid that is too near to the box: it starts at the next one.
    const next = along[clear] !== undefined && !grid.blocked[nodeAt(clear)] ? clear : nearest;
    const reached = along[next];
    if (own < 0 || reached === undefined) return [];
    const node = nodeAt(next);
    if (grid.blocked[node] && Math.abs(reached - from) > CLEAR) return [];
    const stub: Rect = upright
      ? { x: at, y: Math.min(from, reached), width: 0, height: Math.abs(reached - from) }
      : { x: Math.min(from, reached), y: at, width: Math.abs(reached - from), height: 0 };
    if (rects.some((rect) => rect !== end.rect && isOver(rect, stub))) return [];
    return [{ edge, node, upright, length: Math.abs(reached - from) } as const];
  });
};

const rowOf = (node: number, columns: number): number => Math.floor(node / columns);

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
  const { jammedRight, jammedDown } = grid;
  const [columns, rows] = [xs.length, ys.length];
  const goal = columns * rows * 2;
  const { cost, before, isDone } = tableFor(goal + 1);
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
    open(node * 2 + upright, length, -1, left.guess(node % columns, rowOf(node, columns), upright));
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (state === goal) break;
    // Whose cost fell stands in the queue twice.
    if (isDone[state]) continue;
    isDone[state] = 1;
    if (grid.left-- <= 0) return null;
    const spent = cost[state] as number;
    const node = state >> 1;
    const upright = (state & 1) as 0 | 1;
    const [column, row] = [node % columns, rowOf(node, columns)];
    const door = ends.get(state);
    if (door) open(goal, spent + door.length, state, 0);
    const beyond = left.beyond(column, row, upright, node);
    if (beyond !== null) open(goal, spent + beyond, state, 0);
    if (!grid.blocked[node])
      open(node * 2 + (1 - upright), spent + TURN, state, left.guess(column, row, upright === 0 ? 1 : 0));
    const [along, at, step] = upright ? [ys, row, columns] : [xs, column, 1];
    const [closed, used] = upright ? [closedDown, usedDown] : [closedRight, usedRight];
    const crossed = upright ? usedRight : usedDown;
    const jammed = upright ? jammedDown : jammedRight;
    const side = upright ? 1 : columns;
    const isTight = (upright ? tightX[column] : tightY[row]) === 1;
    // On to the next line of the grid, then back to the one before.
    for (let by = 1; by >= -1; by -= 2) {
      const nextAt = at + by;
      if (nextAt < 0 || nextAt >= along.length) continue;
      const next = node + by * step;
      const edge = by > 0 ? node : next;
      if (closed[edge]) continue;
      const length = Math.abs((along[nextAt] as number) - (along[at] as number));
      const isCrossing = (crossed[next] as number) > 0 && (crossed[next - side] ?? 0) > 0;
      const long = isTight ? length * TIGHT : length;
      const besides = (used[edge] as number) * ON_ANOTHER + (jammed[edge] as number) * JAMMED;
      const total = spent + long + besides + (isCrossing ? CROSSING : 0);
      const guess = upright ? left.guess(column, nextAt, 1) : left.guess(nextAt, row, 0);
      open(next * 2 + upright, total, state, guess);
    }
  }
  if (cost[goal] === Number.POSITIVE_INFINITY) return null;
  return wayTo(grid, before, goal, starts, ends, left.exit);
};

/** What is left of the way from a node: at least, and exactly where it can end at an edge of the container. */
const leftFrom = (grid: Grid, to: End, bounds: Rect) => {
  const { xs, ys, closedRight, closedDown } = grid;
  const { x, y, width, height } = to.kind === 'edge' ? bounds : to.rect;
  const near = (at: number, start: number, length: number) => Math.max(0, start - at, at - start - length);
  /** Never more than what it costs: the way across and down, and the turn without which it can't be gone. */
  const guess = (column: number, row: number, upright: 0 | 1): number => {
    const [px, py] = [xs[column] as number, ys[row] as number];
    if (to.kind === 'edge') {
      const turn = (upright === 1) === isUpright(to.side) ? 0 : TURN;
      if (to.side === 'left') return px - x + turn;
      if (to.side === 'right') return x + width - px + turn;
      return y + height - py + turn;
    }
    const [across, down] = [near(px, x, width), near(py, y, height)];
    const turns = across > 0 ? down > 0 || upright === 1 : down > 0 && upright === 0;
    return across + down + (turns ? TURN : 0);
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
    return guess(column, row, upright) + near(at, to.least, to.most - to.least);
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
  const kept: [Point, ...Point[]] = [points[0]];
  let last = points[0];
  for (let i = 1; i < points.length; i++) {
    const point = points[i] as Point;
    const next = points[i + 1];
    const isSame = last.x === point.x && last.y === point.y;
    const goesOn =
      next && ((last.x === point.x && point.x === next.x) || (last.y === point.y && point.y === next.y));
    if (isSame || goesOn) continue;
    kept.push(point);
    last = point;
  }
  return kept;
};

/** What each state costs, and the one before it on its way, for one search at a time: new ones for each search would have to be collected as garbage. */
const tableOf = (size: number) => ({
  cost: new Float64Array(size),
  before: new Int32Array(size),
  isDone: new Uint8Array(size),
});
let table = tableOf(0);
const tableFor = (size: number) => {
  if (table.cost.length < size) table = tableOf(size);
  table.cost.fill(Number.POSITIVE_INFINITY, 0, size);
  table.before.fill(-1, 0, size);
  table.isDone.fill(0, 0, size);
  return table;
};

/** States, the cheapest first. */
const createQueue = () => {
  const states: number[] = [];
  const costs: number[] = [];
  return {
    push: (state: number, cost: number) => {
      let i = states.push(state) - 1;
      costs.push(cost);
      while (i > 0) {
        const parent = (i - 1) >> 1;
        if ((costs[parent] as number) <= cost) break;
        states[i] = states[parent] as number;
        costs[i] = costs[parent] as number;
        i = parent;
      }
      states[i] = state;
      costs[i] = cost;
    },
    pop: (): number | undefined => {
      const top = states[0];
      const [state, cost] = [states.pop(), costs.pop()];
      const count = states.length;
      if (top === undefined || state === undefined || cost === undefined || count === 0) return top;
      let i = 0;
      for (let child = 1; child < count; child = 2 * i + 1) {
        if (child + 1 < count && (costs[child + 1] as number) < (costs[child] as number)) child++;
        if ((costs[child] as number) >= cost) break;
        states[i] = states[child] as number;
        costs[i] = costs[child] as number;
        i = child;
      }
      states[i] = state;
      costs[i] = cost;
      return top;
    },
  };
};
