/** What waits for somebody on a block: open proposals, open questions and requests. Costs what is attached to it. */
import { blocksOf, type Model, referrersOf } from './model.ts';
import type { Proposal } from './records.ts';

/** Number of proposals for a block that wait for a decision. */
export const openProposals = (model: Model, processId: string): number => {
  let count = 0;
  for (const id of referrersOf(model, 'proposal', 'processId', processId))
    if (model.rows.proposal.get(id)?.state === 'open') count++;
  return count;
};

/** Number of open questions and requests on a block. Notes and decisions wait for nobody. */
export const openThreads = (model: Model, processId: string): number => {
  let count = 0;
  for (const id of referrersOf(model, 'thread', 'processId', processId)) {
    const thread = model.rows.thread.get(id);
    if (thread?.open && (thread.kind === 'question' || thread.kind === 'request')) count++;
  }
  return count;
};

/** What is said of a proposal in a line: how many blocks wait, its votes, who made it. */
export const proposalInWords = (model: Model, { id, author }: Proposal): string => {
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
