/** The tops of the vertices in their layers: as many lines as can be run straight, and nothing nearer than its gap. */
import type { Graph, Vertex } from './graph.ts';

const SWEEPS = 8;
/** In a graph of more vertices than this, half of them. */
const MANY = 400;
/** How much higher than its highest layer a picture may become so that lines run straight. */
const SLACK = 1.2;
const MIN_SLACK = 64;
/** Between the ports of one box, in model units, and least distance of a port from its box's corners. */
const PORT_STEP = 16;
const PORT_INSET = 8;
/** Above and below a line that passes between boxes. */
const PASSING_GAP = 8;
/** Bends of long lines disturb most: straightness counts more for a place where a line passes. */
const PASSING_WEIGHT = 4;

/** Sets where each line enters and leaves its boxes, in place. */
export const placePorts = ({ layers }: Graph): void => {
  for (const layer of layers)
    for (const vertex of layer) {
      vertex.before.forEach((segment, i) => {
        segment.enters = portAt(vertex, i, vertex.before.length);
      });
      vertex.after.forEach((segment, i) => {
        segment.leaves = portAt(vertex, i, vertex.after.length);
      });
    }
};

const portAt = ({ height }: Vertex, i: number, count: number): number => {
  const room = Math.max(0, height - 2 * PORT_INSET);
  const step = count < 2 ? 0 : Math.min(PORT_STEP, room / (count - 1));
  return height / 2 + (i - (count - 1) / 2) * step;
};

/** @param gap between boxes that stand under each other, in model units. */
export const placeHeights = ({ layers }: Graph, gap: number): void => {
  const offsets = layers.map((layer) => offsetsIn(layer, gap));
  layers.forEach((layer, at) => {
    const middle = (offsets[at]?.at(-1) ?? 0) / 2;
    layer.forEach((vertex, i) => {
      vertex.y = (offsets[at]?.[i] ?? 0) - middle;
    });
  });
  const heights = layers.map((layer, at) => (offsets[at]?.at(-1) ?? 0) + (layer.at(-1)?.height ?? 0));
  const highest = heights.reduce((most, height) => Math.max(most, height), 0);
  const room = 2 * Math.round(Math.max(highest * SLACK, highest + MIN_SLACK) / 2);
  const sweeps = layers.reduce((sum, layer) => sum + layer.length, 0) > MANY ? SWEEPS / 2 : SWEEPS;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const isDown = sweep % 2 === 0;
    const order = isDown ? [...layers.keys()] : [...layers.keys()].reverse();
    for (const at of order) {
      const last = room / 2 - (heights[at] ?? 0);
      settle(layers[at] ?? [], offsets[at] ?? [], isDown, -room / 2, last);
    }
  }
};

/** The least distance of each vertex's top from the first one's. */
const offsetsIn = (layer: readonly Vertex[], gap: number): number[] => {
  let at = 0;
  return layer.map((vertex, i) => {
    const above = layer[i - 1];
    if (above) at += above.height + (above.box === null || vertex.box === null ? PASSING_GAP : gap);
    return at;
  });
};

type Wish = { readonly at: number; readonly weight: number };
/** A run of vertices that stand as close as they may, with the tops its members would like the first to have. */
type Run = { wishes: readonly Wish[]; sum: number; weight: number; top: number; size: number };

/**
 * Places a layer as near to its neighbours on one side as its order and gaps allow: isotonic regression with absolute
 * distances, by pooling those that stand in each other's way. Source: Best and Chakravarti, 1990.
 * @param least where the first may stand at the highest, and `most` at the lowest.
 */
const settle = (
  layer: readonly Vertex[],
  offsets: readonly number[],
  isDown: boolean,
  least: number,
  most: number,
): void => {
  const runs: Run[] = [];
  layer.forEach((vertex, i) => {
    const wish = wishOf(vertex, isDown);
    const [at, { weight }] = [wish.at - (offsets[i] ?? 0), wish];
    let run: Run = { wishes: [{ at, weight }], sum: at * weight, weight, top: at, size: 1 };
    for (let last = runs.at(-1); last && last.top > run.top; last = runs.at(-1)) {
      runs.pop();
      run = pooled(last, run);
    }
    runs.push(run);
  });
  let i = 0;
  for (const { top, size } of runs)
    for (const end = i + size; i < end; i++) {
      const vertex = layer[i];
      if (vertex) vertex.y = Math.min(Math.max(top, least), most) + (offsets[i] ?? 0);
    }
};

/** Runs longer than this take their mean: their median would have to be sought again each time they grow. */
const LONG_RUN = 64;

const pooled = (a: Run, b: Run): Run => {
  const [sum, weight, size] = [a.sum + b.sum, a.weight + b.weight, a.size + b.size];
  if (size > LONG_RUN) return { wishes: [], sum, weight, size, top: Math.round(sum / weight) };
  const wishes = [...a.wishes, ...b.wishes];
  return { wishes, sum, weight, size, top: middleOf(wishes, weight) };
};

const middleOf = (wishes: readonly Wish[], total: number): number => {
  let left = total / 2;
  for (const { at, weight } of wishes.toSorted((a, b) => a.at - b.at)) {
    left -= weight;
    if (left <= 0) return at;
  }
  return 0;
};

/** Where a vertex would stand level with the middle one of its neighbours. */
const wishOf = (vertex: Vertex, isDown: boolean): { at: number; weight: number } => {
  const segments = isDown ? vertex.before : vertex.after;
  const toBoxes = segments.filter(({ from, to }) => from.box !== null && to.box !== null);
  const tops = (toBoxes.length > 0 ? toBoxes : segments).map(({ from, to, leaves, enters }) =>
    isDown ? from.y + offset(from, to, leaves, enters) : to.y + offset(to, from, enters, leaves),
  );
  if (tops.length === 0) return { at: vertex.y, weight: 0.5 };
  tops.sort((a, b) => a - b);
  return { at: tops[(tops.length - 1) >> 1] ?? 0, weight: vertex.box === null ? PASSING_WEIGHT : 1 };
};

/** Boxes are level by their middles; a place where a line passes is level with the port it comes from. */
const offset = (other: Vertex, own: Vertex, port: number, ownPort: number): number =>
  other.box !== null && own.box !== null ? (other.height - own.height) / 2 : port - ownPort;

/** Bends no deeper than this are taken out, by moving a port along its box. */
const SHALLOW = 14;
const MIN_PORT_STEP = 6;

/** Makes lines straight that bend by a little, where the ports beside them leave room. */
export const straighten = ({ layers }: Graph): void => {
  for (const layer of layers)
    for (const vertex of layer)
      for (const segment of vertex.after) {
        const { from, to } = segment;
        const bend = to.y + segment.enters - from.y - segment.leaves;
        if (bend === 0 || Math.abs(bend) > SHALLOW) continue;
        const leaves = from.after.map((each) => each.leaves);
        const enters = to.before.map((each) => each.enters);
        if (canMove(from, leaves, from.after.indexOf(segment), bend)) segment.leaves += bend;
        else if (canMove(to, enters, to.before.indexOf(segment), -bend)) segment.enters -= bend;
      }
};

const canMove = (vertex: Vertex, ports: readonly number[], i: number, by: number): boolean => {
  if (vertex.box === null) return false;
  const at = (ports[i] ?? 0) + by;
  return (
    at >= Math.max(MIN_PORT_STEP, (ports[i - 1] ?? -MIN_PORT_STEP) + MIN_PORT_STEP) &&
    at <= Math.min(vertex.height, ports[i + 1] ?? vertex.height) - MIN_PORT_STEP
  );
};
