/**
 * The file of a room: an SQLite database of its own in the app's data folder. It is locked as long as the room is open, has a rollback
 * journal that is emptied after each commit, and overwrites what is deleted: an order of commits would tell whose ballot is whose.
 */
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { RowWrite } from './room-store.ts';
import { type RowOf, TABLE_NAMES, type TableName } from './rows.ts';

/** Says of an SQLite file that it is a room's: “Room” in ASCII. */
const APPLICATION_ID = 0x526f6f6d;
const VERSION = 1;

type Kind = 'text' | 'integer' | 'flag' | 'json' | 'bytes';
/** A column that may be null has a question mark. */
type Column = Kind | `${Kind}?`;
type Columns<T extends TableName> = { readonly [K in KeysOf<RowOf[T]> & string]: Column };
/** The keys of every kind of row that a table has. */
type KeysOf<R> = R extends unknown ? keyof R : never;

const COLUMNS: { readonly [T in TableName]: Columns<T> } = {
  setting: { id: 'text', value: 'text' },
  person: { id: 'text', name: 'text', role: 'text', tokenHash: 'text', since: 'text', number: 'integer' },
  tally: { id: 'text', ideas: 'integer', hasBallot: 'flag' },
  round: {
    ...{ id: 'text', number: 'integer', kind: 'text', about: 'text?', aboutName: 'text?' },
    ...{ prompt: 'text', state: 'text' },
    ...{ startedAt: 'text', endedAt: 'text?', rules: 'json', options: 'json?' },
  },
  idea: {
    ...{ id: 'text', roundId: 'text', text: 'text', author: 'text?' },
    ...{ mergedInto: 'text?', fate: 'text?', blockId: 'text?' },
  },
  ballot: { id: 'text', roundId: 'text', dots: 'bytes' },
  vote: { id: 'text', roundId: 'text', name: 'text', dots: 'bytes' },
  parked: {
    id: 'text',
    text: 'text',
    about: 'text?',
    aboutName: 'text?',
    by: 'text?',
    at: 'text',
    fate: 'text?',
  },
  step: { id: 'text', number: 'integer', kind: 'text', ideaIds: 'json', parkedIds: 'json' },
};

const TYPES: { readonly [K in Kind]: string } = {
  ...{ text: 'TEXT', integer: 'INTEGER', flag: 'INTEGER', json: 'TEXT', bytes: 'BLOB' },
};

const columnsOf = (table: TableName) => Object.entries(COLUMNS[table]) as [string, Column][];
const kindOf = (column: Column): Kind => column.replace('?', '') as Kind;

const definitionOf = (table: TableName): string => {
  const columns = columnsOf(table).map(([name, column]) => {
    const rule = name === 'id' ? ' PRIMARY KEY' : column.endsWith('?') ? '' : ' NOT NULL';
    return `"${name}" ${TYPES[kindOf(column)]}${rule}`;
  });
  return `CREATE TABLE IF NOT EXISTS "${table}" (${columns.join(', ')}) STRICT, WITHOUT ROWID`;
};

/** Where the row is there already its fields are overwritten in place, so that no page tells which was written last. */
const upsertOf = (table: TableName): string => {
  const names = columnsOf(table).map(([name]) => `"${name}"`);
  const values = names.map(() => '?').join(', ');
  const fields = names.slice(1).map((name) => `${name} = excluded.${name}`);
  return `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${values}) ON CONFLICT (id) DO UPDATE SET ${fields.join(', ')}`;
};

const stored = (value: unknown, kind: Kind): unknown => {
  if (value === undefined || value === null) return null;
  if (kind === 'json') return JSON.stringify(value);
  return kind === 'flag' ? Number(value) : value;
};

const loaded = (value: unknown, kind: Kind): unknown => {
  if (value === null) return null;
  if (kind === 'json') return JSON.parse(String(value));
  return kind === 'flag' ? value === 1 : value;
};

type RoomFile = {
  /** All rows of the file. Throws for one that is damaged. */
  rows(): RowWrite[];
  /** Writes all of it or nothing, and returns once it is on the disk. */
  write(writes: readonly RowWrite[]): void;
  close(): void;
};

/** When something was last written to a room's file, as an ISO 8601 instant. */
export const LAST_WRITTEN = 'at';

/**
 * Opens the file of a room, and makes it if there is none.
 * @throws the error of SQLite: `SQLITE_BUSY` for a file that belongs to a room that is open.
 */
export const openRoomFile = (path: string): RoomFile => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Made here, so that nobody else may read it.
  closeSync(openSync(path, 'a', 0o600));
  const db = new Database(path, { timeout: 0 });
  try {
    return { ...prepared(db), close: () => void db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
};

const prepared = (db: Database.Database): Omit<RoomFile, 'close'> => {
  for (const pragma of [
    'trusted_schema = OFF',
    'cell_size_check = ON',
    'mmap_size = 0',
    'secure_delete = ON',
  ])
    db.pragma(pragma);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = TRUNCATE');
  db.pragma('synchronous = FULL');
  const version = db.pragma('user_version', { simple: true });
  const isRooms = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
  const isNew = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (!isNew && (!isRooms || version !== VERSION)) throw new Error('This is no file of a room.');
  db.transaction(() => {
    if (isNew) for (const table of TABLE_NAMES) db.exec(definitionOf(table));
    db.pragma(`application_id = ${APPLICATION_ID}`);
    // Written even if it is the same, so that the file is locked from here on.
    db.pragma(`user_version = ${VERSION}`);
  }).immediate();
  const byTable = <V>(of: (table: TableName) => V) =>
    Object.fromEntries(TABLE_NAMES.map((table) => [table, of(table)])) as Record<TableName, V>;
  const upserts = byTable((table) => db.prepare(upsertOf(table)));
  const removals = byTable((table) => db.prepare(`DELETE FROM "${table}" WHERE id = ?`));
  const put = (table: TableName, row: object): void => {
    const values = row as Readonly<Record<string, unknown>>;
    upserts[table].run(columnsOf(table).map(([name, column]) => stored(values[name], kindOf(column))));
  };
  const write = db.transaction((writes: readonly RowWrite[]) => {
    for (const { table, id, row } of writes) {
      if (row) put(table, row);
      else removals[table].run(id);
    }
    put('setting', { id: LAST_WRITTEN, value: new Date().toISOString() });
  });
  return {
    write: (writes) => write.immediate(writes),
    rows: () => TABLE_NAMES.flatMap((table) => rowsIn(db, table)),
  };
};

const rowsIn = (db: Database.Database, table: TableName): RowWrite[] =>
  db
    .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`)
    .all()
    .map((found) => {
      const fields = columnsOf(table).map(([name, column]) => [name, loaded(found[name], kindOf(column))]);
      return { table, id: found.id, row: Object.fromEntries(fields) } as RowWrite;
    });

export type RoomKeeper = {
  /** As `RoomFile`; the file is opened by the first that succeeds. */
  write(writes: readonly RowWrite[]): void;
  close(): void;
};

/** Keeps a room in its file. One that can't be opened now, as on a full disk, is tried again at each write. */
export const roomKeeper = (path: string, opened?: RoomFile): RoomKeeper => {
  let file = opened;
  return {
    write: (writes) => {
      file ??= openRoomFile(path);
      file.write(writes);
    },
    close: () => file?.close(),
  };
};

/** Deletes the file of a room and what SQLite keeps beside it. */
export const deleteRoomFile = (path: string): void => {
  for (const beside of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${beside}`, { force: true });
};
