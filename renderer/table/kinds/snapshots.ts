/** The table of named moments of the history. */
import { getRow, type Model } from '../../../shared/model/model.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { instantIn, instantOrder, named } from './text.ts';

const snapshot = (model: Model, id: string) => getRow(model, 'snapshot', id);

export const snapshots: Kind = {
  name: 'snapshot',
  title: 'Snapshots',
  words: ['snapshot', 'snapshots'],
  ids: (model) => [...model.rows.snapshot.values()].sort((a, b) => b.seq - a.seq).map(({ id }) => id),
  isStructural: changesRowsOf('snapshot', ['seq']),
  processOf: () => null,
  empty: 'A snapshot names a moment of the history, to come back to and to compare with.',
  columns: [
    {
      key: 'name',
      title: 'Name',
      width: 260,
      text: (model, id) => snapshot(model, id)?.name ?? '',
      edit: { commands: named('snapshot', (id, name) => ({ type: 'snapshot.rename', id, name })) },
    },
    { key: 'author', title: 'Taken by', width: 160, text: (model, id) => snapshot(model, id)?.author ?? '' },
    {
      key: 'at',
      title: 'Taken',
      width: 180,
      text: (model, id) => instantIn(snapshot(model, id)?.at),
      order: (model, id) => instantOrder(snapshot(model, id)?.at),
    },
    {
      key: 'seq',
      title: 'After change',
      width: 120,
      look: 'number',
      text: (model, id) => snapshot(model, id)?.seq.toLocaleString('en') ?? '',
      order: (model, id) => snapshot(model, id)?.seq ?? Number.NaN,
    },
  ],
};
