/**
 * What this phone has sent or has still to send, kept in the browser until it is acknowledged and listed afterwards. Each has
 * a seed, by which the engine carries it out once however often it arrives.
 */
import type { KeptTexts } from '../../plain/kept-texts.ts';
import { isRecord, readJson } from './json.ts';
import { type About, bytesOf, isSendable, THOUGHT_KINDS, type Thought } from './thought.ts';

export type Thing = Thought & {
  readonly seed: string;
  readonly state: 'kept' | 'sent' | 'refused';
  /** Why it was refused. */
  readonly why?: string;
};

export type Outbox = {
  /** Oldest first. */
  things(): readonly Thing[];
  /** The next to send. */
  next(): Thing | undefined;
  /** Nothing is kept unless it says `added`. */
  add(thought: Thought): 'added' | 'full' | 'too-long';
  sent(seed: string): void;
  refused(seed: string, why: string): void;
  /** Sends a refused thing again, as a new one: nothing of it was carried out. */
  retry(seed: string): void;
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
  const change = (seed: string, to: (thing: Thing) => Thing): void =>
    write(things().map((each) => (each.seed === seed ? to(each) : each)));

  return {
    things,
    next: () => things().find(({ state }) => state === 'kept'),
    add: (thought) => {
      if (!isSendable(thought)) return 'too-long';
      const before = things();
      const unsent = [...before.filter(({ state }) => state !== 'sent'), thought];
      if (unsent.length > MAX_THINGS || bytesOf(JSON.stringify(unsent)) > MAX_BYTES) return 'full';
      write([...before, { ...thought, seed: newSeed(), state: 'kept' }]);
      return 'added';
    },
    sent: (seed) => change(seed, ({ why: _, ...thing }) => ({ ...thing, state: 'sent' })),
    refused: (seed, why) => change(seed, (thing) => ({ ...thing, state: 'refused', why })),
    retry: (seed) => {
      const again = things().find((each) => each.seed === seed && each.state === 'refused');
      if (!again) return;
      const { why: _, ...thing } = again;
      write([
        ...things().filter((each) => each !== again && each.seed !== seed),
        { ...thing, seed: newSeed(), state: 'kept' },
      ]);
    },
    remove: (seed) => write(things().filter((each) => each.seed !== seed)),
    holdBack: (why) =>
      write(things().map((each) => (each.state === 'kept' ? { ...each, state: 'refused', why } : each))),
    isAtRisk: () => texts.isAtRisk(KEY),
  };
};

const shortened = (things: readonly Thing[]): readonly Thing[] => {
  let excess = things.filter(({ state }) => state === 'sent').length - MAX_SENT;
  return excess <= 0 ? things : things.filter(({ state }) => state !== 'sent' || excess-- <= 0);
};

const isThing = (value: unknown): value is Thing =>
  isRecord(value) &&
  typeof value.seed === 'string' &&
  ['kept', 'sent', 'refused'].includes(String(value.state)) &&
  isThought(value);

export const isThought = (value: unknown): value is Thought =>
  isRecord(value) &&
  typeof value.text === 'string' &&
  THOUGHT_KINDS.some((kind) => kind === value.kind) &&
  isAbout(value.about);

const isAbout = (value: unknown): value is About =>
  isRecord(value) &&
  (value.id === null || typeof value.id === 'string') &&
  typeof value.code === 'string' &&
  typeof value.name === 'string';
