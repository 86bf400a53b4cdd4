/**
 * The rows of a room in memory, and what of them is not in the room's file yet. Whatever changes a row goes through here, so that a
 * group of changes is committed as one, or none of it has happened.
 */
import { type RowOf, TABLE_NAMES, type TableName } from './rows.ts';

type Tables = { readonly [T in TableName]: Map<string, RowOf[T]> };
type Write = {
  readonly table: TableName;
  readonly id: string;
  readonly before: RowOf[TableName] | undefined;
};

/** A row to be written, or with null to be deleted. */
export type RowWrite = {
  readonly [T in TableName]: { readonly table: T; readonly id: string; readonly row: RowOf[T] | null };
}[TableName];

/** Who is in the room, and how it is set, stays true where it could not be written: it is tried again with the next group. */
const STAYS: ReadonlySet<TableName> = new Set(['setting', 'person']);

export type RoomStore = {
  get<T extends TableName>(table: T, id: string): RowOf[T] | undefined;
  all<T extends TableName>(table: T): RowOf[T][];
  put<T extends TableName>(table: T, row: RowOf[T]): void;
  /** Changes fields of a row; nothing if there is no such row. */
  set<T extends TableName>(table: T, id: string, fields: Partial<RowOf[T]>): void;
  remove(table: TableName, id: string): void;
  /** Whether anything waits to be committed. */
  isChanged(): boolean;
  /**
   * Hands what changed to `write`. If that throws, the rows are again what they were at the last commit.
   * @returns what `write` threw, or undefined.
   */
  commit(write: (writes: readonly RowWrite[]) => void): unknown;
};

/** @param known rows that are in the file already. */
export const roomStore = (known: readonly RowWrite[] = []): RoomStore => {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, new Map()])) as unknown as Tables;
  const rowsOf = <T extends TableName>(table: T) => tables[table] as Map<string, RowOf[T]>;
  const pending = new Map<string, Write>();
  for (const { table, id, row } of known) if (row) rowsOf(table).set(id, row);

  const note = (table: TableName, id: string): void => {
    const key = `${table} ${id}`;
    if (!pending.has(key)) pending.set(key, { table, id, before: rowsOf(table).get(id) });
  };
  const put: RoomStore['put'] = (table, row) => {
    note(table, row.id);
    rowsOf(table).set(row.id, row);
  };
  const rollBack = (): void => {
    for (const [key, { table, id, before }] of pending) {
      if (STAYS.has(table)) continue;
      pending.delete(key);
      if (before === undefined) rowsOf(table).delete(id);
      else rowsOf(table).set(id, before);
    }
  };
  return {
    put,
    get: (table, id) => rowsOf(table).get(id),
    all: (table) => [...rowsOf(table).values()],
    set: (table, id, fields) => {
      const row = rowsOf(table).get(id);
      if (row) put(table, { ...row, ...fields });
    },
    remove: (table, id) => {
      if (!rowsOf(table).has(id)) return;
      note(table, id);
      rowsOf(table).delete(id);
    },
    isChanged: () => pending.size > 0,
    commit: (write) => {
      const writes = [...pending.values()].map(
        ({ table, id }) => ({ table, id, row: rowsOf(table).get(id) ?? null }) as RowWrite,
      );
      try {
        write(writes);
        pending.clear();
        return undefined;
      } catch (error) {
        rollBack();
        return error;
      }
    },
  };
};
