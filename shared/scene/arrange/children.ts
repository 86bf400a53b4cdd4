/** The boxes of one container in the layout that it has in the model, with room for the lines between them. */
import { eachReferrer, type Model } from '../../model/model.ts';
import type { Layout, Process } from '../../model/records.ts';
import { FREE_GAP, LINK_GAP } from '../geometry.ts';
import type { Joined, SceneBox } from '../scene.ts';
import type { View } from '../view.ts';
import { type Arranged, byLevel, inColumn, inRow } from './arrange.ts';
import { linksAcross } from './crossing.ts';
import { inLayers } from './flow.ts';
import { inPlaces, type Spot } from './free.ts';
import { inShelves } from './shelves.ts';

/** Boxes with the processes that they show; null for a place without one, such as that of a block being typed. */
export type Inside = { readonly processes: readonly (Process | null)[]; readonly boxes: readonly SceneBox[] };

/**
 * Arranges the boxes of one container.
 * @param stored the layout the container has in the model.
 * @param level of the boxes.
 * @param usualGap space between them where no line wants more.
 */
export const arrangeChildren = (
  { model, view }: { readonly model: Model; readonly view: View },
  stored: Layout,
  { processes, boxes }: Inside,
  level: number,
  usualGap: number,
): Arranged => {
  if (stored === 'flow') {
    const links = linksAcross(model, processes);
    return links.length === 0
      ? usual(boxes, usualGap, level)
      : inLayers(boxes, usualGap, links, level > 2, (rest) => usual(rest, usualGap, level));
  }
  const joined = joinedAmong(model, processes);
  const gap = level > 1 && joined.length > 0 ? Math.max(usualGap, LINK_GAP) : usualGap;
  const arranged = arrangeAs(stored, { processes, boxes }, level, gap, view.capture?.spot ?? null);
  return joined.length > 0 ? { ...arranged, joined } : arranged;
};

const arrangeAs = (
  stored: Exclude<Layout, 'flow'>,
  { processes, boxes }: Inside,
  level: number,
  gap: number,
  typedAt: Spot,
): Arranged => {
  switch (stored) {
    case 'row':
      return inRow(boxes, gap);
    case 'column':
      return inColumn(boxes, gap);
    case 'free':
      return inPlaces(
        boxes,
        FREE_GAP,
        gap,
        processes.map((process) => {
          if (!process) return typedAt;
          return process.x !== null && process.y !== null ? { x: process.x, y: process.y } : null;
        }),
      );
    case 'grid':
      return usual(boxes, gap, level);
  }
};

const usual = (boxes: readonly SceneBox[], gap: number, level: number): Arranged =>
  level === 1 ? inShelves(boxes) : byLevel(boxes, gap, level);

/** The blocks of one container that flows join: they want room, and their lines to be kept apart. */
const joinedAmong = (model: Model, processes: readonly (Process | null)[]): Joined[] => {
  if (model.rows.flow.size === 0) return [];
  /** Made only where a flow begins: most containers have none. */
  let ids: ReadonlySet<string | undefined> | undefined;
  const joined: Joined[] = [];
  for (const process of processes) {
    if (!process) continue;
    const first = joined.length;
    eachReferrer(model, 'flow', 'sourceId', process.id, (flowId) => {
      ids ??= new Set(processes.map((each) => each?.id));
      const to = model.rows.flow.get(flowId)?.targetId;
      if (to !== undefined && ids.has(to) && !joined.slice(first).some((each) => each.to === to))
        joined.push({ from: process.id, to });
    });
  }
  return joined;
};
