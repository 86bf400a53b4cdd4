/** What is said of a proposal in a line: how many blocks wait, its votes, who made it. */
import { blocksOf, type Model, referrersOf } from '../../shared/model/model.ts';
import type { Proposal } from '../../shared/model/records.ts';

export const factsOf = (model: Model, { id, author }: Proposal): string => {
  const count = blocksOf(model, id).length;
  const votes = referrersOf(model, 'vote', 'proposalId', id).size;
  return [
    `${count} ${count === 1 ? 'block' : 'blocks'}, waiting`,
    votes > 0 && `${votes} ${votes === 1 ? 'vote' : 'votes'}`,
    author !== '' && `by ${author}`,
  ]
    .filter(Boolean)
    .join(' · ');
};
