/** Which findings are waived. */

import { say } from '../../words/messages.ts';
import type { Model } from '../model.ts';
import type { RecordOf } from '../records.ts';
import { words } from '../words.ts';
import type { FindingSite } from './check.ts';
import { type CheckName, isPerBlock } from './check-names.ts';

export type Waiver = RecordOf['waiver'];
/** What tells a finding from all others that a waiver could mean. */
type Place = Pick<FindingSite, 'recordId' | 'processId'>;

/** Whether a waiver covers a finding of its check. One without a block covers all findings on its record. */
export const covers = ({ subject, processId }: Waiver, place: Place): boolean =>
  subject === place.recordId && (processId === null || processId === place.processId);

/** The block that a waiver of a finding names: only where the record alone would mean other findings too. */
export const blockOfWaiver = (check: CheckName, processId: string | null): string | null =>
  isPerBlock(check) ? processId : null;

/** Whether a finding is waived. */
export const waivedIn =
  (model: Model): ((check: CheckName, place: Place) => boolean) =>
  (check, place) =>
    waiverOf(model, check, place) !== undefined;

/**
 * The waiver of a finding; undefined if there is none. Costs the number of waivers once after each change
 * of the model, and then next to nothing.
 */
export const waiverOf = (model: Model, check: CheckName, place: Place): Waiver | undefined =>
  waiversIn(model)
    .get(check)
    ?.get(place.recordId)
    ?.find((waiver) => covers(waiver, place));

/** Waivers by the check and by the record that they name. */
type Sorted = ReadonlyMap<string, ReadonlyMap<string, readonly Waiver[]>>;

const known = new WeakMap<Model, { readonly revision: number; readonly sorted: Sorted }>();

const waiversIn = (model: Model): Sorted => {
  const before = known.get(model);
  if (before?.revision === model.revision) return before.sorted;
  const sorted = sortedWaivers(model);
  known.set(model, { revision: model.revision, sorted });
  return sorted;
};

const sortedWaivers = (model: Model): Sorted => {
  const byCheck = new Map<string, Map<string, Waiver[]>>();
  for (const waiver of model.rows.waiver.values()) {
    const bySubject = byCheck.get(waiver.check) ?? new Map<string, Waiver[]>();
    byCheck.set(waiver.check, bySubject);
    const alike = bySubject.get(waiver.subject);
    if (alike) alike.push(waiver);
    else bySubject.set(waiver.subject, [waiver]);
  }
  return byCheck;
};

/** Who waived a finding, and why. */
export const waivedInWords = ({ author, reason }: Waiver): string =>
  author === '' ? say(words.waivedByNobody, { reason }) : say(words.waived, { author, reason });
