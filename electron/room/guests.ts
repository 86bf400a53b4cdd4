/** What guests of a room ask of the engine: each has a session of their own, and what they made in this room is theirs. */
import { actorIdOf, type RoomFailure, type RoomPerson } from '../../shared/api/room/room.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { say } from '../../shared/words/messages.ts';
import type { EngineSession } from '../engine/engine-session.ts';
import type { RoomHost } from '../engine/room/rooms.ts';
import { words } from './words.ts';

type Guest = {
  readonly session: EngineSession;
  /** As the door knew them when they last asked for something: a change of role counts at once. */
  person: RoomPerson;
  readonly posts: Set<string>;
  readonly proposals: Set<string>;
};

type Guests = {
  /** Carries out a command for a guest, once for each seed. @returns why it was not carried out, or undefined. */
  apply(person: RoomPerson, command: unknown, seed: string): Promise<RoomFailure | undefined>;
  /** Takes note of a change of the model, whoever made it. */
  note(patch: Patch): void;
  close(): Promise<void>;
};

/** @param seqNow the number of the last change of the model. */
export const roomGuests = (host: RoomHost, file: string, seqNow: () => number): Guests => {
  const guests = new Map<string, Promise<Guest>>();
  const openProposals = new Set<string>();

  const connect = async (person: RoomPerson): Promise<Guest> => {
    const posts = new Set<string>();
    const proposals = new Set<string>();
    const session = host.connect({
      id: actorIdOf(person),
      get name() {
        return guest.person.name;
      },
      role: 'editor',
      files: [file],
      room: {
        role: () => guest.person.role,
        hasWritten: (postId) => posts.has(postId),
        proposals: () => [...proposals].filter((id) => openProposals.has(id)).length,
      },
    });
    const guest: Guest = { session, person, posts, proposals };
    // Follows the model without reading it: only what this guest sends is of interest.
    await session.request('document.changes', { file, after: seqNow() });
    return guest;
  };

  const guestOf = (person: RoomPerson): Promise<Guest> => {
    const known = guests.get(person.id) ?? connect(person);
    guests.set(person.id, known);
    return known;
  };

  return {
    apply: async (person, command, seed) => {
      try {
        const guest = await guestOf(person);
        guest.person = person;
        const result = await guest.session.request('document.apply', { file, command, seed });
        if (!result.ok) return { code: 'not-allowed', message: result.message };
        for (const change of result.patch) {
          if (change.op !== 'put') continue;
          if (change.table === 'post') guest.posts.add(change.row.id);
          if (change.table === 'proposal') guest.proposals.add(change.row.id);
        }
        return undefined;
      } catch (error) {
        return failureOf(error);
      }
    },
    note: (patch) => {
      for (const change of patch) {
        if (change.table !== 'proposal') continue;
        const state =
          change.op === 'put' ? change.row.state : change.op === 'set' ? change.fields.state : 'removed';
        if (state === undefined) continue;
        const id = change.op === 'put' ? change.row.id : change.id;
        openProposals[state === 'open' ? 'add' : 'delete'](id);
      }
    },
    close: async () => {
      for (const guest of guests.values()) await guest.then(({ session }) => session.close()).catch(() => {});
    },
  };
};

/** Defects are nobody’s business but ours. */
const failureOf = (error: unknown): RoomFailure => ({
  code: 'not-allowed',
  message: error instanceof Error && error.name === 'UserError' ? error.message : say(words.badRequest),
});
