/** What guests of a room ask of the engine: each has a session of their own, and what they made in this room is theirs. */
import { basename } from 'node:path';
import { UserError } from '../../shared/api/contract.ts';
import type { ApplyResult } from '../../shared/api/results.ts';
import { actorIdOf, type RoomPerson } from '../../shared/api/room/room.ts';
import type { Reply } from '../../shared/api/rpc.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { say } from '../../shared/words/messages.ts';
import type { RoomGuest } from '../engine/caller.ts';
import type { EngineSession } from '../engine/engine-session.ts';
import type { RoomHost } from '../engine/room/rooms.ts';
import type { GuestCall } from './messages.ts';
import { words } from './words.ts';

type Guest = {
  readonly session: EngineSession;
  /** As the door knew them when they last asked for something: a change of role counts at once. */
  person: RoomPerson;
  readonly posts: Set<string>;
  readonly proposals: Set<string>;
};

type Guests = {
  /**
   * Answers a call of a guest. What changes the model waits while somebody who hosts the room has a change under way, and is left
   * out of the answer: the room hears of it as it hears of every change.
   */
  call(person: RoomPerson, call: GuestCall): Promise<Reply>;
  /** Takes note of a change of the model, whoever made it. */
  note(patch: Patch): void;
  close(): Promise<void>;
};

type GuestsOptions = {
  readonly host: RoomHost;
  readonly file: string;
  /** The number of the last change of the model. */
  readonly seqNow: () => number;
} & Pick<RoomGuest, 'heldBy' | 'freeBlock'>;

export const roomGuests = ({ host, file, seqNow, heldBy, freeBlock }: GuestsOptions): Guests => {
  const guests = new Map<string, Promise<Guest>>();
  const openProposals = new Set<string>();
  const fileName = basename(file);

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
        ...{ heldBy, freeBlock },
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
    known.catch(() => guests.delete(person.id));
    return known;
  };

  const noteOwn = ({ posts, proposals }: Guest, patch: Patch): void => {
    for (const change of patch) {
      if (change.op !== 'put') continue;
      if (change.table === 'post') posts.add(change.row.id);
      if (change.table === 'proposal') proposals.add(change.row.id);
    }
  };

  /** What the host's file is called is the host's business, and so is what is wrong with it. */
  const sayable = (message: string): string =>
    message.includes(fileName) ? say(words.hostTrouble) : message;

  const resultFor = (guest: Guest, result: unknown): unknown => {
    if (!isApplyResult(result)) return result;
    if (!result.ok) return { ...result, message: sayable(result.message) };
    noteOwn(guest, result.patch);
    return { ...result, patch: [] } satisfies ApplyResult;
  };

  return {
    call: async (person, { method, params }) => {
      try {
        const guest = await guestOf(person);
        if (CHANGES.has(method)) await host.ownersDone();
        guest.person = person;
        const given = method === 'session.hello' ? {} : { ...params, file };
        return { result: resultFor(guest, await guest.session.request(method, given)) };
      } catch (error) {
        return { failure: failureFor(error, sayable) };
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

const CHANGES: ReadonlySet<string> = new Set<GuestCall['method']>([
  ...(['document.apply', 'document.undo', 'document.redo'] as const),
]);

const isApplyResult = (result: unknown): result is ApplyResult =>
  typeof result === 'object' && result !== null && 'ok' in result;

/** Defects are nobody’s business but ours. */
const failureFor = (error: unknown, sayable: (message: string) => string) =>
  error instanceof UserError
    ? { code: error.code, message: sayable(error.message) }
    : { code: 'internal', message: say(words.hostTrouble) };
