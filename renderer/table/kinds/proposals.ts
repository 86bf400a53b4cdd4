/** The table of proposals. */
import { blocksOf, getRow, type Model, referrersOf } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/terms.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { idsByBlock } from './ids-by-block.ts';
import { blockIn, countColumn, instantIn, instantOrder, named, writtenColumn } from './text.ts';

const proposal = (model: Model, id: string) => getRow(model, 'proposal', id);

export const proposals: Kind = {
  name: 'proposal',
  title: 'Proposals',
  words: ['proposal', 'proposals'],
  ids: idsByBlock('proposal'),
  isStructural: changesRowsOf('proposal'),
  processOf: (model, id) => proposal(model, id)?.processId ?? null,
  empty: 'A proposal is an alternative set of children. Propose one for a block on the canvas.',
  columns: [
    {
      key: 'process',
      title: 'For',
      width: 220,
      text: (model, id) => blockIn(model, proposal(model, id)?.processId ?? null),
    },
    writtenColumn(
      'title',
      'Title',
      240,
      (model, id) => proposal(model, id)?.title ?? '',
      named('proposal', (id, title) => ({ type: 'proposal.update', id, title })),
    ),
    {
      key: 'author',
      title: 'Author',
      width: 150,
      text: (model, id) => proposal(model, id)?.author ?? '',
      edit: { commands: (_, id, author) => [{ type: 'proposal.update', id, author }] },
    },
    {
      key: 'at',
      title: 'Made',
      width: 170,
      text: (model, id) => instantIn(proposal(model, id)?.at),
      order: (model, id) => instantOrder(proposal(model, id)?.at),
    },
    {
      key: 'state',
      title: 'State',
      width: 100,
      text: (model, id) => proposal(model, id)?.state ?? '',
      isFilter: true,
      filterValues: ['open', 'adopted', 'declined'],
    },
    {
      key: 'blocks',
      title: 'Blocks',
      width: 320,
      text: (model, id) =>
        blocksOf(model, id)
          .map(({ name }) => withTerms(model, name))
          .join('; '),
    },
    countColumn('votes', 'Votes', (model, id) => referrersOf(model, 'vote', 'proposalId', id).size, 70),
    { key: 'reason', title: 'Reason', width: 240, text: (model, id) => proposal(model, id)?.reason ?? '' },
  ],
};
