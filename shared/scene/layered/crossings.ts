/**
 * The order of the vertices in their layers, with few crossings: sweeps over the layers in which each vertex goes to
 * the middle of its neighbours (barycentre), then swaps of two neighbours where that helps.
 * Source of the method: Sugiyama, Tagawa and Toda, 1981; counting after Barth, Jünger and Mutzel, 2002.
 */
import type { Graph, Segment, Vertex } from './graph.ts';

const MOST_SWEEPS = 24;
/** So many sweeps without gain, and the best order so far is taken. */
const MOST_IDLE = 6;
/** Layers wider than this are not improved by swaps. */
const MOST_SWAPPED = 60;

export const uncross = ({ layers }: Graph): void => {
  let best = crossingsOf(layers);
  let kept = ordersOf(layers);
  for (let sweep = 0, idle = 0; sweep < MOST_SWEEPS && idle < MOST_IDLE && best > 0; sweep++) {
    const isDown = sweep % 2 === 0;
    for (const layer of isDown ? layers : layers.toReversed()) sortByMiddle(layer, isDown);
    for (const layer of layers) if (layer.length <= MOST_SWAPPED) swapNeighbours(layer);
    const found = crossingsOf(layers);
    if (found < best) {
      [best, idle] = [found, 0];
      kept = ordersOf(layers);
    } else idle++;
  }
  for (const [vertex, order] of kept) vertex.order = order;
  for (const layer of layers) layer.sort((a, b) => a.order - b.order);
  for (const layer of layers)
    for (const vertex of layer) {
      vertex.before.sort((a, b) => a.from.order - b.from.order);
      vertex.after.sort((a, b) => a.to.order - b.to.order);
    }
};

const ordersOf = (layers: readonly Vertex[][]): Map<Vertex, number> =>
  new Map(layers.flatMap((layer) => layer.map((vertex) => [vertex, vertex.order] as const)));

const numbered = (layer: readonly Vertex[]): void =>
  layer.forEach((vertex, i) => {
    vertex.order = i;
  });

const sortByMiddle = (layer: Vertex[], isDown: boolean): void => {
  const middles = new Map(
    layer.map((vertex) => {
      const orders = isDown
        ? vertex.before.map(({ from }) => from.order)
        : vertex.after.map(({ to }) => to.order);
      const sum = orders.reduce((total, order) => total + order, 0);
      return [vertex, orders.length === 0 ? null : sum / orders.length];
    }),
  );
  // Those without neighbours on that side keep their places; the others are sorted among the places left.
  const free = layer.filter((vertex) => middles.get(vertex) !== null);
  const sorted = free.toSorted((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0) || a.order - b.order);
  let next = 0;
  layer.forEach((vertex, i) => {
    if (middles.get(vertex) !== null) layer[i] = sorted[next++] as Vertex;
  });
  numbered(layer);
};

const swapNeighbours = (layer: Vertex[]): void => {
  for (let isBetter = true, rounds = 0; isBetter && rounds < 4; rounds++) {
    isBetter = false;
    for (let i = 0; i + 1 < layer.length; i++) {
      const [a, b] = [layer[i], layer[i + 1]];
      if (!a || !b || between(b, a) >= between(a, b)) continue;
      [layer[i], layer[i + 1]] = [b, a];
      isBetter = true;
    }
    numbered(layer);
  }
};

/** Crossings among the segments of two vertices of a layer where `a` stands above `b`. */
const between = (a: Vertex, b: Vertex): number => {
  let crossings = 0;
  for (const one of a.before)
    for (const other of b.before) if (one.from.order > other.from.order) crossings++;
  for (const one of a.after) for (const other of b.after) if (one.to.order > other.to.order) crossings++;
  return crossings;
};

/** All crossings between neighbouring layers. */
export const crossingsOf = (layers: readonly (readonly Vertex[])[]): number => {
  let crossings = 0;
  for (const [i, layer] of layers.entries()) {
    const segments = layer.flatMap(({ after }) => after);
    segments.sort((a, b) => a.from.order - b.from.order || a.to.order - b.to.order);
    crossings += inversions(segments, layers[i + 1]?.length ?? 0);
  }
  return crossings;
};

/** Pairs of segments, in the order of their starts, whose ends stand the other way round: by a tree of counts. */
const inversions = (segments: readonly Segment[], width: number): number => {
  const counts = new Int32Array(width + 2);
  let found = 0;
  segments.forEach(({ to }, seen) => {
    let atOrBefore = 0;
    for (let i = to.order + 1; i > 0; i -= i & -i) atOrBefore += counts[i] ?? 0;
    found += seen - atOrBefore;
    for (let i = to.order + 1; i <= width; i += i & -i) counts[i] = (counts[i] ?? 0) + 1;
  });
  return found;
};
