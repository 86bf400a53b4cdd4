/** The table of lenses. */
import { referrersOf } from '../../../shared/model/model.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { countColumn, describedColumns, idsByRank } from './text.ts';

export const lenses: Kind = {
  name: 'lens',
  title: 'Lenses',
  words: ['lens', 'lenses'],
  ids: (model) => idsByRank(model.rows.lens),
  isStructural: changesRowsOf('lens'),
  processOf: () => null,
  empty: 'A lens emphasises blocks without changing them: each has a weight from 0 to 3.',
  columns: [
    ...describedColumns('lens', 'lens', { name: 220, definition: 360 }),
    countColumn(
      'weights',
      'Weighted blocks',
      (model, id) => referrersOf(model, 'emphasis', 'lensId', id).size,
      130,
    ),
  ],
};
