/** The records of an open file, checked, and which file that is. */

import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { ModelData } from '../../../../shared/model/records.ts';
import type { Rows } from '../../../../shared/model/tables/indexes.ts';
import type { Steps } from '../../../../shared/model/tables/steps.ts';
import { readModelDataSteps } from '../../../../shared/model/validation/validate.ts';
import { say } from '../../../../shared/words/messages.ts';
import { words } from '../../words.ts';
import { failure } from '../failures.ts';
import { rowSteps } from '../rows.ts';

/** Records that fit together, and the number of the last change that they hold. */
export type Read = { readonly data: ModelData; readonly rows: Rows; readonly seq: number };

/** Thrown if the file is no longer the one that was read. */
export const CHANGED = Symbol('changed');

/** The records, each checked against its schema and all of them against each other. Throws a `UserError` if one is wrong. */
export function* readChecked(path: string, db: Database.Database): Steps<Read> {
  const read = yield* readModelDataSteps(yield* rowSteps(db));
  if ('problems' in read) throw failure('damaged', path, read.problems[0]);
  const seq = lastSeq(db);
  if (seq < 0 || seq > MAX_CHANGES) throw failure('damaged', path, say(words.numbering));
  return { ...read, seq };
}

/** Far beyond any history, and far below where whole numbers end. */
const MAX_CHANGES = 2 ** 50;

export const lastSeq = (db: Database.Database): number =>
  db.prepare<[], number | null>(`SELECT max("seq") FROM "change"`).pluck().get() ?? 0;

/** Reads the records as they are at one moment, while other programs go on writing. */
export function* readInOneState(path: string, db: Database.Database): Steps<Read> {
  db.exec('BEGIN');
  try {
    return yield* readChecked(path, db);
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/** Which file is at a path; empty if there is none. */
export const fileAt = (path: string): string => {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.dev} ${stat.ino}` : '';
};
