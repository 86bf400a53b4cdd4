/** The table of terms. */
import { getRow, type Model, referrersOf, rowsReferringTo } from '../../../shared/model/model.ts';
import { termsInOrder } from '../../../shared/model/queries/terms.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { countColumn } from './text.ts';
import { words } from './words.ts';

const term = (model: Model, id: string) => getRow(model, 'term', id);
const candidatesOf = (model: Model, id: string) => rowsReferringTo(model, 'candidate', 'termId', id);

export const terms: Kind = {
  name: 'term',
  needs: 'owner',
  title: words.terms,
  ids: (model) => termsInOrder(model).map(({ id }) => id),
  isStructural: changesRowsOf('term', ['symbol']),
  processOf: () => null,
  empty: words.termEmpty,
  columns: [
    {
      key: 'symbol',
      title: words.symbol,
      width: 90,
      look: 'code',
      text: (model, id) => term(model, id)?.symbol ?? '',
    },
    {
      key: 'adopted',
      title: words.adoptedName,
      width: 200,
      text: (model, id) => model.rows.candidate.get(term(model, id)?.adoptedCandidateId ?? '')?.name ?? '',
    },
    {
      key: 'candidates',
      title: words.candidates,
      width: 320,
      text: (model, id) =>
        candidatesOf(model, id)
          .map(({ name }) => name)
          .join('; '),
    },
    countColumn('votes', words.votes, (model, id) =>
      candidatesOf(model, id).reduce(
        (sum, row) => sum + referrersOf(model, 'vote', 'candidateId', row.id).size + row.votesFor,
        0,
      ),
    ),
    {
      key: 'definition',
      title: words.definition,
      width: 320,
      text: (model, id) => term(model, id)?.definition ?? '',
      edit: {
        isLong: true,
        commands: (_, id, definition) => [{ type: 'term.update', id, definition }],
      },
    },
  ],
};
