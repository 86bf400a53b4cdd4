/** What the activities of a room work on, and what they only know while the room's thread lives. */

import { createHash, randomBytes } from 'node:crypto';
import { userError } from '../../../shared/api/contract.ts';
import { type GuestRole, mayInRoom } from '../../../shared/api/room/rights.ts';
import type { RoomPerson } from '../../../shared/api/room/room.ts';
import { cleanedLine } from '../../../shared/model/fields/clean.ts';
import { getRow, type Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { RoomStore } from '../kept/room-store.ts';
import type { RowOf } from '../kept/rows.ts';
import { words } from './words.ts';

/** How long after its end a round still takes what was on its way. */
const GRACE_MS = 2_000;

type PeopleView = {
  byId(id: string): RoomPerson | undefined;
  all(): readonly RoomPerson[];
};

export type Context = {
  readonly store: RoomStore;
  readonly model: Model;
  readonly people: PeopleView;
  /** The time in milliseconds, by a clock that nobody sets. */
  readonly now: () => number;
  readonly date: () => Date;
  /** Until when a round that is over takes what was on its way, by its id. */
  readonly grace: Map<string, number>;
  /** Ballots of the vote that nobody has, and, until they are used, those that were handed out, by person. Never written. */
  readonly ballots: { readonly free: string[]; readonly handedOut: Map<string, string> };
};

export const newId = (): string => randomBytes(16).toString('hex');

/** The id of what a page sent under a key of its own choice: the same each time, and the key can't be told from it. */
export const idOfKey = (scope: string, key: string): string =>
  createHash('sha256').update(`${scope}\n${key}`).digest('hex').slice(0, 32);

/** The round that runs, or the vote whose result is shown. */
export const currentRound = ({ store }: Context): RowOf['round'] | undefined =>
  store.all('round').find(({ state }) => state !== 'away');

/** Refused while a round runs. A result that is shown is put away. */
const makeWay = (context: Context): void => {
  const current = currentRound(context);
  if (current?.state === 'runs') throw userError('round-runs', words.roundRuns);
  if (current) context.store.set('round', current.id, { state: 'away' });
};

const nextNumber = ({ store }: Context): number =>
  Math.max(0, ...store.all('round').map(({ number }) => number)) + 1;

/** Whether a round takes what guests send. */
export const isTaking = ({ grace, now }: Context, { id, state }: RowOf['round']): boolean =>
  state === 'runs' || now() <= (grace.get(id) ?? -1);

export const graceFrom = ({ grace, now }: Context, roundId: string): void => {
  grace.clear();
  grace.set(roundId, now() + GRACE_MS);
};

type About = { readonly about: string | null; readonly aboutName: string | null };

/** A block and what it is called; the model for one that is gone. */
export const aboutOf = ({ model }: Context, about: string | null): About => {
  const block = about === null ? undefined : getRow(model, 'process', about);
  if (!block) return { about: null, aboutName: null };
  return { about, aboutName: [codeOf(model, block.id), withTerms(model, block.name)].join(' ').trim() };
};

/** Refused for a block that is not in the model. */
export const knownAbout = (context: Context, about: string | null): About => {
  const known = aboutOf(context, about);
  if (known.about !== about) throw userError('no-block', words.noBlock);
  return known;
};

/** The person, if they may do what `needed` may. Refused with who may. */
export const personWith = (context: Context, personId: string, needed: GuestRole): RoomPerson => {
  const person = context.people.byId(personId);
  if (!person || !mayInRoom(person.role, needed)) throw userError('not-allowed', words.needsVoice);
  return person;
};

export const roundOver = (): Error => userError('round-over', words.roundOver);

/** What a person has sent for the round. */
export const tallyOf = ({ store }: Context, personId: string): RowOf['tally'] =>
  store.get('tally', personId) ?? { id: personId, ideas: 0, hasBallot: false };

/** Nobody has sent anything for a new round. Everybody gets a row at once, so that no order tells who was first. */
const clearTallies = ({ store, people }: Context): void => {
  for (const { id } of store.all('tally')) store.remove('tally', id);
  for (const { id } of people.all()) store.put('tally', { id, ideas: 0, hasBallot: false });
};

/**
 * What every round begins with, once the one before has made way and nobody has sent anything yet. Refused while a round runs, and
 * about a block that does not exist.
 */
export const beginRound = (
  context: Context,
  { about, prompt }: { readonly about: string | null; readonly prompt: string },
) => {
  const place = knownAbout(context, about);
  makeWay(context);
  clearTallies(context);
  return {
    ...{ id: newId(), number: nextNumber(context), ...place, prompt: cleanedLine(prompt) },
    state: 'runs' as const,
    ...{ startedAt: context.date().toISOString(), endedAt: null },
  };
};
