import { describe, expect, it } from 'vitest';
import { changedBlocks } from '../../../../renderer/canvas/camera/tell-changed.ts';
import { idOf, perform, seedModel } from '../../../shared/model/harness.ts';

describe('the blocks that the camera goes to after a change', () => {
  const changedBy = (command: Parameters<typeof perform>[1], isUndone = false) => {
    const model = seedModel();
    return changedBlocks(model, perform(model, command).patch, isUndone);
  };
  const sell = idOf(seedModel(), 'S');

  it('are those that were added, moved or laid out', () => {
    expect(changedBy({ type: 'process.create', parentId: sell, name: 'Sell more' })).toHaveLength(1);
    expect(changedBy({ type: 'process.update', ids: [sell], layout: 'column' })).toEqual([sell]);
  });

  it('are not those whose words alone changed, unless that was undone', () => {
    expect(changedBy({ type: 'process.rename', id: sell, name: 'Sell more' })).toEqual([]);
    expect(changedBy({ type: 'process.rename', id: sell, name: 'Sell more' }, true)).toEqual([sell]);
  });
});
