/** Restore points belong to their model wherever the library puts it, and outlive its file. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../electron/engine/engine.ts';
import {
  addRestorePoint,
  moveRestorePoints,
  restorePointsOf,
} from '../../../../electron/engine/restore/restore-points.ts';
import { hashOf, open, SEEDS_FOLDER, tempFolder } from '../fixtures.ts';

const NOW = new Date('2026-03-04T10:15:00.000Z');

/** A library with one model, “Plan”, that has a restore point and a copy from before an update of the file. */
const libraryWithPoint = async () => {
  const folder = tempFolder();
  const engine = createEngine({
    folder,
    seedsFolder: SEEDS_FOLDER,
    version: '1',
    formats: [],
    allowPaths: false,
    checkResults: true,
  });
  const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
  const create = async (name: string) =>
    (await session.request('library.create', { name, seed: 'sales-and-support' })).file;
  const path = (name: string) => join(folder, name);
  const file = await create('Plan');
  const document = open(path(file));
  await addRestorePoint(path(file), { backup: document.backupTo, seq: document.seq(), now: NOW });
  document.close();
  writeFileSync(path('Plan.strata.v1-backup'), 'an older version');
  const seqs = (name: string) =>
    restorePointsOf(path(name))
      .map(({ seq }) => seq)
      .sort();
  return { session, create, path, seqs, file };
};
const BOTH = [0, null];

describe('restore points in the library', () => {
  it('follow the model to another name', async () => {
    const { session, seqs, file } = await libraryWithPoint();
    expect(seqs(file)).toEqual(BOTH);
    const renamed = await session.request('library.rename', { file, name: 'Other' });
    expect(renamed.file).toBe('Other.strata');
    expect(seqs('Other.strata')).toEqual(BOTH);
    expect(seqs('Plan.strata')).toEqual([]);
  });

  it('follow the model to the bin and back, also if another one has taken its name', async () => {
    const { session, create, seqs, file } = await libraryWithPoint();
    const { bin } = await session.request('library.remove', { file });
    expect(seqs(file)).toEqual([]);
    expect(seqs(join('.bin', bin))).toEqual(BOTH);
    expect(await create('Plan')).toBe(file);
    expect(seqs(file)).toEqual([]);
    const back = await session.request('library.restore', { bin });
    expect(back.file).not.toBe(file);
    expect(seqs(back.file)).toEqual(BOTH);
    expect(seqs(file)).toEqual([]);
  });

  it('go to no new model of the same name if their own file was removed by other means', async () => {
    const { create, path, seqs, file } = await libraryWithPoint();
    rmSync(path(file));
    const made = await create('Plan');
    expect(made).not.toBe(file);
    expect(seqs(made)).toEqual([]);
    expect(seqs(file)).toEqual(BOTH);
  });

  it('replace nothing that is already there', async () => {
    const { path, seqs, file } = await libraryWithPoint();
    writeFileSync(path('Other.strata.v1-backup'), 'not to be replaced');
    const before = hashOf(path('Other.strata.v1-backup'));
    moveRestorePoints(path(file), path('Other.strata'));
    expect(hashOf(path('Other.strata.v1-backup'))).toBe(before);
    expect(seqs(file)).toEqual([null]);
  });

  it('of a damaged model are listed with it and open as a new model; the damaged file stays as it is', async () => {
    const { session, path, file } = await libraryWithPoint();
    expect((await session.request('library.list', {}))[0]).not.toHaveProperty('restorePoints');
    writeFileSync(path(file), 'damaged '.repeat(2000));
    const before = hashOf(path(file));
    const [entry] = await session.request('library.list', {});
    expect(entry).toMatchObject({ file, problem: expect.any(String) });
    const point = entry?.restorePoints?.find(({ seq }) => seq !== null);
    expect(point).toMatchObject({ at: NOW.toISOString(), seq: 0 });
    const made = await session.request('library.openRestorePoint', { file, id: point?.id ?? '' });
    expect(made.file).toBe('Plan restored.strata');
    const opened = await session.request('document.open', made);
    expect(opened.data.tables.model?.[0]?.name).toBe('Plan restored');
    expect(opened.data.tables.process?.length).toBeGreaterThan(5);
    expect(hashOf(path(file))).toBe(before);
    await expect(
      session.request('library.openRestorePoint', { file, id: 'Plan.strata.v1-backup' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('Plan') });
    await expect(session.request('library.openRestorePoint', { file, id: 'none' })).rejects.toMatchObject({
      code: 'no-restore-point',
    });
  });
});
