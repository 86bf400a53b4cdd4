/** Reads a table from a file, separated values or a workbook as its bytes say, with the line of each row. */
import Papa from 'papaparse';
import { userError } from '../../../../shared/api/contract.ts';
import {
  type ENCODINGS,
  MAX_TABLE_BYTES,
  SEPARATORS,
  type TableSource,
} from '../../../../shared/lists/import/choices.ts';
import { isHead, isOwnHead } from '../../../../shared/lists/import/fields.ts';
import type { TableRow } from '../../../../shared/lists/import/rows.ts';
import { isVisible } from '../../../../shared/words/invisible.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { decodedText } from '../decode-text.ts';
import { isCompoundFile, isZip } from '../package/read-zip.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { withoutApostrophe } from './apostrophe.ts';
import { tooLargeTable } from './too-large.ts';
import { words } from './words.ts';

type TableOptions = {
  /** Name of the sheet of a workbook; if left out, the blocks of a model, or else the first with headings that are known. */
  readonly sheet?: string | undefined;
  readonly encoding?: (typeof ENCODINGS)[number] | undefined;
  readonly separator?: (typeof SEPARATORS)[number] | undefined;
};

/** All rows of a file that are not empty, and how the file was recognised. */
export type TableRows = TableSource & { readonly rows: readonly TableRow[] };

export type ReadTable = {
  /** The headings; undefined if no row looks like headings. */
  readonly head: readonly string[] | undefined;
  /** The line that the headings are in; null without headings. */
  readonly headLine?: number | null;
  /** The rows below the headings, or all. */
  readonly rows: readonly TableRow[];
  readonly sheet: string | null;
};

/** Rows in which headings are looked for: titles and dates may be above them. */
export const MAX_TITLE_ROWS = 20;

/** The table in a file. Refused with a `UserError` of one sentence if it is not a table, damaged, or too large. */
export const readTable = async (
  bytes: Uint8Array,
  fileName: string,
  options: TableOptions = {},
): Promise<ReadTable> => withHead(await readRows(bytes, fileName, options));

/** The rows in a file; refused as `readTable` is. */
export const readRows = async (
  bytes: Uint8Array,
  fileName: string,
  { sheet, encoding, separator }: TableOptions = {},
): Promise<TableRows> => {
  const file = quoted(fileName);
  if (bytes.length > MAX_TABLE_BYTES) throw tooLargeTable(fileName);
  if (isCompoundFile(bytes)) throw userError('locked', words.lockedOrOld, { file });
  if (isZip(bytes)) return fromWorkbook(bytes, fileName, sheet);
  const decoded = textOf(bytes, fileName, encoding);
  const plain = decoded.text.replace(/^\ufeff/, '');
  const sign = separator ?? separatorOf(plain);
  const rows = separatedRows(plain, sign, file);
  if (rows.length === 0) throw userError('empty-table', words.empty, { file });
  return { rows, encoding: decoded.encoding, separator: sign, sheets: [], sheet: null };
};

const textOf = (
  bytes: Uint8Array,
  fileName: string,
  encoding: TableOptions['encoding'],
): { readonly text: string; readonly encoding: (typeof ENCODINGS)[number] } => {
  if (encoding === undefined) return decodedText(bytes, fileName);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text, encoding };
  } catch {
    // The bytes are no text in this encoding.
  }
  throw userError('not-text', words.otherEncoding, { file: quoted(fileName), encoding });
};

type Separator = (typeof SEPARATORS)[number];

/** The sign with which the first rows have headings that are known, in the most columns; else the library’s guess. */
const separatorOf = (text: string): Separator => {
  const begin = text.slice(0, HEAD_CHARACTERS);
  const widths = SEPARATORS.map((sign) => {
    const { data } = Papa.parse<string[]>(begin, { delimiter: sign, preview: MAX_TITLE_ROWS });
    return data.find(isHead)?.length ?? 0;
  });
  const widest = Math.max(...widths);
  const guessed =
    widest === 0
      ? Papa.parse<string[]>(begin, { delimitersToGuess: [...SEPARATORS] }).meta.delimiter
      : SEPARATORS[widths.indexOf(widest)];
  return SEPARATORS.find((sign) => sign === guessed) ?? ',';
};
const HEAD_CHARACTERS = 100_000;

const separatedRows = (text: string, sign: Separator, file: string): TableRow[] => {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: sign });
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

/**
 * The table in rows: the headings are in the line that is named, in none for null, and else in the first of the first rows
 * that looks like headings.
 */
export const withHead = ({ rows, sheet }: TableRows, headLine?: number | null): ReadTable => {
  const first = rows.slice(0, MAX_TITLE_ROWS);
  const at =
    headLine === undefined
      ? first.findIndex(({ cells }) => isHead(cells))
      : first.findIndex(({ line }) => line === headLine);
  const head = rows[at];
  return head
    ? { head: head.cells, headLine: head.line, rows: rows.slice(at + 1), sheet }
    : { head: undefined, headLine: null, rows, sheet };
};

const fromWorkbook = async (
  bytes: Uint8Array,
  fileName: string,
  wanted: string | undefined,
): Promise<TableRows> => {
  const sheets = await readWorkbook(bytes, fileName);
  const file = quoted(fileName);
  const named = sheets.find(({ name }) => name === wanted);
  if (wanted !== undefined && !named) {
    const names = sheets.map(({ name }) => quoted(name)).join(', ');
    throw userError('no-sheet', words.noSheet, { file, name: quoted(wanted), names });
  }
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const known = { encoding: null, separator: null, sheets: shown.map(({ name }) => name) };
  let first: TableRows | undefined;
  const own = named ?? shown.find(({ rows }) => rows(MAX_TITLE_ROWS).some(({ cells }) => isOwnHead(cells)));
  for (const { name, rows } of own ? [own] : shown) {
    const filled = rows().filter(({ cells }) => cells.some(isVisible));
    if (filled.length === 0) continue;
    const found = { ...known, rows: filled, sheet: name };
    if (own || withHead(found).head) return found;
    first ??= found;
  }
  if (first) return first;
  throw userError('empty-table', words.empty, { file });
};
