/** A file whose pages are looked at only once its model is shown. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { openDocument } from '../../../electron/engine/document/document.ts';
import { createEngine } from '../../../electron/engine/engine.ts';
import type { EngineEvent } from '../../../shared/api/contract.ts';
import { by, filesIn, hashOf, modelFile, userError } from './fixtures.ts';

/** A model whose records can all be read, and that has a page beside them that makes no sense. */
const damagedBesideRecords = (): string => {
  const path = modelFile();
  const db = new Database(path);
  const page = db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'flow_targetId'`).pluck().get();
  const size = db.pragma('page_size', { simple: true });
  db.close();
  const bytes = readFileSync(path);
  bytes.fill(0xa5, (Number(page) - 1) * Number(size), (Number(page) - 1) * Number(size) + 64);
  writeFileSync(path, bytes);
  return path;
};

describe('a file that is damaged outside its records', () => {
  it('is refused at once by callers that don’t wait', () => {
    const path = damagedBesideRecords();
    expect(userError(() => openDocument(path)).code).toBe('damaged');
    const engine = createEngine({ file: path, version: '1', formats: [], allowPaths: false });
    const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
    return expect(session.request('document.open', { file: 'Model.strata' })).rejects.toMatchObject({
      code: 'damaged',
    });
  });

  it('is shown to a window, which is then told why it is closed, and stays as it was', async () => {
    const path = damagedBesideRecords();
    const before = hashOf(path);
    const engine = createEngine({ file: path, version: '1', formats: [], allowPaths: false });
    const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner', isWindow: true });
    const events: EngineEvent[] = [];
    session.onEvent((event) => events.push(event));
    const { data } = await session.request('document.open', { file: 'Model.strata' });
    expect(data.tables.process?.length).toBeGreaterThan(10);
    await vi.waitFor(() => expect(events).toHaveLength(1), { timeout: 120_000 });
    expect(events[0]).toMatchObject({ type: 'document.closed', file: 'Model.strata' });
    expect(events[0]).toHaveProperty(
      'reason',
      expect.stringContaining('is damaged. Strata left it unchanged'),
    );
    expect(hashOf(path)).toBe(before);
    expect(filesIn(dirname(path))).toEqual(['Model.strata']);
  });

  it('takes no change, however early that comes', () => {
    const path = damagedBesideRecords();
    const before = readFileSync(path);
    const document = openDocument(path, undefined, 'later');
    const rename = { type: 'process.rename', id: 'plan', name: 'Written' };
    const ann = by('Ann', 'a seed that is long enough');
    expect(userError(() => document.apply(rename, ann)).code).toBe('damaged');
    expect(userError(() => document.copyTo(`${path}.copy`)).code).toBe('damaged');
    document.close();
    expect(readFileSync(path)).toEqual(before);
    expect(filesIn(dirname(path))).toEqual(['Model.strata']);
  });
});

describe('a sound file', () => {
  it('takes a change before its pages were looked at', () => {
    const document = openDocument(modelFile(), undefined, 'later');
    const rename = { type: 'process.rename', id: 'plan', name: 'Written' };
    expect(document.apply(rename, by('Ann', 'a seed that is long enough'))).toMatchObject({
      ok: true,
      seq: 1,
    });
    document.close();
  });
});
