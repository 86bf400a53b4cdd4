/** A workbook as data: its sheets with their layout, before it becomes an Office file. */

/** A text, a figure, a share of one, a formula with the value that it has now, or nothing. */
export type Cell =
  | string
  | null
  | {
      readonly text: string;
      /** Steps by which the text is indented. */
      readonly indent?: number;
      /** The row of this sheet that it leads to, from 0. */
      readonly row?: number;
    }
  | { readonly number: number; readonly isShare?: boolean }
  | { readonly formula: string; readonly value: number };

export type Column = {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly isHidden?: boolean;
  /** The texts that its cells may have. */
  readonly choices?: readonly string[];
};

export type Row = {
  readonly cells: readonly Cell[];
  /** Depth of the group that the row is in; 0 for none. */
  readonly level?: number;
};

export type Sheet = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

/** The letters of a column, from 0: A, Z, AA. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

/** A cell by its row and column, both from 0: A1. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Longest name of a sheet, and what it may not hold. */
const MAX_SHEET_NAME = 31;

/** Names for sheets: without signs that Excel refuses, not too long, and each once whatever its case. */
export const sheetNames = (wanted: readonly string[]): string[] => {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = name.replace(/[[\]:*?/\\']/g, ' ').trim() || '-';
    for (let n = 1; ; n++) {
      const mark = n === 1 ? '' : ` (${n})`;
      const full = plain.slice(0, MAX_SHEET_NAME - mark.length).toWellFormed() + mark;
      if (taken.has(full.toLowerCase())) continue;
      taken.add(full.toLowerCase());
      return full;
    }
  });
};
