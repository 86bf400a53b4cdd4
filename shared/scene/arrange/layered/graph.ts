/** A graph in layers: boxes, and the turning points of the links that pass a layer by, in the order they stand in. */
import { type Forward, type Link, layersOf, withoutCircles } from './layers.ts';

export type Size = { readonly width: number; readonly height: number };

export type Vertex = {
  /** Position of the box in the list that was given; null for a place where a link passes a layer. */
  readonly box: number | null;
  readonly layer: number;
  readonly width: number;
  readonly height: number;
  readonly before: Segment[];
  readonly after: Segment[];
  /** Place in its layer, and its top; found out step by step. */
  order: number;
  y: number;
};

/** A part of a link, from one layer to the next. */
export type Segment = {
  readonly from: Vertex;
  readonly to: Vertex;
  /** Where it leaves and enters, from the top of its ends. */
  leaves: number;
  enters: number;
  /** Where it turns between the two layers; null if it runs straight. */
  turnsAt: number | null;
  /** What is needed between the two layers for what is written on it. */
  room: number;
};

export type Graph = {
  readonly layers: readonly Vertex[][];
  /** Each link with its segments in the order of the layers. */
  readonly chains: readonly { readonly forward: Forward; readonly segments: readonly Segment[] }[];
};

/**
 * More turning points than these are not made: then only the ends of links count for the order in layers, and a link that
 * passes a layer by is left without a way. They cost more than all else, and among hundreds of lines none can be followed.
 */
const MAX_PASSED = 1000;

/**
 * Boxes in layers by the links between them.
 * @param links each pair in a direction once, none from a box to itself.
 */
export const graphOf = (boxes: readonly Size[], links: readonly Link[]): Graph => {
  const forward = withoutCircles(boxes.length, links);
  const layer = layersOf(boxes.length, forward);
  const layers: Vertex[][] = [];
  const add = (box: number | null, at: number): Vertex => {
    const { width = 0, height = 0 } = box === null ? {} : (boxes[box] ?? {});
    const ofLayer = layers[at] ?? [];
    layers[at] = ofLayer;
    const vertex = { box, layer: at, width, height, before: [], after: [], order: ofLayer.length, y: 0 };
    ofLayer.push(vertex);
    return vertex;
  };
  const vertices = boxes.map((_, i) => add(i, layer[i] ?? 0));
  const passed = forward.reduce((sum, { from, to }) => sum + (layer[to] ?? 0) - (layer[from] ?? 0) - 1, 0);
  const chains = forward.map((each) => {
    const [first, last] = [vertices[each.from] as Vertex, vertices[each.to] as Vertex];
    const segments: Segment[] = [];
    let from = first;
    if (passed <= MAX_PASSED)
      for (let at = first.layer + 1; at < last.layer; at++) {
        const point = add(null, at);
        segments.push(join(from, point));
        from = point;
      }
    const segment = join(from, last);
    segments.push(segment);
    // A label stands where its link begins.
    (segments[0] ?? segment).room = each.link.room ?? 0;
    return { forward: each, segments };
  });
  return { layers, chains };
};

/** Whether a segment leads to the next layer: one that passes layers by has no way through them. */
export const isNear = ({ from, to }: Segment): boolean => to.layer === from.layer + 1;

const join = (from: Vertex, to: Vertex): Segment => {
  const segment: Segment = { from, to, leaves: 0, enters: 0, turnsAt: null, room: 0 };
  from.after.push(segment);
  to.before.push(segment);
  return segment;
};
