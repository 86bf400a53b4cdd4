import { describe, expect, it } from 'vitest';
import {
  addressOf,
  atLevel,
  blockAt,
  drilled,
  kept,
  type Place,
  placeOf,
  restored,
  toggled,
} from '../../../renderer/reader/place.ts';
import { childrenOf } from '../../../shared/model/model.ts';
import { isInTree } from '../../../shared/model/queries/ancestors.ts';
import { withScheme } from '../../../shared/model/queries/codes.ts';
import { seedModel } from '../../shared/model/harness.ts';

const START: Place = { rootId: null, exploded: new Set(), selectedId: null };
const model = seedModel();
const [inner = ''] = childrenOf(model, 'sell-proposal').map(({ id }) => id);

describe('the place of a reader', () => {
  it('shows a block by exploding all that it is in', () => {
    expect(placeOf(model, START, inner)).toEqual({
      rootId: null,
      exploded: new Set(['sell', 'sell-proposal']),
      selectedId: inner,
    });
  });

  it('keeps the exploded set as it is if the block is shown already', () => {
    const place = { ...START, exploded: new Set(['sell', 'sell-proposal']) };
    expect(placeOf(model, place, inner).exploded).toBe(place.exploded);
  });

  it('stays drilled down for a block inside, and goes up for one outside', () => {
    const inSell = drilled(model, START, 'sell');
    expect(placeOf(model, inSell, inner)).toMatchObject({
      rootId: 'sell',
      exploded: new Set(['sell-proposal']),
    });
    expect(placeOf(model, inSell, 'plan')).toMatchObject({ rootId: null, selectedId: 'plan' });
  });

  it('keeps the selected block when its parent is drilled into, and selects what is drilled into else', () => {
    const place = { ...START, selectedId: inner };
    expect(drilled(model, place, 'sell').selectedId).toBe(inner);
    expect(drilled(model, place, 'assist').selectedId).toBe('assist');
    expect(drilled(model, place, null).selectedId).toBe(inner);
  });

  it('is restored by toggling twice', () => {
    expect(toggled(toggled(START, 'sell'), 'sell')).toEqual(START);
  });

  it('shows as many levels as asked for', () => {
    expect(atLevel(model, START, 1).exploded).toEqual(new Set());
    expect(atLevel(model, START, 2).exploded).toContain('sell');
    expect(atLevel(model, START, 2).exploded).not.toContain('sell-proposal');
    expect(atLevel(model, START, Number.POSITIVE_INFINITY).exploded).toContain('sell-proposal');
  });

  it('survives the history of the browser, which keeps plain data', () => {
    const place: Place = { rootId: 'sell', exploded: new Set(['sell-proposal']), selectedId: inner };
    expect(restored(structuredClone(kept(place)))).toEqual(place);
  });
});

describe('the address of a block', () => {
  const ids = [...model.rows.process.keys()].filter((id) => isInTree(model, id));

  it.each(['openreference', 'dotted', 'scor', 'idef0', 'none'] as const)(
    'leads back to it, with codes by the scheme %s',
    (scheme) => {
      const coded = withScheme(model, scheme);
      for (const id of ids) expect(blockAt(coded, addressOf(coded, id))).toBe(id);
    },
  );

  it('is the code of the block', () => expect(addressOf(model, 'sell-proposal')).toBe('#S2'));

  it.each(['', '#', '#Z9', '#%', '#%E0%A4%A', '#~nobody', '#~'])('%j leads nowhere', (hash) => {
    expect(blockAt(model, hash)).toBeNull();
  });

  it('does not lead to a block of a proposal, which is not in the tree', () => {
    const [proposed] = [...model.rows.process.keys()].filter((id) => !isInTree(model, id));
    expect(proposed).toBeDefined();
    expect(blockAt(model, `#~${proposed}`)).toBeNull();
  });
});
