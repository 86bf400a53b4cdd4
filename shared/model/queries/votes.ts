/** Whose a vote is. */
import type { RecordOf } from '../records.ts';

/** A person as votes know them. Without an id, their votes are those under their name. */
export type Voter = { readonly id: string | undefined; readonly name: string };

type VoteBy = Pick<RecordOf['vote'], 'voter' | 'voterId'>;

/**
 * Whether a vote is this person's: by their id, whatever they were called when they cast it. Votes of older files, and those that
 * were entered for somebody in the room, have none, and are told by the name.
 */
export const isVoteOf = ({ voter, voterId }: VoteBy, { id, name }: Voter): boolean =>
  voterId === null || id === undefined ? voter === name : voterId === id;

/** The name to show for a vote: a person's own votes are under the name that they have now. */
export const voterName = (vote: VoteBy, me: Voter): string => (isVoteOf(vote, me) ? me.name : vote.voter);
