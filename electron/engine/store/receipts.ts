/**
 * What came of a command that was carried out, by its id: from the journal if it changed something, else from a table of
 * its own. A refused command leaves nothing: it was not carried out, and may be tried again.
 */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Patch } from '../../../shared/model/patch.ts';
import type { Journal } from './journal.ts';

export type Receipt = {
  /** Id of the command: its seed. */
  readonly id: string;
  /** What the command was; null for a change that does not tell. */
  readonly digest: string | null;
  readonly actorId: string;
  /** Number of the change; of the last one before the command if it changed nothing. */
  readonly seq: number;
  readonly label: string;
  readonly patch: Patch;
};

type Receipts = {
  /** Keeps the receipt of a command that changed nothing; its patch is empty. */
  keep(receipt: Receipt): void;
  find(id: string): Receipt | undefined;
};

const rowSchema = z.strictObject({
  id: z.string(),
  digest: z.string(),
  actorId: z.string(),
  seq: z.int(),
  label: z.string(),
});

/** The receipts in an open file. */
export const receiptsOf = (db: Database.Database, journal: Pick<Journal, 'entryOf'>): Receipts => {
  const insert = db.prepare<unknown[]>(
    `INSERT INTO "receipt" ("id", "digest", "actorId", "seq", "label") VALUES (?, ?, ?, ?, ?)`,
  );
  const byId = db.prepare<[string], unknown>(`SELECT * FROM "receipt" WHERE "id" = ?`);
  return {
    keep: ({ id, digest, actorId, seq, label }) => void insert.run(id, digest, actorId, seq, label),
    find: (id) => {
      const entry = journal.entryOf(id);
      if (entry) {
        const { digest, actorId, seq, label, patch } = entry;
        return { id, digest, actorId, seq, label, patch };
      }
      const row = byId.get(id);
      return row === undefined ? undefined : { ...rowSchema.parse(row), patch: [] };
    },
  };
};
