/**
 * Restore points of a model: whole copies in a hidden folder beside it, `.restore-points/NAME.strata/`, named by their time
 * and the number of their last change, and the copies that migrations set aside. No library lists them.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { userError } from '../../../shared/api/contract.ts';
import type { RestorePoint } from '../../../shared/api/library-entry.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { flushFolder, removeFile } from '../files/files.ts';
import { sweepLitter } from '../files/litter.ts';
import { ownerMark } from '../files/owner-mark.ts';
import { openFile } from '../store/opening/open.ts';
import { words } from '../words.ts';
import { thinnedOut } from './thinned.ts';

export const RESTORE_FOLDER = '.restore-points';

const folderOf = (path: string): string => join(dirname(path), RESTORE_FOLDER, basename(path));

/** `2026-01-31T12-30-00.000Z 57.strata`: no colons, which Windows does not take. */
const nameOf = (at: string, seq: number): string => `${at.replaceAll(':', '-')} ${seq}.strata`;
const NAME = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z) (\d{1,15})\.strata$/;

/** The restore points of the model at `path`, the latest first. The model itself may be missing or damaged. */
export const restorePointsOf = (path: string): RestorePoint[] =>
  [...ownPoints(path), ...migrationCopies(path)].sort((a, b) => (a.at < b.at ? 1 : -1));

const ownPoints = (path: string): (RestorePoint & { readonly seq: number })[] =>
  namesIn(folderOf(path)).flatMap((id) => {
    const [, day, hours, minutes, seconds, seq] = NAME.exec(id) ?? [];
    const found = statSync(join(folderOf(path), id), { throwIfNoEntry: false });
    return seq === undefined || !found
      ? []
      : [{ id, at: `${day}${hours}:${minutes}:${seconds}`, seq: Number(seq), bytes: found.size }];
  });

/** What opening a model of an older version sets aside before it brings the file up to date. */
const migrationCopies = (path: string): RestorePoint[] =>
  namesIn(dirname(path)).flatMap((id) => {
    const rest = id.startsWith(basename(path)) ? id.slice(basename(path).length) : '';
    const found = /^\.v\d+-backup$/.test(rest)
      ? statSync(join(dirname(path), id), { throwIfNoEntry: false })
      : undefined;
    return found ? [{ id, at: found.mtime.toISOString(), seq: null, bytes: found.size }] : [];
  });

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** The path of a restore point. Refused with a `UserError` if the model has no such point. */
const restorePointPath = (path: string, id: string): string => {
  const point = restorePointsOf(path).find((candidate) => candidate.id === id);
  if (!point)
    throw userError('no-restore-point', words.noRestorePoint, {
      file: quoted(basename(path)),
      point: id.slice(0, 100),
    });
  return join(point.seq === null ? dirname(path) : folderOf(path), id);
};

/** The model in a restore point, checked as any model that is opened. The point is not changed. */
export const restorePointData = (path: string, id: string): ModelData => {
  const source = restorePointPath(path, id);
  const folder = mkdtempSync(join(tmpdir(), 'strata-restore-'));
  try {
    // Opening an older version brings the file up to date: that is for the copy alone.
    const copy = join(folder, basename(path));
    copyFileSync(source, copy);
    const { db, data } = openFile(copy);
    db.close();
    return data;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Moves the restore points of a model that was moved `from` one path `to` another, so that they stay its own. What can't be
 * moved stays where it is; nothing that is already at the new location is replaced. Never throws.
 */
export const moveRestorePoints = (from: string, to: string): void => {
  const copies = migrationCopies(from).map(({ id }): [string, string] => [
    join(dirname(from), id),
    `${to}${id.slice(basename(from).length)}`,
  ]);
  for (const [source, target] of [[folderOf(from), folderOf(to)] as const, ...copies])
    try {
      if (!existsSync(source) || existsSync(target)) continue;
      mkdirSync(dirname(target), { recursive: true });
      renameSync(source, target);
      flushFolder(dirname(target));
    } catch {
      // The model itself is where it belongs; its copies are only not found under its new name.
    }
};

/** Deletes the restore points of a model that is deleted itself. What can't be deleted stays. Never throws. */
export const removeRestorePoints = (path: string): void => {
  const copies = migrationCopies(path).map(({ id }) => join(dirname(path), id));
  for (const each of [folderOf(path), ...copies])
    try {
      rmSync(each, { recursive: true, force: true });
    } catch {
      // Nobody finds it under a name that is gone.
    }
};

/**
 * Makes a restore point of the model at `path`, and removes those that are no longer kept. Rejected if the copy can't be
 * written; then nothing of it is left.
 * @param backup writes a whole copy to a path, in steps
 * @param seq the number of the last change when it begins; those that are made while it's written may be in it too
 */
export const addRestorePoint = async (
  path: string,
  { backup, seq, now }: { backup: (target: string) => Promise<void>; seq: number; now: Date },
): Promise<void> => {
  const folder = folderOf(path);
  mkdirSync(folder, { recursive: true });
  sweepLitter(folder, { reservations: false });
  const name = nameOf(now.toISOString(), seq);
  const temporary = join(
    folder,
    `.${name.slice(0, 40)}.${ownerMark()}.${randomBytes(6).toString('hex')}.part`,
  );
  try {
    await backup(temporary);
    const fd = openSync(temporary, 'r+');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, join(folder, name));
    flushFolder(folder);
  } finally {
    removeFile(temporary);
  }
  for (const { id } of thinnedOut(ownPoints(path), now)) removeFile(join(folder, id));
};
