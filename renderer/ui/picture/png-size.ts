/** How large a PNG can be: what the browser paints at most. */

/** Pixels a unit, so that type is sharp on a projector. */
export const DEFAULT_RATIO = 2;
/** Chromium paints no larger canvas, on either side and in all. */
export const MAX_SIDE = 16_384;
const MAX_PIXELS = MAX_SIDE * MAX_SIDE;

export type Size = { readonly width: number; readonly height: number };

/** The most pixels a unit with which a picture can be painted, in whole hundredths wherever there are any. */
export const largestRatio = ({ width, height }: Size): number => {
  const most = Math.min(Math.sqrt(MAX_PIXELS / (width * height)), MAX_SIDE / Math.max(width, height));
  return most < 0.01 ? most : Math.floor(most * 100) / 100;
};

/** The pixels of a picture at a ratio. */
export const pixelsAt = ({ width, height }: Size, ratio: number): Size => ({
  width: Math.max(1, Math.floor(width * ratio)),
  height: Math.max(1, Math.floor(height * ratio)),
});
