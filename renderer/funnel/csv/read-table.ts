/** Any table of separated values as rows of cells: separator, byte-order mark and quotes are found out. */
import { parse } from 'papaparse';

export type CsvTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** More rows than these are no report of a pipeline. */
const MOST_ROWS = 100_000;

/** Reads the bytes of a file. A sentence says why where it is no such table. */
export const readTable = (bytes: Uint8Array): CsvTable | { readonly problem: string } => {
  const text = textOf(bytes);
  if (text === null) return { problem: 'The file is no text in UTF-8 or UTF-16. Save it as CSV in UTF-8.' };
  const { data } = parse<string[]>(text.trim(), { skipEmptyLines: 'greedy' });
  const [head = [], ...rows] = data.slice(0, MOST_ROWS).map((cells) => cells.map((cell) => cell.trim()));
  if (head.every((name) => name === ''))
    return { problem: 'The file is empty. Choose one that has a table.' };
  if (rows.length === 0)
    return { problem: 'The file has a line of headings only, and no stage under it. Choose another.' };
  return { head: head.map((name, index) => name || `Column ${index + 1}`), rows };
};

const textOf = (bytes: Uint8Array): string | null => {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    // What Western spreadsheets save where they are not told otherwise.
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.includes('\0') ? null : text;
  }
};
