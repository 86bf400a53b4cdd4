/** Copies that a thread writes while the model goes on being used. */
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentIn } from '../../../../../electron/engine/document/document.ts';
import { openFile } from '../../../../../electron/engine/store/opening/open.ts';
import { openStore } from '../../../../../electron/engine/store/store.ts';
import { dataFrom } from '../../../../../shared/model/model.ts';
import { by, does, filesIn, modelFile, open, seedData, tempFolder } from '../../fixtures.ts';

/** Whatever its size. */
const IN_A_THREAD = 0;

const opened = () => {
  const path = modelFile();
  const store = openStore(path);
  const document = documentIn(store);
  does(document, 'Ann', { type: 'process.rename', id: 'plan', name: 'Planning' });
  return { path, store, document, target: join(tempFolder(), 'Copy.strata') };
};

describe('a copy in a thread', () => {
  it('holds what a copy in one go holds, history included', async () => {
    const { store, document, target } = opened();
    const plain = join(tempFolder(), 'Plain.strata');
    await store.copyInTurns(target, IN_A_THREAD);
    store.copyTo(plain);
    document.close();
    const [copy, other] = [target, plain].map((path) => open(path));
    expect(copy?.seq()).toBe(1);
    expect(dataFrom(copy?.model as never)).toEqual(dataFrom(other?.model as never));
    expect(copy?.journal(null, 10)).toEqual(other?.journal(null, 10));
    expect(copy?.undo(by('Ann'))).toMatchObject({ ok: true });
    expect(filesIn(dirname(target)).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['Copy.strata']);
  });

  it('lets changes continue, and leaves no log next to the model', async () => {
    const { path, store, document, target } = opened();
    const copying = store.copyInTurns(target, IN_A_THREAD);
    for (let i = 0; i < 20; i++)
      does(document, 'Ann', { type: 'process.create', parentId: null, name: `Made meanwhile ${i}` });
    await copying;
    does(document, 'Ann', { type: 'process.rename', id: 'plan', name: 'Planned' });
    document.close();
    expect(filesIn(dirname(path))).toEqual(['Model.strata']);
    const source = openFile(path);
    expect(source.seq).toBe(22);
    source.db.close();
    const copy = openFile(target);
    expect(copy.seq).toBeGreaterThanOrEqual(1);
    expect(copy.data.tables.process?.find(({ id }) => id === 'plan')?.name).toBe('Planning');
    copy.db.close();
  });

  it('is refused if another file takes the place of the model before it ends', async () => {
    const { path, store, document, target } = opened();
    writeFileSync(target, 'what was there');
    const copying = store.copyInTurns(target, IN_A_THREAD);
    renameSync(modelFile(seedData('blank'), 'Other.strata'), path);
    await expect(copying).rejects.toMatchObject({ code: 'file-replaced' });
    expect(filesIn(dirname(target))).toEqual(['Copy.strata']);
    expect(readFileSync(target, 'utf8')).toBe('what was there');
    document.close();
  });

  it('that can’t be written is refused in words', async () => {
    const { store, document } = opened();
    const nowhere = join(tempFolder(), 'no such folder', 'Copy.strata');
    await expect(store.copyInTurns(nowhere, IN_A_THREAD)).rejects.toMatchObject({ code: 'cannot-write' });
    document.close();
  });

  it('of a model that can only be read is written here', async () => {
    const path = modelFile();
    chmodSync(path, 0o444);
    const store = openStore(path);
    const target = join(tempFolder(), 'Copy.strata');
    await store.copyInTurns(target, IN_A_THREAD);
    store.close();
    expect(open(target).model.rows.process.size).toBe(seedData().tables.process?.length);
  });
});
