/** Records to and from the tables of a model file. */
import Database from 'better-sqlite3';
import { idOf, type RowChange } from '../../../shared/model/patch.ts';
import { TABLES, type Table } from '../../../shared/model/records.ts';
import { STEP_ROWS, type Steps } from '../../../shared/model/tables/steps.ts';
import { type Column, columnsOf, quotedName } from './schema.ts';

type Plain = Record<string, unknown>;

/** All records as plain data in the shape of `ModelData`; not checked yet. No statement is running between two steps. */
export function* rowSteps(db: Database.Database): Steps<unknown> {
  const tables: Partial<Record<Table, Plain[]>> = {};
  for (const table of TABLES) {
    const rows = yield* tableSteps(db, table);
    if (rows.length > 0) tables[table] = rows;
  }
  return { format: 'strata-model', version: 1, tables };
}

function* tableSteps(db: Database.Database, table: Table): Steps<Plain[]> {
  const columns = columnsOf(table);
  const names = columns.map(({ name }) => quotedName(name)).join(', ');
  const encoded = columns.filter(({ kind }) => kind === 'boolean' || kind === 'json');
  // The rows of a file from elsewhere may have any 64-bit number.
  const lastOf = db
    .prepare<[bigint], bigint | null>(
      `SELECT max("rowid") FROM (SELECT "rowid" FROM ${quotedName(table)} WHERE "rowid" >= ? ORDER BY "rowid" LIMIT ${STEP_ROWS})`,
    )
    .pluck()
    .safeIntegers();
  const between = db.prepare<[bigint, bigint], Plain>(
    `SELECT ${names} FROM ${quotedName(table)} WHERE "rowid" BETWEEN ? AND ? ORDER BY "rowid"`,
  );
  const rows: Plain[] = [];
  for (let from = FIRST_ROWID; ; ) {
    const last = lastOf.get(from) ?? null;
    if (last === null) return rows;
    const some = last < from ? [] : between.all(from, last);
    // Only damaged pages can say so, and going on would never end.
    if (some.length === 0) throw new Database.SqliteError('Rows are out of order.', 'SQLITE_CORRUPT');
    for (const row of some) {
      for (const column of encoded) row[column.name] = decode(column, row[column.name]);
      rows.push(row);
    }
    if (last === LAST_ROWID) return rows;
    yield;
    from = last + 1n;
  }
}

const FIRST_ROWID = -(2n ** 63n);
const LAST_ROWID = 2n ** 63n - 1n;

/** A function that carries out one change of a patch. Its statements are prepared once and kept. */
export const rowWriter = (db: Database.Database): ((change: RowChange) => void) => {
  const statements = new Map<string, Database.Statement<unknown[]>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = db.prepare<unknown[]>(sql);
    statements.set(sql, statement);
    return statement;
  };
  /** By table, since putting their SQL together costs more than running them. */
  const puts = new Map<Table, Database.Statement<unknown[]>>();
  const putInto = (table: Table) => {
    const known = puts.get(table) ?? prepared(putSql(table));
    puts.set(table, known);
    return known;
  };
  return (change) => {
    const columns = columnsOf(change.table);
    if (change.op === 'put') {
      putInto(change.table).run(...columns.map((column) => encode(column, valueIn(change.row, column))));
      return;
    }
    if (change.op === 'remove') {
      prepared(`DELETE FROM ${quotedName(change.table)} WHERE "id" = ?`).run(change.id);
      return;
    }
    const set = columns.filter(({ name }) => Object.hasOwn(change.fields, name));
    if (set.length === 0) return;
    const assignments = set.map(({ name }) => `${quotedName(name)} = ?`).join(', ');
    const { changes } = prepared(`UPDATE ${quotedName(change.table)} SET ${assignments} WHERE "id" = ?`).run(
      ...set.map((column) => encode(column, valueIn(change.fields, column))),
      change.id,
    );
    if (changes !== 1)
      throw new Error(`The file lacks ${change.table} ${idOf(change)}, which a change alters.`);
  };
};

const putSql = (table: Table): string => {
  const names = columnsOf(table).map(({ name }) => quotedName(name));
  const updates = names.filter((name) => name !== '"id"').map((name) => `${name} = excluded.${name}`);
  return `INSERT INTO ${quotedName(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
    ON CONFLICT ("id") DO UPDATE SET ${updates.join(', ')}`;
};

const valueIn = (row: object, { name }: Column): unknown => (row as Plain)[name];

const encode = ({ kind }: Column, value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  if (kind === 'boolean') return value ? 1 : 0;
  return kind === 'json' ? JSON.stringify(value) : value;
};

/** A column's value as a record holds it. What can't be decoded stays as it is. */
export const decode = ({ kind }: Column, value: unknown): unknown => {
  if (value === null) return null;
  if (kind === 'boolean') return value === 1;
  try {
    return JSON.parse(String(value));
  } catch {
    return value; // The check of the records against their schemas, which comes next, says what is wrong.
  }
};
