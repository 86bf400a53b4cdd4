import { describe, expect, it } from 'vitest';
import { byRank, getRow, rowsReferringTo } from '../../../../shared/model/model.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../harness.ts';

describe('a lens', () => {
  it('is added, changed, moved and removed with its weights', () => {
    const model = seedModel();
    const id = newIdIn(perform(model, { type: 'lens.add', name: 'Retail' }), 'lens');
    expect(perform(model, { type: 'lens.update', id, name: 'Shops' }).label).toBe(
      'Rename lens “Retail” to “Shops”',
    );
    perform(model, { type: 'lens.update', id, definition: 'Over the counter.' });
    perform(model, { type: 'lens.move', id, before: 'online-sales' });
    expect([...model.rows.lens.values()].sort(byRank).map(({ name }) => name)).toEqual([
      'Shops',
      'Online sales',
    ]);
    perform(model, { type: 'lens.remove', id: 'online-sales' });
    expect(model.rows.emphasis.size).toBe(0);
    expect(refusalOf(model, { type: 'lens.add', name: ' ' }).code).toBe('empty-name');
    expect(refusalOf(model, { type: 'lens.update', id }).code).toBe('nothing-to-do');
  });
});

describe('emphasis.set', () => {
  it('weighs many blocks at once, and 0 takes their weight away', () => {
    const model = seedModel();
    const processIds = ['sell', 'standard-terms-qualify'];
    const set = { type: 'emphasis.set', lensId: 'online-sales', processIds } as const;
    expect(perform(model, { ...set, weight: 2 }).label).toBe('Set weight of 2 blocks to 2 in “Online sales”');
    const weightOf = (processId: string) =>
      rowsReferringTo(model, 'emphasis', 'processId', processId).map(({ weight }) => weight);
    expect(processIds.map(weightOf)).toEqual([[2], [2]]);
    perform(model, { ...set, weight: 0 });
    expect(processIds.map(weightOf)).toEqual([[], []]);
    expect(perform(model, { ...set, weight: 0 }).patch).toEqual([]);
  });

  it('is refused for more than 3, and if the lens or a block is gone', () => {
    const model = seedModel();
    const set = { type: 'emphasis.set', lensId: 'online-sales', processIds: ['sell'], weight: 1 };
    expect(refusalOf(model, { ...set, weight: 4 }).code).toBe('invalid-command');
    expect(refusalOf(model, { ...set, lensId: 'gone' }).message).toContain('This lens is no longer');
    expect(refusalOf(model, { ...set, processIds: ['sell', 'gone'] }).recordId).toBe('gone');
    expect(getRow(model, 'lens', 'online-sales')).toBeDefined();
  });
});
