import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../../../shared/model/checks/checks.ts';
import { applyPatch, childrenOf, getRow, type Model } from '../../../../../shared/model/model.ts';
import { codeOf } from '../../../../../shared/model/queries/codes.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../../harness.ts';

const namesUnder = (model: Model, parentId: string | null) =>
  childrenOf(model, parentId).map(({ name }) => name);

describe('process.create', () => {
  it('adds a macro process at the end, and a child before a sibling', () => {
    const model = seedModel();
    expect(perform(model, { type: 'process.create', parentId: null, name: 'Improve' }).label).toBe(
      'Create “Improve”',
    );
    perform(model, {
      type: 'process.create',
      parentId: 'sell',
      before: 'sell-proposal',
      name: 'Sell Online',
    });
    expect(namesUnder(model, null)).toEqual(['Plan', 'Sell', 'Contract', 'Assist', 'Improve']);
    expect(namesUnder(model, 'sell').slice(0, 3)).toEqual([
      'Sell on Standard Terms',
      'Sell Online',
      'Sell by Proposal',
    ]);
  });

  it('adds a block to a proposal, under the block that the proposal is for', () => {
    const model = seedModel();
    const command = {
      type: 'process.create',
      parentId: null,
      proposalId: 'plan-level-2',
      name: 'Plan All',
    } as const;
    const id = newIdIn(perform(model, command), 'process');
    expect(getRow(model, 'process', id)).toMatchObject({ parentId: 'plan', proposalId: 'plan-level-2' });
    expect(namesUnder(model, 'plan')).toEqual([]);
  });

  it('is refused without a name, without its parent, next to a block elsewhere and in a decided proposal', () => {
    const model = seedModel();
    const create = { type: 'process.create', parentId: 'plan', name: 'New' };
    expect(refusalOf(model, { ...create, name: ' \n ' }).message).toBe('Enter a name for this block.');
    expect(refusalOf(model, { ...create, parentId: 'gone' })).toMatchObject({
      code: 'not-found',
      message: 'This block is no longer in the model. Someone may have deleted it.',
      recordId: 'gone',
    });
    expect(refusalOf(model, { ...create, before: 'sell' }).code).toBe('wrong-sibling');
    expect(refusalOf(model, { ...create, proposalId: 'gone' }).message).toContain(
      'This proposal is no longer',
    );
    perform(model, { type: 'proposal.decline', id: 'plan-level-2' });
    expect(refusalOf(model, { ...create, proposalId: 'plan-level-2' }).message).toBe(
      'Proposal “Level 2 proposal” has already been decided.',
    );
  });

  it('is refused below the 64th level', () => {
    const model = seedModel();
    const items = Array.from({ length: 64 }, (_, depth) => ({ depth, name: `Level ${depth + 1}` }));
    perform(model, { type: 'process.addOutline', parentId: null, items });
    const deepest = [...model.rows.process.values()].find(({ name }) => name === 'Level 64');
    const refusal = refusalOf(model, { type: 'process.create', parentId: deepest?.id, name: 'Deeper' });
    expect(refusal.message).toBe('Blocks can be nested 64 levels deep at most. Choose a higher position.');
  });
});

describe('process.rename', () => {
  it('gives a block another name and tells both', () => {
    const model = seedModel();
    const { patch, label } = perform(model, { type: 'process.rename', id: 'plan', name: '  Plan\nahead ' });
    expect(patch).toEqual([{ op: 'set', table: 'process', id: 'plan', fields: { name: 'Plan ahead' } }]);
    expect(label).toBe('Rename “Plan” to “Plan ahead”');
  });

  it('changes nothing if the name is the same', () => {
    expect(perform(seedModel(), { type: 'process.rename', id: 'plan', name: 'Plan' }).patch).toEqual([]);
  });

  it('is refused for a block that is gone and for an empty name', () => {
    expect(refusalOf(seedModel(), { type: 'process.rename', id: 'gone', name: 'x' }).code).toBe('not-found');
    expect(refusalOf(seedModel(), { type: 'process.rename', id: 'plan', name: '' })).toMatchObject({
      code: 'empty-name',
      recordId: 'plan',
    });
  });
});

describe('process.update', () => {
  it('changes every attribute it names, of all blocks named', () => {
    const model = seedModel();
    const fields = { definition: 'One\r\ntwo', owner: 'Team\tA', complexity: 3, layout: 'grid' } as const;
    const place = { x: 12.5, y: -0, colour: 'sand' };
    const ids = ['plan', 'sell'];
    expect(perform(model, { type: 'process.update', ids, ...fields, ...place }).label).toBe(
      'Change attributes of 2 blocks',
    );
    for (const id of ids)
      expect(getRow(model, 'process', id)).toMatchObject({
        definition: 'One\ntwo',
        owner: 'Team A',
        complexity: 3,
        layout: 'grid',
        x: 12.5,
        y: 0,
        colour: 'sand',
      });
  });

  it('empties what may be empty', () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: ['sell-proposal'], complexity: null, layout: null });
    expect(getRow(model, 'process', 'sell-proposal')).toMatchObject({ complexity: null, layout: null });
  });

  it('names the one attribute it changes', () => {
    const model = seedModel();
    const labelOf = (fields: object) =>
      perform(model, { type: 'process.update', ids: ['plan'], ...fields }).label;
    expect(labelOf({ x: 1, y: 2 })).toBe('Change position of “Plan”');
    expect(labelOf({ owner: 'Ada' })).toBe('Change owner of “Plan”');
  });

  it('is refused if nothing is named, a block is gone or a value does not fit', () => {
    const model = seedModel();
    const update = { type: 'process.update', ids: ['plan'] };
    expect(refusalOf(model, update)).toMatchObject({
      code: 'nothing-to-do',
      message: 'Nothing to change: the command names no field.',
    });
    expect(refusalOf(model, { ...update, ids: ['plan', 'gone'], owner: 'x' }).recordId).toBe('gone');
    expect(refusalOf(model, { ...update, layout: 'spiral' }).code).toBe('invalid-command');
    expect(refusalOf(model, { ...update, x: Number.POSITIVE_INFINITY }).code).toBe('invalid-command');
    expect(refusalOf(model, { ...update, owner: 'x'.repeat(10_001) }).message).toBe(
      'This owner is longer than 10,000 characters. Shorten it and try again.',
    );
    expect(refusalOf(model, { ...update, definition: 'x'.repeat(200_001) }).code).toBe('text-too-long');
  });
});

describe('process.setStatus', () => {
  it('freezes the codes of blocks that are approved, and reserves them', () => {
    const model = seedModel();
    const { label } = perform(model, { type: 'process.setStatus', ids: ['sell'], status: 'approved' });
    expect(label).toBe('Mark “Sell” as approved');
    expect(getRow(model, 'process', 'sell')).toMatchObject({ status: 'approved', frozenCode: 'S' });
    expect([...model.rows.reservedCode.values()]).toMatchObject([{ code: 'S', owner: 'sell' }]);
  });

  it('freezes the codes of the blocks around too, each once, and leaves their status', () => {
    const model = seedModel();
    const around = ['sell', 'sell-proposal', 'proposal-qualify'];
    const before = around.map((id) => getRow(model, 'process', id)?.status);
    const { inverse } = perform(model, {
      type: 'process.setStatus',
      ids: ['proposal-qualify', 'sell-renewal'],
      status: 'approved',
    });
    expect(around.map((id) => getRow(model, 'process', id)?.frozenCode)).toEqual(['S', 'S2', 'S202']);
    expect(around.map((id) => getRow(model, 'process', id)?.status).slice(0, 2)).toEqual(before.slice(0, 2));
    expect([...model.reserved.keys()].sort()).toEqual(['S', 'S2', 'S202', 'S4']);
    applyPatch(model, inverse);
    expect(model.rows.reservedCode.size).toBe(0);
  });

  it('lets no move of an ancestor part a frozen code from its family', () => {
    const model = seedModel();
    perform(model, { type: 'process.setStatus', ids: ['proposal-qualify'], status: 'approved' });
    perform(model, { type: 'process.move', ids: ['sell-proposal'], parentId: 'sell', before: null });
    perform(model, { type: 'process.move', ids: ['sell'], parentId: null, before: 'plan' });
    perform(model, { type: 'model.update', codeScheme: 'dotted' });
    expect(['sell', 'sell-proposal', 'proposal-qualify'].map((id) => codeOf(model, id))).toEqual([
      'S',
      'S2',
      'S202',
    ]);
    expect(checkModel(model).filter(({ check }) => check === 'stray-code')).toEqual([]);
  });

  it('keeps a code that is frozen already through every later status', () => {
    const model = seedModel();
    for (const status of ['approved', 'retired', 'proposed', 'approved'] as const)
      perform(model, { type: 'process.setStatus', ids: ['sell'], status });
    expect(getRow(model, 'process', 'sell')?.frozenCode).toBe('S');
    expect(model.rows.reservedCode.size).toBe(1);
  });

  it('freezes nothing on rejecting, nor if the scheme gives no codes', () => {
    const model = seedModel();
    perform(model, { type: 'process.setStatus', ids: ['plan'], status: 'rejected' });
    perform(model, { type: 'model.update', codeScheme: 'none' });
    perform(model, { type: 'process.setStatus', ids: ['sell', 'contract'], status: 'approved' });
    expect(model.rows.reservedCode.size).toBe(0);
  });

  it('is refused for a block that still waits in a proposal', () => {
    const model = seedModel();
    const approve = { type: 'process.setStatus', ids: ['plan-sell'], status: 'approved' };
    expect(refusalOf(model, approve).message).toBe(
      '“Plan Sell” is still part of a proposal. Adopt the proposal first, then mark the block as approved.',
    );
    perform(model, { type: 'process.setStatus', ids: ['plan-sell'], status: 'rejected' });
    expect(refusalOf(model, { ...approve, ids: ['gone'] }).code).toBe('not-found');
    expect(refusalOf(model, { ...approve, status: 'done' }).code).toBe('invalid-command');
  });
});

describe('process.move', () => {
  it('moves a block before a sibling, and to the end', () => {
    const model = seedModel();
    const move = { type: 'process.move', parentId: 'sell' } as const;
    expect(perform(model, { ...move, ids: ['sell-custom-solution'], before: 'sell-proposal' }).label).toBe(
      'Move “Sell Custom Solution”',
    );
    perform(model, { ...move, ids: ['sell-standard-terms'] });
    expect(childrenOf(model, 'sell').map(({ id }) => id)).toEqual([
      'sell-custom-solution',
      'sell-proposal',
      'sell-renewal',
      'sell-standard-terms',
    ]);
  });

  it('moves several under another parent, each with all that is in it, and forgets their free places', () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: ['sell-renewal'], x: 5, y: 6 });
    const ids = ['sell-renewal', 'sell-proposal', 'proposal-qualify'];
    const { label } = perform(model, { type: 'process.move', ids, parentId: 'assist' });
    expect(label).toBe('Move 2 blocks to “Assist”');
    expect(childrenOf(model, 'assist').map(({ id }) => id)).toEqual(['sell-renewal', 'sell-proposal']);
    expect(childrenOf(model, 'sell-proposal')).toHaveLength(6);
    expect(getRow(model, 'process', 'sell-renewal')).toMatchObject({ x: null, y: null });
  });

  it('says that a frozen code stays under a parent of another family, and a check finds it until it is back', () => {
    const model = seedModel();
    perform(model, { type: 'process.setStatus', ids: ['sell-proposal'], status: 'approved' });
    const move = { type: 'process.move' as const, ids: ['sell-proposal'] };
    const { label } = perform(model, { ...move, parentId: 'plan' });
    expect(label).toBe('Move “Sell by Proposal” to “Plan”; its frozen code stays');
    const strays = () => checkModel(model).filter(({ check }) => check === 'stray-code');
    expect(strays().map(({ message }) => message)).toEqual([
      'The frozen code of S2 “Sell by Proposal” doesn’t belong under P “Plan”. Move the block back, or waive this finding.',
    ]);
    expect(perform(model, { ...move, parentId: null }).label).toMatch(
      /to the top level; its frozen code stays$/,
    );
    expect(strays().map(({ message }) => message)).toEqual([
      'S2 “Sell by Proposal” is a macro process, but its frozen code is one of a lower level. Move the block back, or waive this finding.',
    ]);
    expect(perform(model, { ...move, parentId: 'sell' }).label).toBe('Move “Sell by Proposal” to “Sell”');
    expect(strays()).toEqual([]);
  });

  it('freezes the code of a draft of an older file with what is moved in it', () => {
    const model = seedModel();
    perform(model, { type: 'process.setStatus', ids: ['proposal-qualify'], status: 'approved' });
    const [reserved] = [...model.rows.reservedCode.values()].filter(({ owner }) => owner === 'sell-proposal');
    applyPatch(model, [
      { op: 'set', table: 'process', id: 'sell-proposal', fields: { frozenCode: null } },
      { op: 'remove', table: 'reservedCode', id: reserved?.id ?? '' },
    ]);
    expect(checkModel(model).find(({ check }) => check === 'stray-code')?.message).toBe(
      'The code of S202 “Qualify” is frozen, but that of its parent S2 “Sell by Proposal” can still change. Mark S202 “Qualify” with its status again to freeze both.',
    );
    perform(model, { type: 'process.move', ids: ['sell-proposal'], parentId: 'sell', before: null });
    expect(codeOf(model, 'sell-proposal')).toBe('S2');
    expect(checkModel(model).filter(({ check }) => check === 'stray-code')).toEqual([]);
  });

  it('makes a block a macro process, and a block of a proposal a child', () => {
    const model = seedModel();
    const { label } = perform(model, { type: 'process.move', ids: ['sell-renewal'], parentId: null });
    expect(label).toBe('Move “Sell Renewal” to the top level');
    perform(model, { type: 'process.move', ids: ['plan-sell'], parentId: 'plan' });
    expect(namesUnder(model, 'plan')).toEqual(['Plan Sell']);
  });

  it('keeps its position if it should come before itself or before another moving block', () => {
    const model = seedModel();
    const ids = ['sell-standard-terms', 'sell-proposal'];
    perform(model, { type: 'process.move', ids, parentId: 'sell', before: 'sell-standard-terms' });
    expect(childrenOf(model, 'sell').map(({ id }) => id)).toEqual([
      ...ids,
      'sell-custom-solution',
      'sell-renewal',
    ]);
  });

  it('is refused under itself and under its own part', () => {
    const model = seedModel();
    const move = { type: 'process.move', ids: ['sell'] };
    expect(refusalOf(model, { ...move, parentId: 'sell' })).toMatchObject({
      code: 'move-into-itself',
      message: 'Can’t move “Sell” into itself.',
      recordId: 'sell',
    });
    expect(refusalOf(model, { ...move, parentId: 'proposal-qualify' }).message).toBe(
      'Can’t move “Sell” into “Qualify”, because “Qualify” is inside it.',
    );
  });

  it('is refused if block, parent or sibling is gone', () => {
    const model = seedModel();
    const move = { type: 'process.move', ids: ['plan'], parentId: 'sell' };
    expect(refusalOf(model, { ...move, ids: ['gone'] }).recordId).toBe('gone');
    expect(refusalOf(model, { ...move, parentId: 'gone' }).recordId).toBe('gone');
    expect(refusalOf(model, { ...move, before: 'assist' }).code).toBe('wrong-sibling');
  });

  it('is refused if blocks, or those of their proposals, would come to lie too deep', () => {
    const model = seedModel();
    const items = Array.from({ length: 63 }, (_, depth) => ({ depth, name: `Level ${depth + 1}` }));
    perform(model, { type: 'process.addOutline', parentId: null, items });
    const at = (name: string) => [...model.rows.process.values()].find((row) => row.name === name)?.id ?? '';
    expect(refusalOf(model, { type: 'process.move', ids: ['sell'], parentId: at('Level 62') }).code).toBe(
      'too-deep',
    );
    const plan = { type: 'process.move' as const, ids: ['plan'] };
    expect(refusalOf(model, { ...plan, parentId: at('Level 63') }).message).toContain('64 levels deep');
    perform(model, { ...plan, parentId: at('Level 62') });
  });
});

describe('process.delete', () => {
  it('takes along all that is in a block and attached to it, and nothing else', () => {
    const model = seedModel();
    expect(perform(model, { type: 'process.delete', ids: ['sell'] }).label).toBe('Delete “Sell”');
    expect([...model.rows.process.keys()].sort()).toEqual([
      'assist',
      'contract',
      'plan',
      'plan-assist',
      'plan-contract',
      'plan-operations',
      'plan-sell',
    ]);
    for (const table of ['element', 'grouping', 'cell', 'emphasis', 'funnel', 'stage', 'quota'] as const)
      expect(model.rows[table].size).toBe(0);
    expect(model.rows.lens.size).toBe(1);
    expect([...model.rows.step.values()].every(({ processId }) => processId === null)).toBe(true);
    expect(model.rows.thread.has('online-sales-question')).toBe(false);
    expect(model.rows.post.has('online-sales-answer')).toBe(false);
    expect(model.rows.thread.has('what-is-managed')).toBe(true);
  });

  it('keeps frozen codes reserved', () => {
    const model = seedModel();
    perform(model, { type: 'process.setStatus', ids: ['sell'], status: 'approved' });
    perform(model, { type: 'process.delete', ids: ['sell', 'sell-proposal'] });
    const again = perform(model, { type: 'process.create', parentId: null, name: 'Sell' });
    expect(codeOf(model, newIdIn(again, 'process'))).toBe('E');
  });

  it('is refused if a block is gone', () => {
    expect(refusalOf(seedModel(), { type: 'process.delete', ids: ['plan', 'gone'] }).recordId).toBe('gone');
    expect(refusalOf(seedModel(), { type: 'process.delete', ids: [] }).code).toBe('invalid-command');
  });
});

describe('process.addOutline', () => {
  it('adds a list as a subtree by its depths', () => {
    const model = seedModel();
    const items = [
      { depth: 0, name: 'Draft Contract' },
      { depth: 1, name: 'Collect Terms' },
      { depth: 4, name: 'Ask Legal' },
      { depth: 1, name: 'Write Draft' },
      { depth: 0, name: 'Sign Contract' },
    ];
    const { label } = perform(model, { type: 'process.addOutline', parentId: 'contract', items });
    expect(label).toBe('Add 5 blocks');
    const outline = (parentId: string): unknown[] =>
      childrenOf(model, parentId).map(({ id, name }) => [codeOf(model, id), name, ...outline(id)]);
    expect(outline('contract')).toEqual([
      ['C1', 'Draft Contract', ['C101', 'Collect Terms', ['C101.1', 'Ask Legal']], ['C102', 'Write Draft']],
      ['C2', 'Sign Contract'],
    ]);
  });

  it('adds to a proposal: the top blocks belong to it, those below them to their parents', () => {
    const model = seedModel();
    const items = [
      { depth: 0, name: 'Top' },
      { depth: 1, name: 'Below' },
    ];
    perform(model, { type: 'process.addOutline', parentId: null, proposalId: 'plan-level-2', items });
    const top = [...model.rows.process.values()].find(({ name }) => name === 'Top');
    const below = [...model.rows.process.values()].find(({ name }) => name === 'Below');
    expect(top).toMatchObject({ parentId: 'plan', proposalId: 'plan-level-2' });
    expect(below).toMatchObject({ parentId: top?.id, proposalId: null });
  });

  it('is refused as a whole if one line has no name or lies too deep', () => {
    const model = seedModel();
    const add = { type: 'process.addOutline', parentId: 'contract' };
    const items = [
      { depth: 0, name: 'Good' },
      { depth: 0, name: ' ' },
    ];
    expect(refusalOf(model, { ...add, items }).code).toBe('empty-name');
    const deep = Array.from({ length: 64 }, (_, depth) => ({ depth, name: 'Down' }));
    expect(refusalOf(model, { ...add, items: deep }).code).toBe('too-deep');
  });
});
