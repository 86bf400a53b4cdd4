/**
 * What this phone has sent or has still to send, kept in the browser until it is acknowledged and listed afterwards. Each has
 * a seed, by which the room takes it once however often it arrives.
 */
import type { RoomFailure } from '../../../shared/api/room/room.ts';
import type { KeptTexts } from '../../plain/kept-texts.ts';
import { readJson } from './json.ts';
import { bytesOf, isSendable } from './sending.ts';
import { type Content, isThing, saysTheSame, type Thing, type Vote } from './thing.ts';

export type Outcome = 'added' | 'full' | 'too-long';

export type Outbox = {
  /** Oldest first. */
  things(): readonly Thing[];
  /** The next to send. */
  next(): Thing | undefined;
  /** Nothing is kept unless it says `added`. */
  add(contents: readonly Content[]): Outcome;
  /** Gives an idea another text: the room gets it in place of the one it has. */
  change(seed: string, text: string): Outcome;
  /** Takes an idea out of its round. */
  withdraw(seed: string): void;
  /** Puts a ballot in place of the one of the same round. */
  vote(vote: Omit<Vote, 'kind' | 'ballot'>): Outcome;
  /** Keeps the ballot that was handed out for a vote. */
  tookBallot(seed: string, ballot: string): void;
  /** @param thing as it was sent: what was changed since then has still to be sent. */
  sent(thing: Thing): void;
  /** @param thing as it was sent. */
  refused(thing: Thing, failure: Pick<RoomFailure, 'code' | 'message'>): void;
  /** Sends a refused thing again. */
  retry(seed: string): void;
  /** Makes a refused idea a thought for the parking lot. */
  park(seed: string): void;
  remove(seed: string): void;
  /** Holds back what waits, with this reason: it was written for another room. */
  holdBack(why: string): void;
  /** Whether all is lost when the page goes, since the browser stores nothing. */
  isAtRisk(): boolean;
};

const KEY = 'strata.room.things';
/** Most things that wait or were refused, and their bytes. */
const MAX_THINGS = 50;
const MAX_BYTES = 64 * 1024;
/** Older ones that were sent leave the list. */
const MAX_SENT = 200;

export const createOutbox = (texts: KeptTexts, newSeed: () => string): Outbox => {
  // Read each time: another tab of the same browser is the same person with the same things.
  const things = (): readonly Thing[] => {
    const kept = readJson(texts.read(KEY));
    return Array.isArray(kept) ? kept.filter(isThing) : [];
  };
  const write = (next: readonly Thing[]): void => void texts.write(KEY, JSON.stringify(shortened(next)));
  /** @param to gives what the thing becomes, or nothing if it leaves the list. */
  const become = (seed: string, to: (thing: Thing) => Thing | null): void =>
    write(things().flatMap((each) => (each.seed === seed ? (to(each) ?? []) : each)));
  const writeIfFits = (next: readonly Thing[]): Outcome => {
    if (!next.every(isSendable)) return 'too-long';
    const unsent = next.filter(({ state }) => state !== 'sent');
    if (unsent.length > MAX_THINGS || bytesOf(JSON.stringify(unsent)) > MAX_BYTES) return 'full';
    write(next);
    return 'added';
  };
  const asNew = (content: Content): Thing => ({ ...content, seed: newSeed(), state: 'kept' });
  const toEnd = (seed: string, to: (thing: Thing) => Thing): void => {
    const old = things().find((each) => each.seed === seed && each.state === 'refused');
    if (old) write([...things().filter((each) => each.seed !== seed), to(old)]);
  };

  return {
    things,
    next: () => things().find(({ state }) => state === 'kept'),
    add: (contents) => writeIfFits([...things(), ...contents.map(asNew)]),
    change: (seed, text) =>
      writeIfFits(
        things().map((each) => {
          if (each.seed !== seed || each.kind !== 'idea') return each;
          const { why: _, isLate: __, ...idea } = each;
          return { ...idea, text, state: 'kept' };
        }),
      ),
    withdraw: (seed) =>
      become(seed, (thing) => (thing.kind === 'idea' ? { ...thing, isDeleted: true, state: 'kept' } : thing)),
    vote: (vote) => {
      const before = things().find((each) => each.kind === 'vote' && each.roundId === vote.roundId);
      if (before?.kind !== 'vote')
        return writeIfFits([...things(), asNew({ ...vote, kind: 'vote', ballot: null })]);
      const { why: _, ...rest } = before;
      const next: Thing = { ...rest, ...vote, state: 'kept' };
      return writeIfFits(things().map((each) => (each.seed === before.seed ? next : each)));
    },
    tookBallot: (seed, ballot) =>
      become(seed, (thing) => (thing.kind === 'vote' ? { ...thing, ballot } : thing)),
    sent: (sent) =>
      become(sent.seed, (thing) => {
        const isDone = saysTheSame(thing, sent);
        if (sent.kind !== 'idea' || thing.kind !== 'idea') return isDone ? without(thing, 'sent') : thing;
        if (sent.isDeleted) return isDone ? null : thing;
        return { ...(isDone ? without(thing, 'sent') : thing), accepted: sent.text };
      }),
    refused: (sent, { code, message }) =>
      become(sent.seed, (thing) => {
        if (!saysTheSame(thing, sent)) return thing;
        if (thing.kind !== 'idea') return { ...thing, state: 'refused', why: message };
        const { isDeleted, ...idea } = thing;
        // Of an idea that could not be deleted, what the room has is listed.
        if (isDeleted)
          return thing.accepted === undefined
            ? null
            : { ...idea, text: thing.accepted, state: 'sent', why: message };
        const late = code === 'round-over' ? ({ isLate: true } as const) : {};
        return { ...idea, ...late, state: 'refused', why: message };
      }),
    retry: (seed) =>
      toEnd(seed, (thing) => {
        const again = without(thing, 'kept');
        // What was refused was not carried out, except for an earlier text of an idea.
        return thing.kind === 'idea' && thing.accepted !== undefined ? again : { ...again, seed: newSeed() };
      }),
    park: (seed) =>
      toEnd(seed, (thing) =>
        thing.kind === 'idea' ? asNew({ kind: 'thought', text: thing.text, about: thing.about }) : thing,
      ),
    remove: (seed) => become(seed, () => null),
    holdBack: (why) =>
      write(things().map((each) => (each.state === 'kept' ? { ...each, state: 'refused', why } : each))),
    isAtRisk: () => texts.isAtRisk(KEY),
  };
};

/** @returns the thing in another state, without the reason for the one before. */
const without = ({ why: _, ...thing }: Thing, state: Thing['state']): Thing => ({ ...thing, state });

const shortened = (things: readonly Thing[]): readonly Thing[] => {
  let excess = things.filter(({ state }) => state === 'sent').length - MAX_SENT;
  return excess <= 0 ? things : things.filter(({ state }) => state !== 'sent' || excess-- <= 0);
};
