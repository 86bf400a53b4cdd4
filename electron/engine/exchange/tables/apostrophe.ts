/**
 * Spreadsheets take a cell of separated values that begins with = + - @, a tab or a line break for a formula (OWASP, CSV
 * injection). Such a text gets an apostrophe in front, unless it is a number; reading removes it.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?(\d+([.,]\d+)*|[.,]\d+)(e[+-]?\d+)?%?$/i;

export const withApostrophe = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
