import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../renderer/table/kinds.ts';
import { filterValuesOf, NO_FILTER, refreshedRows, tableRows } from '../../../renderer/table/rows.ts';
import type { Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { idOf, perform, seedModel } from '../../shared/model/harness.ts';

const processes = kindOf('process');
const codes = (model: Model, ids: readonly string[]) => ids.map((id) => codeOf(model, id));
const columnOf = (key: string) => {
  const column = processes.columns.find((each) => each.key === key);
  if (!column) throw new Error(`No column ${key}.`);
  return column;
};

describe('the rows of the table', () => {
  it('are in the order of the tree, without the blocks of proposals', () => {
    const model = seedModel();
    const rows = codes(model, tableRows(model, processes, NO_FILTER, null));
    expect(rows.slice(0, 4)).toEqual(['P', 'S', 'S1', 'S101']);
    expect(rows).toHaveLength(25);
  });

  it('are found by every word, in code, name, owner or definition', () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: [idOf(model, 'S4')], owner: 'Grace Hopper' });
    const find = (text: string) => codes(model, tableRows(model, processes, { text, values: {} }, null));
    expect(find('grace renewal')).toEqual(['S4']);
    expect(find('s20')).toEqual(['S201', 'S202', 'S203', 'S204', 'S205', 'S206']);
    expect(find('grace plan')).toEqual([]);
  });

  it('are filtered by the values of columns', () => {
    const model = seedModel();
    const rows = tableRows(model, processes, { text: '', values: { level: '2', status: 'nominated' } }, null);
    expect(codes(model, rows)).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect(filterValuesOf(model, processes, columnOf('level'))).toEqual(['1', '2', '3']);
  });

  it('are sorted with numbers as numbers, what is empty last both ways', () => {
    const model = seedModel();
    const sorted = (isDescending: boolean) =>
      codes(model, tableRows(model, processes, NO_FILTER, { key: 'complexity', isDescending })).slice(0, 4);
    expect(sorted(false)).toEqual(['S1', 'S2', 'S3', 'P']);
    expect(sorted(true)).toEqual(['S3', 'S2', 'S1', 'P']);
  });

  it('keep their places while others come and go; new ones follow if they pass the filter', () => {
    const model = seedModel();
    const filter = { text: '', values: { level: '2' } };
    const sort = { key: 'name', isDescending: true };
    const rows = tableRows(model, processes, filter, sort);
    const before = { rows, considered: new Set(processes.ids(model)) };
    perform(model, { type: 'process.rename', id: idOf(model, 'S1'), name: 'Zero' });
    perform(model, { type: 'process.create', parentId: idOf(model, 'P'), name: 'Plan Sell' });
    perform(model, { type: 'process.create', parentId: null, name: 'Other' });
    perform(model, { type: 'process.delete', ids: [idOf(model, 'S4')] });
    expect(codes(model, rows)).toEqual(['', 'S1', 'S3', 'S2']);
    expect(codes(model, refreshedRows(model, processes, filter, sort, before))).toEqual([
      'S1',
      'S3',
      'S2',
      'P1',
    ]);
  });
});

describe('the kinds of the table', () => {
  it('list every record of the seed in words', () => {
    const model = seedModel();
    for (const name of [
      'flow',
      'element',
      'proposal',
      'grouping',
      'useCase',
      'step',
      'thread',
      'term',
      'lens',
    ] as const) {
      const kind = kindOf(name);
      const rows = tableRows(model, kind, NO_FILTER, null);
      expect(rows, name).toHaveLength(model.rows[name].size);
      for (const id of rows) expect(kind.columns[0]?.text(model, id), name).not.toBe('');
    }
  });
});
