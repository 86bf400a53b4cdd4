/**
 * Type without the many passes of pdfkit, which lays each line out twice and measures it twice. A face that is drawn glyph by
 * glyph, as it was measured, does without the shaper; the texts that it shapes are cached. Text operators: ISO 32000-1, 9.4.
 */

/** The parts of pdfkit that this uses; its types leave them out. */
type Typing = {
  readonly _font: TypingFont;
  readonly page: { readonly height: number; readonly fonts: Record<string, unknown> };
  addContent(line: string): void;
};
type TypingFont = {
  readonly id: string;
  ref(): unknown;
  encode(text: string): [codes: string[], positions: { xAdvance: number; advanceWidth: number }[]];
  layoutRun: (text: string, features?: object) => unknown;
};

/** The code of each character in a font as it is embedded, in hexadecimal digits; null if it needs the shaper after all. */
const codesOf = new WeakMap<TypingFont, Map<string, string | null>>();

/** Draws `text` in the font that `pdf` is set to. Draws nothing and returns false if a character of it needs the shaper. */
export const typeLine = (
  pdf: PDFKit.PDFDocument,
  text: string,
  [x, y]: readonly [x: number, y: number],
  size: number,
): boolean => {
  const typing = pdf as unknown as Typing;
  const { _font: font, page } = typing;
  const known = codesOf.get(font) ?? new Map<string, string | null>();
  codesOf.set(font, known);
  let codes = '';
  for (const character of text) {
    let code = known.get(character);
    if (code === undefined) {
      code = codeIn(font, character);
      known.set(character, code);
    }
    if (code === null) return false;
    codes += code;
  }
  page.fonts[font.id] ??= font.ref();
  // A page is drawn from its top to its bottom, and letters are not.
  typing.addContent(
    `q\n1 0 0 -1 0 ${short(page.height)} cm\nBT\n1 0 0 1 ${short(x)} ${short(page.height - y)} Tm\n/${font.id} ${short(size)} Tf\n<${codes}> Tj\nET\nQ`,
  );
  return true;
};

const codeIn = (font: TypingFont, character: string): string | null => {
  const [codes, positions] = font.encode(character);
  const [position] = positions;
  return position && positions.length === 1 && position.xAdvance === position.advanceWidth
    ? codes.join('')
    : null;
};

/** To a thousandth of a point. */
const short = (length: number): number => Math.round(length * 1000) / 1000;

const keeping = new WeakSet<TypingFont>();
/** Shaped texts that a font caches at most. */
const MAX_KEPT = 5_000;

/** Lets the font that `pdf` is set to shape each text once: texts are measured, then drawn, perhaps on several pages. */
export const keepShapes = (pdf: PDFKit.PDFDocument): void => {
  const { _font: font } = pdf as unknown as Typing;
  if (keeping.has(font)) return;
  keeping.add(font);
  const shape = font.layoutRun.bind(font);
  const kept = new Map<string, unknown>();
  font.layoutRun = (text, features) => {
    // Without features pdfkit keeps words itself.
    if (!features) return shape(text);
    const known = kept.get(text) ?? shape(text, features);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(text, known);
    return known;
  };
};
