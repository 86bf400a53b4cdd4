/** Reads tables whose cells are separated by commas or semicolons. */
import Papa from 'papaparse';
import { MAX_IMPORT_BLOCKS } from '../../model/clip/clip.ts';
import { isVisible, trimUnseen } from '../../words/invisible.ts';
import { headedColumns } from './roles.ts';

type Rows = readonly (readonly string[])[];

/** More than any import takes, so that a text with too many is told from the longest that is taken. */
const MAX_ROWS = MAX_IMPORT_BLOCKS + 2;

/**
 * The rows of a text known to be a table; the separator is detected. Rows without visible text are left out, and so are those
 * that no import takes for their number.
 */
export const readSeparated = (text: string, separator = ''): Rows =>
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    ...{ delimiter: separator, skipEmptyLines: true, preview: MAX_ROWS },
  })
    .data.map((row) => row.map((cell) => trimUnseen(cell)))
    .filter((row) => row.some(isVisible));

/**
 * As `readSeparated`, for a text that may as well be a list: undefined unless its first line is a row of known headings, or
 * each of its cells is in quotes.
 */
export const readIfSeparated = (text: string): Rows | undefined => {
  const first = text.trimStart().slice(0, 2000).split('\n', 1)[0] ?? '';
  const separator = [',', ';'].find((sign) =>
    headedColumns(first.split(sign).map((cell) => cell.replace(/"/g, ''))),
  );
  if (separator === undefined) return readQuoted(text);
  const rows = readSeparated(text, separator);
  return rows.length > 1 && rows.every((row) => row.length > 1) ? rows : undefined;
};

/** Rows whose cells are all in quotes, with one sign between them; undefined for any other text. */
const readQuoted = (text: string): Rows | undefined => {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  const separator = /^"(?:[^"]|"")*"([,;])"/.exec(plain.slice(0, 20_000))?.[1];
  if (separator === undefined) return undefined;
  const rows = readSeparated(plain, separator);
  const quoted = rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\n');
  return quoted === plain ? rows : undefined;
};
