/** Votes for candidate names and for proposals. A person has one vote a term, and one a block with proposals; a room is counted. */
import { z } from 'zod';
import { quoted } from '../../../words/quoted.ts';
import { type CommandContext, defineCommand, getOrRefuse, idField, textField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleanLabel } from '../../fields/cleaned.ts';
import { labelled } from '../../label.ts';
import { MAX_ROOM } from '../../records/term.ts';
import type { RecordOf } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { words } from './words.ts';

const choiceShape = {
  candidateId: idField.nullable().default(null),
  proposalId: idField.nullable().default(null),
  voter: textField.optional().describe('by default the actor'),
};

const castVote = defineCommand(
  'vote.cast',
  'commenter',
  "Casts a person's vote for a candidate name or for a proposal; a vote cast before for another one moves over.",
  choiceShape,
  (draft, input, context) => {
    const choice = choiceOf(draft, input, context);
    const { name, candidateId, proposalId, voter } = choice;
    const [first, ...others] = votesOf(draft, choice);
    for (const other of others) draft.remove('vote', other.id);
    if (first) draft.set('vote', first.id, { candidateId, proposalId });
    else draft.put('vote', { id: context.newId(), candidateId, proposalId, voter });
    return labelled(words.vote, { name: quoted(name) });
  },
);

const withdrawVote = defineCommand(
  'vote.withdraw',
  'commenter',
  "Withdraws a person's vote for a candidate name or for a proposal.",
  choiceShape,
  (draft, input, context) => {
    const choice = choiceOf(draft, input, context);
    for (const vote of votesOf(draft, choice))
      if (vote.candidateId === choice.candidateId && vote.proposalId === choice.proposalId)
        draft.remove('vote', vote.id);
    return labelled(words.withdrawVote, { name: quoted(choice.name) });
  },
);

const roomCount = z.int().min(0).max(MAX_ROOM).default(0);

const countVotes = defineCommand(
  'vote.count',
  'editor',
  'Enters how many of a room are for and against a candidate name or a proposal, counted by hand.',
  {
    candidateId: idField.nullable().default(null),
    proposalId: idField.nullable().default(null),
    for: roomCount,
    against: roomCount,
  },
  (draft, { candidateId, proposalId, for: votesFor, against: votesAgainst }, context) => {
    const choice = choiceOf(draft, { candidateId, proposalId }, context);
    if (choice.candidateId !== null) draft.set('candidate', choice.candidateId, { votesFor, votesAgainst });
    else if (choice.proposalId !== null) draft.set('proposal', choice.proposalId, { votesFor, votesAgainst });
    return labelled(words.countVotes, { name: quoted(choice.name), for: votesFor, against: votesAgainst });
  },
);

type Choice = {
  readonly candidateId: string | null;
  readonly proposalId: string | null;
  readonly name: string;
  readonly voter: string;
  /** The candidates, or the proposals, of which a person chooses one. */
  readonly among: readonly { readonly id: string }[];
};

const choiceOf = (
  draft: Draft,
  input: { candidateId: string | null; proposalId: string | null; voter?: string | undefined },
  context: CommandContext,
): Choice => {
  const { candidateId, proposalId } = input;
  const voter = cleanLabel(input.voter ?? context.actor, 'name');
  if (candidateId !== null && proposalId === null) {
    const candidate = getOrRefuse(draft, 'candidate', candidateId);
    const among = draft.referring('candidate', 'termId', candidate.termId);
    return { candidateId, proposalId, name: candidate.name, voter, among };
  }
  if (proposalId !== null && candidateId === null) {
    const proposal = getOrRefuse(draft, 'proposal', proposalId);
    if (proposal.state !== 'open')
      throw refused('proposal-closed', proposalId, { name: quoted(proposal.title) });
    const among = draft.referring('proposal', 'processId', proposal.processId);
    return { candidateId, proposalId, name: proposal.title, voter, among };
  }
  throw refused('one-choice');
};

/** The votes that the person has cast among these choices: one, unless an import brought more. */
const votesOf = (draft: Draft, { candidateId, among, voter }: Choice): RecordOf['vote'][] => {
  const field = candidateId === null ? 'proposalId' : 'candidateId';
  return among.flatMap(({ id }) => draft.referring('vote', field, id)).filter((vote) => vote.voter === voter);
};

export const voteCommands = [castVote, withdrawVote, countVotes] as const;
