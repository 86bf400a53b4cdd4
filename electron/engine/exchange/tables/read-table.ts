/** Reads a table from a file: separated values or a sheet of a workbook, with the line of each row. What the file holds decides. */
import Papa from 'papaparse';
import { userError } from '../../../../shared/api/contract.ts';
import { isHead } from '../../../../shared/lists/import/fields.ts';
import type { TableRow } from '../../../../shared/lists/import/rows.ts';
import { isVisible } from '../../../../shared/words/invisible.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { decodeText } from '../decode-text.ts';
import { isCompoundFile, isZip } from '../package/read-zip.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { withoutApostrophe } from './apostrophe.ts';
import { words } from './words.ts';

/** Encodings that can be chosen by hand; left out, the encoding is found out. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'gbk'] as const;

type TableOptions = {
  /** Name of the sheet of a workbook; the first with headings that are known if left out. */
  readonly sheet?: string;
  readonly encoding?: (typeof ENCODINGS)[number];
};

export type ReadTable = {
  /** The headings; undefined if no row looks like headings. */
  readonly head: readonly string[] | undefined;
  /** The rows below the headings, or all. */
  readonly rows: readonly TableRow[];
  readonly sheet: string | null;
};

/** Larger files are no tables of processes. */
const MAX_BYTES = 100_000_000;
/** Rows in which headings are looked for: titles and dates may stand above them. */
const MAX_TITLE_ROWS = 20;

/** The table in a file. Refused with a `UserError` of one sentence if it is none, damaged, or too large. */
export const readTable = async (
  bytes: Uint8Array,
  fileName: string,
  { sheet, encoding }: TableOptions = {},
): Promise<ReadTable> => {
  const file = quoted(fileName);
  if (bytes.length > MAX_BYTES)
    throw userError('too-large', words.tooLarge, { file, megabytes: MAX_BYTES / 1_000_000 });
  if (isCompoundFile(bytes)) throw userError('locked', words.lockedOrOld, { file });
  if (isZip(bytes)) return fromWorkbook(bytes, fileName, sheet);
  const rows = separatedRows(textOf(bytes, fileName, encoding), file);
  if (rows.length === 0) throw userError('empty-table', words.empty, { file });
  return { ...withHead(rows), sheet: null };
};

const textOf = (bytes: Uint8Array, fileName: string, encoding: TableOptions['encoding']): string => {
  if (encoding === undefined) return decodeText(bytes, fileName);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // The bytes are no text in this encoding.
  }
  throw userError('not-text', words.otherEncoding, { file: quoted(fileName), encoding });
};

const SEPARATORS = [',', ';', '\t', '|'];

/** The sign with which the first rows have headings that are known, in the most columns; else what the library makes of it. */
const separatorOf = (text: string): string => {
  const begin = text.slice(0, HEAD_CHARACTERS);
  const widths = SEPARATORS.map((sign) => {
    const { data } = Papa.parse<string[]>(begin, { delimiter: sign, preview: MAX_TITLE_ROWS });
    return data.find(isHead)?.length ?? 0;
  });
  const widest = Math.max(...widths);
  return widest === 0 ? '' : (SEPARATORS[widths.indexOf(widest)] ?? '');
};
const HEAD_CHARACTERS = 100_000;

const separatedRows = (text: string, file: string): TableRow[] => {
  const plain = text.replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: separatorOf(plain) });
  let line = 1;
  const rows = data.map((cells): TableRow => {
    const row = { line, cells: cells.map(withoutApostrophe) };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return row;
  });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed)
    throw userError('unclosed-quotes', words.unclosed, { file, line: rows[unclosed.row ?? 0]?.line ?? 1 });
  return rows.filter(({ cells }) => cells.some(isVisible));
};

const withHead = (rows: readonly TableRow[]): Pick<ReadTable, 'head' | 'rows'> => {
  const at = rows.slice(0, MAX_TITLE_ROWS).findIndex(({ cells }) => isHead(cells));
  return at < 0 ? { head: undefined, rows } : { head: rows[at]?.cells, rows: rows.slice(at + 1) };
};

const fromWorkbook = async (
  bytes: Uint8Array,
  fileName: string,
  wanted: string | undefined,
): Promise<ReadTable> => {
  const sheets = await readWorkbook(bytes, fileName);
  const file = quoted(fileName);
  const named = sheets.find(({ name }) => name === wanted);
  if (wanted !== undefined && !named) {
    const names = sheets.map(({ name }) => quoted(name)).join(', ');
    throw userError('no-sheet', words.noSheet, { file, name: quoted(wanted), names });
  }
  let first: ReadTable | undefined;
  for (const { name, rows } of named ? [named] : sheets.filter(({ isHidden }) => !isHidden)) {
    const filled = rows().filter(({ cells }) => cells.some(isVisible));
    if (filled.length === 0) continue;
    const table = { ...withHead(filled), sheet: name };
    if (table.head || named) return table;
    first ??= table;
  }
  if (first) return first;
  throw userError('empty-table', words.empty, { file });
};
