/** The imprint of a picture that is handed out by itself: a strip below it with what the document is called and marked with. */
import { logoIn } from '../model/fields/logo.ts';
import { wrap } from '../scene/text/text.ts';
import { type Pen, paletteOf } from './pen.ts';

export type Imprint = {
  /** The title of the document. */
  readonly title: string;
  /** Its label, version, date and footer text. */
  readonly line: string;
  /** The colour of the rule above, as `#rrggbb`. */
  readonly accent: string;
  /** The logo as base64, or empty. */
  readonly logo: string;
};

const SIZE = 11;
const LINE = 16;
/** The rule, and the room between it and the texts, and the picture. */
const RULE = 2;
const GAP = 10;
/** Lines of each text: what doesn’t fit below a narrow picture ends with an ellipsis. */
const MAX_LINES = 3;

/** The most room a logo takes. */
const LOGO = { width: 110, height: 32 };

/** The least width of a strip in which words can be read. */
export const MIN_STRIP = 160;

type Strip = { readonly height: number; readonly draw: (pen: Pen, x: number, top: number) => void };

/** The strip in a width; of no height if there is no imprint. The logo stands at the right, above the texts where it is narrow. */
export const stripOf = (imprint: Imprint | undefined, width: number): Strip => {
  if (!imprint) return { height: 0, draw: () => {} };
  const { title, line, accent, logo } = imprint;
  const image = logoSize(logo, width);
  const beside = image.width > 0 ? image.width + GAP : 0;
  const isBeside = width - beside >= MIN_STRIP;
  const room = isBeside ? width - beside : width;
  const rows = (['sans-600', 'sans-400'] as const).flatMap((font, i) =>
    wrap(i === 0 ? title : line, font, SIZE, room, MAX_LINES).map((text) => ({ font, text })),
  );
  const above = isBeside || image.height === 0 ? 0 : image.height + GAP;
  const textHeight = rows.length * LINE;
  return {
    height: 2 * GAP + RULE + above + Math.max(textHeight, isBeside ? image.height : 0),
    draw: (pen, x, top) => {
      const { ink, inkSoft } = paletteOf(pen);
      pen.rect({ x, y: top + GAP, width, height: RULE }, { fill: accent });
      const first = top + GAP + RULE + GAP;
      if (image.width > 0) pen.image?.({ base64: logo, x: x + width - image.width, y: first, ...image });
      for (const [i, { font, text }] of rows.entries())
        pen.text([{ text, x, baseline: first + above + i * LINE + SIZE * 0.75 }], {
          ...{ font, size: SIZE },
          colour: font === 'sans-600' ? ink : inkSoft,
        });
    },
  };
};

/** As large as fits, never larger than it is; nothing where there is no logo. */
const logoSize = (base64: string, room: number): { readonly width: number; readonly height: number } => {
  const { width, height } = (base64 === '' ? null : logoIn(base64)) ?? { width: 0, height: 0 };
  if (width === 0) return { width, height };
  const scale = Math.min(1, Math.min(LOGO.width, room) / width, LOGO.height / height);
  return { width: width * scale, height: height * scale };
};
