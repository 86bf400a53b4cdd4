/** The places of the boxes of a layered graph and the ways of its links, in one strip or in several under each other. */

import { onGrid } from '../../geometry.ts';
import { lineOf } from '../../lines/points.ts';
import type { PlacedBox, SceneBox, Way } from '../../scene.ts';
import type { Arranged } from '../arrange.ts';
import { type Graph, isNear, type Segment, type Vertex } from './graph.ts';
import { channelAfter } from './lanes.ts';
import { leadingOn, roomFor, type Strip, type Turn, turnsOf } from './strips.ts';

/**
 * @param strips each from left to right, the next one under it; the tops of the vertices are moved to where theirs is.
 * @param layerGap least distance of two layers.
 */
export const placed = (
  boxes: readonly SceneBox[],
  { layers, chains }: Graph,
  strips: readonly Strip[],
  layerGap: number,
): Arranged => {
  const lefts: number[] = [];
  const turns = new Map<Segment, Turn>();
  const led = strips.slice(0, -1).map(({ end }) => leadingOn(layers[end - 1] ?? []));
  const left = led.reduce((most, lines) => Math.max(most, roomFor(lines.length).beside), 0);
  let [top, right] = [0, 0];
  for (const [at, { first, end }] of strips.entries()) {
    const own = layers.slice(first, end);
    const bottom = movedTo(top, own);
    const x = layersFrom(left, own, layerGap, lefts);
    const lines = led[at] ?? [];
    for (const [line, turn] of turnsOf(lines, x, bottom, left)) turns.set(line, turn);
    const { beside, between } = roomFor(lines.length);
    right = Math.max(right, x + beside);
    top = at === strips.length - 1 ? bottom : onGrid(bottom + between);
  }
  const children: PlacedBox[] = new Array(boxes.length);
  for (const layer of layers)
    for (const { box, y, layer: of } of layer)
      if (box !== null) children[box] = { x: lefts[of] ?? 0, y, box: boxes[box] as SceneBox };
  const ways = chains
    .filter(({ segments }) => segments.every(isNear))
    .map(({ forward: { link, isTurned }, segments }): Way => {
      const points = wayAlong(segments, lefts, turns);
      return {
        from: boxes[link.from]?.id ?? '',
        to: boxes[link.to]?.id ?? '',
        points: isTurned ? lineOf(points.toReversed()) : points,
      };
    });
  return { arrangement: 'flow', children, ways, width: right, height: onGrid(top) };
};

/** Moves layers as one so that their highest vertex stands at `top`; returns where the lowest ends. */
const movedTo = (top: number, layers: readonly Vertex[][]): number => {
  let highest = Number.POSITIVE_INFINITY;
  for (const layer of layers) for (const { y } of layer) highest = Math.min(highest, y);
  let bottom = top;
  for (const layer of layers)
    for (const vertex of layer) {
      vertex.y += top - highest;
      bottom = Math.max(bottom, vertex.y + vertex.height);
    }
  return bottom;
};

/** Sets layers beside each other from `left` on, and where lines turn between them; returns where the last one ends. */
const layersFrom = (left: number, layers: readonly Vertex[][], layerGap: number, lefts: number[]): number => {
  let [x, end] = [left, left];
  for (const layer of layers) {
    lefts.push(x);
    end = x + layer.reduce((widest, { width }) => Math.max(widest, width), 0);
    const channel = channelAfter(layer, layerGap);
    channel.place(end);
    x = end + onGrid(channel.width);
  }
  return end;
};

const wayAlong = (
  segments: readonly Segment[],
  lefts: readonly number[],
  turns: ReadonlyMap<Segment, Turn>,
): Way['points'] => {
  const leftOf = ({ layer }: Vertex) => lefts[layer] ?? 0;
  const points: { x: number; y: number }[] = [];
  for (const segment of segments) {
    const { from, to, leaves, enters, turnsAt } = segment;
    const [start, end] = [from.y + leaves, to.y + enters];
    if (points.length === 0) points.push({ x: leftOf(from) + from.width, y: start });
    const turn = turns.get(segment);
    if (turn)
      points.push(
        { x: turn.outX, y: start },
        { x: turn.outX, y: turn.betweenY },
        { x: turn.inX, y: turn.betweenY },
        { x: turn.inX, y: end },
      );
    else if (turnsAt !== null) points.push({ x: turnsAt, y: start }, { x: turnsAt, y: end });
    const isStraight = !turn && turnsAt === null;
    if (to.box !== null) points.push({ x: leftOf(to), y: isStraight ? start : end });
  }
  return lineOf(points);
};
