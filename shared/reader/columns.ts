/** Rows of one table as columns, and back. Values of one field next to each other compress better than rows do. */

type AnyRow = Readonly<Record<string, unknown>>;
/** The values of each field, in the order of the rows. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

/** @param rows which all have the same fields. */
export const columnsOf = (rows: readonly AnyRow[]): Columns =>
  Object.fromEntries(Object.keys(rows[0] ?? {}).map((field) => [field, rows.map((row) => row[field])]));

export const rowsOf = (columns: Columns): AnyRow[] => {
  const fields = Object.keys(columns);
  const [first = []] = Object.values(columns);
  return first.map((_, i) => {
    const row: Record<string, unknown> = {};
    for (const field of fields) row[field] = columns[field]?.[i];
    return row;
  });
};
