/**
 * Cells as spreadsheets copy and paste them: tabs between cells, line breaks between rows, and double quotes around a cell
 * that holds one of these or a quote at its start. Both directions follow what Excel, LibreOffice and Google Sheets do.
 */

/** The cells of a pasted text, row by row. The line break that ends the last row starts no other. */
export const readCells = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
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
      if (at === text.length) row.push('');
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

const written = (cell: string): string =>
  /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

type Read = readonly [cell: string, end: number];

const plainCell = (text: string, from: number): Read => {
  let end = from;
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end++;
  return [text.slice(from, end), end];
};

/** A quoted cell; where its closing quote is missing or stands inside a word, the quote is a sign like others. */
const quotedCell = (text: string, from: number): Read => {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return plainCell(text, from);
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const after = text[end + 1] ?? '\n';
  if (!'\t\r\n'.includes(after)) return plainCell(text, from);
  return [text.slice(from + 1, end).replaceAll('""', '"'), end + 1];
};
