/** The camera of the picture: pure geometry. `x`, `y` is the point of the scene at the window’s top left corner. */
import type { Rect } from '../../../shared/scene/query.ts';

export type Camera = { readonly x: number; readonly y: number; readonly scale: number };
export type Size = { readonly width: number; readonly height: number };

const MIN_SCALE = 0.005;
const MAX_SCALE = 4;
/** Padding around the fitted area, in pixels. */
const MARGIN = 28;
/** A small picture is not enlarged beyond this scale. */
const MAX_FIT = 1.25;

const within = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** Shows all of `area`, in the middle of a window. */
export const fitted = (area: Rect, { width, height }: Size): Camera => {
  const scale = within(
    Math.min(
      (width - 2 * MARGIN) / Math.max(1, area.width),
      (height - 2 * MARGIN) / Math.max(1, area.height),
    ),
    MIN_SCALE,
    MAX_FIT,
  );
  return centred(area, scale, { width, height });
};

const centred = (area: Rect, scale: number, { width, height }: Size): Camera => ({
  x: area.x + area.width / 2 - width / 2 / scale,
  y: area.y + area.height / 2 - height / 2 / scale,
  scale,
});

/** Keeps the camera if `area` is visible and can be read, else moves it there, and closer if necessary. */
export const revealed = (camera: Camera, area: Rect, size: Size): Camera => {
  const seen = windowOf(camera, size);
  const isInside =
    area.x >= seen.x &&
    area.y >= seen.y &&
    area.x + area.width <= seen.x + seen.width &&
    area.y + area.height <= seen.y + seen.height;
  const isReadable = camera.scale >= MIN_READABLE || area.width * camera.scale >= size.width / 2;
  if (isInside && isReadable) return camera;
  const largest = Math.min(
    (size.width - 2 * MARGIN) / Math.max(1, area.width),
    (size.height - 2 * MARGIN) / Math.max(1, area.height),
  );
  const scale = within(Math.max(camera.scale, 0.8), MIN_SCALE, Math.max(MIN_SCALE, largest));
  return centred(area, scale, size);
};
const MIN_READABLE = 0.5;

/** Zooms by a factor about a point of the window, which stays over the same point of the scene. */
export const zoomed = (camera: Camera, factor: number, at: { x: number; y: number }): Camera => {
  const scale = within(camera.scale * factor, MIN_SCALE, MAX_SCALE);
  return {
    x: camera.x + at.x / camera.scale - at.x / scale,
    y: camera.y + at.y / camera.scale - at.y / scale,
    scale,
  };
};

/** Moves the picture by pixels. */
export const moved = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.scale,
  y: camera.y - dy / camera.scale,
});

/** The part of the scene that a window shows. */
export const windowOf = ({ x, y, scale }: Camera, { width, height }: Size): Rect => ({
  x,
  y,
  width: width / scale,
  height: height / scale,
});

/** `area` with as much of its own size around it on each side. */
export const widened = ({ x, y, width, height }: Rect, share: number): Rect => ({
  x: x - width * share,
  y: y - height * share,
  width: width * (1 + 2 * share),
  height: height * (1 + 2 * share),
});
