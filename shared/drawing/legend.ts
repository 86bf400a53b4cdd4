/** The legend of an overlay: its title, and what each tone and sign means, in as many rows as they take. */
import type { OverlayData, OverlayMark } from '../scene/overlays/overlay.ts';
import { OVERLAY_TONES, tintOfTone } from '../scene/overlays/overlay-tones.ts';
import { barColour } from '../scene/overlays/palette.ts';
import { fitted, measure, plain } from '../scene/text/text.ts';
import { drawSigns, signsWidth } from './blocks/signs.ts';
import { drawTintBar } from './blocks/tint-bar.ts';
import { type Pen, paletteOf } from './pen.ts';

const ROW = 26;
const TITLE_SIZE = 13;
const WORD_SIZE = 11.5;
const GAP = 16;
const SWATCH_HEIGHT = 17;

export type Legend = { readonly height: number; readonly draw: (pen: Pen) => void };

/** The legend in a width, with its top left corner at the origin; of no height if there is no overlay. */
export const legendOf = (overlay: OverlayData | undefined, width: number): Legend => {
  if (!overlay) return { height: 0, draw: () => {} };
  const title = fitted(plain(overlay.title), 'sans-600', TITLE_SIZE, width);
  let x = measure(title, 'sans-600', TITLE_SIZE) + GAP;
  let row = 0;
  const items = overlay.legend.map((mark) => {
    const word = fitted(plain(mark.word), 'sans-400', WORD_SIZE, Math.max(40, width - 60));
    const taken = swatchWidth(mark) + 6 + measure(word, 'sans-400', WORD_SIZE);
    if (x > 0 && x + taken > width) {
      x = 0;
      row += 1;
    }
    const place = { mark, word, x, middle: (row + 0.5) * ROW };
    x += taken + GAP;
    return place;
  });
  return {
    height: (row + 1) * ROW,
    draw: (pen) => {
      const { ink, inkSoft } = paletteOf(pen);
      pen.text([{ text: title, x: 0, baseline: ROW / 2 + TITLE_SIZE * 0.34 }], {
        font: 'sans-600',
        size: TITLE_SIZE,
        colour: ink,
      });
      for (const { mark, word, x: left, middle } of items) {
        const swatch = swatchWidth(mark);
        drawSwatch(pen, mark, left, middle);
        pen.text([{ text: word, x: left + swatch + 6, baseline: middle + WORD_SIZE * 0.34 }], {
          font: 'sans-400',
          size: WORD_SIZE,
          colour: inkSoft,
        });
      }
    },
  };
};

const swatchWidth = ({ sign }: OverlayMark): number => Math.max(34, signsWidth(sign) + 16);

const drawSwatch = (pen: Pen, mark: OverlayMark, x: number, middle: number): void => {
  const { fill, edge, text } = OVERLAY_TONES[pen.theme][mark.tone];
  const width = swatchWidth(mark);
  pen.rect(
    { x: x + 0.5, y: middle - SWATCH_HEIGHT / 2, width: width - 1, height: SWATCH_HEIGHT - 1, radius: 4 },
    { fill, stroke: { colour: edge, width: 1 } },
  );
  const tint = tintOfTone(mark.tone);
  const top = middle - SWATCH_HEIGHT / 2 + 2.5;
  if (tint) drawTintBar(pen, tint, barColour({ fill, edge, text }), { x, y: top, height: SWATCH_HEIGHT - 6 });
  drawSigns(pen, mark.sign, x + (width - signsWidth(mark.sign)) / 2, middle - 0.5, text);
};
