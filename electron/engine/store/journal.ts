/** The journal: every change ever made to a model, with what it did and what undoes it. */

import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  type Change,
  changeSchema,
  headOf,
  type JournalLine,
  journalLineSchema,
} from '../../../shared/api/change.ts';
import type { Freeze } from '../../../shared/book/front/control.ts';
import { type LabelParams, labelParamsSchema } from '../../../shared/model/label.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { completedPatch, patchSchema } from '../../../shared/model/validation/patch-schema.ts';
import { say } from '../../../shared/words/messages.ts';
import type { Person } from '../caller.ts';
import { words } from '../words.ts';
import { failure } from './failures.ts';

/** A journal entry: a change with the patch that undoes it, and the digest of the command it came from. */
export type Entry = Change & { readonly inverse: Patch; readonly digest: string | null };
/** An entry that is written. `forward` is its patch as JSON, if that is at hand. */
export type NewEntry = Entry & { readonly forward?: string | undefined };
/** What undo and redo need to know of every change of an actor. */
export type Mark = Pick<Change, 'seq' | 'kind' | 'of'>;

const entrySchema = changeSchema.extend({ inverse: patchSchema, digest: z.string().nullable() });
const linesSchema = z.array(journalLineSchema);
const markSchema = z.array(changeSchema.pick({ seq: true, kind: true, of: true }));

type Row = Omit<Change, 'patch' | 'params'> & {
  params: string | null;
  forward: string;
  inverse: string;
  digest: string | null;
};
type Head = Pick<Change, 'id' | 'at' | 'actor'>;

/** The index on authors is on this very expression. */
const ACTOR_ID = `coalesce("actorId", "actor")`;
/**
 * Whether a change is by the person with the id and the name given. Changes of older versions have no id: they are by
 * whoever has the name, since the person at this computer got an id only later. The first part is for the index.
 */
const IS_BY = `(${ACTOR_ID} IN (@id, @name) AND iif("actorId" IS NULL, "actor" = @name, "actorId" = @id))`;
const LINE_COLUMNS = `"seq", "at", ${ACTOR_ID} AS "actorId", "actor", "label", "command", "params", "kind", "of"`;
const COLUMNS = `${LINE_COLUMNS}, "id", "digest", "forward", "inverse"`;

export type Journal = {
  append(entry: NewEntry): void;
  lastSeq(): number;
  entry(seq: number): Entry | undefined;
  /** The change that came from the command with this id. Costs one look into an index. */
  entryOf(id: string): Entry | undefined;
  labelOf(seq: number): string | undefined;
  /** ISO instant of a change. */
  atOf(seq: number): string | undefined;
  /** What `headOf` gives for the change with this number, for 0 the origin; undefined if there is no such change. */
  headAt(seq: number): string | undefined;
  /** Whether anybody but this person has changed the model after `seq`. */
  othersSince(seq: number, person: Person): boolean;
  /** Names of the people beside this person whose changes after `seq` speak of a record with one of these ids. */
  othersNaming(seq: number, ids: readonly string[], person: Person): string[];
  changesAfter(seq: number): Change[];
  /** The same, or undefined if there are more than `max` changes or more than `maxBytes` bytes of patches to send. */
  fewChangesAfter(seq: number, max: number, maxBytes: number): Change[] | undefined;
  /** The changes before `seq` (the latest ones if it is null) without their patches, the latest first. */
  page(before: number | null, limit: number): JournalLine[];
  /** The codes that were frozen, oldest first. */
  freezes(): Freeze[];
  /** Number of the last change before an ISO instant; 0 if there is none. */
  seqBefore(at: string): number;
  /** Names of those who made the changes after that, each once. */
  peopleSince(seq: number): string[];
  /** What undoes each change after `seq`, the latest first. Read one by one: a journal may be long. */
  inversesAfter(seq: number): Iterable<Patch>;
  /** All changes by this person, oldest first. */
  marksOf(person: Person): Mark[];
};

/** A label can be shown without its params, so those that can’t be read are left out. */
const paramsIn = (json: string | null): LabelParams | null => {
  try {
    return labelParamsSchema.parse(JSON.parse(json ?? 'null'));
  } catch {
    return null;
  }
};

/** Not checked yet. Entries of older versions get the fields that came later. */
const patchIn = (json: string): unknown => completedPatch(JSON.parse(json));

/** The journal of an open file. Throws a `UserError` if an entry can’t be read. */
export const journalOf = (db: Database.Database, path: string): Journal => {
  const entryFrom = ({ forward, inverse, params, ...rest }: Row): Entry => {
    try {
      const read = { ...rest, params: paramsIn(params) };
      return entrySchema.parse({ ...read, patch: patchIn(forward), inverse: patchIn(inverse) });
    } catch (error) {
      // The file may come from elsewhere, and its journal is not checked as a whole when it is opened.
      throw failure('damaged', path, say(words.unreadableChange, { seq: rest.seq }), error);
    }
  };
  const insert = db.prepare<unknown[]>(
    `INSERT INTO "change"
      ("seq", "at", "actorId", "actor", "label", "command", "params", "kind", "of", "id", "digest", "forward", "inverse")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const last = db.prepare<[], number | null>(`SELECT max("seq") FROM "change"`).pluck();
  const one = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM "change" WHERE "seq" = ?`);
  const byId = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM "change" WHERE "id" = ?`);
  const after = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM "change" WHERE "seq" > ? ORDER BY "seq"`);
  const sizes = db
    .prepare<[number, number], number>(
      `SELECT octet_length("forward") FROM "change" WHERE "seq" > ? ORDER BY "seq" LIMIT ?`,
    )
    .pluck();
  const origin = db.prepare<[], string>(`SELECT "id" FROM "origin"`).pluck();
  const head = db.prepare<[number], Head>(`SELECT "id", "at", "actor" FROM "change" WHERE "seq" = ?`);
  const label = db.prepare<[number], string>(`SELECT "label" FROM "change" WHERE "seq" = ?`).pluck();
  const others = db.prepare<[Person & { seq: number }]>(
    `SELECT 1 FROM "change" WHERE "seq" > @seq AND NOT ${IS_BY} LIMIT 1`,
  );
  const byOthers = db.prepare<[Person & { seq: number }], { actor: string; forward: string }>(
    `SELECT "actor", "forward" FROM "change" WHERE "seq" > @seq AND NOT ${IS_BY} ORDER BY "seq"`,
  );
  const marks = db.prepare<[Person]>(
    `SELECT "seq", "kind", "of" FROM "change" WHERE ${IS_BY} ORDER BY "seq"`,
  );
  const page = db.prepare<[number, number], { params: string | null }>(
    `SELECT ${LINE_COLUMNS} FROM "change" WHERE "seq" < ? ORDER BY "seq" DESC LIMIT ?`,
  );
  const back = db.prepare<[number], { seq: number; inverse: string }>(
    `SELECT "seq", "inverse" FROM "change" WHERE "seq" > ? ORDER BY "seq" DESC`,
  );
  const before = db
    .prepare<[string], number | null>(`SELECT max("seq") FROM "change" WHERE "at" < ?`)
    .pluck();
  const people = db
    .prepare<[number], string>(`SELECT DISTINCT "actor" FROM "change" WHERE "seq" > ? ORDER BY "actor"`)
    .pluck();
  const freezing = db.prepare<[], { at: string; actor: string; forward: string }>(
    `SELECT "at", "actor", "forward" FROM "change" WHERE "forward" LIKE '%"table":"reservedCode"%' ORDER BY "seq"`,
  );
  const freezes = function* (): Generator<Freeze> {
    for (const { at, actor, forward } of freezing.iterate()) {
      const patch = patchSchema.safeParse(patchIn(forward));
      // What can’t be read is reported when the history is; here it only tells of nothing.
      for (const change of patch.data ?? [])
        if (change.op === 'put' && change.table === 'reservedCode')
          yield { code: change.row.code, blockId: change.row.owner, at, actor };
    }
  };
  const inversesAfter = function* (seq: number): Generator<Patch> {
    for (const row of back.iterate(seq)) {
      let inverse: Patch;
      try {
        inverse = patchSchema.parse(patchIn(row.inverse));
      } catch (error) {
        throw failure('damaged', path, say(words.unreadableChange, { seq: row.seq }), error);
      }
      yield inverse;
    }
  };
  const changesAfter = (seq: number): Change[] =>
    after.all(seq).map((row) => {
      const { inverse: _, digest: __, ...change } = entryFrom(row);
      return change;
    });
  return {
    append: ({ seq, at, actorId, actor, label, command, params, kind, of, id, digest, ...entry }) => {
      const { patch, forward = JSON.stringify(patch) } = entry;
      const back = JSON.stringify(entry.inverse);
      const told = [label, command ?? null, params ? JSON.stringify(params) : null];
      insert.run(seq, at, actorId, actor, ...told, kind, of, id, digest, forward, back);
    },
    lastSeq: () => last.get() ?? 0,
    entry: (seq) => {
      const row = one.get(seq);
      return row && entryFrom(row);
    },
    entryOf: (id) => {
      const row = byId.get(id);
      return row && entryFrom(row);
    },
    labelOf: (seq) => label.get(seq),
    atOf: (seq) => head.get(seq)?.at,
    headAt: (seq) => {
      if (seq === 0) return origin.get();
      const row = head.get(seq);
      return row && headOf(row);
    },
    othersSince: (seq, { id, name }) => others.get({ seq, id, name }) !== undefined,
    othersNaming: (seq, ids, { id, name }) => {
      // Ids are random and stand in a patch as JSON texts, so there is no need to read the patches.
      const texts = ids.map((id) => JSON.stringify(id));
      const names = new Set<string>();
      for (const { actor, forward } of byOthers.iterate({ seq, id, name }))
        if (!names.has(actor) && texts.some((text) => forward.includes(text))) names.add(actor);
      return [...names];
    },
    changesAfter,
    fewChangesAfter: (seq, max, maxBytes) => {
      let [count, bytes] = [0, 0];
      for (const size of sizes.iterate(seq, max + 1)) {
        bytes += size;
        if (++count > max || bytes > maxBytes) return undefined;
      }
      return changesAfter(seq);
    },
    page: (before, limit) => {
      const rows = page.all(before ?? Number.MAX_SAFE_INTEGER, limit);
      return linesSchema.parse(rows.map((row) => ({ ...row, params: paramsIn(row.params) })));
    },
    seqBefore: (at) => before.get(at) ?? 0,
    peopleSince: (seq) => people.all(seq),
    freezes: () => [...freezes()],
    inversesAfter,
    marksOf: ({ id, name }) => markSchema.parse(marks.all({ id, name })),
  };
};
