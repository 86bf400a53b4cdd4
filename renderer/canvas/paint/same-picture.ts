/** Whether two scenes look the same although a block changed: most changes are renames, which move no box. */
import type { PlacedBox, Scene, SceneBox } from '../../../shared/scene/scene.ts';
import { isTileAt, isTooSmall } from '../camera/visible/visible.ts';

/**
 * Whether two scenes are painted the same at a zoom. Costs the blocks that changed and their siblings; painted names count
 * as changed.
 * @param before and `after` are scenes of the same model: a box without changes is the same object in both.
 */
export const looksTheSame = (before: Scene, after: Scene, zoom: number): boolean =>
  areSame(before.boxes, after.boxes, (box) =>
    isTooSmall(box, zoom) ? 'changed' : isTileAt(box, zoom) ? 'closed' : 'open',
  );

/** Whether the boxes of two scenes are at the same positions, whatever they contain. Same cost, same parameters. */
export const hasSameLayout = (before: Scene, after: Scene): boolean =>
  areSame(before.boxes, after.boxes, () => 'open');

/** How far a box that changed is compared: it counts as changed, its frame alone counts, or its contents count as well. */
type Reach = (box: SceneBox) => 'changed' | 'closed' | 'open';

const areSame = (before: readonly PlacedBox[], after: readonly PlacedBox[], reach: Reach): boolean =>
  before.length === after.length &&
  after.every((child, i) => {
    const other = before[i];
    if (child.x !== other?.x || child.y !== other.y) return false;
    return child.box === other.box || isSame(other.box, child.box, reach);
  });

const isSame = (before: SceneBox, after: SceneBox, reach: Reach): boolean => {
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
  return reached === 'open' ? areSame(before.children, after.children, reach) : reached === 'closed';
};
