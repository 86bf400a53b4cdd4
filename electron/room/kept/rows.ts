/** What a room keeps in its own file, row by row: people, rounds with what was sent for them, and the parking lot. */

import type { GuestRole } from '../../../shared/api/room/rights.ts';
import type { OptionRef } from '../../../shared/api/room/rounds.ts';

type IdeasRules = { readonly isHidden: boolean; readonly isNamed: boolean; readonly mostEach: number };
type VoteRules = {
  readonly isHidden: boolean;
  readonly isSecret: boolean;
  readonly dots: number;
  readonly mostPerOption: number;
};

/** An option of a vote as it was seen last, with the votes of people without a phone. */
export type StoredOption = {
  readonly id: string;
  readonly ref: OptionRef;
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly hands: number;
  /** Whether what it stands for is gone from the model, or was dropped from the tray. */
  readonly isGone: boolean;
};

type Round = {
  readonly id: string;
  /** Rounds are numbered in the order in which they began. */
  readonly number: number;
  readonly about: string | null;
  /** What the block was called, for the record. */
  readonly aboutName: string | null;
  readonly prompt: string;
  /** `over` is a vote whose result is shown. */
  readonly state: 'runs' | 'over' | 'away';
  readonly startedAt: string;
  readonly endedAt: string | null;
};
export type IdeasRow = Round & { readonly kind: 'ideas'; readonly rules: IdeasRules };
export type VoteRow = Round & {
  readonly kind: 'vote';
  readonly rules: VoteRules;
  readonly options: readonly StoredOption[];
};

export type IdeaRow = {
  /** Made of the round and the key that the page chose: random, and the key can't be told from it. */
  readonly id: string;
  readonly roundId: string;
  readonly text: string;
  /** Null in a round without names. */
  readonly author: string | null;
  readonly mergedInto: string | null;
  readonly fate: 'dropped' | 'parked' | null;
  /** The block that it was taken as. While there is no such block, the idea is in the tray. */
  readonly blockId: string | null;
};

export type RowOf = {
  /** Settings of the room by their names. */
  setting: { readonly id: string; readonly value: string };
  person: {
    readonly id: string;
    readonly name: string;
    readonly role: GuestRole;
    readonly tokenHash: string;
    readonly since: string;
    readonly number: number;
  };
  /** How many ideas a person sent for the round, and whether they took a ballot: nothing of which. The id is the person's. */
  tally: { readonly id: string; readonly ideas: number; readonly hasBallot: boolean };
  round: IdeasRow | VoteRow;
  idea: IdeaRow;
  /** A ballot of a secret vote: dots by the position of the option, all 0 until it is used. */
  ballot: { readonly id: string; readonly roundId: string; readonly dots: Uint8Array };
  /** A ballot of a vote with names; the id is made of the round's and the person's. */
  vote: { readonly id: string; readonly roundId: string; readonly name: string; readonly dots: Uint8Array };
  parked: {
    readonly id: string;
    readonly text: string;
    readonly about: string | null;
    readonly aboutName: string | null;
    readonly by: string | null;
    readonly at: string;
    readonly fate: 'kept' | 'dropped' | null;
  };
  /** What can be taken back of what was done with the tray, numbered in its order. */
  step: {
    readonly id: string;
    readonly number: number;
    readonly kind: 'merge' | 'drop' | 'park';
    readonly ideaIds: readonly string[];
    readonly parkedIds: readonly string[];
  };
};
export type TableName = keyof RowOf;

export const TABLE_NAMES = [
  ...(['setting', 'person', 'tally', 'round', 'idea', 'ballot', 'vote', 'parked', 'step'] as const),
] satisfies readonly TableName[];
