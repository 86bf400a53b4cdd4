/** Reads a table from a file, separated values or a workbook as its bytes say, with the line of each row. */
import Papa from 'papaparse';
import { userError } from '../../../../shared/api/contract.ts';
import {
  type ENCODINGS,
  MAX_IMPORT_BYTES,
  SEPARATORS,
  type TableSource,
} from '../../../../shared/lists/import/choices.ts';
import { isHead, isOwnHead } from '../../../../shared/lists/import/fields.ts';
import type { TableRow } from '../../../../shared/lists/import/rows.ts';
import { MAX_IMPORT_BLOCKS } from '../../../../shared/model/clip/clip.ts';
import { isVisible } from '../../../../shared/words/invisible.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { decodedText } from '../decode-text.ts';
import { isCompoundFile, isZip } from '../package/read-zip.ts';
import { MAX_CELLS, tooLargeFile, tooManyCells, tooManyRows } from '../too-large.ts';
import { readWorkbook, type WorkbookSheet } from '../workbook/read-workbook.ts';
import { withoutApostrophe } from './apostrophe.ts';
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
  if (bytes.length > MAX_IMPORT_BYTES) throw tooLargeFile(fileName);
  if (isCompoundFile(bytes)) throw userError('locked', words.lockedOrOld, { file });
  if (isZip(bytes)) return fromWorkbook(bytes, fileName, sheet);
  const decoded = textOf(bytes, fileName, encoding);
  const plain = decoded.text.replace(/^\ufeff/, '');
  const sign = separator ?? separatorOf(plain);
  const rows = separatedRows(plain, sign, fileName);
  if (rows.length === 0) throw userError('empty-table', words.empty, { file });
  return { rows, encoding: decoded.encoding, separator: sign, sheets: [], sheet: null };
};

const textOf = (
  bytes: Uint8Array,
  fileName: string,
  encoding: TableOptions['encoding'],
): { readonly text: string; readonly encoding: (typeof ENCODINGS)[number] } => {
  if (encoding === undefined) return decodedText(bytes, fileName, 'western', words.unknownEncoding);
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

/** Reads row by row, so that a file with too many of them takes no more time and memory than the largest that is taken. */
const separatedRows = (text: string, sign: Separator, fileName: string): TableRow[] => {
  if (hasEndlessLine(text, sign)) throw tooManyCells(fileName);
  const rows: TableRow[] = [];
  let line = 1;
  let count = 0;
  let unclosedLine: number | undefined;
  Papa.parse<string[]>(text, {
    delimiter: sign,
    // The fast mode splits the whole text into lines before the first step.
    fastMode: false,
    step: ({ data: cells, errors }, parser) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) unclosedLine ??= line;
      if (cells.some(isVisible)) {
        const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
        count += filled.length;
        rows.push({ line, cells: filled.map(withoutApostrophe) });
      }
      line += cells.reduce((sum, cell) => sum + lineBreaksIn(cell), 1);
      if (rows.length > MAX_ROWS || count > MAX_CELLS) parser.abort();
    },
  });
  if (rows.length > MAX_ROWS) throw tooManyRows(fileName);
  if (count > MAX_CELLS) throw tooManyCells(fileName);
  if (unclosedLine !== undefined)
    throw userError('unclosed-quotes', words.unclosed, { file: quoted(fileName), line: unclosedLine });
  return rows;
};

/** Counted without a list of them: one cell may be as long as the file. */
const lineBreaksIn = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || (code === RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) count++;
  }
  return count;
};
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Whether a line has more separators than any table: the library has all cells of a row before its step. */
const hasEndlessLine = (text: string, sign: Separator): boolean => {
  const separator = sign.charCodeAt(0);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) count = 0;
    else if (code === separator && ++count > MAX_LINE_CELLS) return true;
  }
  return false;
};
/** Quotes are not looked at here, so that this is far more than a text within them has. */
const MAX_LINE_CELLS = 1_000_000;

/** A block each, and what may be above them. */
const MAX_ROWS = MAX_IMPORT_BLOCKS + MAX_TITLE_ROWS;

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
  const own = named ?? (await ownSheet(shown));
  for (const { name, rows } of own ? [own] : shown) {
    const filled = await rows(MAX_ROWS + 1);
    if (filled.length === 0) continue;
    const found = { ...known, rows: filled, sheet: name };
    if (own || withHead(found).head) return notTooMany(found, fileName);
    first ??= found;
  }
  if (first) return notTooMany(first, fileName);
  throw userError('empty-table', words.empty, { file });
};

/** The first sheet with the headings that a workbook of ours has. */
const ownSheet = async (sheets: readonly WorkbookSheet[]): Promise<WorkbookSheet | undefined> => {
  for (const sheet of sheets) {
    const first = await sheet.rows(MAX_TITLE_ROWS);
    if (first.some(({ cells }) => isOwnHead(cells))) return sheet;
  }
  return undefined;
};

/** A long sheet that is not the one with the blocks does no harm. */
const notTooMany = (found: TableRows, fileName: string): TableRows => {
  if (found.rows.length > MAX_ROWS) throw tooManyRows(fileName);
  return found;
};
