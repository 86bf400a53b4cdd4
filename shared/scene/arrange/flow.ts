/**
 * Blocks in layers, so that the links between them run forwards, with few crossings and the lines laid beside each other;
 * long ones in strips, like the lines of a text. What is linked together stands together; blocks without links stand below.
 */

import { DOWN_GAP, emptyHeight, FLOW_GAP, sizesOf } from '../geometry.ts';
import type { PlacedBox, SceneBox, Way } from '../scene.ts';
import type { Arranged } from './arrange.ts';
import type { Join } from './crossing.ts';
import { uncross } from './layered/crossings.ts';
import { graphOf, type Size } from './layered/graph.ts';
import { placeHeights, placePorts, straighten } from './layered/heights.ts';
import type { Link } from './layered/layers.ts';
import { placed } from './layered/placed.ts';
import { stripsOf } from './layered/strips.ts';
import { heightOnLine, widthOnLine } from './line-room.ts';
import type { Shape } from './shape.ts';

/** Least distance of boxes that stand under each other in a layer: room for the arrows of both. */
const LAYER_GAP = 16;
/** Between groups that are not linked with each other. */
const GROUP_GAP = 32;

/**
 * @param joins of the boxes; any number between the same two, in any direction.
 * @param isDown layers from the top down; else from left to right.
 * @param shape that long rows of layers, and groups, are folded to.
 * @param rest arranges the boxes that have no links.
 */
export const inLayers = (
  boxes: readonly SceneBox[],
  gap: number,
  joins: readonly Join[],
  isDown: boolean,
  { aspect }: Shape,
  rest: (boxes: readonly SceneBox[]) => Arranged,
): Arranged => {
  const { groups, alone } = groupsOf(boxes.length, distinct(joins, isDown));
  const parts = groups.map(({ members, links: own }) =>
    layered(
      members.map((i) => boxes[i] as SceneBox),
      own,
      Math.max(gap, LAYER_GAP),
      isDown,
      aspect,
    ),
  );
  const children: PlacedBox[] = new Array(boxes.length);
  const ways: Way[] = [];
  const { positions, width, height } = onShelves(parts, aspect);
  let [right, bottom] = [width, height];
  parts.forEach((part, at) => {
    const { x, y } = positions[at] ?? { x: 0, y: 0 };
    part.children.forEach((child, i) => {
      children[groups[at]?.members[i] ?? 0] = { x: child.x + x, y: child.y + y, box: child.box };
    });
    ways.push(...moved(part.ways ?? [], x, y));
  });
  if (alone.length > 0) {
    const below = rest(alone.map((i) => boxes[i] as SceneBox));
    const top = parts.length > 0 ? bottom + GROUP_GAP : 0;
    below.children.forEach((child, i) => {
      children[alone[i] ?? 0] = { ...child, y: child.y + top };
    });
    right = Math.max(right, below.width);
    bottom = top + below.height;
  }
  return { arrangement: 'flow', children, ways, width: right, height: bottom };
};

/** The ways of an arrangement that was moved as a whole. */
export const moved = (ways: readonly Way[], dx: number, dy: number): Way[] =>
  ways.map(({ from, to, points: [first, ...others] }) => {
    const move = ({ x, y }: { x: number; y: number }) => ({ x: x + dx, y: y + dy });
    return { from, to, points: [move(first), ...others.map(move)] };
  });

/** Each pair in each direction once, and none from a box to itself. */
const distinct = (joins: readonly Join[], isDown: boolean): Link[] => {
  const known = new Map<string, Link>();
  for (const { from, to, label } of joins) {
    const key = `${from} ${to}`;
    const own = label ? (isDown ? heightOnLine(label) : widthOnLine(label)) : 0;
    known.set(key, { from, to, room: Math.max(own, known.get(key)?.room ?? 0) });
  }
  return [...known.values()];
};

type Group = { readonly members: number[]; readonly links: Link[] };

/** What is linked together, in the order of the first of each; links by position among the group's members. */
const groupsOf = (count: number, links: readonly Link[]): { groups: Group[]; alone: number[] } => {
  const root = Array.from({ length: count }, (_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? at] ?? at;
      at = root[at] ?? at;
    }
    return at;
  };
  for (const { from, to } of links) {
    const [a, b] = [rootOf(from), rootOf(to)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  const byRoot = Map.groupBy(root.keys(), rootOf);
  const groups: Group[] = [];
  const alone: number[] = [];
  const place = new Map<number, { group: Group; at: number }>();
  for (const members of byRoot.values()) {
    if (members.length === 1) {
      alone.push(...members);
      continue;
    }
    const group: Group = { members, links: [] };
    groups.push(group);
    members.forEach((member, at) => {
      place.set(member, { group, at });
    });
  }
  for (const { from, to, room = 0 } of links) {
    const [start, end] = [place.get(from), place.get(to)];
    if (start && end) start.group.links.push({ from: start.at, to: end.at, room });
  }
  return { groups, alone };
};

/** Layers from the top down are laid out lying on their side, and turned. */
const layered = (
  boxes: readonly SceneBox[],
  links: readonly Link[],
  gap: number,
  isDown: boolean,
  aspect: number,
): Arranged => {
  const graph = graphOf(isDown ? boxes.map(onItsSide) : boxes, links);
  uncross(graph);
  placePorts(graph);
  placeHeights(graph, gap);
  straighten(graph);
  const layerGap = isDown ? DOWN_GAP : FLOW_GAP;
  const usual = usualSize(boxes[0]?.level ?? 1);
  const { width: along, height: across } = isDown ? onItsSide(usual) : usual;
  const step = { along: along + layerGap, across: across + gap };
  const arranged = placed(boxes, graph, stripsOf(graph, step, isDown ? 1 / aspect : aspect), layerGap);
  return isDown ? turned(arranged) : arranged;
};

/** The size of a block that is not exploded, with a name of one line. */
const usualSize = (level: number): Size => ({ width: sizesOf(level).width, height: emptyHeight(level) });

const onItsSide = ({ width, height }: Size): Size => ({ width: height, height: width });
const turned = ({ children, ways = [], width, height, arrangement }: Arranged): Arranged => ({
  arrangement,
  children: children.map(({ x, y, box }) => ({ x: y, y: x, box })),
  ways: ways.map(({ from, to, points: [first, ...others] }) => {
    const turn = ({ x, y }: { x: number; y: number }) => ({ x: y, y: x });
    return { from, to, points: [turn(first), ...others.map(turn)] };
  }),
  width: height,
  height: width,
});

/** Groups beside each other where they are small, in rows about as wide as makes a picture of that aspect. */
const onShelves = (
  parts: readonly Arranged[],
  aspect: number,
): { positions: { x: number; y: number }[]; width: number; height: number } => {
  const area = parts.reduce((sum, part) => sum + (part.width + GROUP_GAP) * (part.height + GROUP_GAP), 0);
  const room = parts.reduce((most, part) => Math.max(most, part.width), Math.sqrt(area * aspect));
  const positions: { x: number; y: number }[] = [];
  let [x, y, shelf, width] = [0, 0, 0, 0];
  for (const part of parts) {
    if (x > 0 && x + part.width > room) {
      [x, y] = [0, y + shelf + GROUP_GAP];
      shelf = 0;
    }
    positions.push({ x, y });
    x += part.width + GROUP_GAP;
    shelf = Math.max(shelf, part.height);
    width = Math.max(width, x - GROUP_GAP);
  }
  return { positions, width, height: parts.length > 0 ? y + shelf : 0 };
};
