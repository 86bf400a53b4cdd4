/** From which zoom on the name of a painted box can be read: decided on the scene alone, so that it is the same for all who ask. */
import type { SceneBox } from '../../../../shared/scene/scene.ts';
import { measure } from '../../../../shared/scene/text/text.ts';

/** Sizes of the type of painted names, in screen pixels: the largest that has room for the whole name is taken. */
export const NAME_SIZES = [11, 9, 8] as const;
const MIN_NAME_PX = NAME_SIZES[2];
/** From the edge of a box to its painted name, in screen pixels. */
export const NAME_INSET_PX = 4;
/** Above and below a single line. */
const MIN_MARGIN_PX = 1;
/** With this much room for its letters a first word may be cut; with less it has to fit. */
const MIN_WORD_PX = 40;

/** Height of a line of painted type. */
export const nameLineOf = (size: number): number => Math.round(size * 1.15);

/** The zoom from which a box has room for the beginning of its name, in painted type. */
const namedFrom = ({ lines, width, height }: SceneBox): number => {
  const [first = ''] = (lines[0]?.text ?? '').split(' ', 1);
  if (first === '') return 0;
  const word = Math.min(MIN_WORD_PX, measure(`${first}…`, 'sans-500', MIN_NAME_PX));
  return Math.max((word + 2 * NAME_INSET_PX) / width, (nameLineOf(MIN_NAME_PX) + 2 * MIN_MARGIN_PX) / height);
};

const known = new WeakMap<SceneBox, number>();

/**
 * The zoom from which every child of a container has room for its name. Below that the container sums them up: boxes without
 * names would tell nothing. Looks at the children once per box, not once per frame.
 */
export const childrenNamedFrom = (box: SceneBox): number => {
  let zoom = known.get(box);
  if (zoom === undefined) {
    zoom = box.children.reduce((most, child) => Math.max(most, namedFrom(child.box)), 0);
    known.set(box, zoom);
  }
  return zoom;
};
