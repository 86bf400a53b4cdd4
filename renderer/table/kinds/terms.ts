/** The table of terms. */
import { getRow, type Model, referrersOf, rowsReferringTo } from '../../../shared/model/model.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { countColumn } from './text.ts';

const term = (model: Model, id: string) => getRow(model, 'term', id);
const candidatesOf = (model: Model, id: string) => rowsReferringTo(model, 'candidate', 'termId', id);

export const terms: Kind = {
  name: 'term',
  title: 'Terms',
  words: ['term', 'terms'],
  ids: (model) =>
    [...model.rows.term.values()].sort((a, b) => (a.symbol < b.symbol ? -1 : 1)).map(({ id }) => id),
  isStructural: changesRowsOf('term', ['symbol']),
  processOf: () => null,
  empty: 'A term is a placeholder such as X, written {X} in any text until its name is found.',
  columns: [
    {
      key: 'symbol',
      title: 'Symbol',
      width: 90,
      look: 'code',
      text: (model, id) => term(model, id)?.symbol ?? '',
    },
    {
      key: 'adopted',
      title: 'Adopted name',
      width: 200,
      text: (model, id) => model.rows.candidate.get(term(model, id)?.adoptedCandidateId ?? '')?.name ?? '',
    },
    {
      key: 'candidates',
      title: 'Candidates',
      width: 320,
      text: (model, id) =>
        candidatesOf(model, id)
          .map(({ name }) => name)
          .join('; '),
    },
    countColumn('votes', 'Votes', (model, id) =>
      candidatesOf(model, id).reduce(
        (sum, row) => sum + referrersOf(model, 'vote', 'candidateId', row.id).size,
        0,
      ),
    ),
    {
      key: 'definition',
      title: 'Definition',
      width: 320,
      text: (model, id) => term(model, id)?.definition ?? '',
      edit: {
        isLong: true,
        commands: (_, id, definition) => [{ type: 'term.update', id, definition }],
      },
    },
  ],
};
