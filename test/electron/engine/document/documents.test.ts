/** Opening models in slices: others are served in between, and whatever ends an opening leaves nothing open. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openDocuments } from '../../../../electron/engine/document/documents.ts';
import type { Slices } from '../../../../electron/engine/slices.ts';
import { does, filesIn, hashOf } from '../fixtures.ts';
import { countedSlices, largeFile, openFilesIn } from '../slicing.ts';

const documentsIn = (slices: Slices) => openDocuments(() => new Date(0), slices);
const nothingIsOpen = (path: string): void => {
  expect(openFilesIn(dirname(path))).toEqual([]);
  expect(filesIn(dirname(path))).toEqual(['Large.strata']);
};

describe('two who open one file at the same time', () => {
  it('get one document, which is closed with the last of them', async () => {
    const path = largeFile();
    const slices = countedSlices();
    const documents = documentsIn(slices);
    const first = documents.acquire(path);
    const second = documents.acquire(path);
    const document = await first.document;
    expect(await second.document).toBe(document);
    expect(slices.turns).toBeGreaterThan(20);
    expect(documents.acquire(path).document).toBe(first.document);
    first.release();
    first.release();
    second.release();
    expect(documents.at(path)).toBe(document);
    does(document, 'Ann', { type: 'process.create', parentId: null, name: 'Still open' });
    documents.closeAll();
    expect(documents.isInUse(path)).toBe(false);
    nothingIsOpen(path);
  });

  it('are independent: one who leaves during the opening ends nothing for the other', async () => {
    const path = largeFile();
    const documents = documentsIn(countedSlices((turn) => turn === 5 && first.release()));
    const first = documents.acquire(path);
    const second = documents.acquire(path);
    const document = await second.document;
    does(document, 'Ann', { type: 'process.create', parentId: null, name: 'Open' });
    second.release();
    expect(documents.isInUse(path)).toBe(false);
    nothingIsOpen(path);
  });
});

describe('an opening that is cancelled', () => {
  it('at any step leaves no file open and the model as it was', async () => {
    const path = largeFile();
    const before = hashOf(path);
    const counting = countedSlices();
    await documentsIn(counting).using(path, () => {});
    expect(counting.turns).toBeGreaterThan(20);
    for (let at = 1; at <= counting.turns; at++) {
      const slices = countedSlices((turn) => turn === at && lease.release());
      const documents = documentsIn(slices);
      const lease = documents.acquire(path);
      await expect(lease.document).rejects.toMatchObject({ code: 'closed' });
      expect(documents.isInUse(path)).toBe(false);
      nothingIsOpen(path);
      await setImmediate();
      expect(slices.turns).toBe(at);
    }
    expect(hashOf(path)).toBe(before);
    await documentsIn(counting).using(path, ({ model }) => expect(model.rows.process.size).toBe(1500));
  });

  it('before it has begun, too', async () => {
    const path = largeFile();
    const documents = documentsIn(countedSlices());
    const lease = documents.acquire(path);
    lease.release();
    await expect(lease.document).rejects.toMatchObject({ code: 'closed' });
    nothingIsOpen(path);
  });

  it('while its pages are checked in a thread, too', async () => {
    const path = largeFile();
    const documents = documentsIn(countedSlices(undefined, 0));
    const lease = documents.acquire(path);
    // Reading the file takes a few turns; the steps then wait for the thread.
    for (let turn = 0; turn < 20; turn++) await setImmediate();
    lease.release();
    await expect(lease.document).rejects.toMatchObject({ code: 'closed' });
    nothingIsOpen(path);
    await documents.using(path, ({ model }) => expect(model.rows.process.size).toBe(1500));
  });

  it('by closing the file tells all who wait for it what came of the file, once it is closed', async () => {
    const path = largeFile();
    const documents = documentsIn(
      countedSlices((turn) => {
        if (turn !== 30) return;
        documents.closeFile(path, () => {
          nothingIsOpen(path);
          return 'It was moved.';
        });
      }),
    );
    const leases = [documents.acquire(path), documents.acquire(path)];
    for (const { document } of leases)
      await expect(document).rejects.toMatchObject({ code: 'closed', message: 'It was moved.' });
    for (const { release } of leases) release();
    await documents.using(path, ({ seq }) => expect(seq()).toBe(0));
    nothingIsOpen(path);
  });

  it('by closing all leaves nothing open either', async () => {
    const path = largeFile();
    const documents = documentsIn(countedSlices((turn) => turn === 30 && documents.closeAll()));
    await expect(documents.using(path, () => {})).rejects.toMatchObject({
      code: 'closed',
      message: expect.stringContaining('Large.strata'),
    });
    nothingIsOpen(path);
  });
});

describe('an opening that fails', () => {
  it('says why to all who wait for it, and leaves nothing open', async () => {
    const path = largeFile();
    const bytes = readFileSync(path);
    // Most of the model: page after page of nonsense.
    writeFileSync(path, bytes.fill(0xa5, bytes.length / 2));
    const documents = documentsIn(countedSlices());
    const leases = [documents.acquire(path), documents.acquire(path)];
    for (const { document } of leases) await expect(document).rejects.toMatchObject({ code: 'damaged' });
    expect(documents.isInUse(path)).toBe(false);
    for (const { release } of leases) release();
    await expect(documents.using(path, () => {})).rejects.toMatchObject({ code: 'damaged' });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    nothingIsOpen(path);
  });
});
