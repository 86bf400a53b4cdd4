/** The boxes of one container in the layout that it has in the model, with room for the lines between them. */
import type { Model } from '../../model/model.ts';
import type { Layout, Process } from '../../model/records.ts';
import { FREE_GAP } from '../geometry.ts';
import type { SceneBox } from '../scene.ts';
import type { View } from '../view.ts';
import { type Arranged, asGrid, byLevel, inColumn, inRow } from './arrange.ts';
import { joinsAmong } from './crossing.ts';
import { inLayers } from './flow.ts';
import { inPlaces } from './free.ts';
import { type LineRoom, lineRoom, roomOf } from './line-room.ts';
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
  const joins = joinsAmong(model, processes);
  const room = lineRoom(joins, usualGap);
  if (stored === 'flow')
    return joins.among.length === 0
      ? usual(boxes, room, level, shape)
      : inLayers(boxes, usualGap, joins.among, level > 2, shape, (rest) =>
          usual(rest, roomOf(usualGap), level, shape),
        );
  return arrangeAs(stored, { processes, boxes }, level, room, view);
};

const arrangeAs = (
  stored: Exclude<Layout, 'flow'> | 'usual',
  { processes, boxes }: Inside,
  level: number,
  room: LineRoom,
  { shape = SCREEN, capture }: View,
): Arranged => {
  switch (stored) {
    case 'row':
      return inRow(boxes, room);
    case 'column':
      return inColumn(boxes, room);
    case 'free':
      return inPlaces(
        boxes,
        FREE_GAP,
        room,
        processes.map((process) => {
          if (!process) return capture?.position ?? null;
          return process.x !== null && process.y !== null ? { x: process.x, y: process.y } : null;
        }),
      );
    case 'grid':
      return level === 1 ? inShelves(boxes, room, shape) : asGrid(boxes, room, level, shape);
    case 'usual':
      return usual(boxes, room, level, shape);
  }
};

const usual = (boxes: readonly SceneBox[], room: LineRoom, level: number, shape: Shape): Arranged =>
  level === 1 ? inShelves(boxes, room, shape) : byLevel(boxes, room, level, shape);
