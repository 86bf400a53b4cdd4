/** The canvas as one picture by itself: what is on screen with room around it, a legend above, a caption and an imprint below. */
import type { Model } from '../model/model.ts';
import { layout } from '../scene/layout.ts';
import type { Rect } from '../scene/query.ts';
import { wrap } from '../scene/text/text.ts';
import type { ViewData } from '../scene/view.ts';
import { bandsInWords } from './funnel-bands.ts';
import { type Imprint, MIN_STRIP, stripOf } from './imprint.ts';
import { legendOf } from './legend.ts';
import { type Pen, paletteOf } from './pen.ts';
import { drawInSlices, drawingOf, extentOf, type OverlayOptions } from './scene.ts';
import { pathOf, titleOf, viewFrom } from './shown.ts';

export type PictureOptions = OverlayOptions & {
  /** What is on screen; absent is the whole model, all levels exploded. */
  readonly view?: ViewData | undefined;
  /** What the document is called and marked with, if it is. */
  readonly imprint?: Imprint | undefined;
};

export type CanvasPicture = {
  /** The name of the document or the model, and the way to the block that is drilled into. */
  readonly title: string;
  /** All that is drawn with the room around it, in units of the scene. It is white. */
  readonly area: Rect;
  /** Draws slice by slice; each step tells the share that is done, 0 to 1. */
  readonly draw: (pen: Pen) => Iterable<number>;
};

/** Around all that is drawn. */
const MARGIN = 24;
const CAPTION_SIZE = 11;
const CAPTION_LINE = 16;
/** Between a legend and the picture. */
const LEGEND_GAP = 12;

/** The picture of a model as it is now, whatever becomes of it while it is drawn. */
export const canvasPicture = (model: Model, options: PictureOptions): CanvasPicture => {
  const view = viewFrom(model, options);
  const drawing = drawingOf(model, layout(model, view), options);
  const { x, y, height, ...extent } = extentOf(drawing);
  const width = options.imprint ? Math.max(extent.width, MIN_STRIP) : extent.width;
  const caption = wrap(bandsInWords(model, options), 'sans-400', CAPTION_SIZE, width, 3);
  const legend = legendOf(options.overlay, width);
  const strip = stripOf(options.imprint, width);
  const above = legend.height > 0 ? legend.height + LEGEND_GAP : 0;
  return {
    title: [options.imprint?.title ?? titleOf(model), ...pathOf(model, view.rootId)].join(' / '),
    area: {
      x: x - MARGIN,
      y: y - MARGIN - above,
      width: width + 2 * MARGIN,
      height: height + 2 * MARGIN + above + caption.length * CAPTION_LINE + strip.height,
    },
    draw: function* (pen) {
      if (above > 0)
        pen.group({ x, y: y - above, name: options.overlay?.title ?? '' }, () => legend.draw(pen));
      yield* drawInSlices(pen, drawing);
      drawCaption(pen, caption, x, y + height);
      strip.draw(pen, x, y + height + caption.length * CAPTION_LINE);
    },
  };
};

/** What the bands of a funnel mean, below the picture. */
const drawCaption = (pen: Pen, lines: readonly string[], x: number, top: number): void => {
  if (lines.length === 0) return;
  pen.text(
    lines.map((text, i) => ({ text, x, baseline: top + (i + 1.25) * CAPTION_LINE })),
    { font: 'sans-400', size: CAPTION_SIZE, colour: paletteOf(pen).inkFaint },
  );
};
