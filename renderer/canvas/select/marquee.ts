/** Which blocks a marquee takes: read off the scene, so that it also finds those too small to be elements. */
import { type Rect, visitVisible } from '../../../shared/scene/query.ts';
import { isPlace, type Scene } from '../../../shared/scene/scene.ts';
import { isTileAt } from '../camera/visible.ts';

/** The rectangle between two corners, whichever way it was drawn. */
export const rectBetween = (a: { x: number; y: number }, b: { x: number; y: number }): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/**
 * The blocks that `rect` takes, outer before inner: a whole block, or one shown as a tile, where it is touched; an
 * exploded one only where it lies wholly inside, and then without its parts, which go where it goes.
 * @param rect in model units.
 */
export const blocksInMarquee = (scene: Scene, rect: Rect, zoom: number): string[] => {
  const found: string[] = [];
  visitVisible(scene, rect, ({ box, x, y }) => {
    if (isPlace(box)) return false;
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
