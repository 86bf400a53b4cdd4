/** What a cell of a workbook can hold. */

/** Longest text of a cell, in UTF-16 units (Excel’s specifications and limits). */
const MAX_CELL = 32_767;

/** A text as a cell holds it: a longer text is cut and ends in an ellipsis. */
export const inCell = (text: string): string =>
  text.length <= MAX_CELL ? text : `${text.slice(0, MAX_CELL - 1).toWellFormed()}…`;
