/** Blocks in layers from left to right, so that links between them run forwards. */
import type { Arranged } from './arrange.ts';
import { FLOW_GAP } from './geometry.ts';
import type { PlacedBox, SceneBox } from './scene.ts';

/** A link between two of the boxes, by their positions in the list. */
export type Link = { readonly from: number; readonly to: number };

/** Each box stands one layer after the last of those that link to it; links that close a circle are left aside. */
export const inLayers = (boxes: readonly SceneBox[], gap: number, links: readonly Link[]): Arranged => {
  const layers: number[][] = [];
  layersOf(boxes.length, links).forEach((layer, i) => {
    const members = layers[layer];
    if (members) members.push(i);
    else layers[layer] = [i];
  });
  const children: PlacedBox[] = new Array(boxes.length);
  let [x, height] = [0, 0];
  for (const layer of layers) {
    let [y, width] = [0, 0];
    for (const i of layer) {
      const box = boxes[i] as SceneBox;
      children[i] = { x, y, box };
      y += box.height + gap;
      width = Math.max(width, box.width);
    }
    height = Math.max(height, y - gap);
    x += width + FLOW_GAP;
  }
  return { arrangement: 'flow', children, width: Math.max(x - FLOW_GAP, 0), height };
};

/** Longest path from a box without incoming links, by Kahn's order; a circle is opened at its first box. */
const layersOf = (count: number, links: readonly Link[]): number[] => {
  const layer: number[] = new Array(count).fill(0);
  const incoming: number[] = new Array(count).fill(0);
  const outgoing: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of links) {
    if (from === to) continue;
    (outgoing[from] as number[]).push(to);
    incoming[to] = (incoming[to] ?? 0) + 1;
  }
  const done: boolean[] = new Array(count).fill(false);
  const ready: number[] = [];
  for (let i = 0; i < count; i++) if (incoming[i] === 0) ready.push(i);
  let [next, scan] = [0, 0];
  for (let left = count; left > 0; ) {
    if (next === ready.length) {
      while (done[scan]) scan++;
      ready.push(scan);
    }
    const box = ready[next++] as number;
    if (done[box]) continue;
    done[box] = true;
    left--;
    for (const to of outgoing[box] as number[]) {
      if (done[to]) continue;
      layer[to] = Math.max(layer[to] as number, (layer[box] as number) + 1);
      incoming[to] = (incoming[to] as number) - 1;
      if (incoming[to] === 0) ready.push(to);
    }
  }
  return layer;
};
