/** The table of lenses. */
import { referrersOf } from '../../../shared/model/model.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { countColumn, describedColumns, idsByRank } from './text.ts';
import { words } from './words.ts';

export const lenses: Kind = {
  name: 'lens',
  needs: 'owner',
  title: words.lenses,
  ids: (model) => idsByRank(model.rows.lens),
  isStructural: changesRowsOf('lens'),
  processOf: () => null,
  empty: words.lensEmpty,
  columns: [
    ...describedColumns('lens', { name: 220, definition: 360 }),
    countColumn(
      'weights',
      words.weightedBlocks,
      (model, id) => referrersOf(model, 'emphasis', 'lensId', id).size,
      130,
    ),
  ],
};
