/** Since when changes are told in what is exported. */
import type { Document } from '../../document-type.ts';

/** The version that changes are told since: a snapshot by its id, or what the model was when the day began here. */
export const sinceOf = (document: Document, snapshotId: string | undefined, now: Date) => {
  const snapshot = snapshotId === undefined ? undefined : document.model.rows.snapshot.get(snapshotId);
  if (snapshot) return { name: snapshot.name, at: snapshot.at, ...document.changedSince(snapshot.seq) };
  const start = new Date(now);
  start.setHours(0, 0, 0, 0);
  const at = start.toISOString();
  return { name: null, at, ...document.changedSince(document.seqBefore(at)) };
};
