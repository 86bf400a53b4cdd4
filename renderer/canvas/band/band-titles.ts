/** Which titles stand in the band at the canvas's top: those of containers that one looks into, above whose inside they are. */
import { type Placed, visitVisible } from '../../../shared/scene/query.ts';
import type { Scene, SceneBox } from '../../../shared/scene/scene.ts';
import type { Viewport } from '../../state/ports/camera.ts';
import { isTileAt } from '../camera/visible/visible.ts';

/** Height of the band, in screen pixels. */
export const BAND_HEIGHT_PX = 26;
/** Of what is seen less of than this, no title could be read. */
const MIN_SEEN_PX = 56;

/** The title of a container above the part of the window in which its inside is seen, in screen pixels. */
type BandTitle = {
  /** Of the first title: the containers around it too, outermost first. */
  readonly path: readonly [SceneBox, ...SceneBox[]];
  readonly left: number;
  readonly width: number;
};

/** Whether the title of a container has left the picture for the band, or would lie under it. */
export const isInBand = (top: number, headerHeight: number): boolean =>
  top + headerHeight / 2 < BAND_HEIGHT_PX;

/** The titles from left to right: of the innermost containers that are cut by the band. */
export const bandTitles = (scene: Scene, { x, y, zoom }: Viewport, width: number): BandTitle[] => {
  const line = { x: -x / zoom, y: (BAND_HEIGHT_PX - y) / zoom, width: width / zoom, height: 0 };
  const around: Placed[] = [];
  const cut: { readonly path: readonly Placed[]; readonly left: number; readonly right: number }[] = [];
  visitVisible(scene, line, (placed) => {
    const { box, depth } = placed;
    if (box.children.length === 0 || isTileAt(box, zoom)) return false;
    if (!isInBand(placed.y * zoom + y, box.headerHeight * zoom)) return false;
    const [start, end] = [placed.x * zoom + x, (placed.x + box.width) * zoom + x];
    const [left, right] = [Math.max(0, start), Math.min(width, end)];
    if (right - left < MIN_SEEN_PX) return false;
    around.length = depth;
    around.push(placed);
    const path = [...around];
    const parent = cut.findIndex((each) => each.path.at(-1) === path.at(-2));
    if (parent >= 0) cut.splice(parent, 1);
    cut.push({ path, left, right });
    return true;
  });
  return cut
    .toSorted((a, b) => a.left - b.left)
    .flatMap(({ path, left, right }, i): BandTitle[] => {
      const [outermost, ...others] = (i === 0 ? path : path.slice(-1)).map(({ box }) => box);
      return outermost === undefined ? [] : [{ path: [outermost, ...others], left, width: right - left }];
    });
};
