import type { Model } from '../../../shared/model/model.ts';
import { processes } from './processes.ts';
import { idsByRank } from './text.ts';

/** The rows of a table, those of the same block together, in the order of the tree. */
export const idsByBlock =
  (table: 'element' | 'proposal' | 'grouping') =>
  (model: Model): string[] => {
    const place = new Map(processes.ids(model).map((id, i) => [id, i]));
    const placeOf = (id: string) =>
      place.get(model.rows[table].get(id)?.processId ?? '') ?? Number.POSITIVE_INFINITY;
    return idsByRank(model.rows[table])
      .map((id) => ({ id, place: placeOf(id) }))
      .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
      .map(({ id }) => id);
  };
