import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../electron/engine/document-type.ts';
import { createEngine } from '../../../electron/engine/engine.ts';
import { first } from '../../../electron/engine/store/migrations/001-first.ts';
import { waiverBlock } from '../../../electron/engine/store/migrations/002-waiver-block.ts';
import { APPLICATION_ID, migrate } from '../../../electron/engine/store/migrations/migrate.ts';
import { CATCH_UP, headOf } from '../../../shared/api/change.ts';
import type { Command } from '../../../shared/model/apply.ts';
import { dataFrom } from '../../../shared/model/model.ts';
import { by, does, idOfName, modelFile, nameOf, open, person, tempFolder } from './fixtures.ts';

const rename = (id: string, name: string): Command => ({ type: 'process.rename', id, name });
const create = (name: string): Command => ({ type: 'process.create', parentId: 'plan', name });
const entries = (document: Document) => document.journal(null, 500).length;

describe('a command that is sent again', () => {
  it('leaves alone what others made of it since, and gets its first answer', () => {
    const document = open(modelFile());
    const ann = by('Ann');
    const answer = document.apply(create('Qualify'), ann);
    const id = idOfName(document, 'Qualify');
    does(document, 'Bob', rename(id, 'Qualify the lead'));
    does(document, 'Bob', { type: 'process.move', ids: [id], parentId: 'sell' });
    const state = dataFrom(document.model);
    expect(document.apply(create('Qualify'), ann)).toEqual(answer);
    expect(dataFrom(document.model)).toEqual(state);
    expect(nameOf(document, id)).toBe('Qualify the lead');
    expect(document.model.rows.process.get(id)?.parentId).toBe('sell');
    expect(entries(document)).toBe(3);
  });

  it('does not restore what someone deleted', () => {
    const document = open(modelFile());
    const ann = by('Ann');
    document.apply(create('Qualify'), ann);
    const id = idOfName(document, 'Qualify');
    does(document, 'Bob', { type: 'process.delete', ids: [id] });
    expect(document.apply(create('Qualify'), ann)).toMatchObject({ ok: true, seq: 1 });
    expect(nameOf(document, id)).toBeUndefined();
    expect(entries(document)).toBe(2);
  });

  it('is known again if it changed nothing the first time', () => {
    const document = open(modelFile());
    const ann = by('Ann');
    does(document, 'Bob', rename('plan', 'Planning'));
    const answer = document.apply(rename('plan', 'Planning'), ann);
    expect(answer).toMatchObject({ ok: true, seq: 1, patch: [] });
    does(document, 'Bob', rename('plan', 'Plan ahead'));
    expect(document.apply(rename('plan', 'Planning'), ann)).toEqual(answer);
    expect(nameOf(document, 'plan')).toBe('Plan ahead');
    expect(entries(document)).toBe(2);
  });

  it('is known again after the file was closed, in whichever sequence its fields come', () => {
    const path = modelFile();
    const [ann, empty] = [by('Ann'), by('Ann')];
    const before = open(path);
    const answer = before.apply({ type: 'process.rename', id: 'plan', name: 'Planning' }, ann);
    const nothing = before.apply(rename('plan', 'Planning'), empty);
    does(before, 'Bob', rename('plan', 'Plan ahead'));
    before.close();
    const after = open(path);
    expect(after.apply({ name: 'Planning', id: 'plan', type: 'process.rename' }, ann)).toEqual(answer);
    expect(after.apply(rename('plan', 'Planning'), empty)).toEqual(nothing);
    expect(nameOf(after, 'plan')).toBe('Plan ahead');
    after.close();
  });

  it('is known again by another program that has the same file open', () => {
    const path = modelFile();
    const [one, two] = [open(path), open(path)];
    const ann = by('Ann');
    const answer = one.apply(rename('plan', 'Planning'), ann);
    does(one, 'Bob', rename('plan', 'Plan ahead'));
    expect(two.apply(rename('plan', 'Planning'), ann)).toEqual(answer);
    expect(nameOf(two, 'plan')).toBe('Plan ahead');
  });

  it('may be tried again if it was refused, since it was not carried out', () => {
    const document = open(modelFile());
    const ann = by('Ann');
    expect(document.apply(rename('gone', 'X'), ann)).toMatchObject({ ok: false, code: 'not-found' });
    expect(document.apply(rename('plan', 'X'), ann)).toMatchObject({ ok: true });
  });
});

describe('an undo, a redo and a restore that are sent again', () => {
  it('are done once each', () => {
    const document = open(modelFile());
    for (const name of ['One', 'Two', 'Three']) does(document, 'Ann', rename('plan', name));
    const undo = by('Ann');
    const undone = document.undo(undo);
    expect(document.undo(undo)).toEqual(undone);
    expect(nameOf(document, 'plan')).toBe('Two');
    document.undo(by('Ann'));
    const redo = by('Ann');
    const redone = document.redo(redo);
    expect(document.redo(redo)).toEqual(redone);
    expect(nameOf(document, 'plan')).toBe('Two');
    const restore = by('Ann');
    const restored = document.restore(0, restore);
    does(document, 'Bob', rename('plan', 'Bob’s'));
    expect(document.restore(0, restore)).toEqual(restored);
    expect(nameOf(document, 'plan')).toBe('Bob’s');
    expect(entries(document)).toBe(8);
  });

  it('are known again if they changed nothing', () => {
    const document = open(modelFile());
    const restore = by('Ann');
    expect(document.restore(0, restore)).toMatchObject({ ok: true, patch: [] });
    does(document, 'Bob', rename('plan', 'Bob’s'));
    expect(document.restore(0, restore)).toMatchObject({ ok: true, patch: [] });
    expect(nameOf(document, 'plan')).toBe('Bob’s');
  });
});

describe('the seed of a command', () => {
  const used = { ok: false, code: 'seed-used' };

  it.each([
    [
      'another command',
      (document: Document, seed: string) => document.apply(rename('sell', 'Planning'), by('Ann', seed)),
    ],
    [
      'another person',
      (document: Document, seed: string) => document.apply(rename('plan', 'Planning'), by('Bob', seed)),
    ],
    ['an undo', (document: Document, seed: string) => document.undo(by('Ann', seed))],
    ['a redo', (document: Document, seed: string) => document.redo(by('Ann', seed))],
    ['a restore', (document: Document, seed: string) => document.restore(0, by('Ann', seed))],
  ])('is refused for %s, and nothing is written', (_, again) => {
    const document = open(modelFile());
    const [ann, empty] = [by('Ann'), by('Ann')];
    document.apply(rename('plan', 'Planning'), ann);
    document.apply(rename('plan', 'Planning'), empty);
    const state = dataFrom(document.model);
    expect(again(document, ann.seed)).toMatchObject(used);
    expect(again(document, empty.seed)).toMatchObject(used);
    expect(dataFrom(document.model)).toEqual(state);
    expect(entries(document)).toBe(1);
  });

  it('of a restore is refused for the restore of another state', () => {
    const document = open(modelFile());
    for (const name of ['One', 'Two']) does(document, 'Ann', rename('plan', name));
    const ann = by('Ann');
    document.restore(0, ann);
    expect(document.restore(1, ann)).toMatchObject(used);
    expect(nameOf(document, 'plan')).toBe('Plan');
  });

  it('goes with the change, so that a window knows its own', () => {
    const document = open(modelFile());
    const heard: (string | null)[] = [];
    document.subscribe({ changed: ({ id }) => heard.push(id), closed: () => {} });
    const [one, two] = [by('Ann'), by('Ann')];
    document.apply(rename('plan', 'One'), one);
    document.undo(two);
    expect(heard).toEqual([one.seed, two.seed]);
    expect(document.changesAfter(0).map(({ id }) => id)).toEqual([one.seed, two.seed]);
  });
});

describe('a window that comes back', () => {
  const catchUp = (document: Document, after: number, head?: string) =>
    document.catchUp(after, head)?.map(({ seq }) => seq) ?? null;

  it('gets the changes after the one it knows', () => {
    const document = open(modelFile());
    const origin = document.head();
    does(document, 'Ann', rename('plan', 'One'));
    const [change] = document.changesAfter(0);
    if (!change) throw new Error('There is no change.');
    expect(document.head()).toBe(headOf(change));
    does(document, 'Bob', rename('plan', 'Two'));
    expect(catchUp(document, 0)).toEqual([1, 2]);
    expect(catchUp(document, 0, origin)).toEqual([1, 2]);
    expect(catchUp(document, 1, headOf(change))).toEqual([2]);
    expect(catchUp(document, 2, document.head())).toEqual([]);
  });

  it('is told to read everything if the history is not the one it knows', () => {
    const [one, two] = [open(modelFile()), open(modelFile())];
    does(one, 'Ann', rename('plan', 'One'));
    does(two, 'Ann', rename('plan', 'One'));
    expect(catchUp(two, 1, one.head())).toBeNull();
    expect(catchUp(two, 2)).toBeNull();
    const blank = open(modelFile({ ...dataFrom(one.model) }));
    expect(catchUp(two, 0, blank.head())).toBeNull();
  });

  it('is told to read everything after more changes, or larger ones, than are sent at once', () => {
    const path = modelFile();
    const db = new Database(path);
    const enter = db.prepare(
      `INSERT INTO "change" ("seq", "at", "actor", "label", "kind", "forward", "inverse")
        VALUES (?, '2026-11-24T10:00:00Z', 'Ann', 'Nothing', 'do', '[]', '[]')`,
    );
    db.transaction(() => {
      for (let seq = 1; seq <= CATCH_UP.changes + 1; seq++) enter.run(seq);
    })();
    db.close();
    const document = open(path);
    expect(catchUp(document, 0)).toBeNull();
    expect(catchUp(document, 1)).toHaveLength(CATCH_UP.changes);
    const start = document.seq();
    const half = 'é'.repeat(CATCH_UP.bytes / 4 - 200);
    does(document, 'Ann', { type: 'process.update', ids: ['plan'], definition: half });
    expect(catchUp(document, start)).toHaveLength(1);
    does(document, 'Ann', { type: 'process.update', ids: ['sell'], definition: half });
    expect(catchUp(document, start)).toHaveLength(2);
    does(document, 'Ann', { type: 'process.update', ids: ['plan'], owner: 'o'.repeat(1000) });
    expect(catchUp(document, start)).toBeNull();
    expect(catchUp(document, start + 1)).toHaveLength(2);
  });

  it('follows the model again by asking for the changes alone', async () => {
    const path = modelFile();
    const engine = createEngine({
      folder: dirname(path),
      version: '1',
      formats: [],
      allowPaths: false,
      checkResults: true,
    });
    const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
    const heard: number[] = [];
    session.onEvent((event) => event.type === 'document.changed' && heard.push(event.change.seq));
    const file = 'Model.strata';
    expect(await session.request('document.changes', { file, after: 0 })).toEqual({
      seq: 0,
      readOnly: false,
      changes: [],
    });
    await session.request('document.apply', {
      file,
      seed: 'x'.repeat(16),
      command: rename('plan', 'Planning'),
    });
    expect(heard).toEqual([1]);
    const { head } = await session.request('document.open', { file });
    expect(head).toBe('x'.repeat(16));
    await engine.close();
  });
});

/** A model whose journal an older version wrote, which knows people by name alone. */
const oldModel = (actors: readonly string[]): string => {
  const path = `${tempFolder()}/Old.strata`;
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db, [first, waiverBlock]);
  const name = (at: number) => `Name ${at}`;
  db.prepare(`INSERT INTO "model" VALUES ('model', ?, 'old', 'none', '', 3, 8, 'grid')`).run(
    name(actors.length),
  );
  const patch = (at: number) =>
    JSON.stringify([{ op: 'set', table: 'model', id: 'model', fields: { name: name(at) } }]);
  const insert = db.prepare(
    `INSERT INTO "change" VALUES (?, '2026-11-24T10:00:00Z', ?, ?, 'do', NULL, ?, ?)`,
  );
  actors.forEach((actor, at) => {
    insert.run(at + 1, actor, `Rename ${at + 1}`, patch(at + 1), patch(at));
  });
  db.pragma('journal_mode = WAL');
  db.close();
  return path;
};
const deliver: Command = { type: 'process.create', parentId: null, name: 'Deliver' };
const modelName = (document: Document) => document.model.rows.model.get('model')?.name;

describe('a journal of an older version', () => {
  it('goes on: its changes are by those who are named in it, and tell no command', () => {
    const document = open(oldModel(['Ada']));
    expect(document.changesAfter(0)).toMatchObject([{ seq: 1, id: null, actorId: 'Ada', actor: 'Ada' }]);
    expect(document.head()).toBe('2026-11-24T10:00:00Z Ada');
    expect(document.history(person('Bob')).undo).toBeNull();
    expect(document.undo(by('Ada'))).toMatchObject({ ok: true, label: 'Rename 1' });
    expect(document.journal(null, 10)).toMatchObject([
      { actorId: 'Ada', kind: 'undo' },
      { actorId: 'Ada', kind: 'do' },
    ]);
  });

  it('is undone and redone by a person with the same name, under a new id', () => {
    const path = oldModel(['Ada', 'Bob', 'Ada']);
    const document = open(path);
    const ada = () => ({ ...by('Ada'), actorId: '3f'.repeat(16) });
    expect(document.history({ id: ada().actorId, name: 'Ada' })).toEqual({ undo: 'Rename 3', redo: null });
    expect(document.undo(ada())).toMatchObject({ ok: true, label: 'Rename 3' });
    expect(modelName(document)).toBe('Name 2');
    expect(document.history({ id: ada().actorId, name: 'Ada' }).redo).toBe('Rename 3');
    // Of the first change nothing is left, for Bob has changed the same since.
    expect(document.undo(ada())).toMatchObject({ ok: false, code: 'undo-superseded' });
    document.close();
    const again = open(path);
    expect(again.redo(ada())).toMatchObject({ ok: true, label: 'Rename 3' });
    expect(modelName(again)).toBe('Name 3');
  });

  it('counts as the person’s own: no one else is reported to have changed what they undo', () => {
    const document = open(oldModel(['Ada', 'Ada']));
    const ada = () => ({ ...by('Ada'), actorId: '3f'.repeat(16) });
    does(document, 'Bob', deliver);
    expect(document.undo(ada())).toMatchObject({ ok: true, label: 'Rename 2' });
    expect(document.undo(ada())).toMatchObject({ ok: true, label: 'Rename 1' });
    expect(modelName(document)).toBe('Name 0');
    expect(document.undo(ada())).toMatchObject({ ok: false, code: 'nothing-to-undo' });
  });

  it('doesn’t belong to a person whose id equals the name, nor new changes to a person with only the same name', () => {
    const document = open(oldModel(['Ada']));
    expect(document.history({ id: 'Ada', name: 'Eve' }).undo).toBeNull();
    document.apply(deliver, { ...by('Ada'), actorId: '3f'.repeat(16) });
    expect(document.history({ id: '3f'.repeat(16), name: 'Ada' }).undo).toMatch(/Deliver/);
    expect(document.history({ id: '4e'.repeat(16), name: 'Ada' }).undo).toBe('Rename 1');
  });
});
