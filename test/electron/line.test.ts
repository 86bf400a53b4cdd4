import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../electron/engine/engine.ts';
import { lineTo } from '../../electron/line.ts';
import type { EngineEvent, Result } from '../../shared/api/contract.ts';
import { fromWire } from '../../shared/api/wire.ts';
import { modelFile } from './engine/fixtures.ts';
import { countedSlices, largeFile } from './engine/slicing.ts';

const engines: Engine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

/** Two sessions on one model: Ann's, whose model goes out step by step, and Bob's, who changes it meanwhile. */
const opening = (path: string, meanwhile: (turn: number, bob: ReturnType<Engine['connect']>) => unknown) => {
  const engine = createEngine({ file: path, version: '1', formats: [], allowPaths: false });
  engines.push(engine);
  const [ann, bob] = ['Ann', 'Bob'].map((name) => engine.connect({ id: name, name, role: 'owner' }));
  if (!ann || !bob) throw new Error('There is no session.');
  const sent: (EngineEvent | 'model')[] = [];
  const slices = countedSlices((turn) => meanwhile(turn, bob));
  const line = lineTo(ann, (event) => sent.push(event), slices);
  const open = async (file: string): Promise<Result<'document.open'>> => {
    await bob.request('document.open', { file });
    const answer = await line.request('document.open', { file });
    sent.push('model');
    return fromWire(answer) as Result<'document.open'>;
  };
  return { bob, line, sent, slices, open };
};
const FILE = 'Large.strata';
let commands = 0;
const create = (bob: ReturnType<Engine['connect']>, file: string): Promise<unknown> =>
  bob.request('document.apply', {
    file,
    command: { type: 'process.create', parentId: null, name: 'Made meanwhile' },
    seed: `a seed of the command ${commands++}`,
  });
const nextTurn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

it('a model is put into columns while others have turns, and changes made in between follow it in order', async () => {
  const { sent, slices, open } = opening(largeFile(), (turn, bob) => {
    if (turn === 3 || turn === 5) return create(bob, FILE);
  });
  const opened = await open(FILE);
  expect(slices.turns).toBeGreaterThan(10);
  expect(opened.seq).toBe(0);
  expect(opened.data.tables.process).toHaveLength(1500);
  expect(sent).toEqual(['model']);
  await nextTurn();
  expect(
    sent.map((each) => (each === 'model' || each.type !== 'document.changed' ? each : each.change.seq)),
  ).toEqual(['model', 1, 2]);
});

it('events follow at once again after the model, and none after the line is closed', async () => {
  const { bob, line, sent, open } = opening(modelFile(), () => {});
  const file = 'Model.strata';
  await open(file);
  await nextTurn();
  await create(bob, file);
  expect(sent).toEqual(['model', expect.objectContaining({ type: 'document.changed' })]);
  line.close();
  await create(bob, file);
  expect(sent).toHaveLength(2);
});

it('a model that can’t be opened holds nothing up', async () => {
  const { bob, line, sent } = opening(modelFile(), () => {});
  const missing = join('no', 'such.strata');
  await expect(line.request('document.open', { file: missing })).rejects.toThrow();
  await expect(line.request('document.open', null)).rejects.toThrow();
  await nextTurn();
  await bob.close();
  expect(sent).toEqual([]);
});
