/** Open proposals, questions and requests of a block. Costs the number of records attached to the block. */
import { say } from '../../words/messages.ts';
import { blocksOf, type Model, referrersOf } from '../model.ts';
import type { Proposal } from '../records.ts';
import { words } from '../words.ts';

/** Number of proposals for a block that are not decided yet. */
export const openProposals = (model: Model, processId: string): number => {
  let count = 0;
  for (const id of referrersOf(model, 'proposal', 'processId', processId))
    if (model.rows.proposal.get(id)?.state === 'open') count++;
  return count;
};

/** Number of open questions, requests and parked topics on a block. Other notes and decisions ask for no answer. */
export const openThreads = (model: Model, processId: string): number => {
  let count = 0;
  for (const id of referrersOf(model, 'thread', 'processId', processId)) {
    const thread = model.rows.thread.get(id);
    if (thread?.open && (thread.parked || thread.kind === 'question' || thread.kind === 'request')) count++;
  }
  return count;
};

/** An open proposal in a line: the number of its blocks, its votes, who made it. */
export const proposalInWords = (model: Model, { id, author, votesFor, votesAgainst }: Proposal): string => {
  const count = blocksOf(model, id).length;
  const votes = referrersOf(model, 'vote', 'proposalId', id).size + votesFor;
  return [
    say(words.openProposal, { count }),
    votes > 0 && say(words.votes, { count: votes }),
    votesAgainst > 0 && say(words.votesAgainst, { count: votesAgainst }),
    author !== '' && say(words.by, { author }),
  ]
    .filter(Boolean)
    .join(' · ');
};
