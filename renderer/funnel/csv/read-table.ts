/** Any table of separated values as rows of cells: separator, byte-order mark and quotes are found out. */
import { parse } from 'papaparse';

export type CsvRow = {
  readonly cells: readonly string[];
  /** Where the row begins in the file, from 1. */
  readonly line: number;
};
export type CsvTable = {
  /** The headings, each another. */
  readonly head: readonly string[];
  /** Empty rows are left out. */
  readonly rows: readonly CsvRow[];
};

/** More rows than these are no report of a pipeline. */
const MOST_ROWS = 100_000;

/** Reads the bytes of a file. A sentence says why where it is no such table. */
export const readTable = (bytes: Uint8Array): CsvTable | { readonly problem: string } => {
  const whole = textOf(bytes);
  if (whole === null) return { problem: 'The file is no text in UTF-8 or UTF-16. Save it as CSV in UTF-8.' };
  // Spreadsheets may say in a first line of its own which separator they use.
  const [told = '', separator] = /^sep=(.)\r?\n/i.exec(whole) ?? [];
  // Blank lines at the end would mislead the search for the separator.
  const text = whole.slice(told.length).trimEnd();
  const { data, errors } = parse<string[]>(text, separator === undefined ? {} : { delimiter: separator });
  const rows = numbered(data, told === '' ? 1 : 2).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed) {
    const line = numbered(data, 1)[unclosed.row ?? 0]?.line ?? 1;
    return {
      problem: `From line ${line} on a quote is opened and not closed. Close it, then choose the file again.`,
    };
  }
  const [first, ...rest] = rows;
  if (!first) return { problem: 'The file is empty. Choose one that has a table.' };
  if (rest.length === 0)
    return { problem: 'The file has a line of headings only, and no stage under it. Choose another.' };
  if (rest.length > MOST_ROWS)
    return {
      problem:
        'The file has more than 100,000 rows. Choose a report of the pipeline, a row a stage or a deal.',
    };
  return { head: distinct(first.cells), rows: rest };
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

/** Columns are told by their headings: those without one get one, and those that share one are numbered. */
const distinct = (head: readonly string[]): string[] => {
  const taken = new Set<string>();
  return head.map((given, index) => {
    const name = given || `Column ${index + 1}`;
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
    // What Western spreadsheets save where they are not told otherwise.
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.includes('\0') ? null : text;
  }
};
