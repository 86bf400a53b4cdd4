import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../electron/engine/document-type.ts';
import { dataFrom } from '../../../../shared/model/model.ts';
import { problemsIn } from '../../../../shared/model/validation/validate.ts';
import { by, does, idOfName, modelFile, nameOf, open, person, seedData } from '../fixtures.ts';

const model = (document: Document) => dataFrom(document.model);
const fresh = () => open(modelFile());
const rename = (id: string, name: string) => ({ type: 'process.rename', id, name }) as const;
const create = (parentId: string, name: string) => ({ type: 'process.create', parentId, name }) as const;

describe('undo', () => {
  it('undoes the actor’s own last change, whatever others did since', () => {
    const document = fresh();
    does(document, 'Ann', rename('plan', 'Ann’s'));
    does(document, 'Bob', rename('sell', 'Bob’s'));
    expect(document.undo(by('Ann'))).toMatchObject({ ok: true, seq: 3, label: 'Rename “Plan” to “Ann’s”' });
    expect([nameOf(document, 'plan'), nameOf(document, 'sell')]).toEqual(['Plan', 'Bob’s']);
    expect(document.undo(by('Ann'))).toMatchObject({ ok: false, code: 'nothing-to-undo' });
    expect(document.undo(by('Cem'))).toMatchObject({ ok: false, code: 'nothing-to-undo' });
  });

  it('leaves fields that others changed since, and undoes the rest', () => {
    const document = fresh();
    does(document, 'Ann', { type: 'process.update', ids: ['plan'], owner: 'Ann', definition: 'By Ann' });
    does(document, 'Bob', { type: 'process.update', ids: ['plan'], owner: 'Bob' });
    document.undo(by('Ann'));
    expect(document.model.rows.process.get('plan')).toMatchObject({ owner: 'Bob', definition: '' });
  });

  it('frees a code that one change froze and removed with its block', () => {
    const document = fresh();
    const start = model(document);
    does(document, 'Ann', {
      type: 'batch',
      label: 'Approve and delete',
      commands: [
        { type: 'process.setStatus', ids: ['assist'], status: 'approved' },
        { type: 'process.delete', ids: ['assist'] },
      ],
    });
    expect(document.undo(by('Ann'))).toMatchObject({ ok: true });
    expect(model(document)).toEqual(start);
  });

  it('leaves no entry behind for a name that blocks held without one', () => {
    const document = fresh();
    const start = model(document);
    does(document, 'Ann', { type: 'entry.remove', id: 'document-brochure' });
    const without = model(document);
    does(document, 'Ann', { type: 'process.duplicate', ids: ['standard-terms-present-value'] });
    expect([...document.model.rows.entry.values()].map(({ name }) => name)).toContain('brochure');
    for (const before of [without, start]) {
      expect(document.undo(by('Ann'))).toMatchObject({ ok: true });
      expect(model(document)).toEqual(before);
    }
  });

  it('goes on to the change before, if nothing is left of the last', () => {
    const document = fresh();
    does(document, 'Ann', rename('sell', 'Selling'));
    does(document, 'Ann', rename('plan', 'Planning'));
    does(document, 'Bob', rename('plan', 'Plans'));
    expect(document.history(person('Ann')).undo).toBe('Rename “Sell” to “Selling”');
    expect(document.undo(by('Ann'))).toMatchObject({ ok: true });
    expect([nameOf(document, 'sell'), nameOf(document, 'plan')]).toEqual(['Sell', 'Plans']);
    expect(document.redo(by('Ann'))).toMatchObject({ ok: true });
    expect(nameOf(document, 'sell')).toBe('Selling');
  });

  it('refuses once to remove what others have built on, and then goes on to the change before', () => {
    const document = fresh();
    does(document, 'Ann', rename('sell', 'Selling'));
    does(document, 'Ann', create('plan', 'By Ann'));
    does(document, 'Bob', create(idOfName(document, 'By Ann'), 'By Bob'));
    const before = model(document);
    expect(document.undo(by('Ann'))).toMatchObject({ ok: false, code: 'undo-blocked' });
    expect(model(document)).toEqual(before);
    expect(document.undo(by('Ann'))).toMatchObject({ ok: true, label: 'Rename “Sell” to “Selling”' });
    expect(document.undo(by('Ann'))).toMatchObject({ ok: false, code: 'undo-blocked' });
    // Once nothing stands on it any more, it can be taken back after all.
    document.undo(by('Bob'));
    expect(document.undo(by('Ann'))).toMatchObject({ ok: true, label: 'Create “By Ann”' });
  });

  it('refuses to remove a block that others have renamed or linked to', () => {
    const document = fresh();
    does(document, 'Ann', create('plan', 'By Ann'));
    const id = idOfName(document, 'By Ann');
    does(document, 'Bob', { type: 'flow.add', sourceId: 'sell', targetId: id });
    expect(document.undo(by('Ann'))).toMatchObject({ ok: false, code: 'undo-blocked' });
  });

  it('brings back a deleted subtree with all that hung on it', () => {
    const document = fresh();
    const before = model(document);
    does(document, 'Ann', { type: 'process.delete', ids: ['sell'] });
    expect(document.model.rows.process.has('sell')).toBe(false);
    document.undo(by('Ann'));
    expect(model(document)).toEqual(before);
  });

  it('refuses to bring back what has lost its place', () => {
    const document = fresh();
    does(document, 'Ann', create('plan', 'Child'));
    does(document, 'Ann', { type: 'process.delete', ids: [idOfName(document, 'Child')] });
    does(document, 'Bob', { type: 'process.delete', ids: ['plan'] });
    expect(document.undo(by('Ann'))).toMatchObject({ ok: false, code: 'undo-blocked' });
    expect(problemsIn(model(document))).toEqual([]);
  });

  it('brings an element back without its link, if the linked block is gone', () => {
    const document = fresh();
    does(document, 'Ann', {
      type: 'element.add',
      processId: 'plan',
      kind: 'output',
      text: 'Quota',
      linkedProcessId: 'sell',
    });
    const element = [...document.model.rows.element.values()].find(({ text }) => text === 'Quota');
    does(document, 'Ann', { type: 'element.remove', id: element?.id ?? '' });
    does(document, 'Bob', { type: 'process.delete', ids: ['sell'] });
    expect(document.undo(by('Ann'))).toMatchObject({ ok: true });
    expect(document.model.rows.element.get(element?.id ?? '')).toMatchObject({ linkedProcessId: null });
  });

  it('refuses to move a block back under its own part', () => {
    const document = fresh();
    does(document, 'Ann', create('plan', 'A'));
    const a = idOfName(document, 'A');
    does(document, 'Ann', { type: 'process.move', ids: [a], parentId: null });
    does(document, 'Bob', { type: 'process.move', ids: ['plan'], parentId: a });
    expect(document.undo(by('Ann'))).toMatchObject({ ok: false, code: 'undo-blocked' });
    expect(problemsIn(model(document))).toEqual([]);
  });

  it('takes place and rank back together or not at all', () => {
    const document = fresh();
    does(document, 'Ann', { type: 'process.move', ids: ['plan'], parentId: 'sell' });
    const rank = () => document.model.rows.process.get('plan')?.rank;
    const first = document.model.rows.process.get('sell-proposal')?.id ?? '';
    does(document, 'Bob', { type: 'process.move', ids: ['plan'], parentId: 'sell', before: first });
    const before = rank();
    expect(document.undo(by('Ann'))).toMatchObject({ ok: false, code: 'undo-superseded' });
    expect([document.model.rows.process.get('plan')?.parentId, rank()]).toEqual(['sell', before]);
  });

  it('never gives a frozen code away: the reservation stays if the block is not there to be thawed', () => {
    const document = fresh();
    does(document, 'Ann', { type: 'process.setStatus', ids: ['sell-proposal'], status: 'approved' });
    does(document, 'Bob', { type: 'process.delete', ids: ['sell-proposal'] });
    document.undo(by('Ann'));
    expect([...document.model.rows.reservedCode.values()].map(({ code }) => code)).toContain('S2');
    document.undo(by('Bob'));
    expect(problemsIn(model(document))).toEqual([]);
  });

  it('leaves status and code as they are if others set the status since', () => {
    const document = fresh();
    does(document, 'Ann', { type: 'process.setStatus', ids: ['sell-proposal'], status: 'approved' });
    does(document, 'Bob', { type: 'process.setStatus', ids: ['sell-proposal'], status: 'retired' });
    document.undo(by('Ann'));
    expect(document.model.rows.process.get('sell-proposal')).toMatchObject({
      status: 'retired',
      frozenCode: 'S2',
    });
    expect(problemsIn(model(document))).toEqual([]);
  });

  it('leaves the code of a block frozen as long as one inside is, so that their family stays whole', () => {
    const document = fresh();
    const approve = (id: string) => ({
      type: 'process.setStatus' as const,
      ids: [id],
      status: 'approved' as const,
    });
    const frozen = (...ids: string[]) => ids.map((id) => document.model.rows.process.get(id)?.frozenCode);
    does(document, 'Ann', approve('proposal-qualify'));
    does(document, 'Bob', approve('sell-renewal'));
    document.undo(by('Ann'));
    expect(frozen('sell', 'sell-proposal', 'proposal-qualify', 'sell-renewal')).toEqual([
      'S',
      null,
      null,
      'S4',
    ]);
    expect(problemsIn(model(document))).toEqual([]);
    document.redo(by('Ann'));
    expect(frozen('sell', 'sell-proposal', 'proposal-qualify')).toEqual(['S', 'S2', 'S202']);
  });

  it('takes an adoption back in one step: blocks, proposal, note and request', () => {
    const document = fresh();
    const before = model(document);
    const [proposal] = document.model.rows.proposal.keys();
    does(document, 'Ann', { type: 'proposal.adopt', id: proposal ?? '' });
    expect(model(document)).not.toEqual(before);
    document.undo(by('Ann'));
    expect(model(document)).toEqual(before);
  });
});

describe('redo', () => {
  it('brings back what undo took, step by step, as new changes', () => {
    const document = fresh();
    does(document, 'Ann', create('plan', 'One'));
    does(document, 'Ann', create('plan', 'Two'));
    const end = model(document);
    document.undo(by('Ann'));
    document.undo(by('Ann'));
    expect(document.redo(by('Ann'))).toMatchObject({ ok: true, label: 'Create “One”' });
    expect(document.redo(by('Ann'))).toMatchObject({ ok: true, label: 'Create “Two”' });
    expect(document.redo(by('Ann'))).toMatchObject({ ok: false, code: 'nothing-to-redo' });
    expect(model(document)).toEqual(end);
    expect(document.changesAfter(2).map(({ kind, of }) => [kind, of])).toEqual([
      ['undo', 2],
      ['undo', 1],
      ['redo', 4],
      ['redo', 3],
    ]);
  });

  it('ends for an actor who makes a new change, and for no one else', () => {
    const document = fresh();
    does(document, 'Ann', rename('plan', 'A'));
    does(document, 'Bob', rename('sell', 'B'));
    document.undo(by('Ann'));
    document.undo(by('Bob'));
    does(document, 'Bob', create('sell', 'New'));
    expect(document.history(person('Bob')).redo).toBeNull();
    expect(document.redo(by('Bob'))).toMatchObject({ ok: false, code: 'nothing-to-redo' });
    expect(document.redo(by('Ann'))).toMatchObject({ ok: true });
  });
});

describe('undo and redo over closing and opening', () => {
  it('go on where they were, over hundreds of steps', () => {
    const path = modelFile(seedData('blank'));
    let document = open(path);
    const start = model(document);
    for (let i = 0; i < 300; i++)
      does(document, 'Ann', { type: 'process.create', parentId: null, name: `Block ${i}` });
    const end = model(document);
    for (let i = 0; i < 300; i++) {
      if (i % 100 === 50) {
        document.close();
        document = open(path);
      }
      expect(document.undo(by('Ann')).ok).toBe(true);
    }
    expect(model(document)).toEqual(start);
    document.close();
    document = open(path);
    for (let i = 0; i < 300; i++) expect(document.redo(by('Ann')).ok).toBe(true);
    expect(model(document)).toEqual(end);
    expect(document.history(person('Ann'))).toEqual({ undo: 'Create “Block 299”', redo: null });
  });
});

describe('an undo of what others have built on', () => {
  const items = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ depth: 0, name: `Idea ${i + 1}` }));
  const harvest = (document: Document, count = 30) =>
    does(document, 'Ann', { type: 'process.addOutline', parentId: 'plan', items: items(count) });
  const ideas = (document: Document) =>
    [...document.model.rows.process.values()]
      .map(({ name }) => name)
      .filter((name) => /Idea|Kept/.test(name));

  it('offers the rest, names what stays and who it was, and does it when asked', () => {
    const document = fresh();
    harvest(document);
    does(document, 'Bob', rename(idOfName(document, 'Idea 7'), 'Kept by Bob'));
    const refused = document.undo(by('Ann'));
    expect(refused).toEqual({
      ok: false,
      code: 'undo-in-part',
      message: expect.stringMatching(
        /^Can’t undo all of “.*”: later changes by Bob involve “Kept by Bob”, which will stay unchanged\.$/,
      ),
      params: { direction: 'undo', label: 'Add 30 blocks', who: 'Bob', count: 1, what: '“Kept by Bob”' },
      part: { seq: 1, count: 29, staying: ['“Kept by Bob”'] },
    });
    expect(ideas(document)).toHaveLength(30);
    expect(document.history(person('Ann')).undo).toContain('30');
    const ann = by('Ann');
    const answer = document.undo(ann, 1);
    expect(answer).toMatchObject({ ok: true, seq: 3 });
    expect(ideas(document)).toEqual(['Kept by Bob']);
    expect(document.undo(ann, 1)).toEqual(answer);
    expect(document.undo(by('Ann', ann.seed))).toMatchObject({ code: 'seed-used' });
    expect(document.undo(by('Ann'), 1)).toMatchObject({ code: 'nothing-to-undo' });
  });

  it('is redone: all that went comes back, and what stayed stays', () => {
    const document = fresh();
    harvest(document);
    does(document, 'Bob', rename(idOfName(document, 'Idea 7'), 'Kept by Bob'));
    const before = model(document);
    document.undo(by('Ann'), 1);
    expect(document.redo(by('Ann'))).toMatchObject({ ok: true });
    expect(model(document)).toEqual(before);
    expect(document.undo(by('Ann'))).toMatchObject({ ok: true });
    expect(ideas(document)).toEqual(['Kept by Bob']);
  });

  it('offers it of a redo too', () => {
    const document = fresh();
    does(document, 'Ann', { type: 'process.delete', ids: ['contract', 'assist'] });
    document.undo(by('Ann'));
    does(document, 'Bob', create('contract', 'By Bob'));
    const refused = document.redo(by('Ann'));
    expect(refused).toMatchObject({ code: 'undo-in-part', part: { staying: ['“Contract”'], count: 1 } });
    expect(document.redo(by('Ann'), 2)).toMatchObject({ ok: true });
    expect([nameOf(document, 'contract'), nameOf(document, 'assist')]).toEqual(['Contract', undefined]);
  });

  it('keeps the block around what stays, what is in it and what it flows to', () => {
    const document = fresh();
    does(document, 'Ann', {
      type: 'process.addOutline',
      parentId: null,
      items: [
        { depth: 0, name: 'Outer' },
        { depth: 1, name: 'Inner' },
        { depth: 1, name: 'Beside' },
        { depth: 0, name: 'Apart' },
      ],
    });
    does(document, 'Bob', { type: 'flow.add', sourceId: 'sell', targetId: idOfName(document, 'Inner') });
    expect(document.undo(by('Ann'))).toMatchObject({ part: { count: 2, staying: ['“Outer”', '“Inner”'] } });
    expect(document.undo(by('Ann'), 1)).toMatchObject({ ok: true });
    const names = [...document.model.rows.process.values()].map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Outer', 'Inner']));
    expect(names).not.toEqual(expect.arrayContaining(['Beside']));
    expect(names).not.toEqual(expect.arrayContaining(['Apart']));
    expect(problemsIn(model(document))).toEqual([]);
  });

  it('brings back those of several deleted blocks that still have a place', () => {
    const document = fresh();
    does(document, 'Ann', create('plan', 'Homeless'));
    does(document, 'Ann', create('sell', 'At home'));
    const ids = ['Homeless', 'At home'].map((name) => idOfName(document, name));
    does(document, 'Ann', { type: 'process.delete', ids });
    does(document, 'Bob', { type: 'process.delete', ids: ['plan'] });
    expect(document.undo(by('Ann'))).toMatchObject({
      message: expect.stringContaining('later changes by Bob involve “Homeless”'),
      part: { seq: 3, count: 1, staying: ['“Homeless”'] },
    });
    expect(document.undo(by('Ann'), 3)).toMatchObject({ ok: true });
    expect(ids.map((id) => nameOf(document, id))).toEqual([undefined, 'At home']);
  });

  it('names several people and things, and says so if nothing else can be undone', () => {
    const document = fresh();
    harvest(document, 6);
    for (const [i, name] of ['Bob', 'Cem', 'Dee', 'Eli', 'Bob', 'Bob'].entries())
      does(document, name, rename(idOfName(document, `Idea ${i + 1}`), `Kept ${i + 1}`));
    expect(document.undo(by('Ann'))).toMatchObject({
      ok: false,
      code: 'undo-blocked',
      message: expect.stringMatching(
        /^Can’t undo “.*”: later changes by Bob, Cem and 2 more involve “Kept 1”, “Kept 2” and 4 more\. Nothing was changed\. Edit it by hand instead\.$/,
      ),
    });
    expect(document.undo(by('Ann'), 1)).toMatchObject({ code: 'undo-blocked' });
  });

  it('says who has changed it since if all of it was superseded', () => {
    const document = fresh();
    does(document, 'Ann', rename('plan', 'Planning'));
    does(document, 'Bob', rename('plan', 'Plan ahead'));
    expect(document.history(person('Ann')).undo).toBe('Rename “Plan” to “Planning”');
    expect(document.undo(by('Ann'))).toMatchObject({
      code: 'undo-superseded',
      message: 'Nothing is left to undo of “Rename “Plan” to “Planning””: Bob has changed it since.',
    });
    expect(nameOf(document, 'plan')).toBe('Plan ahead');
    does(document, 'Ann', { type: 'process.delete', ids: ['plan'] });
    document.undo(by('Ann'));
    expect(document.undo(by('Ann'))).toMatchObject({ code: 'undo-superseded' });
  });

  it('reports that nothing is left if no one else has touched it', () => {
    const document = fresh();
    does(document, 'Ann', rename('plan', 'Planning'));
    does(document, 'Bob', rename('sell', 'Selling'));
    document.undo(by('Ann'));
    expect(document.undo(by('Ann'))).toMatchObject({ code: 'nothing-to-undo' });
  });

  it('undoes no part of a change by another person, or of one that is undone', () => {
    const document = fresh();
    harvest(document, 3);
    does(document, 'Bob', rename(idOfName(document, 'Idea 1'), 'Kept'));
    expect(document.undo(by('Bob'), 1)).toMatchObject({ code: 'nothing-to-undo' });
    expect(document.undo(by('Ann'), 99)).toMatchObject({ code: 'nothing-to-undo' });
    document.undo(by('Ann'), 1);
    expect(document.undo(by('Ann'), 1)).toMatchObject({ code: 'nothing-to-undo' });
  });
});
