/** Reads the text of a file that holds a list or a table of blocks, by the ending of its name. */
import { type HeadedTable, headedTableIn } from './headed-table.ts';
import { PAGE_EXTENSIONS, SEPARATORS } from './list-extensions.ts';
import { isTablePart, type ListPart } from './list-line.ts';
import { readHtml } from './markup/html.ts';
import { partsIn } from './read-outline.ts';
import { arePaths } from './tables/paths.ts';
import { headedColumns } from './tables/roles.ts';
import { readSeparated } from './tables/separated.ts';

/** The lines and tables in the text of a file. The first row of a `.csv` or `.tsv` is its headings, unless it holds paths. */
export const partsOfFile = (text: string, extension: string): ListPart[] => {
  if (PAGE_EXTENSIONS.includes(extension)) return readHtml(text).parts;
  const separator = Object.hasOwn(SEPARATORS, extension) ? SEPARATORS[extension] : undefined;
  if (separator === undefined) return partsIn({ text });
  const [head = [], ...rows] = readSeparated(text, separator);
  const all = [head, ...rows];
  const isWithoutHead =
    headedColumns(head) === undefined && (arePaths(all) || all.every((row) => row.length < 2));
  return [{ table: isWithoutHead ? { rows: all } : { head, rows } }];
};

/**
 * The table whose columns have to be known before it can be read: its headings are known, or it has other headings and no row
 * that is clearly a path.
 */
export const tableToAskAbout = (parts: readonly ListPart[]): HeadedTable | undefined => {
  const known = headedTableIn(parts);
  const [only] = parts;
  if (known || !only || parts.length > 1 || !isTablePart(only) || !only.table.head) return known;
  const { head, rows } = only.table;
  if (arePaths(rows)) return undefined;
  return { head, rows, roles: head.map(() => 'skip' as const), isClear: false };
};
