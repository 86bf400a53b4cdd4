/**
 * Who is in a room. A browser is one person: its token brings it back as who it was, after a crash too, since who they are is kept in
 * the room's file.
 */
import { createHash, randomBytes } from 'node:crypto';
import { MAX_GUEST_NAME, MAX_PEOPLE } from '../../shared/api/room/door.ts';
import type { GuestRole } from '../../shared/api/room/rights.ts';
import type { RoomPerson } from '../../shared/api/room/room.ts';
import { cleanedLine } from '../../shared/model/fields/clean.ts';
import { nameKey } from '../../shared/words/fold.ts';
import { say } from '../../shared/words/messages.ts';
import type { RoomStore } from './kept/room-store.ts';
import { words } from './words.ts';

type Person = RoomPerson & { readonly tokenHash: string; readonly number: number; readonly lines: number };

type People = {
  /** A new person and the token that is theirs, or null where the room is full. */
  join(name: string, role: GuestRole): { readonly id: string; readonly token: string } | null;
  /** Who has this token; undefined if nobody has, or no longer. */
  byToken(token: string): RoomPerson | undefined;
  byId(id: string): RoomPerson | undefined;
  /** A line of theirs was opened (1) or closed (-1). */
  line(id: string, by: 1 | -1): void;
  linesOf(id: string): number;
  update(
    id: string,
    fields: { name?: string; role?: GuestRole; isHandUp?: boolean; isReady?: boolean },
  ): void;
  remove(id: string): void;
  /** Everybody, in the order in which they came. */
  all(): readonly RoomPerson[];
  here(): number;
};

/**
 * @param now the time. @param taken names that no guest may have, since others would take their words for that person’s.
 * @param store where people are kept; who is in there is in the room.
 */
export const roomPeople = (now: () => Date, taken: readonly string[], store: RoomStore): People => {
  const at = () => now().toISOString();
  const known = store.all('person').sort((a, b) => a.number - b.number);
  const byId = new Map<string, Person>(
    known.map((person) => [person.id, { ...person, ...AWAY, since: at() }] as const),
  );
  let joined = known.at(-1)?.number ?? 0;
  const set = (id: string, fields: Partial<Person>): void => {
    const person = byId.get(id);
    if (!person) return;
    const next = { ...person, ...fields };
    byId.set(id, next);
    keep(next);
  };
  /** Writes down what a person is known by. That they are here, or have a hand up, ends with the thread. */
  const keep = ({ id, name, role, tokenHash, number, since }: Person): void => {
    const before = store.get('person', id);
    if (before?.name === name && before.role === role) return;
    store.put('person', { id, name, role, tokenHash, number, since: before?.since ?? since });
  };
  /** The name as it was given, told apart from names that are there: “Ann”, “Ann 2”. */
  const nameFor = (given: string, number: number, own?: string): string => {
    const cut = [...cleanedLine(given)].slice(0, MAX_GUEST_NAME).join('').trim();
    const name = cut === '' ? say(words.guest, { number }) : cut;
    const others = new Set(
      [...taken, ...[...byId.values()].filter(({ id }) => id !== own).map((person) => person.name)].map(
        nameKey,
      ),
    );
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? name : `${name} ${n}`;
      if (!others.has(nameKey(candidate))) return candidate;
    }
  };
  return {
    join: (given, role) => {
      if (byId.size >= MAX_PEOPLE) return null;
      const id = randomBytes(16).toString('hex');
      const token = randomBytes(16).toString('hex');
      const number = ++joined;
      const name = nameFor(given, number);
      const person = { ...{ id, name, role, number, since: at(), tokenHash: hashOf(token) }, ...AWAY };
      byId.set(id, person);
      keep(person);
      return { id, token };
    },
    byToken: (token) => {
      const hash = hashOf(token);
      return [...byId.values()].find(({ tokenHash }) => tokenHash === hash);
    },
    byId: (id) => byId.get(id),
    line: (id, by) => {
      const person = byId.get(id);
      if (!person) return;
      const lines = person.lines + by;
      const isHere = lines > 0;
      set(id, { lines, isHere, ...(isHere !== person.isHere && { since: at() }) });
    },
    linesOf: (id) => byId.get(id)?.lines ?? 0,
    update: (id, { name, role, isHandUp, isReady }) => {
      const person = byId.get(id);
      if (!person) return;
      set(id, {
        ...(name !== undefined && { name: nameFor(name, person.number, id) }),
        ...(role !== undefined && { role }),
        ...(isReady !== undefined && { isReady }),
        ...(isHandUp === false && { handAt: null }),
        ...(isHandUp === true && { handAt: person.handAt ?? at() }),
      });
    },
    remove: (id) => {
      byId.delete(id);
      store.remove('person', id);
    },
    all: () => [...byId.values()].map(({ tokenHash: _, number: _n, lines: _l, ...person }) => person),
    here: () => [...byId.values()].filter(({ isHere }) => isHere).length,
  };
};

const AWAY = { isHere: false, handAt: null, isReady: false, lines: 0 } as const;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
