import { describe, expect, it } from 'vitest';
import { keyIn, openedTo, rowsOf } from '../../../renderer/reader/outline-rows.ts';
import { childrenOf } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { seedModel } from '../../shared/model/harness.ts';

const model = seedModel();
const codes = (open: readonly string[]) => rowsOf(model, new Set(open)).map(({ id }) => codeOf(model, id));

describe('the rows of the outline', () => {
  it('are the macro processes while nothing is open', () => expect(codes([])).toEqual(['P', 'S', 'C', 'A']));

  it('hold the children of what is open, below it', () => {
    expect(codes(['sell'])).toEqual(['P', 'S', 'S1', 'S2', 'S3', 'S4', 'C', 'A']);
  });

  it('tell screen readers level and position', () => {
    const row = rowsOf(model, new Set(['sell']))[3];
    expect(row).toMatchObject({ level: 2, position: 2, siblings: 4, isOpen: false });
  });

  it('open down to a block', () => {
    const [inner = ''] = childrenOf(model, 'sell-proposal').map(({ id }) => id);
    expect(openedTo(model, new Set(), inner)).toEqual(new Set(['sell', 'sell-proposal']));
  });
});

describe('the keys of the outline', () => {
  const closed = rowsOf(model, new Set());
  const open = rowsOf(model, new Set(['sell']));

  it.each([
    [closed, 0, 'ArrowDown', { goTo: 1 }],
    [closed, 0, 'ArrowUp', { goTo: 0 }],
    [closed, 3, 'ArrowDown', { goTo: 3 }],
    [closed, 2, 'Home', { goTo: 0 }],
    [closed, 0, 'End', { goTo: 3 }],
    [closed, 1, 'ArrowRight', { toggle: 'sell' }],
    [open, 1, 'ArrowRight', { goTo: 2 }],
    [open, 1, 'ArrowLeft', { toggle: 'sell' }],
    [open, 4, 'ArrowLeft', { goTo: 1 }],
    [closed, 0, 'ArrowLeft', null],
    [closed, 0, 'x', null],
    [closed, 9, 'ArrowDown', null],
  ])('%#: move and open as in every tree', (rows, index, key, done) => {
    expect(keyIn(rows, index, key)).toEqual(done);
  });

  it('do nothing to the right of a block without children', () => {
    const leaf = closed.findIndex(({ isOpen }) => isOpen === undefined);
    expect(leaf).toBeGreaterThanOrEqual(0);
    expect(keyIn(closed, leaf, 'ArrowRight')).toBeNull();
  });
});
