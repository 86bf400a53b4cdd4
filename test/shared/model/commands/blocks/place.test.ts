import { describe, expect, it } from 'vitest';
import { childrenOf, type Model } from '../../../../../shared/model/model.ts';
import { processByCode } from '../../../../../shared/model/queries/codes.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../../harness.ts';

const idOf = (model: Model, code: string): string => processByCode(model, code)?.id ?? '';
const positionOf = (model: Model, id: string) => {
  const block = model.rows.process.get(id);
  return [block?.x, block?.y];
};

describe('process.place', () => {
  it('puts several blocks at places of their own, as one change', () => {
    const model = seedModel();
    const [s1, s2] = [idOf(model, 'S1'), idOf(model, 'S2')];
    const { label, patch } = perform(model, {
      type: 'process.place',
      places: [
        { id: s1, x: 16, y: -0 },
        { id: s2, x: -40.5, y: 8 },
      ],
    });
    expect(label).toBe('Place 2 blocks');
    expect(patch).toHaveLength(2);
    expect(positionOf(model, s1)).toEqual([16, 0]);
    expect(positionOf(model, s2)).toEqual([-40.5, 8]);
  });

  it('changes nothing if the blocks are already there', () => {
    const model = seedModel();
    const places = [{ id: idOf(model, 'S1'), x: 1, y: 2 }];
    perform(model, { type: 'process.place', places });
    expect(perform(model, { type: 'process.place', places }).patch).toEqual([]);
  });

  it('is refused for a block that is gone', () => {
    const model = seedModel();
    expect(refusalOf(model, { type: 'process.place', places: [{ id: 'gone', x: 0, y: 0 }] }).code).toBe(
      'not-found',
    );
  });

  it('goes with a new layout as one change, and one undo takes both back', () => {
    const model = seedModel();
    const [sell, s1] = [idOf(model, 'S'), idOf(model, 'S1')];
    const { label } = perform(model, {
      type: 'batch',
      label: 'Place the parts of “Sell” by hand',
      commands: [
        { type: 'process.update', ids: [sell], layout: 'free' },
        { type: 'process.place', places: [{ id: s1, x: 0, y: 0 }] },
      ],
    });
    expect(label).toBe('Place the parts of “Sell” by hand');
    expect(model.rows.process.get(sell)?.layout).toBe('free');
  });
});

describe('places of blocks that are put in', () => {
  it('are those given for a new block and for copies', () => {
    const model = seedModel();
    const sell = idOf(model, 'S');
    const created = newIdIn(
      perform(model, { type: 'process.create', parentId: sell, name: 'New', position: { x: 5, y: 6 } }),
      'process',
    );
    expect(positionOf(model, created)).toEqual([5, 6]);
    const ids = [idOf(model, 'S1'), idOf(model, 'S2')];
    perform(model, {
      type: 'process.duplicate',
      ids,
      to: { parentId: idOf(model, 'A') },
      positions: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
    });
    const copies = childrenOf(model, idOf(model, 'A'));
    expect(copies.map(({ name, x, y }) => [name, x, y])).toEqual([
      ['Sell on Standard Terms', 1, 2],
      ['Sell by Proposal', 3, 4],
    ]);
  });

  it('are those given for blocks that come from elsewhere', () => {
    const model = seedModel();
    const [s1, s2] = [idOf(model, 'S1'), idOf(model, 'S2')];
    perform(model, {
      type: 'process.move',
      ids: [s2, s1],
      parentId: idOf(model, 'C'),
      positions: [{ x: 8, y: -0 }],
    });
    expect(positionOf(model, s2)).toEqual([8, 0]);
    expect(positionOf(model, s1)).toEqual([null, null]);
  });

  it('are none if copies go to a container that arranges them itself', () => {
    const model = seedModel();
    const s1 = idOf(model, 'S1');
    perform(model, { type: 'process.place', places: [{ id: s1, x: 9, y: 9 }] });
    const [first] = childrenOf(model, idOf(model, 'S'));
    perform(model, { type: 'process.duplicate', ids: [s1], to: { parentId: null, before: null } });
    const copy = childrenOf(model, null).at(-1);
    expect([copy?.name, copy?.x, copy?.y]).toEqual([first?.name, null, null]);
  });

  it('are refused at a place that is gone', () => {
    const model = seedModel();
    const command = { type: 'process.duplicate', ids: [idOf(model, 'S1')], to: { parentId: 'gone' } };
    expect(refusalOf(model, command).code).toBe('not-found');
  });
});
