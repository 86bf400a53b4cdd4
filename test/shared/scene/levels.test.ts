import { describe, expect, it } from 'vitest';
import { modelFrom } from '../../../shared/model/model.ts';
import { explodedTo, hasInside } from '../../../shared/scene/levels.ts';
import { dataOf, processRow } from '../model/sample-data.ts';

const proposal = { rank: 'a0', title: 'Level 2', author: 'Ann', at: '2026-11-23T10:00:00Z', reason: '' };
const model = modelFrom(
  dataOf({
    process: [
      processRow('plan', null),
      processRow('sell', null),
      processRow('assist', null),
      processRow('s1', 'sell'),
      processRow('s101', 's1'),
      processRow('s101x', 's101'),
    ],
    proposal: [
      { id: 'waiting', processId: 'plan', state: 'open', votesFor: 0, votesAgainst: 0, ...proposal },
      { id: 'decided', processId: 'assist', state: 'declined', votesFor: 0, votesAgainst: 0, ...proposal },
    ],
  }),
);
const exploded = (rootId: string | null, levels: number) => [...explodedTo(model, rootId, levels)].sort();

describe('showing a number of levels', () => {
  it('explodes nothing for one level, and a level more for each further one', () => {
    expect(exploded(null, 1)).toEqual([]);
    expect(exploded(null, 2)).toEqual(['plan', 'sell']);
    expect(exploded(null, 3)).toEqual(['plan', 's1', 'sell']);
    expect(exploded(null, Number.POSITIVE_INFINITY)).toEqual(['plan', 's1', 's101', 'sell']);
  });

  it('counts from the block that is drilled into', () => {
    expect(exploded('sell', 1)).toEqual([]);
    expect(exploded('sell', 2)).toEqual(['s1']);
  });

  it('explodes a block with a waiting proposal, and none whose proposal is decided', () => {
    expect(hasInside(model, 'plan')).toBe(true);
    expect(hasInside(model, 'assist')).toBe(false);
  });
});
