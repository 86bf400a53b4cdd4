/** Whether the pages of an open file fit together, beyond those that hold what is read. */

import type Database from 'better-sqlite3';
import { say } from '../../../../shared/words/messages.ts';
import { words } from '../../words.ts';
import { failure } from '../failures.ts';
import { damageIn } from './damage.ts';

/** Throws a `UserError` if the pages of an open file do not fit together. */
export const checkPages = (path: string, db: Database.Database): void => {
  // SQLite describes damage by pages and trees, which tells users nothing they could act on.
  const found = damageIn(db);
  if (found !== undefined) throw pagesDamaged(path, found);
};

/** The refusal of a file whose pages do not fit together. @param found what is wrong, in SQLite's words. */
export const pagesDamaged = (path: string, found: string): Error =>
  failure('damaged', path, say(words.pages), new Error(found));
