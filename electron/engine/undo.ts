/** What an actor's next undo or redo does to the model as it is now, when others may have gone on working. */
import type { Change } from '../../shared/api/contract.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { type Refusal, refuse } from '../../shared/model/refusals.ts';
import { takeBack } from '../../shared/model/undo.ts';
import { storable } from './storable.ts';
import type { Mark } from './store/journal.ts';
import type { Store } from './store/store.ts';
import { type Direction, undoStacks } from './undo-stacks.ts';

/** A change before it is committed. `of` is the change that it takes back or does again. */
export type Planned = { patch: Patch; label: string; kind: Change['kind']; of: number | null };

type Undo = {
  /** Takes note of a change that was committed. */
  record(actor: string, mark: Mark): void;
  /**
   * The actor's latest change that can be taken back, as the change that does it. Refused where there is none, and once
   * where others have built on the latest: asked again, it passes over that one, so that nobody is stuck.
   */
  plan(actor: string, direction: Direction): Planned | Refusal;
  /** The label of the change that `plan` is about next, or null. */
  label(actor: string, direction: Direction): string | null;
};

export const undoIn = (model: Model, journal: Store['journal']): Undo => {
  const stacks = undoStacks(journal.marksOf);
  /** Changes whose undo was refused once. */
  const refused = new Set<number>();

  const next = (
    actor: string,
    direction: Direction,
  ): Planned | { blocked: number; label: string } | undefined => {
    let blocked: { blocked: number; label: string } | undefined;
    for (const of of stacks.candidates(actor, direction)) {
      const entry = journal.entry(of);
      if (!entry) continue;
      const patch = takeBack(model, entry);
      if (patch === 'blocked') {
        blocked ??= { blocked: of, label: entry.label };
        if (!refused.has(of)) return { blocked: of, label: entry.label };
      } else if (patch.length > 0) return { patch: storable(patch), label: entry.label, kind: direction, of };
    }
    return blocked;
  };

  return {
    record: stacks.record,
    plan: (actor, direction) => {
      const found = next(actor, direction);
      if (!found) return refuse(`nothing-to-${direction}`);
      if (!('blocked' in found)) return found;
      refused.add(found.blocked);
      return refuse('undo-blocked', undefined, found.label);
    },
    label: (actor, direction) => {
      const [latest] = stacks.candidates(actor, direction);
      if (latest === undefined) return null;
      // Nobody else has changed anything since, so it stands as it was made: no need to try it out.
      if (!journal.othersSince(latest, actor)) return journal.labelOf(latest) ?? null;
      return next(actor, direction)?.label ?? null;
    },
  };
};
