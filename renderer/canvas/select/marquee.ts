/** Which blocks a marquee takes: read off the scene, so that it also finds those too small to be elements. */
import { type Rect, visitVisible } from '../../../shared/scene/query.ts';
import { isEmptyCell, type Scene, type SceneBox } from '../../../shared/scene/scene.ts';
import { drawnAt, isTileAt } from '../camera/visible/visible.ts';

/** The rectangle between two corners, whichever way it was drawn. */
export const rectBetween = (a: { x: number; y: number }, b: { x: number; y: number }): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** The exploded boxes around a point in model units, from the outermost. */
export const containersAt = (scene: Scene, zoom: number, at: { x: number; y: number }): SceneBox[] =>
  drawnAt(scene, zoom, at)
    .map(({ box }) => box)
    .filter((box) => box.children.length > 0 && !isTileAt(box, zoom));

/**
 * The blocks that `rect` takes, outer before inner: a whole block, or one shown as a tile, where it is touched; an
 * exploded one only where it lies wholly inside, and then without its parts, which go where it goes.
 * @param rect in model units.
 * @param around the exploded boxes that it was begun in, from the outermost: only what is in the innermost is taken.
 */
export const blocksInMarquee = (
  scene: Scene,
  rect: Rect,
  zoom: number,
  containers: readonly SceneBox[] = [],
): string[] => {
  const found: string[] = [];
  visitVisible(scene, rect, ({ box, x, y, depth }) => {
    const outer = containers[depth];
    if (outer) return outer.id === box.id;
    if (isEmptyCell(box)) return false;
    if (box.kind === 'proposal') return true;
    const isOpen = box.children.length > 0 && !isTileAt(box, zoom);
    const isInside =
      x >= rect.x &&
      y >= rect.y &&
      x + box.width <= rect.x + rect.width &&
      y + box.height <= rect.y + rect.height;
    if (isOpen && !isInside) return true;
    found.push(box.id);
    return false;
  });
  return found;
};
