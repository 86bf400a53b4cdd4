import { describe, expect, it } from 'vitest';
import { ranksFor } from '../../../../shared/model/commands/ranks.ts';
import { draftOf } from '../../../../shared/model/draft.ts';
import { applyPatch, childrenOf } from '../../../../shared/model/model.ts';
import { patchSchema } from '../../../../shared/model/validation/patch-schema.ts';
import { seedModel } from '../harness.ts';
import { processRow } from '../sample-data.ts';

describe('ranks', () => {
  const ranked = (...ranks: string[]) => ranks.map((rank, i) => ({ id: `s${i}`, rank }));
  const never = () => {
    throw new Error('Nothing should be ranked again.');
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
  ])('are assigned again if the existing ones are %s', (_, ranks) => {
    const changed = new Map<string, string>();
    const given = ranksFor(ranked(...ranks), 's1', 1, (id, rank) => changed.set(id, rank));
    const order = [changed.get('s0'), given?.[0], changed.get('s1'), changed.get('s2')];
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
