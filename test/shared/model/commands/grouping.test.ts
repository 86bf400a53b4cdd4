import { describe, expect, it } from 'vitest';
import { getRow, rowsReferringTo } from '../../../../shared/model/model.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../harness.ts';

const namesOn = (model: ReturnType<typeof seedModel>, processId: string) =>
  rowsReferringTo(model, 'grouping', 'processId', processId).map(({ name }) => name);

describe('grouping.add', () => {
  it('adds a grouping at the end or before another one', () => {
    const model = seedModel();
    const add = { type: 'grouping.add', processId: 'assist' } as const;
    const first = perform(model, { ...add, name: 'Answer' });
    expect(first.label).toBe('Add grouping “Answer” to “Assist”');
    perform(model, { ...add, name: 'Follow Up', definition: 'After a week.' });
    perform(model, { ...add, name: 'Receive', before: newIdIn(first, 'grouping') });
    expect(namesOn(model, 'assist')).toEqual(['Receive', 'Answer', 'Follow Up']);
  });

  it('is refused inside another block, without a name, or next to a missing one', () => {
    const model = seedModel();
    const add = { type: 'grouping.add', processId: 'assist', name: 'Answer' };
    expect(refusalOf(model, { ...add, processId: 'sell-renewal' }).message).toBe(
      'Groupings belong to a macro process, and “Sell Renewal” is inside another block. Choose the block at the top level.',
    );
    expect(refusalOf(model, { ...add, name: ' ' }).code).toBe('empty-name');
    expect(refusalOf(model, { ...add, before: 'grouping-qualify' }).code).toBe('wrong-sibling');
    expect(refusalOf(model, { ...add, processId: 'gone' }).code).toBe('not-found');
  });
});

describe('grouping.update', () => {
  it('renames the grouping and leaves the blocks that realise it', () => {
    const model = seedModel();
    const update = { type: 'grouping.update', id: 'grouping-qualify' } as const;
    expect(perform(model, { ...update, name: 'Qualify Lead' }).label).toBe(
      'Rename grouping “Qualify” to “Qualify Lead”',
    );
    perform(model, { ...update, definition: 'Is it worth our time?' });
    expect(getRow(model, 'grouping', 'grouping-qualify')).toMatchObject({
      name: 'Qualify Lead',
      definition: 'Is it worth our time?',
    });
    expect(getRow(model, 'process', 'proposal-qualify')?.name).toBe('Qualify');
    expect(refusalOf(model, update).code).toBe('nothing-to-do');
  });
});

describe('grouping.move', () => {
  it('puts a grouping before another one or at the end', () => {
    const model = seedModel();
    const move = { type: 'grouping.move', id: 'grouping-qualify' } as const;
    perform(model, { ...move, before: 'grouping-develop-profile' });
    expect(namesOn(model, 'sell').slice(0, 2)).toEqual(['Qualify', 'Develop Profile']);
    perform(model, move);
    expect(namesOn(model, 'sell').at(-1)).toBe('Qualify');
    expect(refusalOf(model, { ...move, before: 'grouping-qualify' }).code).toBe('nothing-to-do');
  });
});

describe('grouping.remove', () => {
  it('takes its cells along and leaves the blocks', () => {
    const model = seedModel();
    const cells = model.rows.cell.size;
    expect(perform(model, { type: 'grouping.remove', id: 'grouping-qualify' }).label).toBe(
      'Delete grouping “Qualify”',
    );
    expect(model.rows.cell.size).toBe(cells - 3);
    expect(getRow(model, 'process', 'proposal-qualify')).toBeDefined();
  });
});
