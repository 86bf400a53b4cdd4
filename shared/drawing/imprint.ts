/** The imprint of a picture that is handed out by itself: a strip below it with what the document is called and marked with. */
import { wrap } from '../scene/text/text.ts';
import { type Pen, paletteOf } from './pen.ts';

export type Imprint = {
  /** The title of the document. */
  readonly title: string;
  /** Its label, version, date and footer text. */
  readonly line: string;
  /** The colour of the rule above, as `#rrggbb`. */
  readonly accent: string;
};

const SIZE = 11;
const LINE = 16;
/** The rule, and the room between it and the texts, and the picture. */
const RULE = 2;
const GAP = 10;
/** Lines of each text: what doesn’t fit below a narrow picture ends with an ellipsis. */
const MAX_LINES = 3;

/** The least width of a strip in which words can be read. */
export const MIN_STRIP = 160;

type Strip = { readonly height: number; readonly draw: (pen: Pen, x: number, top: number) => void };

/** The strip in a width; of no height if there is no imprint. */
export const stripOf = (imprint: Imprint | undefined, width: number): Strip => {
  if (!imprint) return { height: 0, draw: () => {} };
  const { title, line, accent } = imprint;
  const rows = (['sans-600', 'sans-400'] as const).flatMap((font, i) =>
    wrap(i === 0 ? title : line, font, SIZE, width, MAX_LINES).map((text) => ({ font, text })),
  );
  return {
    height: 2 * GAP + RULE + rows.length * LINE,
    draw: (pen, x, top) => {
      const { ink, inkSoft } = paletteOf(pen);
      pen.rect({ x, y: top + GAP, width, height: RULE }, { fill: accent });
      const first = top + GAP + RULE + GAP;
      for (const [i, { font, text }] of rows.entries())
        pen.text([{ text, x, baseline: first + i * LINE + SIZE * 0.75 }], {
          ...{ font, size: SIZE },
          colour: font === 'sans-600' ? ink : inkSoft,
        });
    },
  };
};
