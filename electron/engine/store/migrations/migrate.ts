/** Brings a model file to the schema of today, step by step, and knows what the schema of each version looks like. */
import Database from 'better-sqlite3';

export type Migration = {
  /** Version of the schema once this has run. The first is 1, each following one more. */
  readonly version: number;
  readonly sql: string;
  /**
   * What is done with the records after the SQL of all migrations, when the tables are those of today. Must make the same of the
   * same records, since it runs on an image of the file first.
   */
  readonly complete?: (db: Database.Database) => void;
};

/** "Stra" in ASCII: tells a model from other SQLite databases (bytes 68 to 71 of the file). */
export const APPLICATION_ID = 0x53747261;

/** The version of a file that all these have run on; 0 before the first. */
export const versionAfter = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/** Runs the migrations that `db` has not seen. To be called inside a transaction: all of them hold, or none. */
export const migrate = (db: Database.Database, migrations: readonly Migration[]): void => {
  const from = db.pragma('user_version', { simple: true }) as number;
  const due = migrations.filter(({ version }) => version > from);
  for (const { version, sql } of due) {
    db.exec(sql);
    db.pragma(`user_version = ${version}`);
  }
  for (const { complete } of due) complete?.(db);
};

/** Whether the tables, indexes, triggers and views in `db` are those, and only those, that its version should have. */
export const hasExpectedSchema = (db: Database.Database, migrations: readonly Migration[]): boolean => {
  const version = db.pragma('user_version', { simple: true }) as number;
  const upTo = migrations.filter((migration) => migration.version <= version);
  if (versionAfter(upTo) !== version) return false;
  const expected = expectedSchema(upTo);
  const found = schemaOf(db);
  return found.size === expected.size && [...expected].every(([name, sql]) => found.get(name) === sql);
};

const known = new Map<string, ReadonlyMap<string, string>>();

const expectedSchema = (migrations: readonly Migration[]): ReadonlyMap<string, string> => {
  const key = migrations.map(({ sql }) => sql).join('\n');
  let schema = known.get(key);
  if (!schema) {
    const db = new Database(':memory:');
    migrate(db, migrations);
    schema = schemaOf(db);
    db.close();
    known.set(key, schema);
  }
  return schema;
};

/**
 * Every object by type and name, with its SQL on one line. The tables of statistics that SQLite itself makes are left out:
 * these two, as SQLite makes them, since a trigger or a view may have any name.
 */
export const schemaOf = (db: Database.Database): ReadonlyMap<string, string> => {
  const rows = db
    .prepare<[], { type: string; name: string; tbl_name: string; sql: string | null }>(
      `SELECT type, name, tbl_name, sql FROM sqlite_schema
        WHERE NOT (type = 'table' AND (name, sql) IN (VALUES
          ('sqlite_stat1', 'CREATE TABLE sqlite_stat1(tbl,idx,stat)'),
          ('sqlite_stat4', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)')))`,
    )
    .all();
  return new Map(
    rows.map(({ type, name, tbl_name, sql }) => [
      `${type} ${name}`,
      `${tbl_name} ${sql?.replace(/\s+/g, ' ').trim() ?? ''}`,
    ]),
  );
};
