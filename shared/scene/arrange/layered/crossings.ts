/**
 * The order of the vertices in their layers, with few crossings: sweeps over the layers in which each vertex goes to
 * the middle of its neighbours (barycentre), then swaps of two neighbours where that helps.
 * Source of the method: Sugiyama, Tagawa and Toda, 1981; counting after Barth, Jünger and Mutzel, 2002.
 */
import type { Graph, Vertex } from './graph.ts';

const MAX_SWEEPS = 24;
const MIN_SWEEPS = 4;
/** Segments looked at in all sweeps together: a large graph has fewer of them, so that a picture is there in a frame. */
const MAX_WORK = 12_000;
/** So many sweeps without gain, and the best order so far is taken. */
const MAX_IDLE = 6;
/** Layers wider than this are not improved by swaps, nor are vertices with more segments than that. */
const MAX_SWAPPED = 60;

/** Orders the vertices within their layers, in place. */
export const uncross = ({ layers }: Graph): void => {
  let best = crossingsOf(layers);
  let kept = layers.map((layer) => [...layer]);
  const segments = layers.reduce(
    (sum, layer) => layer.reduce((all, { after }) => all + after.length, sum),
    0,
  );
  const most = Math.min(MAX_SWEEPS, Math.max(MIN_SWEEPS, Math.floor(MAX_WORK / Math.max(segments, 1))));
  for (let sweep = 0, idle = 0; sweep < most && idle < MAX_IDLE && best > 0; sweep++) {
    const isDown = sweep % 2 === 0;
    for (const layer of isDown ? layers : layers.toReversed()) sortByMiddle(layer, isDown);
    for (const layer of layers) if (layer.length <= MAX_SWAPPED) swapNeighbours(layer);
    const found = crossingsOf(layers);
    if (found < best) {
      [best, idle] = [found, 0];
      kept = layers.map((layer) => [...layer]);
    } else idle++;
  }
  for (const [at, layer] of layers.entries()) {
    layer.splice(0, layer.length, ...(kept[at] ?? []));
    numbered(layer);
  }
  for (const layer of layers)
    for (const vertex of layer) {
      vertex.before.sort((a, b) => a.from.order - b.from.order);
      vertex.after.sort((a, b) => a.to.order - b.to.order);
    }
};

const numbered = (layer: readonly Vertex[]): void => {
  for (let i = 0; i < layer.length; i++) (layer[i] as Vertex).order = i;
};

const sortByMiddle = (layer: Vertex[], isDown: boolean): void => {
  const free: { readonly vertex: Vertex; readonly middle: number }[] = [];
  for (const vertex of layer) {
    const segments = isDown ? vertex.before : vertex.after;
    if (segments.length === 0) continue;
    let sum = 0;
    for (const { from, to } of segments) sum += isDown ? from.order : to.order;
    free.push({ vertex, middle: sum / segments.length });
  }
  // Those without neighbours on that side keep their places; the others are sorted among the places left.
  free.sort((a, b) => a.middle - b.middle || a.vertex.order - b.vertex.order);
  let next = 0;
  for (let i = 0; i < layer.length; i++) {
    const { before, after } = layer[i] as Vertex;
    if ((isDown ? before : after).length > 0) layer[i] = free[next++]?.vertex as Vertex;
  }
  numbered(layer);
};

const swapNeighbours = (layer: Vertex[]): void => {
  for (let isBetter = true, rounds = 0; isBetter && rounds < 4; rounds++) {
    isBetter = false;
    for (let i = 0; i + 1 < layer.length; i++) {
      const [a, b] = [layer[i], layer[i + 1]];
      if (!a || !b || degree(a) > MAX_SWAPPED || degree(b) > MAX_SWAPPED) continue;
      if (between(b, a) >= between(a, b)) continue;
      [layer[i], layer[i + 1]] = [b, a];
      isBetter = true;
    }
    numbered(layer);
  }
};

const degree = ({ before, after }: Vertex) => before.length + after.length;

/** Crossings among the segments of two vertices of a layer where `a` stands above `b`. */
const between = (a: Vertex, b: Vertex): number => {
  let crossings = 0;
  for (const one of a.before)
    for (const other of b.before) if (one.from.order > other.from.order) crossings++;
  for (const one of a.after) for (const other of b.after) if (one.to.order > other.to.order) crossings++;
  return crossings;
};

/** All crossings between neighbouring layers. Cost for a vertex of many segments stays low while they are nearly in order. */
const crossingsOf = (layers: readonly (readonly Vertex[])[]): number => {
  // A segment may end in another layer than the next one, and further on in it.
  const counts = new Int32Array(layers.reduce((most, layer) => Math.max(most, layer.length), 0) + 2);
  let crossings = 0;
  for (const layer of layers) {
    const ends: number[] = [];
    for (const { after } of layer) {
      const first = ends.length;
      // The few ends of one vertex are sorted as they come.
      for (const segment of after) {
        const { order } = segment.to;
        let at = ends.length;
        for (; at > first && (ends[at - 1] as number) > order; at--) ends[at] = ends[at - 1] as number;
        ends[at] = order;
      }
    }
    counts.fill(0);
    crossings += inversions(ends, counts);
  }
  return crossings;
};

/** Pairs of ends, in the order of their starts, that stand the other way round: by a tree of counts. */
const inversions = (ends: readonly number[], counts: Int32Array): number => {
  let found = 0;
  for (let seen = 0; seen < ends.length; seen++) {
    const end = (ends[seen] as number) + 1;
    let atOrBefore = 0;
    for (let i = end; i > 0; i -= i & -i) atOrBefore += counts[i] ?? 0;
    found += seen - atOrBefore;
    for (let i = end; i < counts.length; i += i & -i) counts[i] = (counts[i] ?? 0) + 1;
  }
  return found;
};
