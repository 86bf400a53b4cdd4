/** Whether two scenes are painted alike though a block changed: most changes are those of a name that is an element. */
import type { PlacedBox, Scene, SceneBox } from '../../shared/scene/scene.ts';
import { isTileAt, isTooSmall } from './visible.ts';

/**
 * Compares what of two scenes is painted at a zoom. Costs the blocks that changed and those beside them; names that are
 * painted are taken for changed.
 * @param before and `after` of the same model: a box in which nothing changed is the same in both.
 */
export const isPaintedAlike = (before: Scene, after: Scene, zoom: number): boolean =>
  areAlike(before.boxes, after.boxes, zoom);

const areAlike = (before: readonly PlacedBox[], after: readonly PlacedBox[], zoom: number): boolean =>
  before.length === after.length &&
  after.every((child, i) => {
    const other = before[i];
    if (child.x !== other?.x || child.y !== other.y) return false;
    return child.box === other.box || isAlike(other.box, child.box, zoom);
  });

const isAlike = (before: SceneBox, after: SceneBox, zoom: number): boolean =>
  before.kind === after.kind &&
  before.id === after.id &&
  before.variantId === after.variantId &&
  before.level === after.level &&
  before.width === after.width &&
  before.height === after.height &&
  before.headerHeight === after.headerHeight &&
  !isTooSmall(after, zoom) &&
  (isTileAt(after, zoom) || areAlike(before.children, after.children, zoom));
