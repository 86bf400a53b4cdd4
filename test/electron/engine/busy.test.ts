/** A model file whose write lock another program holds. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../electron/engine/engine.ts';
import { modelFile, seedData } from './fixtures.ts';

const FILE = 'Model.strata';
const create = (name: string) => ({ type: 'process.create', parentId: null, name });

const lockedModel = async () => {
  const path = modelFile(seedData('blank'));
  const engine = createEngine({ file: path, version: '1', formats: [], allowPaths: false });
  const [ann, bob] = [
    engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' }),
    engine.connect({ id: 'Bob', name: 'Bob', role: 'owner' }),
  ];
  for (const session of [ann, bob]) await session.request('document.open', { file: FILE });
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  const settled: string[] = [];
  const edit = (name: string) =>
    ann
      .request('document.apply', {
        file: FILE,
        command: create(name),
        seed: `the seed of ${name}, long enough`,
      })
      .then(
        (result) => void settled.push(result.ok ? name : result.code),
        (error) => void settled.push(error.code),
      );
  return { engine, bob, other, edit, settled };
};

describe('edits of a file that another program is writing to', () => {
  it('wait without keeping other windows from being served, and are all kept in their order', async () => {
    const { engine, bob, other, edit, settled } = await lockedModel();
    const names = Array.from({ length: 10 }, (_, i) => `Block ${i}`);
    const edits = names.map(edit);
    expect(await bob.request('session.hello', {})).toMatchObject({ actor: 'Bob' });
    expect(await bob.request('document.search', { file: FILE, query: 'block' })).toEqual([]);
    expect(settled).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    await Promise.all(edits);
    expect(settled).toEqual(names);
    const { changes } = await bob.request('document.changes', { file: FILE, after: 0 });
    expect(changes?.map(({ label }) => /\d/.exec(label)?.[0])).toEqual(names.map((_, i) => String(i)));
    await engine.close();
  });

  it('are refused, not lost without a word, if the model is closed while they wait', async () => {
    const { engine, other, edit, settled } = await lockedModel();
    const edits = [edit('One'), edit('Two')];
    await engine.close();
    await Promise.all(edits);
    expect(settled).toEqual(['closed', 'closed']);
    other.exec('ROLLBACK');
    other.close();
  });
});
