/** The rows of a table, and the blocks that they describe. */
import type { ImportField } from './fields.ts';

export type TableRow = {
  /** Of the file or the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Steps by which each cell is indented, and the depth of the group that the row is in, in a workbook. */
  readonly indents?: readonly number[];
  readonly group?: number;
};

/** A block that a row describes. */
export type Entry = {
  readonly line: number;
  readonly row: TableRow;
  readonly name: string;
  readonly code: string;
  /** Index of its parent among the entries. */
  parent: number | null;
  /** Whether it has no row of its own: other rows name it as a parent, or as a level above. */
  readonly isImplied: boolean;
};

export type Note = { readonly line: number; readonly text: string };

export type Entries = {
  /** In the order of the tree: each after its parent. */
  readonly entries: readonly Entry[];
  readonly leftOut: readonly Note[];
  readonly notes: readonly Note[];
};

export const cellOf = (
  { cells }: TableRow,
  fields: readonly ImportField[],
  field: ImportField,
): string | undefined => {
  const column = fields.indexOf(field);
  return column < 0 ? undefined : (cells[column] ?? '');
};
