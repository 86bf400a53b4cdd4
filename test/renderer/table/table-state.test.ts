import '../browser-window.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestWindow } from '../state/window.ts';

const { openWindow } = await import('../state/window.ts');
const { openDocument } = await import('../../../renderer/state/editing/opening.ts');
const { filterBy, setFilter, showColumns, showKind, sortBy, tableStore } = await import(
  '../../../renderer/table/table-state.ts'
);
const { NO_FILTER } = await import('../../../renderer/table/rows.ts');

let window: TestWindow;
beforeEach(async () => {
  window = await openWindow();
});
afterEach(() => window.close());

const UNTOUCHED = { sort: null, filter: NO_FILTER, active: null, anchor: null, editing: null };

describe('the table of another model', () => {
  it('starts without what was sorted, filtered and chosen in the last one, though their records have the same ids', async () => {
    const [first, second] = [
      await window.create('First', 'sales-and-support'),
      await window.create('Second', 'sales-and-support'),
    ];
    await openDocument(first);
    const cell = { id: 'plan', key: 'name' };
    sortBy('name');
    setFilter({ text: 'sell' });
    filterBy('level', '2');
    showColumns('process', ['name', 'owner']);
    tableStore.setState({ active: cell, anchor: { id: 'sell', key: 'owner' }, editing: cell });
    await openDocument(second);
    // Which columns are shown is a matter of the window, not of the model.
    expect(tableStore.getState()).toMatchObject({ ...UNTOUCHED, columns: { process: ['name', 'owner'] } });
  });

  it('keeps them while the same model is in the window', async () => {
    const file = await window.create('First', 'sales-and-support');
    await openDocument(file);
    sortBy('name');
    tableStore.setState({ active: { id: 'plan', key: 'name' } });
    await openDocument(file);
    expect(tableStore.getState()).toMatchObject({
      sort: { key: 'name', isDescending: false },
      active: { id: 'plan', key: 'name' },
    });
  });

  it('starts without them for another kind of record', async () => {
    await openDocument(await window.create('First', 'sales-and-support'));
    sortBy('name');
    setFilter({ text: 'sell' });
    showKind('flow');
    expect(tableStore.getState()).toMatchObject({ ...UNTOUCHED, kind: 'flow' });
    showKind('process');
  });
});
