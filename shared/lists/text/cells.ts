/**
 * Cells as spreadsheets copy and paste them: tabs between cells, line breaks between rows, and double quotes around a cell
 * that holds one of these or a quote at its start. Both directions follow what Excel, LibreOffice and Google Sheets do.
 */
import { MAX_TEXT } from '../../model/fields/field.ts';

export type Cell = { readonly text: string; readonly isQuoted: boolean };

/** The cells of a pasted text, row by row. The line break that ends the last row starts no other. */
export const readCells = (text: string): string[][] =>
  readQuotedCells(text).map((row) => row.map((cell) => cell.text));

/** As `readCells`, and says of each cell whether it was in quotes. */
export const readQuotedCells = (text: string): Cell[][] => {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  const endRow = () => {
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    at = end;
    if (text[at] === '\t') {
      at++;
      if (at === text.length) row.push({ text: '', isQuoted: false });
    } else {
      if (text[at] === '\r') at++;
      if (text[at] === '\n') at++;
      endRow();
    }
  }
  if (row.length > 0) endRow();
  return rows;
};

/** Rows of cells as a text for the clipboard. */
export const writeCells = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(written).join('\t')).join('\n');

const written = (cell: string): string => (/[\t\r\n]|^"/.test(cell) ? inQuotes(cell) : cell);

/** A cell in quotes, with the quotes in it doubled. */
export const inQuotes = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

type Read = readonly [cell: Cell, end: number];

const plainCell = (text: string, from: number): Read => {
  let end = from;
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end++;
  return [{ text: text.slice(from, end), isQuoted: false }, end];
};

/**
 * Longest text of a cell, with every character of it doubled. A quote that closes later than that closes another one;
 * without an end to the search, a text full of open quotes would be read once for each of them.
 */
const MAX_QUOTED = 2 * MAX_TEXT;

/** A quoted cell; if its closing quote is missing or inside a word, the quote is a character like others. */
const quotedCell = (text: string, from: number): Read => {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0 || end - from > MAX_QUOTED) return plainCell(text, from);
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const after = text[end + 1] ?? '\n';
  if (!'\t\r\n'.includes(after)) return plainCell(text, from);
  return [{ text: text.slice(from + 1, end).replaceAll('""', '"'), isQuoted: true }, end + 1];
};
