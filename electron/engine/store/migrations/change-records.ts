/** A change of records by a migration: a change like any other, with its entry in the journal. */
import type Database from 'better-sqlite3';
import { invert, type Model, modelFrom } from '../../../../shared/model/model.ts';
import type { Patch } from '../../../../shared/model/patch.ts';
import { readModelData } from '../../../../shared/model/validation/validate.ts';
import { finish } from '../../../../shared/steps/steps.ts';
import { rowSteps, rowWriter } from '../rows.ts';
import { indexWriter } from '../search.ts';

/** Who such a change is by. Nobody undoes it by mistake: undo is per person. */
const ACTOR = 'Strata';

/**
 * Carries out the change that `patchOf` makes for the records of a file whose tables are those of today. Does nothing for a
 * new file and for records that don't fit together: those are refused by whoever reads them next.
 * @param label in English, as in the journals of older versions.
 */
export const changeRecords = (
  db: Database.Database,
  label: string,
  patchOf: (model: Model) => Patch,
): void => {
  if (db.prepare(`SELECT 1 FROM "model"`).get() === undefined) return;
  const read = readModelData(finish(rowSteps(db)));
  if ('problems' in read) return;
  const model = modelFrom(read.data);
  const patch = patchOf(model);
  if (patch.length === 0) return;
  const inverse = invert(model, patch);
  const write = rowWriter(db);
  for (const change of patch) write(change);
  finish(indexWriter(db)(patch));
  db.prepare(
    `INSERT INTO "change" ("seq", "at", "actorId", "actor", "label", "kind", "of", "id", "digest", "forward", "inverse")
      SELECT coalesce(max("seq"), 0) + 1, ?, ?, ?, ?, 'do', NULL, NULL, NULL, ?, ? FROM "change"`,
  ).run(new Date().toISOString(), ACTOR, ACTOR, label, JSON.stringify(patch), JSON.stringify(inverse));
};
