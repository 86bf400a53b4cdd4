/** Opens a live room for a model and keeps it: its thread, what the engine hands to it, and what guests ask of the engine. */
import { networkInterfaces } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { Change } from '../../shared/api/change.ts';
import { UserError, userError } from '../../shared/api/contract.ts';
import { ROOM_PORT } from '../../shared/api/room/door.ts';
import type { RoomAddress, RoomState } from '../../shared/api/room/room.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import type { EngineSession } from '../engine/engine-session.ts';
import type { RoomHost, Rooms } from '../engine/room/rooms.ts';
import { roomAddressesIn } from './addresses.ts';
import { newCode } from './door/join-codes.ts';
import { roomGuests } from './guests.ts';
import { leftRoom, newRoomPath } from './kept/left-rooms.ts';
import { deleteRoomFile } from './kept/room-file.ts';
import { leftRoomIn, type RoomSettings, settingsIn } from './kept/room-settings.ts';
import type { FromRoom, Obeyed, Order } from './messages.ts';
import { recordOf } from './record/record.ts';
import { recordText } from './record/record-text.ts';
import { type RoomData, roomData } from './room-data.ts';
import { endOf, post, startRoom } from './room-thread.ts';
import { words } from './words.ts';

/** A room that everybody has forgotten ends by itself. */
const LONGEST_MS = 12 * 3_600_000;
const EMPTY_MS = 30 * 60_000;
/** How often it is looked whether a window still shows the model; after two misses it does not. */
const WATCH_MS = 60_000;

type RoomsOptions = {
  /** Folder of the built page for guests. */
  readonly pageFolder: string;
  /** Folder of the built editor, which guests who edit get. */
  readonly editorFolder: string;
  /** Folder for the files of rooms: of the user's own, as what guests send is in them. */
  readonly folder: string;
  /** The addresses of this machine. For tests. */
  readonly addresses?: () => RoomAddress[];
  /** Where a room really listens that guests reach at `address`. For tests. */
  readonly listenOn?: (address: string) => string;
  /** The time in milliseconds, and how often it is looked at. For tests. */
  readonly now?: () => number;
  readonly watchMs?: number;
};

type Known = 'code' | 'port' | 'role' | 'wifi' | 'isDoorOpen';

type Open = {
  state: RoomState;
  readonly hostName: string;
  readonly worker: Worker;
  readonly session: EngineSession;
  /** The room's own file. */
  readonly path: string;
  readonly guests: ReturnType<typeof roomGuests>;
  readonly openedAt: number;
  /** Since when nobody has been here; null while somebody is. */
  emptySince: number | null;
  /** Looks in a row that found no window with the model; null before there was one, as `strata serve` needs none. */
  misses: number | null;
  readonly watch: NodeJS.Timeout;
  /** Orders to the door, and what is called once it holds to them. */
  readonly orders: { last: number; readonly waiting: Map<number, (outcome: Obeyed) => void> };
};

/** Rooms of one engine; one is open at a time. */
export const roomsOf =
  (options: RoomsOptions) =>
  (host: RoomHost): Rooms => {
    const { pageFolder, editorFolder, folder, listenOn = (address) => address, now = Date.now } = options;
    const { watchMs = WATCH_MS } = options;
    const addresses = options.addresses ?? (() => roomAddressesIn(networkInterfaces()));
    let room: Open | null = null;
    let isOpening = false;

    const opened = (): Open => {
      if (room) return room;
      throw userError('no-room', words.noRoom);
    };

    const changed = (fields: Partial<RoomState>): RoomState => {
      const current = opened();
      current.state = { ...current.state, ...fields };
      host.tell(current.state);
      return current.state;
    };

    /** Settles once the door holds to an order, or the room has ended. */
    const order = (to: Open, wanted: Order): Promise<Obeyed> =>
      new Promise((resolve) => {
        const number = ++to.orders.last;
        to.orders.waiting.set(number, resolve);
        post(to.worker, { type: 'order', number, order: wanted });
      });

    const tellDoor = (): Promise<unknown> => {
      const { state, hostName } = opened();
      const { code, role, wifi, isDoorOpen, isHandsOff, freeBlock } = state;
      return order(opened(), {
        ...{ type: 'set', code, role, wifi, isDoorOpen },
        ...{ heldBy: isHandsOff ? hostName : null, freeBlock },
      });
    };

    /** Ends the room. Unless the host asked for that, what guests have sent is kept for the next opening. */
    const end = async ({ reason, isKept = true }: { reason?: string; isKept?: boolean }): Promise<void> => {
      if (!room) return;
      const { worker, path, session, guests, watch, orders } = room;
      room = null;
      clearInterval(watch);
      host.tellActivity(null);
      host.tell(null, reason);
      await endOf(worker, isKept);
      if (!isKept) deleteRoomFile(path);
      for (const settle of orders.waiting.values()) settle({});
      await session.close();
      await guests.close();
    };

    const hear = (from: Open, message: FromRoom): void => {
      // The thread of a room that ends may still talk while the next one opens.
      if (room !== from) return;
      if (message.type === 'people') {
        changed({ people: [...message.people], isReached: message.isReached });
        const isEmpty = !message.people.some(({ isHere }) => isHere);
        from.emptySince = isEmpty ? (from.emptySince ?? now()) : null;
      } else if (message.type === 'activity') host.tellActivity(message.activity);
      else if (message.type === 'call') void answer(from, message);
      else if (message.type === 'obeyed') {
        from.orders.waiting.get(message.number)?.(message.outcome);
        from.orders.waiting.delete(message.number);
      }
    };

    /** Ends a room that is forgotten: open for half a day, empty for half an hour, or of a model that no window shows. */
    const tend = (tended: Open): void => {
      if (room !== tended) return;
      const { state, openedAt, emptySince } = tended;
      const isWatched = host.isWatched(state.file);
      tended.misses = isWatched || tended.misses === null ? (isWatched ? 0 : null) : tended.misses + 1;
      if (now() - openedAt >= LONGEST_MS) void end({ reason: say(words.endedLong) });
      else if (emptySince !== null && now() - emptySince >= EMPTY_MS)
        void end({ reason: say(words.endedEmpty) });
      else if ((tended.misses ?? 0) >= 2) void end({ reason: say(words.endedUnwatched) });
    };

    const answer = async (current: Open, asked: Extract<FromRoom, { type: 'call' }>): Promise<void> => {
      const { person, ticket, call } = asked;
      const reply = await current.guests.call(person, call);
      if (room === current) post(current.worker, { type: 'answered', ticket, reply });
    };

    /** Takes a change of the model to the room. */
    const follow = (current: Open, sent: RoomData, change: Change): void => {
      current.guests.note(change.patch);
      post(current.worker, { type: 'change', change: sent.change(change) });
      const { freeBlock } = current.state;
      const isGone = change.patch.some(
        (each) => each.op === 'remove' && each.table === 'process' && each.id === freeBlock,
      );
      if (!isGone) return;
      changed({ freeBlock: null });
      void tellDoor();
    };

    /** The room that was left, with what it was set to. Refused if there is none, or if it is one of another model. */
    const toContinue = (file: string): { path: string; known: Pick<RoomSettings, Known> } => {
      const left = leftRoom(folder);
      if (!left) throw userError('nothing-left', words.nothingLeft);
      const { code, port, role, wifi, isDoorOpen, file: leftFile, model } = settingsIn(left.store);
      if (leftFile !== file) throw userError('left-elsewhere', words.leftElsewhere, { model: quoted(model) });
      return { path: left.path, known: { code, port, role, wifi, isDoorOpen } };
    };

    /** Nothing is left while a room is open: its own file is none of those. */
    const left = () => (room ? undefined : leftRoom(folder));

    return {
      addresses,
      state: () => room?.state ?? null,
      close: () => end({ isKept: false }),
      stop: () => end({}),
      open: async ({ file, address, isContinued, ...fresh }, { id, name }) => {
        if (room || isOpening) throw userError('room-open', words.roomOpen);
        if (!addresses().some((each) => each.address === address))
          throw userError('no-address', words.noAddress, { address });
        const { path, known } = isContinued ? toContinue(file) : { path: newRoomPath(folder), known: {} };
        const settings = { ...{ code: newCode(), port: ROOM_PORT, isDoorOpen: true }, ...fresh, ...known };
        isOpening = true;
        const session = host.connect({ id, name, role: 'owner' });
        const changes = followed(session);
        try {
          const { data, seq, head, readOnly } = await session.request('document.open', { file });
          const sent = roomData(data);
          const { worker, port } = await startRoom({
            ...{ ...settings, file, path, address, listenOn: listenOn(address) },
            ...{ pageFolder, editorFolder, data: sent.data, seq, head, readOnly, taken: [name] },
          });
          const { code, role, wifi, isDoorOpen } = settings;
          const url = `http://${address}:${port}/#${code}`;
          const state: RoomState = {
            ...{ file, address, port, url, code, role, wifi, isDoorOpen },
            ...{ isHandsOff: true, freeBlock: null, isReached: false, people: [] },
          };
          const open: Open = {
            ...{ state, hostName: name, worker, path, session },
            guests: roomGuests({
              ...{ host, file, seqNow: () => changes.seq() ?? seq },
              heldBy: () => (open.state.isHandsOff ? name : null),
              freeBlock: () => open.state.freeBlock,
            }),
            ...{ openedAt: now(), emptySince: now(), misses: null },
            watch: setInterval(() => tend(open), watchMs).unref(),
            orders: { last: 0, waiting: new Map() },
          };
          room = open;
          worker.on('message', (message: FromRoom) => hear(open, message));
          worker.once('exit', () => void (room === open && end({ reason: say(words.endedFault) })));
          // What was changed while the door was being opened comes first.
          changes.take(seq, {
            changed: (change) => follow(open, sent, change),
            closed: () => void end({ reason: say(words.endedModel) }),
          });
          await tellDoor();
          host.tell(state);
          return state;
        } catch (error) {
          await session.close();
          throw error;
        } finally {
          isOpening = false;
        }
      },
      update: async ({ newCode: isNew, ...fields }) => {
        const { state } = opened();
        const code = isNew ? newCode() : state.code;
        const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
        const url = `http://${state.address}:${state.port}/#${code}`;
        const next = changed({ ...given, code, url, freeBlock: freeBlockIn(state, fields) });
        await tellDoor();
        return next;
      },
      show: ({ isForAll, ...place }) => post(opened().worker, { type: 'show', place, isForAll }),
      person: async (wanted) => {
        const current = opened();
        if (!current.state.people.some(({ id }) => id === wanted.id))
          throw userError('no-person', words.noPerson);
        await order(current, { type: 'person', ...wanted });
      },
      act: async (act, by) => {
        const { failure } = await order(opened(), { type: 'act', act, by });
        if (failure) throw new UserError(failure.code, failure.message);
      },
      left: () => {
        const found = left();
        return found ? leftRoomIn(found.store) : null;
      },
      forget: () => {
        const found = left();
        if (found) deleteRoomFile(found.path);
      },
      record: async ({ format, hasPeople }) => {
        const wanted = { format, hasPeople };
        if (room) return (await order(room, { type: 'record', ...wanted })).text ?? '';
        const found = left();
        if (!found) throw userError('no-room', words.noRoom);
        return recordText(recordOf(found.store, true), wanted);
      },
      activity: async () => (room ? ((await order(room, { type: 'activity' })).activity ?? null) : null),
    };
  };

/** The block that is free once `wanted` holds: switching hands off leaves none, unless one is given. */
const freeBlockIn = (
  state: RoomState,
  wanted: { readonly isHandsOff?: boolean | undefined; readonly freeBlock?: string | null | undefined },
): string | null => {
  const isHandsOff = wanted.isHandsOff ?? state.isHandsOff;
  if (!isHandsOff) return null;
  if (wanted.freeBlock !== undefined) return wanted.freeBlock;
  return isHandsOff === state.isHandsOff ? state.freeBlock : null;
};

type Follower = { readonly changed: (change: Change) => void; readonly closed: () => void };

/** Keeps what a session hears of its model until somebody takes it. */
const followed = (session: EngineSession) => {
  const early: Change[] = [];
  let isClosed = false;
  let follower: Follower | null = null;
  let last: number | undefined;
  session.onEvent((event) => {
    if (event.type === 'document.closed') {
      isClosed = true;
      follower?.closed();
    }
    if (event.type !== 'document.changed') return;
    last = event.change.seq;
    if (follower) follower.changed(event.change);
    else early.push(event.change);
  });
  return {
    /** The number of the last change heard of; undefined before the first. */
    seq: () => last,
    /** Hands over the changes after `seq`, and all that come. */
    take: (seq: number, to: Follower): void => {
      follower = to;
      for (const change of early) if (change.seq > seq) to.changed(change);
      if (isClosed) to.closed();
    },
  };
};
