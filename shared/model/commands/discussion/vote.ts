/** Votes for candidate names and for proposals. A person has one vote a term, and one a block with proposals; a room is counted. */
import { z } from 'zod';
import { quoted } from '../../../words/quoted.ts';
import { type CommandContext, defineCommand, getOrRefuse, idField, textField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleanLabel } from '../../fields/cleaned.ts';
import { labelled } from '../../label.ts';
import { isVoteOf, type Voter } from '../../queries/votes.ts';
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
  "Casts a person's vote for a candidate name or for a proposal; a vote cast before for another one moves over. All the actor's votes then have their current name.",
  choiceShape,
  (draft, input, context) => {
    const choice = choiceOf(draft, input, context);
    const { name, candidateId, proposalId, voter, voterId } = choice;
    const [first, ...others] = votesOf(draft, choice);
    for (const other of others) draft.remove('vote', other.id);
    if (first)
      draft.set('vote', first.id, { candidateId, proposalId, ...(choice.isOwn && { voter, voterId }) });
    else draft.put('vote', { id: context.newId(), candidateId, proposalId, voter, voterId });
    if (choice.isOwn) renameVotesOf(draft, choice.me);
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

const renameVoter = defineCommand(
  'vote.rename',
  'commenter',
  'Writes the name of the actor on the votes that they cast under an earlier name.',
  {},
  (draft, _, { actor, actorId }) => {
    const me = { id: actorId, name: cleanLabel(actor, 'name') };
    renameVotesOf(draft, me);
    return labelled(words.renameVoter, { name: quoted(me.name) });
  },
);

/** A person may have taken another name while this model wasn’t open: they are one voter in it, not two. */
const renameVotesOf = (draft: Draft, { id, name }: Voter): void => {
  if (id === undefined) return;
  for (const vote of draft.rows('vote'))
    if (vote.voterId === id && vote.voter !== name) draft.set('vote', vote.id, { voter: name });
};

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
  readonly voterId: string | null;
  /** Whether it is the actor who votes, and not somebody in whose name they enter it. */
  readonly isOwn: boolean;
  readonly me: Voter;
  /** The candidates, or the proposals, of which a person chooses one. */
  readonly among: readonly { readonly id: string }[];
};

const choiceOf = (
  draft: Draft,
  input: { candidateId: string | null; proposalId: string | null; voter?: string | undefined },
  context: CommandContext,
): Choice => {
  const { candidateId, proposalId } = input;
  const me = { id: context.actorId, name: cleanLabel(context.actor, 'name') };
  const voter = input.voter === undefined ? me.name : cleanLabel(input.voter, 'name');
  const isOwn = voter === me.name;
  const by = { voter, voterId: isOwn ? (me.id ?? null) : null, isOwn, me };
  if (candidateId !== null && proposalId === null) {
    const candidate = getOrRefuse(draft, 'candidate', candidateId);
    const among = draft.referring('candidate', 'termId', candidate.termId);
    return { candidateId, proposalId, name: candidate.name, among, ...by };
  }
  if (proposalId !== null && candidateId === null) {
    const proposal = getOrRefuse(draft, 'proposal', proposalId);
    if (proposal.state !== 'open')
      throw refused('proposal-closed', proposalId, { name: quoted(proposal.title) });
    const among = draft.referring('proposal', 'processId', proposal.processId);
    return { candidateId, proposalId, name: proposal.title, among, ...by };
  }
  throw refused('one-choice');
};

/** The votes that the person has cast among these choices: one, unless an import brought more. */
const votesOf = (draft: Draft, { candidateId, among, voter, isOwn, me }: Choice): RecordOf['vote'][] => {
  const field = candidateId === null ? 'proposalId' : 'candidateId';
  return among
    .flatMap(({ id }) => draft.referring('vote', field, id))
    .filter((vote) => (isOwn ? isVoteOf(vote, me) : vote.voter === voter && !isVoteOf(vote, me)));
};

export const voteCommands = [castVote, withdrawVote, renameVoter, countVotes] as const;
