/** Votes for a choice: those that people cast, and those of a room that somebody counted. */

import type { Command } from '../../../shared/model/apply.ts';
import { type Model, rowsReferringTo } from '../../../shared/model/model.ts';
import { type Voter, voterName } from '../../../shared/model/queries/votes.ts';
import { compareTexts } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/messages.ts';
import type { Choice } from '../../state/dialogs/room-votes.ts';
import { words } from './words.ts';

type Single = Exclude<Command, { type: 'batch' }>;

type Votes = {
  /** In the order of their names: it is the same wherever they are read. */
  readonly voters: readonly string[];
  readonly votesFor: number;
  readonly votesAgainst: number;
};

const NONE: Votes = { voters: [], votesFor: 0, votesAgainst: 0 };

export const nameOfChoice = (model: Model, choice: Choice): string =>
  ('candidateId' in choice
    ? model.rows.candidate.get(choice.candidateId)?.name
    : model.rows.proposal.get(choice.proposalId)?.title) ?? '';

/** @param me who reads them: their own votes are under the name that they have now. */
export const votesFor = (model: Model, choice: Choice, me: Voter): Votes => {
  const isName = 'candidateId' in choice;
  const row = isName
    ? model.rows.candidate.get(choice.candidateId)
    : model.rows.proposal.get(choice.proposalId);
  if (!row) return NONE;
  const votes = isName
    ? rowsReferringTo(model, 'vote', 'candidateId', row.id)
    : rowsReferringTo(model, 'vote', 'proposalId', row.id);
  return {
    voters: votes.map((vote) => voterName(vote, me)).sort((a, b) => compareTexts(a, b)),
    votesFor: row.votesFor,
    votesAgainst: row.votesAgainst,
  };
};

/** All who are for it: those who voted, and those counted in the room. */
export const allFor = ({ voters, votesFor: counted }: Votes): number => voters.length + counted;

/** The count of the room in words: “7 for, 2 against in the room”; empty if nobody was counted. */
export const roomInWords = ({ votesFor: counted, votesAgainst }: Votes): string =>
  counted + votesAgainst === 0 ? '' : say(words.room, { for: counted, against: votesAgainst });

/** Names as they are typed, separated by commas or lines, each once. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;\n]/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** What takes over the counts and the names that were entered. @param actor whose own vote stays as it is. */
export const commandsFor = (
  choice: Choice,
  before: Votes,
  after: { readonly votesFor: number; readonly votesAgainst: number; readonly names: readonly string[] },
  actor: string,
): readonly Single[] => {
  const { voters } = before;
  const isCounted = after.votesFor !== before.votesFor || after.votesAgainst !== before.votesAgainst;
  const gone = voters.filter((voter) => voter !== actor && !after.names.includes(voter));
  const come = after.names.filter((name) => name !== actor && !voters.includes(name));
  return [
    ...(isCounted
      ? [{ type: 'vote.count', ...choice, for: after.votesFor, against: after.votesAgainst } satisfies Single]
      : []),
    ...gone.map((voter): Single => ({ type: 'vote.withdraw', ...choice, voter })),
    ...come.map((voter): Single => ({ type: 'vote.cast', ...choice, voter })),
  ];
};
