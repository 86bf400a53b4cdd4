/** A look into a model file without opening it: what the library shows of it. */
import type Database from 'better-sqlite3';
import { connect, isReadOnly, memoryImage } from './connection.ts';
import { failure } from './failures.ts';
import { assertOurs } from './header.ts';
import { hasExpectedSchema, versionAfter } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';

/**
 * The model's name and the number of blocks in its tree. Throws a `UserError` where the file can't be opened, as far
 * as that shows without reading all of it. The model is not changed.
 */
export const peek = (path: string): { name: string; processes: number } => {
  assertOurs(path, versionAfter(MIGRATIONS));
  // A connection that could write leaves no files beside the model when it is closed, as one for reading would.
  const db = isReadOnly(path) ? memoryImage(path) : connect(path);
  try {
    if (!hasExpectedSchema(db, MIGRATIONS)) throw failure('strange-schema', path);
    const name = db.prepare<[], string>(`SELECT "name" FROM "model"`).pluck().get();
    if (name === undefined) throw failure('damaged', path);
    return { name, processes: countBlocks(db) };
  } finally {
    db.close();
  }
};

/**
 * Blocks of proposals, and what is in them, stand beside the tree. The pluses keep SQLite from walking by the index of
 * `proposalId`, which is null in nearly every row: each block would then look at all others.
 */
const countBlocks = (db: Database.Database): number =>
  db
    .prepare<[], number>(
      `WITH RECURSIVE "tree" ("id") AS (
        SELECT "id" FROM "process" WHERE "parentId" IS NULL AND +"proposalId" IS NULL
        UNION
        SELECT p."id" FROM "tree" AS t JOIN "process" AS p ON p."parentId" = t."id" WHERE +p."proposalId" IS NULL
      ) SELECT count(*) FROM "tree"`,
    )
    .pluck()
    .get() ?? 0;
