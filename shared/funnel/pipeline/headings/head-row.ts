/** Where the headings of a table are: reports put titles and filters above them, and some tables have none. */
import { folded } from '../../../words/fold.ts';
import { isKnownHeading } from './headings.ts';
import { namesMonthOrQuarter } from './period-names.ts';

type Row = { readonly cells: readonly string[] };

/**
 * The index of the row of headings: the one with most headings known from sales systems, else the first that is as wide
 * as most rows. Null if the table begins with a row of figures, one that names a stage of the scenario.
 * @param rows the first rows of the file, without empty ones.
 */
export const headRowOf = (rows: readonly Row[], stages: readonly string[]): number | null => {
  const names = new Set(stages.map(folded));
  const usual = usualWidth(rows);
  // The title of a group of rows is no row of the table.
  const namesStage = (row: Row) =>
    widthOf(row) >= Math.min(usual, 2) && row.cells.some((cell) => names.has(folded(cell)));
  const firstNaming = rows.findIndex(namesStage);
  const above = firstNaming < 0 ? rows : rows.slice(0, firstNaming);
  let best = { index: -1, known: 0, width: 0 };
  for (const [index, row] of above.entries()) {
    const [known, width] = [row.cells.filter(isHeading).length, widthOf(row)];
    // A filter above the table, as “Stage, not Closed”, knows fewer headings than the table does.
    if (width < Math.min(usual, 2) || known === 0) continue;
    if (known > best.known || (known === best.known && width > best.width)) best = { index, known, width };
  }
  if (best.index >= 0) return best.index;
  const wide = above.findIndex((row) => widthOf(row) >= usual);
  if (wide >= 0) return wide;
  const first = rows[firstNaming];
  if (first === undefined) return 0;
  // A row that names stages and holds no figure is one of headings: each stage has a column.
  const isFigures = first.cells.some((cell) => /\d/.test(cell)) || columnNames(rows, firstNaming, names) > 1;
  return isFigures && above.length === 0 ? null : firstNaming;
};

const isHeading = (cell: string): boolean => isKnownHeading(cell) || namesMonthOrQuarter(cell);

const widthOf = ({ cells }: Row): number => cells.filter((cell) => cell !== '').length;

/** The width that most rows have. */
const usualWidth = (rows: readonly Row[]): number => {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  let usual = 1;
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width;
  return usual;
};

/** How many rows name a stage in the column in which the row at `from` first does. */
const columnNames = (rows: readonly Row[], from: number, names: ReadonlySet<string>): number => {
  const column = rows[from]?.cells.findIndex((cell) => names.has(folded(cell))) ?? -1;
  return rows.filter(({ cells }) => names.has(folded(cells[column] ?? ''))).length;
};
