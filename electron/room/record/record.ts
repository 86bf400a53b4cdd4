/** The record of a room: what was asked, sent, voted and parked, as plain data. */
import { lastWritten, settingsIn } from '../kept/room-settings.ts';
import type { RoomStore } from '../kept/room-store.ts';
import type { IdeaRow, IdeasRow, VoteRow } from '../kept/rows.ts';
import { byTime } from '../rounds/parking.ts';
import { sumsOf } from '../rounds/sums.ts';

export type RecordedIdea = {
  readonly text: string;
  readonly by: string | null;
  /** What became of it. */
  readonly outcome: 'block' | 'merged' | 'parked' | 'dropped' | 'open';
  /** The text of the idea that it was merged into. */
  readonly into: string | null;
};
type Round = {
  readonly prompt: string;
  readonly about: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
};
export type RecordedIdeas = Round & {
  readonly kind: 'ideas';
  readonly count: number;
  /** Empty while they are hidden. */
  readonly ideas: readonly RecordedIdea[];
};
type RecordedOption = {
  readonly code: string;
  readonly name: string;
  readonly dots: number;
  readonly people: number;
  readonly hands: number;
};
export type RecordedVote = Round & {
  readonly kind: 'vote';
  readonly dots: number;
  readonly mostPerOption: number;
  readonly isSecret: boolean;
  readonly people: number;
  /** Those with the most votes first; null while the sums are hidden. */
  readonly options: readonly RecordedOption[] | null;
  /** Who gave which dots, in a vote with names. */
  readonly ballots: readonly { readonly name: string; readonly option: string; readonly dots: number }[];
};
export type RecordedThought = {
  readonly text: string;
  readonly about: string | null;
  readonly by: string | null;
  readonly at: string;
};
export type RoomRecord = {
  readonly model: string;
  readonly openedAt: string;
  /** When it was made, or when something was last written to the file of a room that is over. */
  readonly until: string;
  /** Null in a record without people. */
  readonly people: readonly { readonly name: string; readonly role: string; readonly since: string }[] | null;
  readonly rounds: readonly (RecordedIdeas | RecordedVote)[];
  readonly parked: readonly RecordedThought[];
};

/**
 * @param isLeft whether the room is over. If it is not, what is hidden in a round that runs stays so.
 */
export const recordOf = (store: RoomStore, isLeft: boolean): RoomRecord => {
  const { model, openedAt } = settingsIn(store);
  const people = store.all('person').sort((a, b) => a.number - b.number);
  return {
    ...{ model, openedAt, until: isLeft ? lastWritten(store) : new Date().toISOString() },
    people: people.map(({ name, role, since }) => ({ name, role, since })),
    rounds: store
      .all('round')
      .sort((a, b) => a.number - b.number)
      .map((round) => {
        const isHidden = !isLeft && round.rules.isHidden && round.state === 'runs';
        return round.kind === 'ideas' ? ideasOf(store, round, isHidden) : voteOf(store, round, isHidden);
      }),
    parked: store
      .all('parked')
      .filter(({ fate }) => fate !== 'dropped')
      .sort(byTime)
      .map(({ text, aboutName, by, at }) => ({ text, about: aboutName, by, at })),
  };
};

const roundOf = ({ prompt, aboutName, startedAt, endedAt }: IdeasRow | VoteRow): Round => ({
  ...{ prompt, about: aboutName, startedAt, endedAt },
});

const ideasOf = (store: RoomStore, round: IdeasRow, isHidden: boolean): RecordedIdeas => {
  const ideas = store
    .all('idea')
    .filter(({ roundId }) => roundId === round.id)
    // An order that says nothing of who sent them or when.
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const shown = isHidden ? [] : ideas;
  return {
    ...{ kind: 'ideas', ...roundOf(round), count: ideas.length },
    ideas: shown.map((idea) => ({ text: idea.text, by: idea.author, ...outcomeOf(store, idea) })),
  };
};

const outcomeOf = (
  store: RoomStore,
  { mergedInto, fate, blockId }: IdeaRow,
): Pick<RecordedIdea, 'outcome' | 'into'> => {
  const into = mergedInto === null ? null : (store.get('idea', mergedInto)?.text ?? null);
  if (mergedInto !== null) return { outcome: 'merged', into };
  return { outcome: fate ?? (blockId === null ? 'open' : 'block'), into };
};

const voteOf = (store: RoomStore, round: VoteRow, isHidden: boolean): RecordedVote => {
  const { dots, mostPerOption, isSecret } = round.rules;
  const { people, results } = sumsOf(store, round);
  const optionOf = new Map(round.options.map((option) => [option.id, option]));
  const options = results
    .map(({ optionId, ...sums }) => {
      const { code = '', name = '' } = optionOf.get(optionId) ?? {};
      return { code, name, ...sums };
    })
    .sort((a, b) => b.dots + b.hands - a.dots - a.hands);
  const ballots = store
    .all('vote')
    .filter(({ roundId }) => roundId === round.id && !isHidden)
    .flatMap(({ name, dots: given }) =>
      round.options.flatMap((option, i) => {
        const count = given[i] ?? 0;
        return count > 0 ? [{ name, option: option.name, dots: count }] : [];
      }),
    );
  return {
    ...{ kind: 'vote', ...roundOf(round), dots, mostPerOption, isSecret, people },
    ...{ options: isHidden ? null : options, ballots },
  };
};

/** The same without anybody's name. */
export const withoutPeople = (record: RoomRecord): RoomRecord => ({
  ...record,
  people: null,
  rounds: record.rounds.map((round) =>
    round.kind === 'vote'
      ? { ...round, ballots: [] }
      : { ...round, ideas: round.ideas.map((idea) => ({ ...idea, by: null })) },
  ),
  parked: record.parked.map((thought) => ({ ...thought, by: null })),
});
