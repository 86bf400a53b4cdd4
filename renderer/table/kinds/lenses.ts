/** The table of lenses. */
import { getRow, type Model, referrersOf } from '../../../shared/model/model.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { countColumn, definitionColumn, idsByRank, named, writtenColumn } from './text.ts';

const lens = (model: Model, id: string) => getRow(model, 'lens', id);

export const lenses: Kind = {
  name: 'lens',
  title: 'Lenses',
  words: ['lens', 'lenses'],
  ids: (model) => idsByRank(model.rows.lens),
  isStructural: changesRowsOf('lens'),
  processOf: () => null,
  empty: 'A lens emphasises blocks without changing them: each has a weight from 0 to 3.',
  columns: [
    writtenColumn(
      'name',
      'Name',
      220,
      (model, id) => lens(model, id)?.name ?? '',
      named('lens', (id, name) => ({ type: 'lens.update', id, name })),
    ),
    definitionColumn(
      360,
      (model, id) => lens(model, id)?.definition ?? '',
      (id, definition) => ({ type: 'lens.update', id, definition }),
    ),
    countColumn(
      'weights',
      'Weighted blocks',
      (model, id) => referrersOf(model, 'emphasis', 'lensId', id).size,
      130,
    ),
  ],
};
