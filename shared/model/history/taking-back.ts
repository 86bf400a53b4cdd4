/** Taking back several changes of one person at once, when they and others may have gone on working. */
import { getRow, type Model } from '../model.ts';
import { idOf, type Patch, type RowChange } from '../patch.ts';
import { overlayOf, patchIn } from '../tables/overlay.ts';
import { restOf } from './main-part.ts';
import { type Done, undoing, writeStep } from './undo.ts';

type TakingBack = {
  /** What can be done, as one patch. Empty if nothing is left to take back. */
  readonly patch: Patch;
  /** The records that stay as they are since others have built on them, each once. */
  readonly staying: readonly RowChange[];
};

/**
 * What undoes all of `changes` as far as nobody else has built on them. What the person built on their own changes is taken back
 * with them. Costs what the changes wrote.
 * @param changes the latest first.
 */
export const takingBack = (model: Model, changes: Iterable<Done>): TakingBack => {
  const after = overlayOf(model);
  const blocked = new Map<string, RowChange>();
  for (const done of changes) {
    const undone = undoing(after.model, done);
    const isPossible = undone.blocked.length === 0 || restOf(done, undone.patch).length > 0;
    if (isPossible) for (const step of undone.patch) writeStep(after, step);
    for (const step of undone.blocked) blocked.set(`${step.table} ${idOf(step)}`, step);
  }
  const isThere = (step: RowChange) => getRow(after.model, step.table, idOf(step)) !== undefined;
  return { patch: patchIn(model, after), staying: [...blocked.values()].filter(isThere) };
};
