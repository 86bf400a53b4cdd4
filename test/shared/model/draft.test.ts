import { describe, expect, it } from 'vitest';
import { draftOf, ranksFor } from '../../../shared/model/draft.ts';
import { applyPatch, childrenOf, dataFrom, getRow, invert } from '../../../shared/model/model.ts';
import { patchSchema } from '../../../shared/model/patch.ts';
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

describe('ranks', () => {
  const ranked = (...ranks: string[]) => ranks.map((rank, i) => ({ id: `s${i}`, rank }));
  const never = () => {
    throw new Error('Nothing should be ranked anew.');
  };

  it('lie between those of the neighbours', () => {
    const siblings = ranked('a0', 'a1', 'a2');
    const [low = '', high = ''] = ranksFor(siblings, 's1', 2, never) ?? [];
    expect(['a0', low, high, 'a1']).toEqual(['a0', low, high, 'a1'].sort());
    expect((ranksFor(siblings, null, 1, never)?.[0] ?? '') > 'a2').toBe(true);
    expect((ranksFor(siblings, 's0', 1, never)?.[0] ?? 'z') < 'a0').toBe(true);
    expect(ranksFor(siblings, 'stranger', 1, never)).toBeUndefined();
  });

  it.each([
    ['equal', ['a0', 'a0', 'a0']],
    ['foreign', ['!', '0', 'zzz~']],
    ['grown too long', ['a0', `a0${'0'.repeat(120)}1`, 'a1']],
  ])('are given anew where those there are %s', (_, ranks) => {
    const anew = new Map<string, string>();
    const given = ranksFor(ranked(...ranks), 's1', 1, (id, rank) => anew.set(id, rank));
    const order = [anew.get('s0'), given?.[0], anew.get('s1'), anew.get('s2')];
    expect(order).toEqual([...order].sort());
    expect(new Set(order).size).toBe(4);
  });

  it('never outgrow their field, however often people insert at the same place', () => {
    const model = seedModel();
    for (let i = 0; i < 700; i++) {
      const [, second] = childrenOf(model, 'sell');
      const draft = draftOf(model);
      const [rank = ''] =
        ranksFor(draft.children('sell'), second?.id ?? null, 1, (id, key) =>
          draft.set('process', id, { rank: key }),
        ) ?? [];
      draft.put('process', processRow(`n${i}`, 'sell', { rank }));
      const patch = draft.patch();
      expect(patchSchema.safeParse(patch).success).toBe(true);
      applyPatch(model, patch);
    }
    const inserted = childrenOf(model, 'sell').slice(1, 701);
    expect(inserted.map(({ id }) => id)).toEqual(Array.from({ length: 700 }, (_, i) => `n${699 - i}`));
    expect(Math.max(...inserted.map(({ rank }) => rank.length))).toBeLessThanOrEqual(100);
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
    for (const bad of [
      [{ op: 'put', table: 'process', row: { ...row, rank: '' } }],
      [{ op: 'put', table: 'nowhere', row }],
      [{ op: 'set', table: 'process', id: 'plan', fields: { strange: 1 } }],
      [{ op: 'drop', table: 'process', id: 'plan' }],
    ])
      expect(patchSchema.safeParse(bad).success).toBe(false);
  });
});
