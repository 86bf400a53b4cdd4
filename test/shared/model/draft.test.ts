import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../shared/model/draft.ts';
import { applyPatch, childrenOf, dataFrom, getRow, invert } from '../../../shared/model/model.ts';
import { patchSchema } from '../../../shared/model/validation/patch-schema.ts';
import { perform, seedModel } from './harness.ts';
import { processRow } from './sample-data.ts';

describe('a draft', () => {
  it('reads what was written to it, while the model stays', () => {
    const model = seedModel();
    const draft = draftOf(model);
    draft.put('process', processRow('new', 'plan', { rank: 'a5' }));
    draft.set('process', 'new', { name: 'New' });
    draft.remove('process', 'sell');
    expect(draft.get('process', 'new')?.name).toBe('New');
    expect(draft.get('process', 'proposal-qualify')).toBeUndefined();
    expect(draft.children('plan').map(({ id }) => id)).toEqual(['new']);
    expect(draft.children(null).map(({ id }) => id)).toEqual(['plan', 'contract', 'assist']);
    expect(dataFrom(model)).toEqual(dataFrom(seedModel()));
  });

  it('leaves out of its patch what ends as it began', () => {
    const draft = draftOf(seedModel());
    draft.set('process', 'plan', { name: 'Other' });
    draft.set('process', 'plan', { name: 'Plan' });
    draft.put('process', processRow('new', null));
    draft.remove('process', 'new');
    draft.set('process', 'gone', { name: 'x' });
    expect(draft.patch()).toEqual([]);
  });

  it('empties references to what it removes, and removes what cannot be without it', () => {
    const draft = draftOf(seedModel());
    draft.remove('process', 'standard-terms-qualify');
    expect(draft.get('step', 'step-lead-scoring')?.processId).toBeNull();
    expect(draft.get('cell', 'cell-standard-terms-qualify')).toBeUndefined();
    expect(draft.get('emphasis', 'online-standard-terms-qualify')).toBeUndefined();
  });
});

describe('a removal in a draft', () => {
  it('spares what has been moved away before, and takes what has been added', () => {
    const draft = draftOf(seedModel());
    draft.set('process', 'sell-renewal', { parentId: null });
    draft.remove('process', 'sell');
    expect(draft.get('process', 'sell-renewal')?.parentId).toBeNull();
    const other = draftOf(seedModel());
    other.put('process', processRow('new', 'sell'));
    other.remove('process', 'sell');
    expect(other.get('process', 'new')).toBeUndefined();
  });
});

describe('a patch', () => {
  it('can be inverted before it is applied: put, set and remove', () => {
    const model = seedModel();
    const patch = [
      { op: 'put', table: 'process', row: processRow('new', null) },
      { op: 'set', table: 'process', id: 'plan', fields: { name: 'Other', rank: 'b' } },
      { op: 'remove', table: 'element', id: 'proposal-develop-value-proposal' },
    ] as const;
    const inverse = invert(model, patch);
    applyPatch(model, patch);
    expect(getRow(model, 'process', 'plan')?.name).toBe('Other');
    applyPatch(model, inverse);
    expect(dataFrom(model)).toEqual(dataFrom(seedModel()));
  });

  it('keeps the reference of every record that it does not touch', () => {
    const model = seedModel();
    const sell = getRow(model, 'process', 'sell');
    const children = childrenOf(model, 'sell');
    perform(model, { type: 'process.rename', id: 'plan', name: 'Plan ahead' });
    expect(getRow(model, 'process', 'sell')).toBe(sell);
    expect(childrenOf(model, 'sell')).toBe(children);
  });

  it('that alters a row which is not there is refused as a whole', () => {
    const model = seedModel();
    const put = { op: 'put', table: 'process', row: processRow('new', null) } as const;
    const set = (id: string) => ({ op: 'set', table: 'process', id, fields: { name: 'x' } }) as const;
    expect(() => applyPatch(model, [put, set('gone')])).toThrow('process gone, which is not in the model');
    expect(dataFrom(model)).toEqual(dataFrom(seedModel()));
    applyPatch(model, [put, set('new')]);
    expect(getRow(model, 'process', 'new')?.name).toBe('x');
  });

  it('is checked against the schemas when it is read', () => {
    const row = processRow('new', null);
    const good = [{ op: 'put', table: 'process', row }];
    expect(patchSchema.safeParse(good).success).toBe(true);
    // In another order than the schema's it is slower to read, and no less good.
    const { id, ...rest } = row;
    expect(patchSchema.safeParse([{ op: 'put', table: 'process', row: { ...rest, id } }]).success).toBe(true);
    for (const bad of [
      null,
      [null],
      [{ op: 'put', table: 'process' }],
      [{ op: 'put', table: 'process', row: null }],
      [{ op: 'put', table: 'process', row, fields: {} }],
      [{ op: 'set', table: 'process', id: 'plan', fields: { name: 1 } }],
      [{ op: 'set', table: 'process', id: 'plan' }],
      [{ op: 'remove', table: 'process', id: 1 }],
      [{ op: 'remove', table: 'process', id: 'plan', row }],
      [{ op: 'put', table: 'process', row: { ...row, rank: '' } }],
      [{ op: 'put', table: 'nowhere', row }],
      [{ op: 'set', table: 'process', id: 'plan', fields: { strange: 1 } }],
      [{ op: 'drop', table: 'process', id: 'plan' }],
    ])
      expect(patchSchema.safeParse(bad).success).toBe(false);
  });
});
