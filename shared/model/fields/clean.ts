/** How values that come from outside are cleaned before they are stored. Nothing is refused here. */

/** On one line, without control characters, well-formed Unicode, trimmed. */
export const cleanedLine = (raw: string): string =>
  raw
    .toWellFormed()
    .replace(/[\r\n\t\v\f\u2028\u2029]+/g, ' ')
    .replace(CONTROLS_BUT_TAB_AND_BREAK, '')
    .trim();

/** Line breaks as \n, no other control characters but tabs, well-formed Unicode. */
export const cleanedText = (raw: string): string =>
  raw
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS_BUT_TAB_AND_BREAK, '');

/** 0 instead of -0, which JSON could not keep: a window and the engine must agree on every figure. */
export const cleanedNumber = (figure: number): number => figure + 0;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
const CONTROLS_BUT_TAB_AND_BREAK = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
