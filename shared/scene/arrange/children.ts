/** The boxes of one container in the layout that it has in the model, with room for the lines between them. */
import { eachReferrer, type Model } from '../../model/model.ts';
import type { Layout, Process } from '../../model/records.ts';
import { FREE_GAP, LINK_GAP } from '../geometry.ts';
import type { Joined, SceneBox } from '../scene.ts';
import type { View } from '../view.ts';
import { type Arranged, asGrid, byLevel, inColumn, inRow } from './arrange.ts';
import { linksAcross } from './crossing.ts';
import { inLayers } from './flow.ts';
import { inPlaces } from './free.ts';
import { SCREEN, type Shape } from './shape.ts';
import { inShelves } from './shelves.ts';

/** Boxes with the processes that they show; null for a place without one, such as that of a block being typed. */
export type Inside = { readonly processes: readonly (Process | null)[]; readonly boxes: readonly SceneBox[] };

/**
 * Arranges the boxes of one container.
 * @param stored the layout chosen for the container; `usual` if none is chosen for it and the model has grids.
 * @param level of the boxes.
 * @param usualGap space between them where no line wants more.
 */
export const arrangeChildren = (
  { model, view }: { readonly model: Model; readonly view: View },
  stored: Layout | 'usual',
  { processes, boxes }: Inside,
  level: number,
  usualGap: number,
): Arranged => {
  const { shape = SCREEN } = view;
  if (stored === 'flow') {
    const links = linksAcross(model, processes);
    return links.length === 0
      ? usual(boxes, usualGap, level, shape)
      : inLayers(boxes, usualGap, links, level > 2, (rest) => usual(rest, usualGap, level, shape));
  }
  const joined = joinedAmong(model, processes);
  const gap = level > 1 && joined.length > 0 ? Math.max(usualGap, LINK_GAP) : usualGap;
  const arranged = arrangeAs(stored, { processes, boxes }, level, gap, view);
  return joined.length > 0 ? { ...arranged, joined } : arranged;
};

const arrangeAs = (
  stored: Exclude<Layout, 'flow'> | 'usual',
  { processes, boxes }: Inside,
  level: number,
  gap: number,
  { shape = SCREEN, capture }: View,
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
          if (!process) return capture?.spot ?? null;
          return process.x !== null && process.y !== null ? { x: process.x, y: process.y } : null;
        }),
      );
    case 'grid':
      return level === 1 ? inShelves(boxes, shape) : asGrid(boxes, gap, level, shape);
    case 'usual':
      return usual(boxes, gap, level, shape);
  }
};

const usual = (boxes: readonly SceneBox[], gap: number, level: number, shape: Shape): Arranged =>
  level === 1 ? inShelves(boxes, shape) : byLevel(boxes, gap, level, shape);

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
