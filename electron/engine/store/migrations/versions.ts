import Database from 'better-sqlite3';
import { versionAfter } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';

/** The version of SQLite, and that of the model files that are written with it. */
export const storeVersions = (): { readonly sqlite: string; readonly schema: number } => {
  const db = new Database(':memory:');
  try {
    const sqlite = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
    return { sqlite, schema: versionAfter(MIGRATIONS) };
  } finally {
    db.close();
  }
};
