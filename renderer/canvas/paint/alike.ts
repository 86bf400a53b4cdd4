/** Whether two scenes are alike though a block changed: most changes are those of a name, and leave every box where it was. */
import type { PlacedBox, Scene, SceneBox } from '../../../shared/scene/scene.ts';
import { isTileAt, isTooSmall } from '../camera/visible.ts';

/**
 * Compares what of two scenes is painted at a zoom. Costs the blocks that changed and those beside them; names that are
 * painted are taken for changed.
 * @param before and `after` of the same model: a box in which nothing changed is the same in both.
 */
export const isPaintedAlike = (before: Scene, after: Scene, zoom: number): boolean =>
  areAlike(before.boxes, after.boxes, (box) =>
    isTooSmall(box, zoom) ? 'changed' : isTileAt(box, zoom) ? 'closed' : 'open',
  );

/** Compares where the boxes of two scenes stand, whatever is written in them. Costs the same, and takes the same. */
export const isLaidAlike = (before: Scene, after: Scene): boolean =>
  areAlike(before.boxes, after.boxes, () => 'open');

/** What a box that is not the same any more comes to: a change, nothing but its own frame, or what is inside it as well. */
type Reach = (box: SceneBox) => 'changed' | 'closed' | 'open';

const areAlike = (before: readonly PlacedBox[], after: readonly PlacedBox[], reach: Reach): boolean =>
  before.length === after.length &&
  after.every((child, i) => {
    const other = before[i];
    if (child.x !== other?.x || child.y !== other.y) return false;
    return child.box === other.box || isAlike(other.box, child.box, reach);
  });

const isAlike = (before: SceneBox, after: SceneBox, reach: Reach): boolean => {
  const isSameFrame =
    before.kind === after.kind &&
    before.id === after.id &&
    before.variantId === after.variantId &&
    before.level === after.level &&
    before.width === after.width &&
    before.height === after.height &&
    before.headerHeight === after.headerHeight;
  if (!isSameFrame) return false;
  const reached = reach(after);
  return reached === 'open' ? areAlike(before.children, after.children, reach) : reached === 'closed';
};
