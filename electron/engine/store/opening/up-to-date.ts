/** Bringing a file of an older version up to date, with a copy set aside first. */
import { writeFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { finish } from '../../../../shared/steps/steps.ts';
import { replaceFileSteps } from '../../files/files.ts';
import type { OpenSteps } from '../../slices.ts';
import { failure } from '../failures.ts';
import { hasExpectedSchema, type Migration, migrate, versionAfter } from '../migrations/migrate.ts';
import { CHANGED, fileAt, type Read, readChecked } from './read.ts';

export const isUpToDate = (db: Database.Database, migrations: readonly Migration[]): boolean =>
  db.pragma('user_version', { simple: true }) === versionAfter(migrations);

/** Tables are rebuilt by some migrations; what refers to what is checked with the records. */
export const migrateImage = (db: Database.Database, migrations: readonly Migration[]): void => {
  db.pragma('foreign_keys = OFF');
  migrate(db, migrations);
};

/**
 * Sets a copy aside, runs the migrations that are due, and commits them once the records have been checked.
 * @param expected the migrated records, if they were checked on an image already. They are only read again if another program
 *   has changed the file since: the transaction is one step, and no other caller has a turn in it.
 */
export function* bringUpToDate(
  path: string,
  db: Database.Database,
  migrations: readonly Migration[],
  expected?: Read,
): OpenSteps<Read> {
  const file = fileAt(path);
  const version = () => db.pragma('data_version', { simple: true });
  const before = version();
  yield* setAside(path, db);
  // A file that was replaced in the meantime is left alone: SQLite would migrate one that has no name any more.
  if (fileAt(path) !== file) throw CHANGED;
  // Tables are rebuilt by some migrations; what refers to what is checked with the records below.
  db.pragma('foreign_keys = OFF');
  const read = db
    .transaction(() => {
      migrate(db, migrations);
      if (!hasExpectedSchema(db, migrations)) throw failure('strange-schema', path);
      return expected && version() === before ? expected : finish(readChecked(path, db));
    })
    .immediate();
  db.pragma('foreign_keys = ON');
  // Older programs look at the file's header alone to see that it is no longer for them.
  db.pragma('wal_checkpoint(TRUNCATE)');
  return read;
}

/**
 * Puts a whole copy beside the file, which is listed as a restore point. In slices, it is made by SQLite's backup interface,
 * which pauses for others. That can't be waited for if everything is done at once, as for a repair: the same content is then
 * written from memory. Either way, the copy is flushed before the file is changed.
 */
function* setAside(path: string, db: Database.Database): OpenSteps<void> {
  const version = db.pragma('user_version', { simple: true }) as number;
  db.pragma('wal_checkpoint(TRUNCATE)');
  yield* replaceFileSteps(`${path}.v${version}-backup`, function* (temporary): OpenSteps<void> {
    const made = yield { kind: 'copy', db, path: temporary };
    // Read through the connection: to open and close the file itself would release SQLite's locks on it, see `placeOf`.
    if (made !== 'done') writeFileSync(temporary, db.serialize());
  });
}
