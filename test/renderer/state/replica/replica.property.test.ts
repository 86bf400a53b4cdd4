/** Five windows on one real engine, with lines cut before and after a commit, orders sent again, and undos. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createEngine, type Engine } from '../../../../electron/engine/engine.ts';
import { createReplica, type Replica } from '../../../../renderer/state/replica/replica.ts';
import { type Connection, UserError } from '../../../../shared/api/contract.ts';
import type { Command } from '../../../../shared/model/apply.ts';
import { dataFrom, modelFrom } from '../../../../shared/model/model.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', '..', 'seeds');
const LOST = new UserError('connection-lost', 'The connection was lost.');

/** How a line fails: calls never reach the engine, or their answers never come back. Events are lost either way. */
type Cut = 'before' | 'after' | undefined;

type Window = {
  readonly replica: Replica;
  readonly lose: (cut: Cut) => void;
  /** Joins the line again, takes in what was missed, and sends again what was not answered. */
  readonly comeBack: () => Promise<void>;
  readonly undo: (direction: 'undo' | 'redo') => void;
};

type Told = {
  /** Seeds of orders that were answered with a change, as often as they were. */
  readonly acknowledged: Set<string>;
};

const windowOn = async (engine: Engine, file: string, actor: string, told: Told): Promise<Window> => {
  const session = engine.connect({ id: actor, name: actor, role: 'owner' });
  let cut: Cut;
  const request = (async (method: never, params: { seed?: string }) => {
    if (cut === 'before') throw LOST;
    const result = (await session.request(method, params)) as { ok?: boolean; patch?: readonly unknown[] };
    if (cut) throw LOST;
    if (params.seed !== undefined && result.ok && result.patch?.length) told.acknowledged.add(params.seed);
    return result;
  }) as unknown as Connection['request'];
  const connection: Connection = { request, onEvent: (listener) => session.onEvent(listener) };
  const replica = createReplica(
    connection,
    file,
    await request('document.open', { file }),
    () => ({ id: actor, name: actor }),
    {
      changed: () => {},
      failed: () => {},
      waiting: () => {},
      trouble: () => {},
      later: () => {},
    },
  );
  connection.onEvent((event) => {
    if (!cut && event.type === 'document.changed') replica.receive(event.change);
  });
  return {
    replica,
    lose: (how) => {
      cut = how;
    },
    comeBack: async () => {
      if (!cut) return;
      cut = undefined;
      await replica.rejoin();
    },
    undo: (direction) => void replica[direction](),
  };
};

/** A command on what this window sees; undefined if there is nothing that it could be done to. */
const commandOf = (replica: Replica, action: string, n: number, pick: number): Command | undefined => {
  if (action === 'create') return { type: 'process.create', parentId: null, name: `Block ${n}` };
  const ids = [...replica.model.rows.process.keys()].sort();
  const [id, other] = [ids[pick % ids.length], ids[(pick * 7) % ids.length]];
  if (id === undefined || other === undefined) return undefined;
  if (action === 'rename') return { type: 'process.rename', id, name: `Name ${n}` };
  if (action === 'move') return { type: 'process.move', ids: [id], parentId: pick % 3 ? other : null };
  return { type: 'process.delete', ids: [id] };
};

it('whatever is cut, sent again and undone: all windows equal the file, and no order is carried out twice', async () => {
  const step = fc.record({
    who: fc.nat(4),
    action: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('create', 'rename', 'move', 'delete') },
      { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
      { weight: 3, arbitrary: fc.constantFrom('before' as const, 'after' as const, 'back' as const) },
    ),
    pick: fc.nat(1000),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const folder = mkdtempSync(join(tmpdir(), 'strata-replicas-'));
      const engine = createEngine({
        folder,
        seedsFolder: SEEDS,
        version: '1',
        formats: [],
        allowPaths: false,
      });
      try {
        const setup = engine.connect({ id: 'Setup', name: 'Setup', role: 'owner' });
        const { file } = await setup.request('library.create', { name: 'Shared', seed: 'sales-and-support' });
        await setup.request('document.open', { file });
        const told: Told = { acknowledged: new Set() };
        const windows: Window[] = [];
        for (const name of ['Ann', 'Bob', 'Cem', 'Dee', 'Eli'])
          windows.push(await windowOn(engine, file, name, told));
        for (const [n, { who, action, pick }] of steps.entries()) {
          const window = windows[who] as Window;
          if (action === 'before' || action === 'after') window.lose(action);
          else if (action === 'back') await window.comeBack();
          else if (action === 'undo' || action === 'redo') window.undo(action);
          else {
            const command = commandOf(window.replica, action, n, pick);
            if (command) window.replica.perform(command);
          }
          // Every third step lets what is on its way arrive; else windows act on what is not answered yet.
          if (n % 3 === 0) await new Promise(setImmediate);
        }
        for (const window of windows) await window.comeBack();
        for (const { replica } of windows) await replica.settled();
        const end = await setup.request('document.open', { file });
        await vi.waitFor(
          () => {
            for (const { replica } of windows) expect(replica.isAt(end.seq)).toBe(true);
          },
          { timeout: 120_000 },
        );
        const data = dataFrom(modelFrom(end.data));
        for (const { replica } of windows) expect(dataFrom(replica.model)).toEqual(data);
        const { changes } = await setup.request('document.changes', { file, after: 0 });
        const ids = changes?.map(({ id }) => id) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining([...told.acknowledged]));
      } finally {
        await engine.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 20 },
  );
}, 360_000);
