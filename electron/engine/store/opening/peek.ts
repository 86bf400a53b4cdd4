/** A look into a model file without opening it: what the library shows of it. */
import type Database from 'better-sqlite3';
import { type RecordOf, recordSchemas, type Table } from '../../../../shared/model/records.ts';
import type { Steps } from '../../../../shared/model/tables/steps.ts';
import { finish } from '../../../../shared/steps/steps.ts';
import { type About, aboutOf } from '../../about.ts';
import { failure } from '../failures.ts';
import { assertCompanions, assertRoomForLog } from '../file/beside.ts';
import { contentSteps } from '../file/content.ts';
import { assertOurs, assertWhole } from '../file/header.ts';
import { versionAfter } from '../migrations/migrate.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { decode } from '../rows.ts';
import { columnsOf, quotedName } from '../schema.ts';
import { imageOf } from './open.ts';

/**
 * What a list shows of a model. Throws a `UserError` if the file can't be opened, as far as that shows without checking all
 * of it. Nothing is written, neither to the file nor beside it.
 */
export const peek = (path: string): About => finish(peekSteps(path));

/** `peek` in steps. If they are abandoned, nothing is left open. */
export function* peekSteps(path: string): Steps<About> {
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

const shown = (path: string, image: Buffer): About => {
  const db = imageOf(path, image);
  try {
    const name = db.prepare<[], string>(`SELECT "name" FROM "model"`).pluck().get();
    if (name === undefined) throw failure('damaged', path);
    const processes = countBlocks(db);
    const [settings] = sound(db, 'model', []);
    return settings ? aboutOf(settings, processes, blocksIn(db)) : { name, processes };
  } finally {
    db.close();
  }
};

/** Reads the children of blocks, as `thumbnailOf` asks for them. */
const blocksIn =
  (db: Database.Database): Parameters<typeof aboutOf>[2] =>
  (parentIds, limit) => {
    const [parents, values] =
      parentIds === null
        ? ['"parentId" IS NULL', []]
        : ['"parentId" IN (SELECT "value" FROM json_each(?))', [JSON.stringify(parentIds)]];
    const clause = `WHERE "proposalId" IS NULL AND ${parents} ORDER BY "rank" LIMIT ?`;
    return sound(db, 'process', [...values, limit], clause);
  };

/** The records that fit their schema, with defaults for the fields that an older file lacks. Checking all is for opening. */
const sound = <T extends Table>(
  db: Database.Database,
  table: T,
  values: readonly unknown[],
  clause = '',
): RecordOf[T][] =>
  db
    .prepare<unknown[], Record<string, unknown>>(`SELECT * FROM ${quotedName(table)} ${clause}`)
    .all(...values)
    .flatMap((row) => {
      const fields = columnsOf(table).map((column) => {
        const value = row[column.name] ?? column.initial ?? null;
        const isEncoded = column.kind === 'boolean' || column.kind === 'json';
        return [column.name, isEncoded && column.name in row ? decode(column, value) : value];
      });
      const read = recordSchemas[table].safeParse(Object.fromEntries(fields));
      return read.success ? [read.data as RecordOf[T]] : [];
    });

/**
 * Blocks of proposals and their children don’t belong to the tree. They are few: counting all blocks by an index and
 * subtracting these costs a fraction of a walk down the whole tree.
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
