/** Any table of separated values as rows of cells: encoding, separator, quotes and the row of headings are found out. */
import Papa from 'papaparse';
import { say } from '../../words/messages.ts';
import type { CsvRow, CsvTable } from './csv-table.ts';
import { withGroups } from './groups.ts';
import { headRowOf } from './headings/head-row.ts';
import { words } from './words.ts';

/** A file with more rows than this is no report of a pipeline. */
const MAX_ROWS = 100_000;
/** How far the separator and the row of headings are looked for. */
const SAMPLE_ROWS = 200;
const SAMPLE_CHARACTERS = 100_000;

type Options = {
  /** The stages of the scenario: a first row that names one is no row of headings. */
  readonly stages?: readonly string[];
  /** Hears now and then which share of the text was read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
};

/**
 * Reads the bytes of a file (UTF-8, UTF-16 or Windows-1252; separated by commas, semicolons, tabs or bars).
 * @returns the table, or a sentence that says why the file holds none.
 */
export const readTable = (
  bytes: Uint8Array,
  { stages = [], onProgress }: Options = {},
): CsvTable | { readonly problem: string } => {
  const whole = textOf(bytes);
  if (whole === null) return { problem: say(words.notText) };
  // Spreadsheets may name the separator in a first line of its own.
  const [namedLine = '', named] = /^sep=(.)\r?\n/i.exec(whole) ?? [];
  // Blank lines at the end would mislead the search for the separator.
  const text = whole.slice(namedLine.length).trimEnd();
  const { data, unclosedRow } = parsedRows(text, named ?? separatorOf(text), onProgress);
  const all = numbered(data, namedLine === '' ? 1 : 2);
  if (unclosedRow !== undefined)
    return { problem: say(words.openQuote, { line: all[unclosedRow]?.line ?? 1 }) };
  const rows = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) return { problem: say(words.emptyFile) };
  const at = headRowOf(rows.slice(0, SAMPLE_ROWS), stages);
  const head = at === null ? undefined : rows[at]?.cells;
  // Exports in groups repeat their headings.
  const below = rows.slice(at === null ? 0 : at + 1).filter((row) => !isRepeated(row, head));
  if (below.length === 0) return { problem: say(words.onlyHeadings) };
  if (below.length > MAX_ROWS) return { problem: say(words.tooManyRows, { limit: MAX_ROWS }) };
  const width = Math.max(...rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.length));
  const above = rows.slice(0, at ?? 0);
  const table = {
    head: distinct(head ?? Array.from({ length: width }, () => '')),
    rows: below,
    titles: above.map(({ cells }) => cells.filter((cell) => cell !== '').join(' ')),
  };
  return withGroups(table, stages, above);
};

const isRepeated = ({ cells }: CsvRow, head: readonly string[] | undefined): boolean =>
  head !== undefined && cells.length === head.length && cells.every((cell, i) => cell === head[i]);

/** The rows of a text, and the index of the one in which a quote is opened that nothing closes. */
const parsedRows = (text: string, delimiter: string, onProgress: Options['onProgress']) => {
  const data: string[][] = [];
  let unclosedRow: number | undefined;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data: row, errors, meta }) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) unclosedRow ??= data.length;
      data.push(row);
      if (data.length % 1000 === 0) onProgress?.(meta.cursor / text.length);
    },
  });
  return { data, unclosedRow };
};

const SEPARATORS = [',', ';', '\t', '|'] as const;

/**
 * The separator that most rows agree on: it splits them into the same number of cells, two or more. Titles above a
 * table and totals below it count little, being few.
 */
const separatorOf = (text: string): string => {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const guess = Papa.parse<string[]>(sample, { preview: 10 });
  if (!guess.errors.some(({ code }) => code === 'UndetectableDelimiter')) return guess.meta.delimiter;
  let best: { separator: string; rows: number } = { separator: ',', rows: 0 };
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter: separator, preview: SAMPLE_ROWS });
    const byWidth = new Map<number, number>();
    for (const { length } of data) if (length > 1) byWidth.set(length, (byWidth.get(length) ?? 0) + 1);
    const rows = Math.max(0, ...byWidth.values());
    if (rows > best.rows) best = { separator, rows };
  }
  return best.separator;
};

const numbered = (data: readonly string[][], first: number): CsvRow[] => {
  let line = first;
  return data.map((raw) => {
    const row = { cells: raw.map((cell) => cell.trim()), line };
    // A quoted cell may go over several lines.
    line += 1 + raw.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0);
    return row;
  });
};

/** Columns are told apart by their headings: a column without one gets one, and headings that recur are numbered. */
const distinct = (head: readonly string[]): string[] => {
  const taken = new Set<string>();
  return head.map((given, index) => {
    const name = given || say(words.column, { number: index + 1 });
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name} (${count})`;
    taken.add(free);
    return free;
  });
};

const textOf = (bytes: Uint8Array): string | null => {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    // What Western spreadsheets save unless told otherwise.
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.includes('\0') ? null : text;
  }
};
