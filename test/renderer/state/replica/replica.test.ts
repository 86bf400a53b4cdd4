/** Two windows on one real engine: guesses, commits in another order, refusals, lost lines. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine, type Engine } from '../../../../electron/engine/engine.ts';
import { createReplica, type Replica } from '../../../../renderer/state/replica/replica.ts';
import type { Change } from '../../../../shared/api/change.ts';
import { type Connection, type EngineEvent, UserError } from '../../../../shared/api/contract.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { childrenOf, dataFrom } from '../../../../shared/model/model.ts';
import type { Patch } from '../../../../shared/model/patch.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', '..', 'seeds');

type Window = { replica: Replica; failures: string[]; changes: Patch[]; connection: Gate };
/** A connection whose requests and events can be held back and let go. */
type Gate = Connection & {
  hold(): void;
  release(): void;
  /** Answers to what is sent from now on come when the function that is given back is called; events come at once. */
  holdAnswers(): () => void;
  cut(): void;
  /** The engine hears requests, but its events get lost, and its answers too if they are named. */
  lose(what: 'events' | 'events and answers'): void;
  mend(): void;
};

let folder: string;
let engine: Engine;
let setup: ReturnType<Engine['connect']>;
let file: string;
const closers: (() => void)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strata-replica-'));
  engine = createEngine({ folder, seedsFolder: SEEDS, version: 'test', formats: [], allowPaths: false });
  setup = engine.connect({ id: 'Setup', name: 'Setup', role: 'owner' });
  ({ file } = await setup.request('library.create', { name: 'Shared', seed: 'sales-and-support' }));
  await setup.request('document.open', { file });
});

afterEach(async () => {
  for (const close of closers.splice(0)) close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const gateTo = (actor: string): Gate => {
  const session = engine.connect({ id: actor, name: actor, role: 'owner' });
  closers.push(() => session.close());
  const listeners = new Set<(event: EngineEvent) => void>();
  const heldEvents: EngineEvent[] = [];
  let gate: Promise<void> | undefined;
  let answers: Promise<void> | undefined;
  let open = () => {};
  let isCut = false;
  let lost: 'nothing' | 'events' | 'events and answers' = 'nothing';
  session.onEvent((event) => {
    if (gate || isCut || lost !== 'nothing') heldEvents.push(event);
    else for (const listener of listeners) listener(event);
  });
  return {
    request: (async (method: never, params: never) => {
      if (gate) await gate;
      if (isCut) throw new UserError('connection-lost', 'Lost.');
      const answersFree = answers;
      const answer = await session.request(method, params);
      await answersFree;
      if (lost === 'events and answers') throw new UserError('connection-lost', 'Lost.');
      return answer;
    }) as Connection['request'],
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    holdAnswers: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      answers = promise;
      return resolve;
    },
    hold: () => {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    release: () => {
      gate = undefined;
      for (const event of heldEvents.splice(0)) for (const listener of listeners) listener(event);
      open();
    },
    cut: () => {
      isCut = true;
    },
    lose: (what) => {
      lost = what;
    },
    mend: () => {
      isCut = false;
      lost = 'nothing';
      heldEvents.length = 0;
    },
  };
};

const windowOf = async (actor: string): Promise<Window> => {
  const connection = gateTo(actor);
  const opened = await connection.request('document.open', { file });
  const failures: string[] = [];
  const changes: Patch[] = [];
  const replica = createReplica(connection, file, opened, () => ({ id: actor, name: actor }), {
    changed: (patches) => changes.push(...patches),
    failed: (message) => failures.push(message),
    waiting: () => {},
    trouble: () => {},
    later: (_attempt, act) => void setTimeout(act, 5),
  });
  connection.onEvent((event) => {
    if (event.type === 'document.changed') replica.receive(event.change as Change);
  });
  return { replica, failures, changes, connection };
};

/** Waits until the engine has answered these windows, and they have heard of all that it committed. */
const quiet = async (...windows: Window[]) => {
  for (const { replica } of windows) await replica.settled();
  const [latest] = await setup.request('document.journal', { file, limit: 1 });
  for (const { replica } of windows) await vi.waitUntil(() => replica.isAt(latest?.seq ?? 0), PATIENCE);
};
const PATIENCE = { timeout: 20_000, interval: 1 };
const nameOf = ({ replica }: Window, id: string) => replica.model.rows.process.get(id)?.name;

describe('a replica', () => {
  it('shows a change before it is committed, and the same after', async () => {
    const ada = await windowOf('Ada');
    ada.connection.hold();
    ada.replica.perform({ type: 'process.rename', id: 'plan', name: 'Planning' });
    expect(nameOf(ada, 'plan')).toBe('Planning');
    ada.connection.release();
    await quiet(ada);
    expect(nameOf(ada, 'plan')).toBe('Planning');
    const again = await windowOf('Bob');
    expect(dataFrom(again.replica.model)).toEqual(dataFrom(ada.replica.model));
  });

  it('takes the engine’s own time if its guess had another, as in adopting a proposal', async () => {
    const ada = await windowOf('Ada');
    ada.replica.perform({ type: 'proposal.adopt', id: 'plan-level-2' });
    await quiet(ada);
    expect(childrenOf(ada.replica.model, 'plan').map(({ name }) => name)).toEqual([
      'Plan Sales & Support Operations',
      'Plan Sell',
      'Plan Contract',
      'Plan Assist',
    ]);
    const bob = await windowOf('Bob');
    expect(dataFrom(ada.replica.model)).toEqual(dataFrom(bob.replica.model));
  });

  it('is what the engine committed as soon as it hears of it, before the answer to its own request', async () => {
    const ada = await windowOf('Ada');
    const release = ada.connection.holdAnswers();
    const told = new Promise<number>((resolve) =>
      ada.connection.onEvent((event) => {
        if (event.type === 'document.changed') resolve(event.change.seq);
      }),
    );
    ada.replica.perform({ type: 'proposal.adopt', id: 'plan-level-2' });
    const seq = await told;
    expect(ada.replica.isAt(seq)).toBe(true);
    release();
    await quiet(ada);
    expect(ada.failures).toEqual([]);
  });

  it('forgets an edit that was refused: it does not come back with the block that it was about', async () => {
    const [ada, bob] = [await windowOf('Ada'), await windowOf('Bob')];
    const name = nameOf(bob, 'sell-proposal');
    bob.connection.hold();
    bob.replica.perform({ type: 'process.rename', id: 'sell-proposal', name: 'Typed meanwhile' });
    ada.replica.perform({ type: 'process.delete', ids: ['sell'] });
    await quiet(ada);
    bob.connection.release();
    await quiet(ada, bob);
    await bob.replica.rejoin();
    await ada.replica.undo();
    await quiet(ada, bob);
    expect(nameOf(bob, 'sell-proposal')).toBe(name);
    expect(dataFrom(bob.replica.model)).toEqual(dataFrom(ada.replica.model));
  });

  it('keeps both, if two windows insert at the same place at once', async () => {
    const [ada, bob] = [await windowOf('Ada'), await windowOf('Bob')];
    ada.connection.hold();
    bob.connection.hold();
    for (const n of [1, 2, 3]) {
      ada.replica.perform({ type: 'process.create', parentId: 'contract', name: `From Ada ${n}` });
      bob.replica.perform({ type: 'process.create', parentId: 'contract', name: `From Bob ${n}` });
    }
    for (const { connection } of [bob, ada]) connection.release();
    await quiet(ada, bob);
    expect(childrenOf(ada.replica.model, 'contract')).toHaveLength(6);
    expect(dataFrom(ada.replica.model)).toEqual(dataFrom(bob.replica.model));
  });

  it('reports an edit of a block that another window deleted, and changes nothing else', async () => {
    const [ada, bob] = [await windowOf('Ada'), await windowOf('Bob')];
    bob.connection.hold();
    bob.replica.perform({ type: 'process.rename', id: 'sell-proposal', name: 'Typed meanwhile' });
    ada.replica.perform({ type: 'process.delete', ids: ['sell'] });
    await quiet(ada);
    expect(nameOf(bob, 'sell-proposal')).toBe('Typed meanwhile');
    bob.connection.release();
    await quiet(ada, bob);
    expect(bob.failures).toEqual([expect.stringContaining('no longer in the model')]);
    expect(nameOf(bob, 'sell')).toBeUndefined();
    expect(ada.failures).toEqual([]);
    expect(dataFrom(ada.replica.model)).toEqual(dataFrom(bob.replica.model));
  });

  it('lets each window undo its own last change', async () => {
    const [ada, bob] = [await windowOf('Ada'), await windowOf('Bob')];
    ada.replica.perform({ type: 'process.rename', id: 'plan', name: 'By Ada' });
    await quiet(ada);
    bob.replica.perform({ type: 'process.rename', id: 'assist', name: 'By Bob' });
    await quiet(bob);
    const outcome = await ada.replica.undo();
    expect(isRefusal(outcome)).toBe(false);
    await quiet(ada, bob);
    for (const window of [ada, bob]) {
      expect(nameOf(window, 'plan')).toBe('Plan');
      expect(nameOf(window, 'assist')).toBe('By Bob');
    }
    await ada.replica.redo();
    await quiet(ada, bob);
    expect(nameOf(bob, 'plan')).toBe('By Ada');
  });

  it('undoes and redoes its own last change at once, and what the engine commits is the same', async () => {
    const ada = await windowOf('Ada');
    const before = dataFrom(ada.replica.model);
    ada.replica.perform({ type: 'process.delete', ids: ['sell'] });
    await quiet(ada);
    const after = dataFrom(ada.replica.model);
    ada.connection.hold();
    const outcome = await ada.replica.undo();
    expect(outcome).toMatchObject({ label: expect.stringContaining('Sell') });
    expect(dataFrom(ada.replica.model)).toEqual(before);
    await ada.replica.redo();
    expect(dataFrom(ada.replica.model)).toEqual(after);
    ada.changes.length = 0;
    ada.connection.release();
    await quiet(ada);
    expect(ada.failures).toEqual([]);
    // Nothing was taken back and made again.
    expect(ada.changes.flat()).toEqual([]);
    expect(dataFrom(ada.replica.model)).toEqual(after);
    expect(dataFrom((await windowOf('Bob')).replica.model)).toEqual(after);
  });

  it('undoes at once what the engine has not confirmed yet', async () => {
    const ada = await windowOf('Ada');
    const before = dataFrom(ada.replica.model);
    ada.connection.hold();
    ada.replica.perform({ type: 'process.rename', id: 'plan', name: 'Planning' });
    await ada.replica.undo();
    expect(nameOf(ada, 'plan')).toBe('Plan');
    ada.connection.release();
    await quiet(ada);
    expect(dataFrom(ada.replica.model)).toEqual(before);
    expect(dataFrom((await windowOf('Bob')).replica.model)).toEqual(before);
  });

  it('keeps what another window did before an undo arrived, and says why the rest could not be undone', async () => {
    const [ada, bob] = [await windowOf('Ada'), await windowOf('Bob')];
    ada.replica.perform({ type: 'process.create', parentId: null, name: 'New' });
    await quiet(ada, bob);
    const added = childrenOf(ada.replica.model, null).find(({ name }) => name === 'New')?.id ?? '';
    ada.connection.hold();
    bob.replica.perform({ type: 'process.rename', id: added, name: 'By Bob' });
    await quiet(bob);
    await ada.replica.undo();
    expect(nameOf(ada, added)).toBeUndefined();
    ada.connection.release();
    await quiet(ada, bob);
    expect(ada.failures).toHaveLength(1);
    for (const window of [ada, bob]) expect(nameOf(window, added)).toBe('By Bob');
  });

  it('refuses at once what the model refuses, and sends nothing', async () => {
    const ada = await windowOf('Ada');
    const before = dataFrom(ada.replica.model);
    const outcome = ada.replica.perform({ type: 'process.move', ids: ['sell'], parentId: 'sell-proposal' });
    expect(isRefusal(outcome) && outcome.code).toBe('move-into-itself');
    expect(dataFrom(ada.replica.model)).toEqual(before);
  });

  it('loses nothing typed while the connection was lost', async () => {
    const [ada, bob] = [await windowOf('Ada'), await windowOf('Bob')];
    ada.connection.cut();
    ada.replica.perform({ type: 'process.rename', id: 'plan', name: 'Typed on the train' });
    ada.replica.perform({ type: 'process.create', parentId: 'assist', name: 'Made on the train' });
    bob.replica.perform({ type: 'process.rename', id: 'contract', name: 'Meanwhile' });
    await quiet(bob);
    ada.connection.mend();
    await ada.replica.rejoin();
    await quiet(ada, bob);
    for (const window of [ada, bob]) {
      expect(nameOf(window, 'plan')).toBe('Typed on the train');
      expect(nameOf(window, 'contract')).toBe('Meanwhile');
      expect(childrenOf(window.replica.model, 'assist').map(({ name }) => name)).toEqual([
        'Made on the train',
      ]);
    }
  });

  it.each(['events', 'events and answers'] as const)(
    'drops a guess that is already in a model read again after %s were lost',
    async (what) => {
      const [ada, bob] = [await windowOf('Ada'), await windowOf('Bob')];
      const committed = new Promise<void>((resolve) =>
        bob.connection.onEvent((event) => {
          if (event.type === 'document.changed') resolve();
        }),
      );
      ada.connection.lose(what);
      ada.replica.perform({ type: 'process.rename', id: 'plan', name: 'By Ada' });
      await committed;
      // More than is sent of missed changes, so that the whole model is read again.
      for (const id of ['sell', 'contract'])
        bob.replica.perform({ type: 'process.update', ids: [id], definition: 'x'.repeat(200_000) });
      await quiet(bob);
      ada.connection.mend();
      await ada.replica.rejoin();
      await quiet(ada, bob);
      bob.replica.perform({ type: 'process.rename', id: 'plan', name: 'By Bob' });
      await quiet(bob, ada);
      expect(nameOf(ada, 'plan')).toBe('By Bob');
      expect(ada.failures).toEqual([]);
    },
  );

  it('fetches changes whose announcement it missed', async () => {
    const [ada, bob] = [await windowOf('Ada'), await windowOf('Bob')];
    ada.connection.cut();
    bob.replica.perform({ type: 'process.rename', id: 'plan', name: 'Missed' });
    await quiet(bob);
    ada.connection.mend();
    bob.replica.perform({ type: 'process.rename', id: 'sell', name: 'Heard' });
    await quiet(bob);
    await quiet(ada);
    expect(nameOf(ada, 'plan')).toBe('Missed');
    expect(nameOf(ada, 'sell')).toBe('Heard');
  });
});
