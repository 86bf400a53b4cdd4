/** Makes a restore point of an open model after every quarter of an hour of work. */
import type { Change } from '../../../shared/api/change.ts';
import type { Document } from '../document-type.ts';
import { addRestorePoint, restorePointsOf } from './restore-points.ts';

/** How much work, in milliseconds, may come after the last restore point before the next is made. */
const EVERY_MS = 15 * 60_000;

export type Keeper = {
  /** To be told of each change after it was committed. */
  changed(change: Change): void;
  /** Settles once no restore point is being written. Never rejects. */
  settled(): Promise<void>;
};

/**
 * A point is made when a change comes 15 minutes or more after the first one that no point holds; so work in short sessions
 * counts too. One that can't be written, on a full disk for instance, is tried again after as long.
 */
export const keepRestorePoints = (document: Document): Keeper => {
  let covered: number | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;

  const isDue = (at: number): boolean => {
    covered ??= restorePointsOf(document.path).find(({ seq }) => seq !== null)?.seq ?? 0;
    // A file put in place of another one has a history of its own.
    if (covered >= document.seq()) covered = 0;
    const [first] = document.journal(covered + 2, 1);
    return first !== undefined && at - Date.parse(first.at) >= EVERY_MS && at - failedAt >= EVERY_MS;
  };

  return {
    changed: ({ at }) => {
      if (running || document.readOnly || !isDue(Date.parse(at))) return;
      const seq = document.seq();
      running = addRestorePoint(document.path, { backup: document.backupTo, seq, now: new Date(at) })
        .then(() => {
          covered = seq;
        })
        .catch(() => {
          failedAt = Date.parse(at);
        })
        .finally(() => {
          running = undefined;
        });
    },
    settled: async () => running,
  };
};
