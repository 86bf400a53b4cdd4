import { describe, expect, it } from 'vitest';
import {
  applyPatch,
  blocksOf,
  childrenOf,
  dataFrom,
  getRow,
  rowsReferringTo,
} from '../../../../../shared/model/model.ts';
import { codeOf } from '../../../../../shared/model/queries/codes.ts';
import { ACTOR, AT, newIdIn, perform, refusalOf, seedData, seedModel } from '../../harness.ts';

const level2 = 'plan-level-2';

describe('proposal.create', () => {
  it('adds an alternative set of children', () => {
    const model = seedModel();
    const applied = perform(model, {
      type: 'proposal.create',
      processId: 'sell',
      title: 'By channel',
      blocks: [{ name: 'Sell Online', children: [{ name: 'Show Offers' }] }, { name: 'Sell in Shops' }],
    });
    expect(applied.label).toBe('Propose “By channel” for “Sell”');
    const id = newIdIn(applied, 'proposal');
    expect(getRow(model, 'proposal', id)).toMatchObject({
      processId: 'sell',
      author: ACTOR,
      at: AT,
      state: 'open',
    });
    expect(blocksOf(model, id).map(({ name }) => name)).toEqual(['Sell Online', 'Sell in Shops']);
    expect(childrenOf(model, 'sell')).toHaveLength(4);
  });

  it('comes after the existing proposals, with the author it names', () => {
    const model = seedModel();
    const command = { type: 'proposal.create', processId: 'plan', title: 'Other', author: 'Room 7' } as const;
    const id = newIdIn(perform(model, command), 'proposal');
    const proposals = rowsReferringTo(model, 'proposal', 'processId', 'plan');
    expect(proposals.map((proposal) => proposal.id)).toEqual([level2, id]);
    expect(proposals[1]?.author).toBe('Room 7');
  });

  it('is refused without a title, for a block that is gone, with a nameless block, too deep', () => {
    const model = seedModel();
    const create = { type: 'proposal.create', processId: 'plan', title: 'New' };
    expect(refusalOf(model, { ...create, title: '' }).message).toContain('Enter a name for this proposal');
    expect(refusalOf(model, { ...create, processId: 'gone' }).code).toBe('not-found');
    expect(refusalOf(model, { ...create, blocks: [{ name: '' }] }).message).toContain(
      'Enter a name for this block',
    );
    const items = Array.from({ length: 64 }, (_, depth) => ({ depth, name: `Level ${depth + 1}` }));
    perform(model, { type: 'process.addOutline', parentId: null, items });
    const deepest = [...model.rows.process.values()].find(({ name }) => name === 'Level 64');
    const deep = { ...create, processId: deepest?.id, blocks: [{ name: 'Deeper' }] };
    expect(refusalOf(model, deep).code).toBe('too-deep');
  });

  it('is refused, not thrown, if its blocks are nested without end', () => {
    let blocks: object[] = [];
    for (let i = 0; i < 20_000; i++) blocks = [{ name: 'Down', children: blocks }];
    const refusal = refusalOf(seedModel(), {
      type: 'proposal.create',
      processId: 'plan',
      title: 'Deep',
      blocks,
    });
    expect(refusal.code).toMatch(/too-deep|invalid-command/);
  });
});

describe('proposal.update', () => {
  it('changes title and author', () => {
    const model = seedModel();
    perform(model, { type: 'proposal.update', id: level2, title: 'Level two', author: 'Ada' });
    expect(getRow(model, 'proposal', level2)).toMatchObject({ title: 'Level two', author: 'Ada' });
    expect(refusalOf(model, { type: 'proposal.update', id: level2, title: '' }).code).toBe('empty-name');
    expect(refusalOf(model, { type: 'proposal.update', id: 'gone', title: 'x' }).code).toBe('not-found');
    expect(refusalOf(model, { type: 'proposal.update', id: level2 }).code).toBe('nothing-to-do');
  });
});

describe('proposal.adopt', () => {
  it('makes P1 to P4 of the waiting proposal and closes the request with a note; one undo takes it all back', () => {
    const model = seedModel();
    const { label, inverse } = perform(model, { type: 'proposal.adopt', id: level2 });
    expect(label).toBe('Adopt “Level 2 proposal” for “Plan”');
    expect(childrenOf(model, 'plan').map(({ id, name }) => [codeOf(model, id), name])).toEqual([
      ['P1', 'Plan Sales & Support Operations'],
      ['P2', 'Plan Sell'],
      ['P3', 'Plan Contract'],
      ['P4', 'Plan Assist'],
    ]);
    expect(getRow(model, 'proposal', level2)?.state).toBe('adopted');
    expect(getRow(model, 'thread', 'please-explode-plan')?.open).toBe(false);
    const note = rowsReferringTo(model, 'post', 'threadId', 'please-explode-plan').at(-1);
    expect(note).toMatchObject({
      author: ACTOR,
      at: AT,
      text: 'Done: adopted “Level 2 proposal”.',
    });
    applyPatch(model, inverse);
    expect(dataFrom(model)).toEqual(dataFrom(seedModel()));
    expect(seedData().tables.post).toHaveLength(model.rows.post.size);
  });

  it('keeps the children that were there in a declined proposal, and other proposals on record', () => {
    const model = seedModel();
    const other = newIdIn(
      perform(model, {
        type: 'proposal.create',
        processId: 'plan',
        title: 'By region',
        blocks: [{ name: 'Plan North' }],
      }),
      'proposal',
    );
    perform(model, { type: 'proposal.adopt', id: level2 });
    perform(model, { type: 'proposal.adopt', id: other });
    expect(childrenOf(model, 'plan').map(({ name }) => name)).toEqual(['Plan North']);
    const kept = rowsReferringTo(model, 'proposal', 'processId', 'plan').at(-1);
    expect(kept).toMatchObject({
      title: 'Plan before By region',
      author: ACTOR,
      state: 'declined',
      reason: 'Replaced when “By region” was adopted.',
    });
    expect(blocksOf(model, kept?.id ?? '')).toHaveLength(4);
  });

  it('is refused without blocks, once it is decided, and if it is gone', () => {
    const model = seedModel();
    const empty = newIdIn(
      perform(model, { type: 'proposal.create', processId: 'sell', title: 'Empty' }),
      'proposal',
    );
    expect(refusalOf(model, { type: 'proposal.adopt', id: empty }).message).toBe(
      'Proposal “Empty” has no blocks yet. Add one before adopting it.',
    );
    perform(model, { type: 'proposal.adopt', id: level2 });
    expect(refusalOf(model, { type: 'proposal.adopt', id: level2 }).code).toBe('proposal-closed');
    expect(refusalOf(model, { type: 'proposal.adopt', id: 'gone' }).code).toBe('not-found');
  });
});

describe('proposal.decline', () => {
  it('keeps the reason and the blocks', () => {
    const model = seedModel();
    perform(model, { type: 'proposal.decline', id: level2, reason: 'Too early.' });
    expect(getRow(model, 'proposal', level2)).toMatchObject({ state: 'declined', reason: 'Too early.' });
    expect(blocksOf(model, level2)).toHaveLength(4);
    expect(refusalOf(model, { type: 'proposal.decline', id: level2 }).code).toBe('proposal-closed');
  });
});

describe('proposal.reopen', () => {
  it('opens a declined proposal again, also the one that keeps the earlier children', () => {
    const model = seedModel();
    perform(model, { type: 'proposal.decline', id: level2, reason: 'Too early.' });
    expect(perform(model, { type: 'proposal.reopen', id: level2 }).label).toBe(
      'Reopen proposal “Level 2 proposal”',
    );
    expect(getRow(model, 'proposal', level2)).toMatchObject({ state: 'open', reason: '' });
    expect(refusalOf(model, { type: 'proposal.reopen', id: level2 }).code).toBe('nothing-to-do');
    perform(model, { type: 'proposal.adopt', id: level2 });
    expect(refusalOf(model, { type: 'proposal.reopen', id: level2 }).message).toBe(
      'Proposal “Level 2 proposal” has been adopted, and its blocks are in the model. Undo the adoption, or duplicate the proposal.',
    );
  });
});

describe('proposal.duplicate', () => {
  it('copies the blocks with all that is in them into an open proposal of who acts', () => {
    const model = seedModel();
    perform(model, { type: 'process.create', parentId: 'plan-sell', name: 'Set Quota' });
    perform(model, { type: 'element.add', processId: 'plan-sell', kind: 'output', text: 'quota' });
    perform(model, { type: 'proposal.decline', id: level2 });
    const copied = perform(model, { type: 'proposal.duplicate', id: level2 });
    const id = newIdIn(copied, 'proposal');
    expect(getRow(model, 'proposal', id)).toMatchObject({
      title: 'Level 2 proposal (copy)',
      author: ACTOR,
      state: 'open',
      reason: '',
    });
    const blocks = blocksOf(model, id);
    expect(blocks.map(({ name }) => name)).toEqual(blocksOf(model, level2).map(({ name }) => name));
    const copy = blocks[1]?.id ?? '';
    expect(childrenOf(model, copy).map(({ name }) => name)).toEqual(['Set Quota']);
    expect(rowsReferringTo(model, 'element', 'processId', copy)).toHaveLength(1);
  });

  it('copies one without blocks too, under the title that is given', () => {
    const model = seedModel();
    const empty = newIdIn(
      perform(model, { type: 'proposal.create', processId: 'sell', title: 'Empty' }),
      'proposal',
    );
    const id = newIdIn(perform(model, { type: 'proposal.duplicate', id: empty, title: 'Mine' }), 'proposal');
    expect(getRow(model, 'proposal', id)?.title).toBe('Mine');
    expect(refusalOf(model, { type: 'proposal.duplicate', id: 'gone' }).code).toBe('not-found');
  });
});

describe('blocks of a proposal', () => {
  it('are put in another order, and blocks of the tree are moved in and out', () => {
    const model = seedModel();
    const move = { type: 'process.move', parentId: 'plan', proposalId: level2 } as const;
    perform(model, { ...move, ids: ['plan-assist'], before: 'plan-sell' });
    const { label } = perform(model, { ...move, ids: ['assist'], parentId: null });
    expect(label).toBe('Move “Assist” to “Level 2 proposal”');
    expect(blocksOf(model, level2).map(({ id }) => id)).toEqual([
      'plan-operations',
      'plan-assist',
      'plan-sell',
      'plan-contract',
      'assist',
    ]);
    perform(model, { type: 'process.move', ids: ['assist'], parentId: null });
    expect(getRow(model, 'process', 'assist')).toMatchObject({ parentId: null, proposalId: null });
    expect(refusalOf(model, { ...move, ids: ['plan'] }).code).toBe('move-into-itself');
    perform(model, { type: 'proposal.decline', id: level2 });
    expect(refusalOf(model, { ...move, ids: ['assist'] }).code).toBe('proposal-closed');
  });
});

describe('proposal.remove', () => {
  it('takes its blocks along', () => {
    const model = seedModel();
    expect(perform(model, { type: 'proposal.remove', id: level2 }).label).toBe(
      'Delete proposal “Level 2 proposal”',
    );
    expect(model.rows.process.has('plan-sell')).toBe(false);
    expect(refusalOf(model, { type: 'proposal.remove', id: level2 }).code).toBe('not-found');
  });
});
