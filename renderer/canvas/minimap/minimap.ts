/** What the minimap shows: the scene's two outermost levels, made small. */
import type { Rect } from '../../../shared/scene/query.ts';
import type { Scene, SceneBox } from '../../../shared/scene/scene.ts';
import type { Viewport } from '../../state/ports/camera.ts';

/** Longest sides of the minimap in pixels, and the room around the picture. */
export const MINIMAP_WIDTH = 152;
export const MINIMAP_HEIGHT = 96;
const PADDING = 8;
/** The corner of the window that it may take, with its margins; in a narrow window it stands above the tools. */
const CORNER_WIDTH = MINIMAP_WIDTH + 16;
const CORNER_HEIGHT = MINIMAP_HEIGHT + 64;
/** More boxes than these are not drawn: at this size they could not be told apart. */
const MAX_BOXES = 400;
/** A box smaller than this is no more than a speck, and what is in it is left out. */
const SMALLEST_PX = 2;

export type MinimapScale = {
  /** Size of the minimap in pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the minimap for a unit of the model. */
  readonly scale: number;
  /** Where the scene's corner lies in the minimap. */
  readonly left: number;
  readonly top: number;
};

/** How a scene is brought into the minimap: whole, in the middle. */
export const minimapScale = ({ width, height }: Pick<Scene, 'width' | 'height'>): MinimapScale => {
  const scale = Math.min(
    (MINIMAP_WIDTH - 2 * PADDING) / Math.max(width, 1),
    (MINIMAP_HEIGHT - 2 * PADDING) / Math.max(height, 1),
  );
  return {
    width: MINIMAP_WIDTH,
    height: MINIMAP_HEIGHT,
    scale,
    left: (MINIMAP_WIDTH - width * scale) / 2,
    top: (MINIMAP_HEIGHT - height * scale) / 2,
  };
};

type MinimapBox = { readonly box: SceneBox; readonly rect: Rect };

/** The boxes to draw, in the minimap's pixels, outer before inner. */
export const minimapBoxes = (scene: Scene, { scale, left, top }: MinimapScale): MinimapBox[] => {
  const found: MinimapBox[] = [];
  const visit = (boxes: Scene['boxes'], x: number, y: number, depth: number): void => {
    for (const child of boxes) {
      if (found.length >= MAX_BOXES) return;
      const { box } = child;
      const rect = {
        x: x + child.x * scale,
        y: y + child.y * scale,
        width: box.width * scale,
        height: box.height * scale,
      };
      found.push({ box, rect });
      if (depth === 0 && rect.width >= SMALLEST_PX && rect.height >= SMALLEST_PX)
        visit(box.children, rect.x, rect.y, 1);
    }
  };
  visit(scene.boxes, left, top, 0);
  return found;
};

/** The frame of a window that shows little of a large picture is no smaller than this, or it could not be found. */
const MIN_FRAME_PX = 8;

/** The window's frame in the minimap's pixels, no larger than the minimap. @param shown in model units. */
export const minimapFrame = (shown: Rect, { scale, left, top, width, height }: MinimapScale): Rect => {
  const [x, wide] = framed(left + shown.x * scale, shown.width * scale, width);
  const [y, high] = framed(top + shown.y * scale, shown.height * scale, height);
  return { x, y, width: wide, height: high };
};

/** Where a span begins and how long it is, made long enough about its middle, and cut off at both ends of what it is in. */
const framed = (at: number, length: number, most: number): readonly [number, number] => {
  const more = Math.max(0, MIN_FRAME_PX - length) / 2;
  const within = (each: number) => Math.min(Math.max(each, 0), most);
  const start = within(at - more);
  return [start, within(at + length + more) - start];
};

/** The point of the scene that a point of the minimap stands for. */
export const fromMinimap = (
  point: { readonly x: number; readonly y: number },
  { scale, left, top }: MinimapScale,
): { x: number; y: number } => ({ x: (point.x - left) / scale, y: (point.y - top) / scale });

/**
 * Whether it would only be in the way: the whole picture is in the window, where there is nothing to go to, and lies under it.
 * @param window its size in pixels.
 */
export const isInTheWay = (
  { width, height }: Pick<Scene, 'width' | 'height'>,
  { x, y, zoom }: Viewport,
  window: { readonly width: number; readonly height: number },
): boolean => {
  const right = x + width * zoom;
  const bottom = y + height * zoom;
  const isWhole = x >= 0 && y >= 0 && right <= window.width && bottom <= window.height;
  return isWhole && right > window.width - CORNER_WIDTH && bottom > window.height - CORNER_HEIGHT;
};
