/** The table of proposals. */
import { blocksOf, getRow, type Model, referrersOf } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { idsByBlock } from './ids-by-block.ts';
import { blockIn, countColumn, instantIn, instantOrder, named, writtenColumn } from './text.ts';
import { words } from './words.ts';

const proposal = (model: Model, id: string) => getRow(model, 'proposal', id);

export const proposals: Kind = {
  name: 'proposal',
  title: words.proposals,
  ids: idsByBlock('proposal'),
  isStructural: changesRowsOf('proposal'),
  processOf: (model, id) => proposal(model, id)?.processId ?? null,
  empty: words.proposalEmpty,
  columns: [
    {
      key: 'process',
      title: words.forBlock,
      width: 220,
      text: (model, id) => blockIn(model, proposal(model, id)?.processId ?? null),
    },
    writtenColumn(
      'title',
      words.title,
      240,
      (model, id) => proposal(model, id)?.title ?? '',
      named('proposal', (id, title) => ({ type: 'proposal.update', id, title })),
    ),
    {
      key: 'author',
      title: words.author,
      width: 150,
      text: (model, id) => proposal(model, id)?.author ?? '',
      edit: { commands: (_, id, author) => [{ type: 'proposal.update', id, author }] },
    },
    {
      key: 'at',
      title: words.created,
      width: 170,
      text: (model, id) => instantIn(proposal(model, id)?.at),
      order: (model, id) => instantOrder(proposal(model, id)?.at),
    },
    {
      key: 'state',
      title: words.state,
      width: 100,
      text: (model, id) => proposal(model, id)?.state ?? '',
      isFilter: true,
      filterValues: ['open', 'adopted', 'declined'],
    },
    {
      key: 'blocks',
      title: words.blocks,
      width: 320,
      text: (model, id) =>
        blocksOf(model, id)
          .map(({ name }) => withTerms(model, name))
          .join('; '),
    },
    countColumn(
      'votes',
      words.votes,
      (model, id) =>
        referrersOf(model, 'vote', 'proposalId', id).size + (model.rows.proposal.get(id)?.votesFor ?? 0),
      70,
    ),
    {
      key: 'reason',
      title: words.reason,
      width: 240,
      text: (model, id) => proposal(model, id)?.reason ?? '',
    },
  ],
};
