import { describe, expect, it } from 'vitest';
import type { Document } from '../../../electron/engine/document.ts';
import { dataFrom } from '../../../shared/model/model.ts';
import { problemsIn } from '../../../shared/model/validate.ts';
import { does, idOfName, modelFile, nameOf, open, seedData } from './fixtures.ts';

const model = (document: Document) => dataFrom(document.model);
const fresh = () => open(modelFile());
const rename = (id: string, name: string) => ({ type: 'process.rename', id, name }) as const;
const create = (parentId: string, name: string) => ({ type: 'process.create', parentId, name }) as const;

describe('undo', () => {
  it('takes back the actor’s own last change, whatever others did since', () => {
    const document = fresh();
    does(document, 'Ann', rename('plan', 'Ann’s'));
    does(document, 'Bob', rename('sell', 'Bob’s'));
    expect(document.undo('Ann')).toMatchObject({ ok: true, seq: 3, label: 'Rename ‹Plan› to ‹Ann’s›' });
    expect([nameOf(document, 'plan'), nameOf(document, 'sell')]).toEqual(['Plan', 'Bob’s']);
    expect(document.undo('Ann')).toMatchObject({ ok: false, code: 'nothing-to-undo' });
    expect(document.undo('Cem')).toMatchObject({ ok: false, code: 'nothing-to-undo' });
  });

  it('leaves fields that others changed since, and takes back the rest', () => {
    const document = fresh();
    does(document, 'Ann', { type: 'process.update', ids: ['plan'], owner: 'Ann', definition: 'By Ann' });
    does(document, 'Bob', { type: 'process.update', ids: ['plan'], owner: 'Bob' });
    document.undo('Ann');
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
    expect(document.undo('Ann')).toMatchObject({ ok: true });
    expect(model(document)).toEqual(start);
  });

  it('goes on to the change before, where nothing is left of the last', () => {
    const document = fresh();
    does(document, 'Ann', rename('sell', 'Selling'));
    does(document, 'Ann', rename('plan', 'Planning'));
    does(document, 'Bob', rename('plan', 'Plans'));
    expect(document.history('Ann').undo).toBe('Rename ‹Sell› to ‹Selling›');
    expect(document.undo('Ann')).toMatchObject({ ok: true });
    expect([nameOf(document, 'sell'), nameOf(document, 'plan')]).toEqual(['Sell', 'Plans']);
    expect(document.redo('Ann')).toMatchObject({ ok: true });
    expect(nameOf(document, 'sell')).toBe('Selling');
  });

  it('refuses once to remove what others have built on, and then goes on to the change before', () => {
    const document = fresh();
    does(document, 'Ann', rename('sell', 'Selling'));
    does(document, 'Ann', create('plan', 'By Ann'));
    does(document, 'Bob', create(idOfName(document, 'By Ann'), 'By Bob'));
    const before = model(document);
    expect(document.undo('Ann')).toMatchObject({ ok: false, code: 'undo-blocked' });
    expect(model(document)).toEqual(before);
    expect(document.undo('Ann')).toMatchObject({ ok: true, label: 'Rename ‹Sell› to ‹Selling›' });
    expect(document.undo('Ann')).toMatchObject({ ok: false, code: 'undo-blocked' });
    // Once nothing stands on it any more, it can be taken back after all.
    document.undo('Bob');
    expect(document.undo('Ann')).toMatchObject({ ok: true, label: 'Create ‹By Ann›' });
  });

  it('refuses to take away a block that others have renamed or linked to', () => {
    const document = fresh();
    does(document, 'Ann', create('plan', 'By Ann'));
    const id = idOfName(document, 'By Ann');
    does(document, 'Bob', { type: 'flow.add', sourceId: 'sell', targetId: id });
    expect(document.undo('Ann')).toMatchObject({ ok: false, code: 'undo-blocked' });
  });

  it('brings back a deleted subtree with all that hung on it', () => {
    const document = fresh();
    const before = model(document);
    does(document, 'Ann', { type: 'process.delete', ids: ['sell'] });
    expect(document.model.rows.process.has('sell')).toBe(false);
    document.undo('Ann');
    expect(model(document)).toEqual(before);
  });

  it('refuses to bring back what has lost its place', () => {
    const document = fresh();
    does(document, 'Ann', create('plan', 'Child'));
    does(document, 'Ann', { type: 'process.delete', ids: [idOfName(document, 'Child')] });
    does(document, 'Bob', { type: 'process.delete', ids: ['plan'] });
    expect(document.undo('Ann')).toMatchObject({ ok: false, code: 'undo-blocked' });
    expect(problemsIn(model(document))).toEqual([]);
  });

  it('brings an element back without its link, where the linked block is gone', () => {
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
    expect(document.undo('Ann')).toMatchObject({ ok: true });
    expect(document.model.rows.element.get(element?.id ?? '')).toMatchObject({ linkedProcessId: null });
  });

  it('refuses to move a block back under its own part', () => {
    const document = fresh();
    does(document, 'Ann', create('plan', 'A'));
    const a = idOfName(document, 'A');
    does(document, 'Ann', { type: 'process.move', ids: [a], parentId: null });
    does(document, 'Bob', { type: 'process.move', ids: ['plan'], parentId: a });
    expect(document.undo('Ann')).toMatchObject({ ok: false, code: 'undo-blocked' });
    expect(problemsIn(model(document))).toEqual([]);
  });

  it('takes place and rank back together or not at all', () => {
    const document = fresh();
    does(document, 'Ann', { type: 'process.move', ids: ['plan'], parentId: 'sell' });
    const rank = () => document.model.rows.process.get('plan')?.rank;
    const first = document.model.rows.process.get('sell-proposal')?.id ?? '';
    does(document, 'Bob', { type: 'process.move', ids: ['plan'], parentId: 'sell', before: first });
    const before = rank();
    expect(document.undo('Ann')).toMatchObject({ ok: false, code: 'nothing-to-undo' });
    expect([document.model.rows.process.get('plan')?.parentId, rank()]).toEqual(['sell', before]);
  });

  it('never gives a frozen code away: the reservation stays where the block is not there to be thawed', () => {
    const document = fresh();
    does(document, 'Ann', { type: 'process.setStatus', ids: ['sell-proposal'], status: 'approved' });
    does(document, 'Bob', { type: 'process.delete', ids: ['sell-proposal'] });
    document.undo('Ann');
    expect([...document.model.rows.reservedCode.values()].map(({ code }) => code)).toContain('S2');
    document.undo('Bob');
    expect(problemsIn(model(document))).toEqual([]);
  });

  it('leaves status and code as they are where others set the status since', () => {
    const document = fresh();
    does(document, 'Ann', { type: 'process.setStatus', ids: ['sell-proposal'], status: 'approved' });
    does(document, 'Bob', { type: 'process.setStatus', ids: ['sell-proposal'], status: 'retired' });
    document.undo('Ann');
    expect(document.model.rows.process.get('sell-proposal')).toMatchObject({
      status: 'retired',
      frozenCode: 'S2',
    });
    expect(problemsIn(model(document))).toEqual([]);
  });

  it('takes an adoption back in one step: blocks, proposal, note and request', () => {
    const document = fresh();
    const before = model(document);
    const [proposal] = document.model.rows.proposal.keys();
    does(document, 'Ann', { type: 'proposal.adopt', id: proposal ?? '' });
    expect(model(document)).not.toEqual(before);
    document.undo('Ann');
    expect(model(document)).toEqual(before);
  });
});

describe('redo', () => {
  it('brings back what undo took, step by step, as new changes', () => {
    const document = fresh();
    does(document, 'Ann', create('plan', 'One'));
    does(document, 'Ann', create('plan', 'Two'));
    const end = model(document);
    document.undo('Ann');
    document.undo('Ann');
    expect(document.redo('Ann')).toMatchObject({ ok: true, label: 'Create ‹One›' });
    expect(document.redo('Ann')).toMatchObject({ ok: true, label: 'Create ‹Two›' });
    expect(document.redo('Ann')).toMatchObject({ ok: false, code: 'nothing-to-redo' });
    expect(model(document)).toEqual(end);
    expect(document.changesAfter(2).map(({ kind, of }) => [kind, of])).toEqual([
      ['undo', 2],
      ['undo', 1],
      ['redo', 4],
      ['redo', 3],
    ]);
  });

  it('is over for an actor who makes a new change, and for nobody else', () => {
    const document = fresh();
    does(document, 'Ann', rename('plan', 'A'));
    does(document, 'Bob', rename('sell', 'B'));
    document.undo('Ann');
    document.undo('Bob');
    does(document, 'Bob', create('sell', 'New'));
    expect(document.history('Bob').redo).toBeNull();
    expect(document.redo('Bob')).toMatchObject({ ok: false, code: 'nothing-to-redo' });
    expect(document.redo('Ann')).toMatchObject({ ok: true });
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
      expect(document.undo('Ann').ok).toBe(true);
    }
    expect(model(document)).toEqual(start);
    document.close();
    document = open(path);
    for (let i = 0; i < 300; i++) expect(document.redo('Ann').ok).toBe(true);
    expect(model(document)).toEqual(end);
    expect(document.history('Ann')).toEqual({ undo: 'Create ‹Block 299›', redo: null });
  });
});
