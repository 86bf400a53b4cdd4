/** The journal: every change ever made to a model, with what it did and what takes it back. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { type Change, changeSchema } from '../../../shared/api/contract.ts';
import { type Patch, patchSchema } from '../../../shared/model/patch.ts';

/** A journal entry: a change with the patch that takes it back. */
export type Entry = Change & { readonly inverse: Patch };
/** What undo and redo need to know of every change of an actor. */
export type Mark = Pick<Change, 'seq' | 'kind' | 'of'>;

const entrySchema = changeSchema.extend({ inverse: patchSchema });
const markSchema = z.array(changeSchema.pick({ seq: true, kind: true, of: true }));

type Row = Omit<Change, 'patch'> & { forward: string; inverse: string };

export type Journal = {
  append(entry: Entry): void;
  lastSeq(): number;
  entry(seq: number): Entry | undefined;
  changesAfter(seq: number): Change[];
  /** All changes by `actor`, oldest first. */
  marksOf(actor: string): Mark[];
};

export const journalOf = (db: Database.Database): Journal => {
  const insert = db.prepare<unknown[]>(
    `INSERT INTO "change" ("seq", "at", "actor", "label", "kind", "of", "forward", "inverse")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const last = db.prepare<[], number | null>(`SELECT max("seq") FROM "change"`).pluck();
  const one = db.prepare<[number], Row>(`SELECT * FROM "change" WHERE "seq" = ?`);
  const after = db.prepare<[number], Row>(`SELECT * FROM "change" WHERE "seq" > ? ORDER BY "seq"`);
  const marks = db.prepare<[string]>(
    `SELECT "seq", "kind", "of" FROM "change" WHERE "actor" = ? ORDER BY "seq"`,
  );
  return {
    append: ({ seq, at, actor, label, kind, of, patch, inverse }) => {
      insert.run(seq, at, actor, label, kind, of, JSON.stringify(patch), JSON.stringify(inverse));
    },
    lastSeq: () => last.get() ?? 0,
    entry: (seq) => {
      const row = one.get(seq);
      return row && entryFrom(row);
    },
    changesAfter: (seq) =>
      after.all(seq).map((row) => {
        const { inverse: _, ...change } = entryFrom(row);
        return change;
      }),
    marksOf: (actor) => markSchema.parse(marks.all(actor)),
  };
};

/** The entry in a row, checked: a journal from elsewhere may hold anything. */
const entryFrom = ({ forward, inverse, ...rest }: Row): Entry =>
  entrySchema.parse({ ...rest, patch: JSON.parse(forward), inverse: JSON.parse(inverse) });
