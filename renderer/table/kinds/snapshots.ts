/** The table of snapshots: named versions of the history. */
import { getRow, type Model } from '../../../shared/model/model.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { instantIn, instantOrder, named } from './text.ts';
import { words } from './words.ts';

const snapshot = (model: Model, id: string) => getRow(model, 'snapshot', id);

export const snapshots: Kind = {
  name: 'snapshot',
  needs: 'owner',
  title: words.snapshots,
  ids: (model) => [...model.rows.snapshot.values()].sort((a, b) => b.seq - a.seq).map(({ id }) => id),
  isStructural: changesRowsOf('snapshot', ['seq']),
  processOf: () => null,
  empty: words.snapshotEmpty,
  columns: [
    {
      key: 'name',
      title: words.name,
      width: 260,
      text: (model, id) => snapshot(model, id)?.name ?? '',
      edit: { commands: named('snapshot', (id, name) => ({ type: 'snapshot.rename', id, name })) },
    },
    {
      key: 'author',
      title: words.author,
      width: 160,
      text: (model, id) => snapshot(model, id)?.author ?? '',
    },
    {
      key: 'at',
      title: words.created,
      width: 180,
      text: (model, id) => instantIn(snapshot(model, id)?.at),
      order: (model, id) => instantOrder(snapshot(model, id)?.at),
    },
  ],
};
