/** Which layer each vertex of a graph stands in, so that its links run forwards; circles are opened first. */

/** A link between two vertices, by their positions in a list. */
export type Link = {
  readonly from: number;
  readonly to: number;
  /** What its label wants of the way between two layers, in model units. */
  readonly room?: number;
};
/** A link as it runs through the layers; `isTurned` where it closed a circle and so runs against its own direction. */
export type Forward = Link & { readonly link: Link; readonly isTurned: boolean };

/** A layer holds at least so many vertices before it is split, and more in a large graph. */
const MIN_LIMIT = 8;
const LIMIT_SHARE = 1.6;

/**
 * Links without circles: those that lead back to where a walk along the links came from are turned. Walks start at the
 * first vertex that was not come by yet, so the order of the list decides where a circle is opened.
 */
export const withoutCircles = (count: number, links: readonly Link[]): Forward[] => {
  const outgoing: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of links) outgoing[from]?.push(to);
  const finished = new Int32Array(count).fill(-1);
  const isSeen = new Uint8Array(count);
  let steps = 0;
  const walkFrom = (start: number) => {
    const path = [{ vertex: start, next: 0 }];
    isSeen[start] = 1;
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const to = outgoing[last.vertex]?.[last.next++];
      if (to === undefined) {
        finished[last.vertex] = steps++;
        path.pop();
      } else if (isSeen[to] === 0) {
        isSeen[to] = 1;
        path.push({ vertex: to, next: 0 });
      }
    }
  };
  for (let i = 0; i < count; i++) if (isSeen[i] === 0) walkFrom(i);
  // A walk leaves a vertex after all that can be come by from it: only a link that closes a circle leads to one left later.
  return links.map((link) => {
    const isTurned = (finished[link.from] ?? 0) < (finished[link.to] ?? 0);
    return isTurned
      ? { from: link.to, to: link.from, link, isTurned }
      : { from: link.from, to: link.to, link, isTurned };
  });
};

/**
 * A layer for each vertex, after those of all that link to it. A vertex that others only wait for stands right before
 * them; a layer with too many vertices hands the least urgent on to the next one. Sizes play no part, so that a block
 * that explodes stays in its layer.
 */
export const layersOf = (count: number, links: readonly Forward[]): number[] => {
  const before: number[][] = Array.from({ length: count }, () => []);
  const after: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of links) {
    before[to]?.push(from);
    after[from]?.push(to);
  }
  const earliest = longestPaths(count, before, after);
  const urgency = longestPaths(count, after, before);
  const at = (list: readonly number[], i: number) => list[i] ?? 0;
  const order = Array.from(earliest.keys()).sort(
    (a, b) => at(earliest, a) - at(earliest, b) || at(urgency, b) - at(urgency, a) || a - b,
  );
  const limit = Math.max(MIN_LIMIT, Math.ceil(LIMIT_SHARE * Math.sqrt(count)));
  const layer: number[] = new Array(count).fill(0);
  const sizes: number[] = [];
  for (const vertex of order) {
    let own = (before[vertex] ?? []).reduce((most, each) => Math.max(most, at(layer, each) + 1), 0);
    while (at(sizes, own) >= limit) own++;
    sizes[own] = at(sizes, own) + 1;
    layer[vertex] = own;
  }
  for (const vertex of order.toReversed()) {
    const [from, to] = [before[vertex] ?? [], after[vertex] ?? []];
    if (to.length <= from.length) continue;
    const own = at(layer, vertex);
    const latest = to.reduce((least, each) => Math.min(least, at(layer, each) - 1), Number.POSITIVE_INFINITY);
    if (latest <= own || at(sizes, latest) >= limit) continue;
    sizes[own] = at(sizes, own) - 1;
    sizes[latest] = at(sizes, latest) + 1;
    layer[vertex] = latest;
  }
  return withoutGaps(layer);
};

/** The most links on a way to each vertex, by Kahn's order. */
const longestPaths = (
  count: number,
  before: readonly (readonly number[])[],
  after: readonly (readonly number[])[],
): number[] => {
  const longest: number[] = new Array(count).fill(0);
  const waiting = before.map((each) => each.length);
  const ready = waiting.flatMap((left, i) => (left === 0 ? [i] : []));
  for (let i = 0; i < ready.length; i++) {
    const vertex = ready[i] as number;
    for (const to of after[vertex] ?? []) {
      longest[to] = Math.max(longest[to] ?? 0, (longest[vertex] ?? 0) + 1);
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  return longest;
};

const withoutGaps = (layer: readonly number[]): number[] => {
  const used = [...new Set(layer)].sort((a, b) => a - b);
  const position = new Map(used.map((each, i) => [each, i]));
  return layer.map((each) => position.get(each) ?? 0);
};
