/** The table of groupings. */
import { getRow, type Model, referrersOf } from '../../../shared/model/model.ts';
import type { RecordOf } from '../../../shared/model/records.ts';
import { type Column, changesRowsOf, type Kind } from '../column.ts';
import { idsByBlock } from './ids-by-block.ts';
import { blockIn, countColumn, describedColumns } from './text.ts';
import { words } from './words.ts';

const grouping = (model: Model, id: string) => getRow(model, 'grouping', id);

const cellsOf = (model: Model, id: string, state: RecordOf['cell']['state']): number => {
  let count = 0;
  for (const cellId of referrersOf(model, 'cell', 'groupingId', id))
    if (model.rows.cell.get(cellId)?.state === state) count++;
  return count;
};

const cellCount = (key: string, title: Column['title'], state: RecordOf['cell']['state']): Column =>
  countColumn(key, title, (model, id) => cellsOf(model, id, state));

export const groupings: Kind = {
  name: 'grouping',
  title: words.groupings,
  ids: idsByBlock('grouping'),
  isStructural: changesRowsOf('grouping'),
  processOf: (model, id) => grouping(model, id)?.processId ?? null,
  empty: words.groupingEmpty,
  columns: [
    {
      key: 'process',
      title: words.macroProcess,
      width: 180,
      text: (model, id) => blockIn(model, grouping(model, id)?.processId ?? null),
    },
    ...describedColumns('grouping', { name: 300, definition: 320 }),
    cellCount('realised', words.realised, 'realised'),
    cellCount('none', words.none, 'none'),
  ],
};
