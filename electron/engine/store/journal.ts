/** The journal: every change ever made to a model, with what it did and what takes it back. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  type Change,
  changeSchema,
  type JournalLine,
  journalLineSchema,
} from '../../../shared/api/contract.ts';
import { type Patch, patchSchema } from '../../../shared/model/patch.ts';
import { failure } from './failures.ts';

/** A journal entry: a change with the patch that takes it back. */
export type Entry = Change & { readonly inverse: Patch };
/** What undo and redo need to know of every change of an actor. */
export type Mark = Pick<Change, 'seq' | 'kind' | 'of'>;

const entrySchema = changeSchema.extend({ inverse: patchSchema });
const linesSchema = z.array(journalLineSchema);
const markSchema = z.array(changeSchema.pick({ seq: true, kind: true, of: true }));

type Row = Omit<Change, 'patch'> & { forward: string; inverse: string };

export type Journal = {
  append(entry: Entry): void;
  lastSeq(): number;
  entry(seq: number): Entry | undefined;
  labelOf(seq: number): string | undefined;
  /** Whether anybody but `actor` has changed the model after `seq`. */
  othersSince(seq: number, actor: string): boolean;
  changesAfter(seq: number): Change[];
  /** The changes before `seq` (the latest ones where it is null) without their patches, the latest first. */
  page(before: number | null, limit: number): JournalLine[];
  /** What takes back each change after `seq`, the latest first. Read one by one: a journal may be long. */
  inversesAfter(seq: number): Iterable<Patch>;
  /** All changes by `actor`, oldest first. */
  marksOf(actor: string): Mark[];
};

/** The journal of an open file. Throws a `UserError` where an entry can't be read. */
export const journalOf = (db: Database.Database, path: string): Journal => {
  const entryFrom = ({ forward, inverse, ...rest }: Row): Entry => {
    try {
      return entrySchema.parse({ ...rest, patch: JSON.parse(forward), inverse: JSON.parse(inverse) });
    } catch (error) {
      // The file may come from elsewhere, and its journal is not checked as a whole when it is opened.
      throw failure('damaged', path, `change ${rest.seq} of its history can't be read.`, error);
    }
  };
  const insert = db.prepare<unknown[]>(
    `INSERT INTO "change" ("seq", "at", "actor", "label", "kind", "of", "forward", "inverse")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const last = db.prepare<[], number | null>(`SELECT max("seq") FROM "change"`).pluck();
  const one = db.prepare<[number], Row>(`SELECT * FROM "change" WHERE "seq" = ?`);
  const after = db.prepare<[number], Row>(`SELECT * FROM "change" WHERE "seq" > ? ORDER BY "seq"`);
  const label = db.prepare<[number], string>(`SELECT "label" FROM "change" WHERE "seq" = ?`).pluck();
  const others = db.prepare<[number, string]>(
    `SELECT 1 FROM "change" WHERE "seq" > ? AND "actor" <> ? LIMIT 1`,
  );
  const marks = db.prepare<[string]>(
    `SELECT "seq", "kind", "of" FROM "change" WHERE "actor" = ? ORDER BY "seq"`,
  );
  const page = db.prepare<[number, number]>(
    `SELECT "seq", "at", "actor", "label", "kind", "of" FROM "change" WHERE "seq" < ? ORDER BY "seq" DESC LIMIT ?`,
  );
  const back = db.prepare<[number], { seq: number; inverse: string }>(
    `SELECT "seq", "inverse" FROM "change" WHERE "seq" > ? ORDER BY "seq" DESC`,
  );
  const inversesAfter = function* (seq: number): Generator<Patch> {
    for (const row of back.iterate(seq)) {
      let inverse: Patch;
      try {
        inverse = patchSchema.parse(JSON.parse(row.inverse));
      } catch (error) {
        throw failure('damaged', path, `change ${row.seq} of its history can't be read.`, error);
      }
      yield inverse;
    }
  };
  return {
    append: ({ seq, at, actor, label, kind, of, patch, inverse }) => {
      insert.run(seq, at, actor, label, kind, of, JSON.stringify(patch), JSON.stringify(inverse));
    },
    lastSeq: () => last.get() ?? 0,
    entry: (seq) => {
      const row = one.get(seq);
      return row && entryFrom(row);
    },
    labelOf: (seq) => label.get(seq),
    othersSince: (seq, actor) => others.get(seq, actor) !== undefined,
    changesAfter: (seq) =>
      after.all(seq).map((row) => {
        const { inverse: _, ...change } = entryFrom(row);
        return change;
      }),
    page: (before, limit) => linesSchema.parse(page.all(before ?? Number.MAX_SAFE_INTEGER, limit)),
    inversesAfter,
    marksOf: (actor) => markSchema.parse(marks.all(actor)),
  };
};
