/** Votes for candidate names and for proposals. A person has one vote a term, and one a block with proposals. */
import {
  type CommandContext,
  cleanLabel,
  defineCommand,
  idField,
  isRefusal,
  need,
  textField,
} from '../command.ts';
import type { Draft } from '../draft.ts';
import type { RecordOf } from '../records.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';

const choiceShape = {
  candidateId: idField.nullable().default(null),
  proposalId: idField.nullable().default(null),
  voter: textField.optional().describe('who acts, where it is left out'),
};

export const castVote = defineCommand(
  'vote.cast',
  "Casts a person's vote for a candidate name or for a proposal; a vote cast before for another one moves over.",
  choiceShape,
  (draft, input, context) => {
    const choice = choiceOf(draft, input, context);
    if (isRefusal(choice)) return choice;
    const { name, candidateId, proposalId, voter } = choice;
    const [first, ...others] = votesOf(draft, choice);
    for (const other of others) draft.remove('vote', other.id);
    if (first) draft.set('vote', first.id, { candidateId, proposalId });
    else draft.put('vote', { id: context.newId(), candidateId, proposalId, voter });
    return `Vote for ${quoted(name)}`;
  },
);

export const withdrawVote = defineCommand(
  'vote.withdraw',
  "Takes a person's vote for a candidate name or for a proposal back.",
  choiceShape,
  (draft, input, context) => {
    const choice = choiceOf(draft, input, context);
    if (isRefusal(choice)) return choice;
    for (const vote of votesOf(draft, choice))
      if (vote.candidateId === choice.candidateId && vote.proposalId === choice.proposalId)
        draft.remove('vote', vote.id);
    return `Withdraw the vote for ${quoted(choice.name)}`;
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
): Choice | Refusal => {
  const { candidateId, proposalId } = input;
  const voter = cleanLabel(input.voter ?? context.actor, 'name');
  if (isRefusal(voter)) return voter;
  if (candidateId !== null && proposalId === null) {
    const candidate = need(draft, 'candidate', candidateId);
    if (isRefusal(candidate)) return candidate;
    const among = draft.referring('candidate', 'termId', candidate.termId);
    return { candidateId, proposalId, name: candidate.name, voter, among };
  }
  if (proposalId !== null && candidateId === null) {
    const proposal = need(draft, 'proposal', proposalId);
    if (isRefusal(proposal)) return proposal;
    if (proposal.state !== 'open') return refuse('proposal-closed', proposalId, proposal.title);
    const among = draft.referring('proposal', 'processId', proposal.processId);
    return { candidateId, proposalId, name: proposal.title, voter, among };
  }
  return refuse('one-choice');
};

/** The votes that the person has cast among these choices: one, unless an import brought more. */
const votesOf = (draft: Draft, { candidateId, among, voter }: Choice): RecordOf['vote'][] => {
  const field = candidateId === null ? 'proposalId' : 'candidateId';
  return among.flatMap(({ id }) => draft.referring('vote', field, id)).filter((vote) => vote.voter === voter);
};
