/** Paints the bands of the funnel overlay on boxes that are no elements of the page. */

import { centredBaseline, toneColour } from '../../../shared/charts/chart.ts';
import { BAND_SIZE, bandOf, bandTone } from '../../../shared/charts/funnel-band.ts';
import type { Volume } from '../../../shared/funnel/overlay.ts';
import type { Palette } from '../../../shared/scene/overlays/palette.ts';
import type { Rect } from '../../../shared/scene/query.ts';
import type { ShownOverlay } from './overlay-state.ts';

/** Type of a band on the screen does not get smaller than this, in pixels. */
const MIN_SIZE = 9;
/** A bar stands for the band of a box too small for words; on boxes narrower than this it is left out. */
const BAR_HEIGHT = 3;
const BAR_MIN_WIDTH = 6;

/** @param rect where the box stands on the screen, in pixels; `zoom` pixels a unit of the scene. */
export const paintBand = (
  context: CanvasRenderingContext2D,
  { funnel, palette }: { readonly funnel: ShownOverlay | null; readonly palette: Palette },
  volume: Volume,
  rect: Rect,
  zoom: number,
): void => {
  if (!funnel) return;
  const size = Math.max(MIN_SIZE, BAND_SIZE * zoom);
  const band = rect.height >= size * 1.8 ? bandOf(rect, volume, funnel.figures, size) : null;
  if (!band) {
    if (rect.width < BAR_MIN_WIDTH) return;
    context.fillStyle = toneColour(palette, bandTone(volume));
    context.fillRect(rect.x, rect.y + rect.height - BAR_HEIGHT, rect.width, BAR_HEIGHT);
    return;
  }
  const [x, y] = [rect.x + band.x, rect.y + band.y];
  context.beginPath();
  context.roundRect(x, y, band.width, band.height, band.height / 2);
  context.fillStyle = toneColour(palette, band.fill);
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = toneColour(palette, band.edge);
  context.stroke();
  context.font = `500 ${size}px 'IBM Plex Sans', sans-serif`;
  context.fillStyle = toneColour(palette, band.ink);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillText(band.text, x + band.width / 2, centredBaseline(y + band.height / 2, size));
  context.textAlign = 'start';
};
