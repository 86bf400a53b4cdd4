/**
 * What operations leave in a folder when they are killed: hidden `.NAME.OWNER.RANDOM.part` files with what SQLite keeps
 * beside them, and reserved names. They are told by their form and their owner's mark, never by their content alone.
 */
import { lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_EXTENSION } from '../../../shared/model/file-names.ts';
import { ownerState } from './owner-mark.ts';

/** The name of a file that is being written, and of what SQLite keeps beside it. The first form had no mark. */
const PART = /^(\..*?\.(?:([0-9a-f]{8}-[0-9a-z]{1,8})\.)?[0-9a-f]{12}\.part)(?:-journal|-wal|-shm)?$/s;

/** What a reserved name holds until its file is there. */
const RESERVATION = /^strata reservation ([0-9a-f]{8}-[0-9a-z]{1,8})\n$/;
const MAX_RESERVATION_BYTES = 64;

/** How old litter must be, in milliseconds, if its owner can't be asked. No operation pauses for so long. */
const OLD_MS = 60 * 60_000;

/**
 * Removes what killed operations left in `folder`: at once if their process has ended, after an hour if it ran on another
 * machine or is not known. What a running process writes stays, and so does every file of another form or kind.
 * Never throws: what can't be removed is tried again at the next start.
 * @param reservations whether reserved names and old empty model files go too: only in a library
 * @param now milliseconds since 1970
 * @returns the names that were removed
 */
export const sweepLitter = (
  folder: string,
  { reservations, now = Date.now() }: { reservations: boolean; now?: number },
): string[] => {
  const removed: string[] = [];
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    try {
      if (!(isAbandonedPart(path, name, now) || (reservations && isAbandonedReservation(path, now))))
        continue;
      rmSync(path);
      removed.push(name);
    } catch {
      // Gone already, or not ours to remove.
    }
  }
  return removed;
};

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const isAbandonedPart = (path: string, name: string, now: number): boolean => {
  const [, part, mark] = PART.exec(name) ?? [];
  if (part === undefined) return false;
  const found = lstatSync(path);
  if (!found.isFile()) return false;
  // A log is as old as what it belongs to.
  const main = statSync(join(path, '..', part), { throwIfNoEntry: false });
  return isAbandoned(mark, Math.max(found.mtimeMs, main?.mtimeMs ?? 0), now);
};

/**
 * Whether the file at `path` is a name that a killed operation reserved and never filled. An empty file is one by its age
 * alone: a copy by another program begins empty too.
 */
export const isAbandonedReservation = (path: string, now = Date.now()): boolean => {
  if (!path.toLowerCase().endsWith(MODEL_EXTENSION)) return false;
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size > MAX_RESERVATION_BYTES || found.nlink > 1) return false;
  if (found.size === 0) return isAbandoned(undefined, found.mtimeMs, now);
  const [, mark] = RESERVATION.exec(readFileSync(path, 'latin1')) ?? [];
  return mark !== undefined && isAbandoned(mark, found.mtimeMs, now);
};

const isAbandoned = (mark: string | undefined, writtenAt: number, now: number): boolean => {
  const state = mark === undefined ? 'unknown' : ownerState(mark, writtenAt);
  return state === 'ended' || (state === 'unknown' && now - writtenAt > OLD_MS);
};
