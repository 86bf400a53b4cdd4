/** What a person's next undo or redo does to the model as it is now, when others may have gone on working. */

import type { Change } from '../../../shared/api/change.ts';
import type { UndoPart } from '../../../shared/api/results.ts';
import { mainOf, restOf } from '../../../shared/model/history/main-part.ts';
import { takingBack } from '../../../shared/model/history/taking-back.ts';
import { undoing } from '../../../shared/model/history/undo.ts';
import type { LabelParams } from '../../../shared/model/label.ts';
import type { Model } from '../../../shared/model/model.ts';
import { idOf, type Patch, type RowChange } from '../../../shared/model/patch.ts';
import { listInWords, nameInWords } from '../../../shared/model/record-names.ts';
import { referencesOf } from '../../../shared/model/records.ts';
import { type Refusal, refuse } from '../../../shared/model/refusals/refusals.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { Person } from '../caller.ts';
import type { Entry, Mark } from '../store/journal.ts';
import type { Store } from '../store/store-type.ts';
import { words } from '../words.ts';
import { storable } from './storable.ts';
import { type Direction, undoStacks } from './undo-stacks.ts';

/** A change before it is committed. `of` is the change that it undoes or redoes. */
export type Planned = Pick<Change, 'label' | 'kind' | 'of'> & {
  patch: Patch;
  command: string | null;
  params: LabelParams | null;
  /** What stays of what is taken back, as people call it. */
  readonly staying?: readonly string[];
};
/** A refusal that may offer the part that can be done. */
export type UndoRefusal = Refusal & { readonly part?: UndoPart };

type Undo = {
  /** Takes note of a change that was committed. */
  record(actorId: string, mark: Mark): void;
  /**
   * The person's latest change that can be undone, as the change that does it. Refused if there is none. Refused
   * once if others have built on the latest: the next call skips that change, so that undo never gets stuck on it. The refusal
   * offers to undo the rest of the change, if there is any.
   * @param part the number of a change that is undone as far as possible, as a refusal offered.
   */
  plan(person: Person, direction: Direction, part?: number): Planned | UndoRefusal;
  /**
   * All that a person has changed since `since` and not undone, taken back as one change, with what stays since others have built on
   * it, each as people call it. Refused if nothing can be taken back.
   */
  takeBack(person: Person, since: Date): Planned | Refusal;
  /** The label of the change that `plan` is about next, or null. */
  label(person: Person, direction: Direction): string | null;
};

/** A change that can't be undone whole: others have built on it, or (`patch` and `blocked` empty) superseded it. */
type Stuck = { readonly entry: Entry; readonly patch: Patch; readonly blocked: readonly RowChange[] };

export const undoIn = (model: Model, journal: Store['journal']): Undo => {
  const stacks = undoStacks(journal.marksOf);
  /** Changes whose undo was refused once. */
  const refused = new Set<number>();
  /** The number of the last change since the model was opened: the model is as it left it. */
  let latest: number | undefined;

  const plannedFrom = (entry: Entry, patch: Patch, kind: Direction): Planned => ({
    patch: storable(patch),
    label: entry.label,
    command: entry.command ?? null,
    params: entry.params ?? null,
    kind,
    of: entry.seq,
  });

  const next = (person: Person, direction: Direction): Planned | Stuck | undefined => {
    let stuck: Stuck | undefined;
    let superseded: Stuck | undefined;
    for (const of of stacks.candidates(person, direction)) {
      const entry = journal.entry(of);
      if (!entry) continue;
      const { patch, blocked } = undoing(model, entry, of === latest);
      if (blocked.length > 0) {
        stuck ??= { entry, patch, blocked };
        if (!refused.has(of)) return { entry, patch, blocked };
      } else if (patch.length > 0) return plannedFrom(entry, patch, direction);
      else superseded ??= { entry, patch, blocked };
    }
    if (stuck) return stuck;
    // What a person changed again alone is no news to them.
    return superseded && journal.othersSince(superseded.entry.seq, person) ? superseded : undefined;
  };

  const othersNaming = ({ seq }: Entry, ids: readonly string[], person: Person): string[] =>
    journal.othersNaming(seq, ids.slice(0, MAX_IDS), person);

  const refusalOf = ({ entry, patch, blocked }: Stuck, person: Person, direction: Direction): UndoRefusal => {
    const { seq, label } = entry;
    if (blocked.length === 0) {
      const names = othersNaming(entry, entry.patch.map(idOf), person);
      if (names.length === 0) return refuse(`nothing-to-${direction}`);
      return refuse('undo-superseded', undefined, { direction, label, ...peopleIn(names) });
    }
    const names = othersNaming(entry, blocked.flatMap(idsAround), person);
    // An undo goes from the last record to the first.
    const staying = [...new Set(mainOf(blocked).map((change) => nameInWords(model, change)))].reverse();
    const rest = restOf(entry, patch);
    const params = { direction, label, ...peopleIn(names), what: listInWords(staying) };
    if (rest.length === 0) return refuse('undo-blocked', undefined, params);
    return {
      ...refuse('undo-in-part', undefined, params),
      part: { seq, count: rest.length, staying },
    };
  };

  /** The changes of a person that stand, back to an instant, the latest first. */
  function* changesSince(person: Person, since: string): Generator<Entry> {
    for (const of of stacks.candidates(person, 'undo')) {
      const entry = journal.entry(of);
      if (!entry) continue;
      if (entry.at < since) return;
      yield entry;
    }
  }

  return {
    takeBack: (person, since) => {
      const { patch, staying } = takingBack(model, changesSince(person, since.toISOString()));
      const names = [...new Set(mainOf(staying).map((change) => nameInWords(model, change)))];
      const name = quoted(person.name);
      if (patch.length === 0)
        return names.length === 0
          ? refuse('nothing-of-person', undefined, { name })
          : refuse('take-back-blocked', undefined, { name, what: listInWords(names) });
      const label = say(words.tookBack, { name });
      const params = { id: words.tookBack.id, values: { name } };
      return {
        ...{ patch: storable(patch), label, command: 'take-back', params },
        kind: 'do',
        of: null,
        staying: names,
      };
    },
    record: (actorId, mark) => {
      latest = mark.seq;
      stacks.record(actorId, mark);
    },
    plan: (person, direction, part) => {
      if (part !== undefined) {
        const entry = stacks.candidates(person, direction).includes(part) ? journal.entry(part) : undefined;
        if (!entry) return refuse(`nothing-to-${direction}`);
        const { patch, blocked } = undoing(model, entry);
        return restOf(entry, patch).length > 0
          ? plannedFrom(entry, patch, direction)
          : refusalOf({ entry, patch, blocked }, person, direction);
      }
      const found = next(person, direction);
      if (!found) return refuse(`nothing-to-${direction}`);
      if (!('blocked' in found)) return found;
      if (found.blocked.length > 0) refused.add(found.entry.seq);
      return refusalOf(found, person, direction);
    },
    label: (person, direction) => {
      const [latest] = stacks.candidates(person, direction);
      if (latest === undefined) return null;
      // Nobody else has changed anything since, so it stands as it was made: no need to try it out.
      if (!journal.othersSince(latest, person)) return journal.labelOf(latest) ?? null;
      const found = next(person, direction);
      if (!found) return null;
      return 'entry' in found ? found.entry.label : found.label;
    },
  };
};

const peopleIn = (names: readonly string[]) => ({ who: listInWords(names), count: names.length });

/** Later changes are searched for so many ids at most. */
const MAX_IDS = 200;

/** The record of a change, and those that the change would have it refer to. */
const idsAround = (change: RowChange): string[] => {
  const fields = (change.op === 'put' ? change.row : change.op === 'set' ? change.fields : {}) as Record<
    string,
    unknown
  >;
  const targets = referencesOf(change.table).map(({ field }) => fields[field]);
  return [idOf(change), ...targets.filter((id) => typeof id === 'string')];
};
