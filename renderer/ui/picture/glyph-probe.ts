/** Finds out whether the browser can draw a character. It tells nobody, but it paints all that it can't draw alike. */

/** Not a character, and never will be one (Unicode 16, section 23.7), so that no font has a glyph for it. */
const NO_CHARACTER = '\u{10ffff}';
const SIZE = 24;
const SIDE = 2 * SIZE;

/**
 * A function that tells whether one of the fonts in `families`, or one that the browser puts in for them, draws a character.
 * Typefaces of the page or the worker must be loaded before.
 * @param families as in CSS.
 */
export const glyphProbe = (families: string): ((character: string) => boolean) => {
  const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas.');
  const paint = (character: string) => {
    context.clearRect(0, 0, SIDE, SIDE);
    context.fillText(character, SIZE / 2, SIZE * 1.5);
    return context.getImageData(0, 0, SIDE, SIDE).data;
  };
  context.font = `500 ${SIZE}px ${families}`;
  const missing = paint(NO_CHARACTER);
  const missingWidth = context.measureText(NO_CHARACTER).width;
  return (character) => {
    if (context.measureText(character).width !== missingWidth) return true;
    const painted = paint(character);
    return painted.some((value, at) => value !== missing[at]);
  };
};
