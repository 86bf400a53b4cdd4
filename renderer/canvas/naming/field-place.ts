/** Where a name is typed on the canvas, read off the scene. */
import type { Model } from '../../../shared/model/model.ts';
import { sizesOf } from '../../../shared/scene/geometry.ts';
import { ancestorIdsOf, type Placed, placedBoxOf, type Rect } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import type { Editing } from '../../state/session/session.ts';

/** In model units. */
export type FieldPlace = {
  /** The box that the name belongs to: what must be in sight. */
  readonly box: Rect;
  /** The name's own place in it: its left and top edge, and the room it has. */
  readonly text: { readonly x: number; readonly y: number; readonly width: number };
  readonly fontSize: number;
};

/** Longer fields than this are not easier to read. */
const MAX_WIDTH = 420;

/** The place of a name that is being typed; null if the scene does not show it. */
export const fieldPlace = (model: Model, scene: Scene, editing: Editing): FieldPlace | null =>
  editing.kind === 'create'
    ? newPlace(placeOfNew(model, scene, editing.proposalId ?? editing.parentId))
    : namePlace(placedBoxOf(scene, editing.id, ancestorIdsOf(model, editing.id)));

/** The empty box that the layout keeps for a new block in a block or a proposal. */
const placeOfNew = (model: Model, scene: Scene, parentId: string | null): Placed | null => {
  const parent = parentId === null ? null : placedBoxOf(scene, parentId, ancestorIdsOf(model, parentId));
  if (parentId !== null && !parent) return null;
  const child = (parent?.box.children ?? scene.boxes).find(
    ({ box }) => box.kind === 'empty' && box.id === (parentId ?? ''),
  );
  return (
    (child && {
      box: child.box,
      x: (parent?.x ?? 0) + child.x,
      y: (parent?.y ?? 0) + child.y,
      depth: (parent?.depth ?? -1) + 1,
    }) ??
    null
  );
};

const newPlace = (placed: Placed | null): FieldPlace | null => {
  if (!placed) return null;
  const { box, x, y } = placed;
  const { inset, lineHeight } = sizesOf(box.level);
  return {
    box: { x, y, width: box.width, height: box.height },
    text: {
      x: x + inset,
      y: y + (box.height - lineHeight) / 2,
      width: Math.min(box.width - 2 * inset, MAX_WIDTH),
    },
    fontSize: box.fontSize,
  };
};

const namePlace = (placed: Placed | null): FieldPlace | null => {
  if (!placed) return null;
  const { box, x, y } = placed;
  const { inset, nameTop } = sizesOf(box.level);
  const left = box.lines[0]?.x ?? inset;
  const first = box.lines[0];
  const top = first ? first.baseline - box.fontSize : nameTop;
  const height = box.children.length > 0 ? box.headerHeight : box.height;
  return {
    box: { x, y, width: box.width, height },
    text: { x: x + left, y: y + top, width: Math.min(box.width - left - inset, MAX_WIDTH) },
    fontSize: box.fontSize,
  };
};
