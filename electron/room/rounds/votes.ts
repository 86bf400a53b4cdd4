/** A vote: its options, its ballots and its sums. Nothing links a person and the ballot of a secret vote. */
import { randomInt } from 'node:crypto';
import { userError } from '../../../shared/api/contract.ts';
import type { OptionRef, RoomAct, VoteRound } from '../../../shared/api/room/rounds.ts';
import type { StoredOption, VoteRow } from '../kept/rows.ts';
import {
  beginRound,
  type Context,
  currentRound,
  idOfKey,
  isTaking,
  newId,
  personWith,
  roundOver,
  tallyOf,
} from './context.ts';
import { optionOf } from './options.ts';
import { sumsOf } from './sums.ts';
import { words } from './words.ts';

/** Ballots that nobody has: so many at the least, so that the next one tells nothing. */
const MIN_FREE = 12;

/** Refused while a round runs, for fewer than two options, and for one that does not exist. */
export const startVote = (context: Context, act: Extract<RoomAct, { type: 'vote.start' }>): void => {
  const { dots, mostPerOption, isHidden, isSecret } = act;
  const { store, ballots, people } = context;
  const refs = new Map(act.options.map((ref) => [`${ref.kind} ${ref.id}`, ref]));
  if (refs.size < 2) throw userError('few-options', words.fewOptions);
  const options = [...refs.values()].map((ref) => storedOption(context, ref));
  const begun = beginRound(context, act);
  const { id } = begun;
  const rules = { isHidden, isSecret, dots, mostPerOption };
  store.put('round', { ...begun, kind: 'vote', options, rules });
  ballots.free.length = 0;
  ballots.handedOut.clear();
  const inRoom = people.all().length;
  if (isSecret) makeBallots(context, id, options.length, inRoom + Math.max(inRoom, MIN_FREE));
};

const storedOption = (context: Context, ref: OptionRef): StoredOption => {
  const found = optionOf(context, ref);
  if (!found) throw userError('no-option', words.noOption);
  return { id: newId(), ref, ...found, hands: 0, isGone: false };
};

const makeBallots = ({ store, ballots }: Context, roundId: string, options: number, count: number): void => {
  for (let i = 0; i < count; i++) {
    const id = newId();
    store.put('ballot', { id, roundId, dots: new Uint8Array(options) });
    ballots.free.push(id);
  }
};

const takingVote = (context: Context, roundId: string): VoteRow => {
  const round = context.store.get('round', roundId);
  if (round?.kind !== 'vote' || !isTaking(context, round)) throw roundOver();
  return round;
};

/** A ballot of a secret vote. Until it is used the same person gets the same; nobody gets a second one. */
export const takeBallot = (context: Context, personId: string, roundId: string): string => {
  const { store, ballots } = context;
  personWith(context, personId, 'voice');
  const { rules, options } = takingVote(context, roundId);
  if (!rules.isSecret) throw userError('bad-request', words.namedVote);
  const tally = tallyOf(context, personId);
  const known = ballots.handedOut.get(personId);
  if (known === undefined && tally.hasBallot) throw userError('not-allowed', words.hasBallot);
  if (ballots.free.length <= MIN_FREE) makeBallots(context, roundId, options.length, 2 * MIN_FREE);
  const [ballot] = known === undefined ? ballots.free.splice(randomInt(ballots.free.length), 1) : [known];
  if (ballot === undefined) throw new Error('There is a ballot.');
  ballots.handedOut.set(personId, ballot);
  // One that was made together with what could not be written is not there any more.
  if (!store.get('ballot', ballot))
    store.put('ballot', { id: ballot, roundId, dots: new Uint8Array(options.length) });
  store.put('tally', { ...tally, hasBallot: true });
  return ballot;
};

type Sent = {
  readonly roundId: string;
  readonly ballot: string | null;
  readonly dots: readonly { readonly optionId: string; readonly count: number }[];
};

/**
 * Takes a whole ballot; the last one counts. Dots on an option that is gone don't. Refused after the end, for a ballot that is none of
 * this vote, for an option that it never had, and for dots that are no whole numbers or too many.
 */
export const takeVote = (context: Context, personId: string, sent: Sent): void => {
  const { store, ballots } = context;
  const person = personWith(context, personId, 'voice');
  const round = store.get('round', sent.roundId);
  if (round?.kind !== 'vote') throw roundOver();
  const dots = dotsOn(round, sent.dots);
  const { isSecret } = round.rules;
  const id = isSecret ? (sent.ballot ?? '') : idOfKey(round.id, personId);
  const known = store.get(isSecret ? 'ballot' : 'vote', id);
  if (isSecret ? known?.roundId !== round.id : sent.ballot !== null)
    throw userError('bad-request', words.noBallot);
  if (known && isSameVote(known.dots, dots)) return;
  if (!isTaking(context, round)) throw roundOver();
  if (isSecret) store.put('ballot', { id, roundId: round.id, dots });
  else store.put('vote', { id, roundId: round.id, name: person.name, dots });
  for (const [owner, ballot] of ballots.handedOut) if (ballot === id) ballots.handedOut.delete(owner);
};

const isSameVote = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Dots by the position of the option. */
const dotsOn = ({ rules, options }: VoteRow, sent: Sent['dots']): Uint8Array => {
  const dots = new Uint8Array(options.length);
  const { dots: most, mostPerOption } = rules;
  let sum = 0;
  for (const { optionId, count } of sent) {
    const index = options.findIndex(({ id }) => id === optionId);
    const option = options[index];
    if (!option) throw userError('bad-request', words.noSuchOption);
    if (option.isGone) continue;
    const onOption = (dots[index] ?? 0) + count;
    sum += count;
    if (!Number.isInteger(count) || count < 0 || onOption > mostPerOption || sum > most)
      throw userError('bad-request', words.wrongDots, { dots: most, each: mostPerOption });
    dots[index] = onOption;
  }
  return dots;
};

/** Votes of people without a phone. */
export const setHands = (context: Context, optionId: string, hands: number): void => {
  const round = currentRound(context);
  if (round?.kind !== 'vote') throw userError('no-round', words.noVote);
  if (!round.options.some(({ id, isGone }) => id === optionId && !isGone))
    throw userError('no-option', words.noSuchOption);
  const options = round.options.map((option) => (option.id === optionId ? { ...option, hands } : option));
  context.store.put('round', { ...round, options });
};

/**
 * Brings the options of a vote that runs up to the model and the tray: new names are taken over; what is gone is no option any more
 * and gives its dots back.
 */
export const followOptions = (context: Context): void => {
  const { store } = context;
  const round = currentRound(context);
  if (round?.kind !== 'vote' || round.state !== 'runs') return;
  const options = round.options.map((option) => {
    const found = optionOf(context, option.ref);
    const isGone = found === undefined;
    const hands = isGone ? 0 : option.hands;
    return { ...option, ...found, hands, isGone };
  });
  if (JSON.stringify(options) === JSON.stringify(round.options)) return;
  store.put('round', { ...round, options });
  for (const [i, { isGone }] of options.entries())
    if (isGone && !round.options[i]?.isGone) returnDots(context, round.id, i);
};

const returnDots = ({ store }: Context, roundId: string, index: number): void => {
  for (const table of ['ballot', 'vote'] as const)
    for (const row of store.all(table)) {
      if (row.roundId !== roundId || row.dots[index] === 0) continue;
      store.set(table, row.id, { dots: row.dots.map((dots, i) => (i === index ? 0 : dots)) });
    }
};

/** What the host sees of a vote: no sums before the end, where they are hidden. */
export const voteView = (context: Context, round: VoteRow): VoteRound => {
  const { id, kind, about, prompt, rules, state, startedAt } = round;
  const { people, results } = sumsOf(context.store, round);
  const options = round.options.filter(({ isGone }) => !isGone);
  const isOver = state !== 'runs';
  return {
    ...{ kind, id, about, prompt, ...rules, isOver, people, startedAt },
    options: options.map(({ hands: _, isGone: _g, ...option }) => option),
    results: rules.isHidden && !isOver ? null : results,
    hands: options.map(({ id: optionId, hands: count }) => ({ optionId, count })),
  };
};
