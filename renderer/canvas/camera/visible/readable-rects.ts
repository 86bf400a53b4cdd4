/** Where the readable boxes of a picture stand, to tell whether another picture has them elsewhere. */
import type { Rect } from '../../../../shared/scene/query.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import type { Viewport } from '../../../state/ports/camera.ts';
import { keyOf, readableBoxes } from './visible.ts';

/** By the keys of their boxes, in model units. */
export const readableRects = (
  scene: Scene,
  viewport: Viewport,
  width: number,
  height: number,
): ReadonlyMap<string, Rect> =>
  new Map(
    readableBoxes(scene, viewport, width, height).map(({ box, x, y }) => [
      keyOf(box),
      { x, y, width: box.width, height: box.height },
    ]),
  );

export const areSameRects = (before: ReadonlyMap<string, Rect>, after: ReadonlyMap<string, Rect>): boolean =>
  before.size === after.size &&
  [...after].every(([key, { x, y, width, height }]) => {
    const was = before.get(key);
    return was?.x === x && was.y === y && was.width === width && was.height === height;
  });
