/** Tables with a row of headings: the roles of their columns are known from the headings, or asked for. */
import { type Clip, depthsIn } from '../model/clip/clip.ts';
import { isTablePart, type ListPart, type ListTable } from './list-line.ts';
import type { OutlineItem } from './outline-item.ts';
import { blocksOf } from './tables/blocks.ts';
import { type ColumnRole, headedColumns } from './tables/roles.ts';

export type HeadedTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The role of each column, as far as its heading is known. */
  readonly roles: readonly ColumnRole[];
  /** Whether the headings say which column holds the names. */
  readonly isClear: boolean;
};

/** The table that a list consists of, if it has headings that are known. */
export const headedTableIn = (parts: readonly ListPart[]): HeadedTable | undefined => {
  const [only, ...others] = parts;
  return only && others.length === 0 && isTablePart(only) ? withHeadings(only.table) : undefined;
};

/** A table with its headings, if they are known. */
export const withHeadings = (table: ListTable): HeadedTable | undefined => {
  const head = table.head ?? table.rows[0] ?? [];
  const columns = headedColumns(head);
  return columns && { head, rows: table.head ? table.rows : table.rows.slice(1), ...columns };
};

/** The only table of a list with the roles that somebody gave its columns; its row of headings is left out. */
export const withColumns = (
  parts: readonly ListPart[],
  roles: readonly ColumnRole[],
): HeadedTable | undefined => {
  const [only] = parts;
  if (!only || parts.length > 1 || !isTablePart(only)) return undefined;
  const headed = withHeadings(only.table) ?? { head: only.table.head ?? [], rows: only.table.rows };
  return { ...headed, roles, isClear: true };
};

/** The names in a table with headings and how they are nested; undefined if no column holds names. */
export const outlineOfHeaded = ({ rows, roles, isClear }: HeadedTable): OutlineItem[] | undefined => {
  const clip: Clip | undefined = isClear ? blocksOf(rows, roles) : undefined;
  if (!clip) return undefined;
  const depths = depthsIn(clip);
  return clip.blocks.map(({ name }, i) => ({ depth: depths[i] ?? 0, name }));
};
