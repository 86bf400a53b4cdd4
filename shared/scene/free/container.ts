/** The inside of a container whose blocks are placed by hand, as it stands on the canvas. */
import { childrenOf, type Model } from '../../model/model.ts';
import { shiftOf } from '../arrange/free.ts';
import { paddingOf } from '../geometry.ts';
import { layoutFor } from '../layout.ts';
import { ancestorIdsOf, placedBoxOf, type Rect } from '../query.ts';
import type { PlacedBox, Scene } from '../scene.ts';

type Point = { readonly x: number; readonly y: number };

export type Inside = {
  readonly parentId: string | null;
  /** The place in the scene that stored places count from. */
  readonly origin: Point;
  /** Where the blocks stand in the scene, by their ids. */
  readonly rects: ReadonlyMap<string, Rect>;
};

/** The blocks of a container, or the macro processes if `parentId` is null; null if the scene does not show them. */
export const insideOf = (model: Model, scene: Scene, parentId: string | null): Inside | null => {
  const positions = childrenOf(model, parentId).map(({ x, y }) =>
    x === null || y === null ? null : { x, y },
  );
  const shift = shiftOf(positions);
  if (parentId === null) return { parentId, origin: shift, rects: rectsOf(scene.boxes, { x: 0, y: 0 }) };
  const placed = placedBoxOf(scene, parentId, ancestorIdsOf(model, parentId));
  if (placed?.box.kind !== 'container') return null;
  const { x, y, box } = placed;
  const origin = {
    x: x + paddingOf(box.kind, box.level) + shift.x,
    y: y + box.headerHeight + shift.y,
  };
  return { parentId, origin, rects: rectsOf(box.children, { x, y }) };
};

const rectsOf = (children: readonly PlacedBox[], { x: left, y: top }: Point): Map<string, Rect> => {
  const rects = new Map<string, Rect>();
  for (const { x, y, box } of children)
    if (box.kind === 'block' || box.kind === 'container')
      rects.set(box.id, { x: left + x, y: top + y, width: box.width, height: box.height });
  return rects;
};

/** Whether blocks stand where people put them, in a container or, where `parentId` is null, among the macro processes. */
export const isFree = (model: Model, parentId: string | null): boolean =>
  layoutFor(model, parentId) === 'free';

/** What to store so that a block stands at a place of the scene. */
export const positionAt = ({ origin }: Inside, { x, y }: Point): Point => ({
  x: Math.round(x - origin.x),
  y: Math.round(y - origin.y),
});

/** Blocks that were never placed stand in rows under the others. Their places, so that they stay where they are. */
export const positionsOfUnplaced = (model: Model, inside: Inside): { id: string; x: number; y: number }[] =>
  childrenOf(model, inside.parentId).flatMap(({ id, x, y }) => {
    const rect = x === null || y === null ? inside.rects.get(id) : undefined;
    return rect ? [{ id, ...positionAt(inside, rect) }] : [];
  });
