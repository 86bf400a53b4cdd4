/** A look into a model file without opening it: what the library shows of it. */
import type Database from 'better-sqlite3';
import { finish, type Steps } from '../../../../shared/model/tables/steps.ts';
import { failure } from '../failures.ts';
import { assertCompanions, assertRoomForLog } from '../file/beside.ts';
import { contentSteps } from '../file/content.ts';
import { assertOurs, assertWhole } from '../file/header.ts';
import { versionAfter } from '../migrations/migrate.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { imageOf } from './open.ts';

/**
 * The model's name and the number of blocks in its tree. Throws a `UserError` if the file can't be opened, as far
 * as that shows without checking all of it. Nothing is written, neither to the file nor beside it.
 */
export const peek = (path: string): Peeked => finish(peekSteps(path));

type Peeked = { readonly name: string; readonly processes: number };

/** `peek` in steps. If they are abandoned, nothing is left open. */
export function* peekSteps(path: string): Steps<Peeked> {
  assertOurs(path, versionAfter(MIGRATIONS));
  assertRoomForLog(path);
  assertCompanions(path);
  const content = yield* contentSteps(path, (image) => imageOf(path, image));
  if (!content) throw failure('busy', path);
  const { file, merged, belongs } = content;
  if (!merged) assertWhole(path);
  yield;
  if (!merged || !belongs) return shown(path, file);
  try {
    return shown(path, merged);
  } catch {
    return shown(path, file);
  }
}

const shown = (path: string, image: Buffer): Peeked => {
  const db = imageOf(path, image);
  try {
    const name = db.prepare<[], string>(`SELECT "name" FROM "model"`).pluck().get();
    if (name === undefined) throw failure('damaged', path);
    return { name, processes: countBlocks(db) };
  } finally {
    db.close();
  }
};

/**
 * Blocks of proposals, and what is in them, stand beside the tree. They are few: all blocks are counted by an index, and these
 * are taken off, which costs a fraction of a walk down the whole tree.
 */
const countBlocks = (db: Database.Database): number =>
  db
    .prepare<[], number>(
      `WITH RECURSIVE "aside" ("id") AS (
        SELECT "id" FROM "process" WHERE "proposalId" IS NOT NULL
        UNION
        SELECT p."id" FROM "aside" AS a JOIN "process" AS p ON p."parentId" = a."id"
      ) SELECT (SELECT count(*) FROM "process") - (SELECT count(*) FROM "aside")`,
    )
    .pluck()
    .get() ?? 0;
