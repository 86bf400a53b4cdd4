/** Which findings are set aside on purpose. */

import type { Spot } from './checks/check.ts';
import { type CheckName, isPerBlock } from './checks/check-names.ts';
import type { Model } from './model.ts';
import type { RecordOf } from './records.ts';

export type Waiver = RecordOf['waiver'];
/** What tells a finding from all others that a waiver could mean. */
type Place = Pick<Spot, 'recordId' | 'processId'>;

/** Whether a waiver sets a finding of its check aside. One without a block covers all findings on its record. */
export const covers = ({ subject, processId }: Waiver, place: Place): boolean =>
  subject === place.recordId && (processId === null || processId === place.processId);

/** The block that a waiver of a finding names: only where the record alone would mean other findings too. */
export const blockOfWaiver = (check: CheckName, processId: string | null): string | null =>
  isPerBlock(check) ? processId : null;

/** Tells of a finding whether it is set aside. Costs the number of waivers once, and then next to nothing. */
export const waivedIn = (model: Model): ((check: CheckName, place: Place) => boolean) => {
  const byCheck = new Map<string, Map<string, Waiver[]>>();
  for (const waiver of model.rows.waiver.values()) {
    const bySubject = byCheck.get(waiver.check) ?? new Map<string, Waiver[]>();
    byCheck.set(waiver.check, bySubject);
    bySubject.set(waiver.subject, [...(bySubject.get(waiver.subject) ?? []), waiver]);
  }
  return (check, place) =>
    byCheck
      .get(check)
      ?.get(place.recordId)
      ?.some((waiver) => covers(waiver, place)) ?? false;
};
