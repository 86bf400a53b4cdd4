import { afterEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../../electron/engine/caller.ts';
import { createEngine, type Engine } from '../../../electron/engine/engine.ts';
import type { Format } from '../../../electron/engine/exchange/format.ts';
import { type EngineEvent, UserError } from '../../../shared/api/contract.ts';
import type { Command } from '../../../shared/model/apply.ts';
import { dataFrom } from '../../../shared/model/model.ts';
import { SEEDS_FOLDER, tempFolder } from './fixtures.ts';

const json: Format = {
  extension: 'json',
  name: 'Rows',
  mediaType: 'application/json',
  write: async (model) => new TextEncoder().encode(JSON.stringify(dataFrom(model))),
};

const engines: Engine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

let orders = 0;
const seed = () => `order ${orders++}, long enough`;
const renaming = (name: string): Command => ({ type: 'process.rename', id: 'plan', name });

/** An engine with two models, “Given” and “Other”, and a way to connect to it. */
const start = async () => {
  const engine = createEngine({
    folder: tempFolder(),
    seedsFolder: SEEDS_FOLDER,
    version: '1',
    formats: [json],
    allowPaths: false,
    checkResults: true,
  });
  engines.push(engine);
  const owner = engine.connect({ id: 'o', name: 'Olga', role: 'owner' });
  const make = async (name: string) => {
    const { file } = await owner.request('library.create', { name, seed: 'sales-and-support' });
    await owner.request('document.open', { file });
    return file;
  };
  const [given, other] = [await make('Given'), await make('Other')];
  const connect = (caller: Partial<Caller>) => {
    const session = engine.connect({ id: 'a', name: 'Ann', role: 'viewer', files: [given], ...caller });
    const events: EngineEvent[] = [];
    session.onEvent((event) => events.push(event));
    const does = (command: Command) =>
      session.request('document.apply', { file: given, command, seed: seed() });
    return { session, events, does };
  };
  return { engine, owner, given, other, connect };
};

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error) => {
      if (!(error instanceof UserError)) throw error;
      expect(error.message).toMatch(/\S.*\.$/);
      return error.code;
    },
  );

describe('two people of one name', () => {
  it('undo their own changes only', async () => {
    const { given, connect } = await start();
    const [one, two] = [connect({ id: '1', role: 'editor' }), connect({ id: '2', role: 'editor' })];
    for (const { session } of [one, two]) await session.request('document.open', { file: given });
    await one.does(renaming('By the first'));
    const undo = (session: typeof one.session) =>
      session.request('document.undo', { file: given, seed: seed() });
    expect(await undo(two.session)).toMatchObject({ ok: false, code: 'nothing-to-undo' });
    expect(await one.session.request('document.history', { file: given })).toMatchObject({
      undo: expect.stringContaining('By the first'),
    });
    expect(await undo(one.session)).toMatchObject({ ok: true });
    expect(await undo(two.session)).toMatchObject({ ok: false });
    expect(await two.session.request('document.journal', { file: given })).toMatchObject([
      { actorId: '1', actor: 'Ann', kind: 'undo' },
      { actorId: '1', actor: 'Ann', kind: 'do' },
    ]);
  });

  it('can’t have each other’s answers', async () => {
    const { given, connect } = await start();
    const [one, two] = [connect({ id: '1', role: 'editor' }), connect({ id: '2', role: 'editor' })];
    for (const { session } of [one, two]) await session.request('document.open', { file: given });
    const order = { file: given, command: renaming('X'), seed: seed() };
    expect(await one.session.request('document.apply', order)).toMatchObject({ ok: true });
    expect(await two.session.request('document.apply', order)).toMatchObject({
      ok: false,
      code: 'seed-used',
    });
  });
});

describe('a caller who is no owner', () => {
  it('gets at the models that it was given only, whichever call names them', async () => {
    const { other, connect } = await start();
    for (const role of ['viewer', 'commenter', 'editor'] as const) {
      const { session } = connect({ role });
      for (const file of [other, `./${other}`, other.toUpperCase()]) {
        expect(await codeOf(session.request('document.open', { file }))).toBe('not-allowed');
        expect(await codeOf(session.request('document.changes', { file, after: 0 }))).toBe('not-allowed');
        expect(await codeOf(session.request('document.search', { file, query: 'Plan' }))).toBe('not-allowed');
      }
      expect(
        await codeOf(connect({ role, files: [] }).session.request('document.open', { file: 'Given.strata' })),
      ).toBe('not-allowed');
    }
  });

  it('is given no model unless it is said which', async () => {
    const { engine, given, connect } = await start();
    const session = engine.connect({ id: 'a', name: 'Ann', role: 'editor' });
    expect(await codeOf(session.request('document.open', { file: given }))).toBe('not-allowed');
    expect(await codeOf(connect({ files: 'all' }).session.request('document.open', { file: given }))).toBe(
      'done',
    );
  });

  it('gives the commands of its role only, and never in the name of another', async () => {
    const { given, connect } = await start();
    const ask: Command = { type: 'thread.create', kind: 'note', title: 'T', text: 'Why?' };
    const [viewer, commenter, editor] = [
      connect({}),
      connect({ role: 'commenter' }),
      connect({ role: 'editor' }),
    ];
    for (const { session } of [viewer, commenter, editor])
      await session.request('document.open', { file: given });
    expect(await codeOf(viewer.does(ask))).toBe('not-allowed');
    expect(await commenter.does(ask)).toMatchObject({ ok: true });
    expect(await commenter.does(renaming('X'))).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await editor.does(renaming('X'))).toMatchObject({ ok: true });
    const create: Command = { type: 'proposal.create', processId: 'sell', title: 'T', author: 'The boss' };
    expect(await editor.does(create)).toMatchObject({ ok: false, code: 'not-yours' });
  });

  it('can’t restore an earlier state', async () => {
    const { owner, given, connect } = await start();
    const editor = connect({ role: 'editor' });
    await editor.session.request('document.open', { file: given });
    await editor.does(renaming('X'));
    const order = { file: given, seq: 0, seed: seed() };
    expect(await codeOf(editor.session.request('document.restore', order))).toBe('not-allowed');
    expect(await owner.request('document.restore', order)).toMatchObject({ ok: true });
  });
});

describe('a viewer', () => {
  it('reads no history and exports nothing, unless it has the right', async () => {
    const { given, connect } = await start();
    const calls = (session: ReturnType<typeof connect>['session']) =>
      Promise.all([
        codeOf(session.request('document.journal', { file: given })),
        codeOf(session.request('document.rewind', { file: given, seq: 0 })),
        codeOf(session.request('document.export', { file: given, options: { format: 'json' } })),
      ]);
    const [plain, granted] = [connect({}), connect({ rights: ['history', 'export'] })];
    for (const { session } of [plain, granted]) await session.request('document.open', { file: given });
    expect(await calls(plain.session)).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
    expect(await calls(granted.session)).toEqual(['done', 'done', 'done']);
    expect(await granted.session.request('session.hello', {})).toMatchObject({
      rights: ['history', 'export'],
    });
  });

  it('sees nothing of the funnel, by whatever way it reads the model, unless it has the right', async () => {
    const { owner, given, connect } = await start();
    const [plain, granted] = [
      connect({ rights: ['history', 'export'] }),
      connect({ rights: ['history', 'export', 'funnel'] }),
    ];
    const seen = async ({ session, events }: typeof plain) => {
      const { data } = await session.request('document.open', { file: given });
      const stage = data.tables.stage?.[0] ?? { id: 'Not seen' };
      const { base64 } = await session.request('document.export', {
        file: given,
        options: { format: 'json' },
      });
      return {
        stage,
        tables: ['funnel', 'stage', 'quota'].filter((table) => data.tables[table as 'funnel']?.length),
        exported: Buffer.from(base64, 'base64').toString().includes('Secret stage'),
        found: (await session.request('document.search', { file: given, query: 'Secret' })).length,
        missed: JSON.stringify(await session.request('document.changes', { file: given, after: 0 })).includes(
          'Secret',
        ),
        rewound: JSON.stringify(await session.request('document.rewind', { file: given, seq: 0 })).includes(
          '"stage"',
        ),
        heard: JSON.stringify(events).includes('Secret'),
        numbers: events.flatMap((event) => (event.type === 'document.changed' ? [event.change.seq] : [])),
      };
    };
    for (const { session } of [plain, granted]) await session.request('document.open', { file: given });
    const { data } = await owner.request('document.open', { file: given });
    const id = data.tables.stage?.[0]?.id ?? '';
    const command: Command = { type: 'stage.update', id, name: 'Secret stage' };
    expect(await owner.request('document.apply', { file: given, command, seed: seed() })).toMatchObject({
      ok: true,
    });
    const hidden = { tables: [], exported: false, found: 0, missed: false, rewound: false, heard: false };
    expect(await seen(plain)).toMatchObject({ ...hidden, numbers: [1] });
    expect(await seen(granted)).toMatchObject({
      tables: ['funnel', 'stage', 'quota'],
      exported: true,
      found: 1,
      missed: true,
      rewound: true,
      heard: true,
      numbers: [1],
    });
  });
});
