/**
 * The thread of a room: its door, its people, and a model of its own that follows the engine's. A hundred phones cost the
 * facilitator's thread one message a change.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { ApplyResult } from '../../shared/api/results.ts';
import { ROOM_CLOSED } from '../../shared/api/room/door.ts';
import type { DoorMessage, GuestMessage, RoomFailure, RoomPerson } from '../../shared/api/room/room.ts';
import type { Reply } from '../../shared/api/rpc.ts';
import { getRow, modelFrom, settingsOf } from '../../shared/model/model.ts';
import { cardOf } from '../../shared/room/card.ts';
import { say } from '../../shared/words/messages.ts';
import { atMostEvery } from './at-most-every.ts';
import { type Door, openDoor } from './door/door.ts';
import { codeGuard } from './door/join-codes.ts';
import type { GuestLine } from './door/line.ts';
import { roomEditors } from './editors/editors.ts';
import { keptRoom } from './kept/kept-room.ts';
import { deleteRoomFile } from './kept/room-file.ts';
import { keepSettings, lastWritten, settingsIn, thingsIn } from './kept/room-settings.ts';
import type { FromRoom, GuestCall, Obeyed, Order, Place, RoomOrder, ToRoom } from './messages.ts';
import { roomPeople } from './people.ts';
import { recordOf } from './record/record.ts';
import { recordText } from './record/record-text.ts';
import { roomActivities } from './rounds/activities.ts';
import { serveActivities } from './rounds/serving.ts';
import { words } from './words.ts';

/** A card is sent again at most four times a second, the host hears of people once a second. */
const CARD_MS = 250;
const PEOPLE_MS = 1_000;

const BROUGHT = { type: 'brought' } as const satisfies DoorMessage;

const port = parentPort;
if (!port) throw new Error('The thread of a room has nobody to talk to.');
const order = workerData as RoomOrder;
const tell = (message: FromRoom): void => port.postMessage(message);

const model = modelFrom(order.data);
const now = () => new Date();
const { store, keeper, isContinued } = keptRoom(order.path);
const lastAt = Date.parse(lastWritten(store));
const people = roomPeople(now, order.taken, store);
const guard = codeGuard();
const linesOf = new Map<string, Set<GuestLine>>();
const waiting = new Map<number, (reply: Reply) => void>();

let settings: Extract<Order, { type: 'set' }> = {
  type: 'set',
  ...{ code: order.code, role: order.role, wifi: order.wifi, isDoorOpen: order.isDoorOpen },
  ...{ heldBy: null, freeBlock: null },
};
const openedAt = isContinued ? settingsIn(store).openedAt : now().toISOString();
let place: Place = { rootId: null, blockId: null };
let isReached = false;
let tickets = 0;

/** Each line tells by itself whether it has it already: one that was opened since may have been given something newer. */
const toAll = (slot: 'room' | 'card' | 'activity', text: string, mark?: string): void => {
  for (const lines of linesOf.values()) for (const line of lines) line.put(slot, text, mark);
};

const roomText = (): string =>
  JSON.stringify({
    type: 'room',
    model: settingsOf(model).name,
    people: people.here(),
    heldBy: settings.heldBy,
  } satisfies DoorMessage);

/** The card of the place on show; of the nearest place above it that is still there. */
const cardText = (): string => {
  const shown = [place.blockId, place.rootId].find((id) => id !== null && getRow(model, 'process', id));
  const card = cardOf(model, shown ?? null) ?? cardOf(model, null);
  if (!card) throw new Error('A model has a card.');
  return JSON.stringify({ type: 'card', card } satisfies DoorMessage);
};

const meText = (id: string): string | undefined => {
  const person = people.byId(id);
  return (
    person &&
    JSON.stringify({
      type: 'me',
      ...{ name: person.name, role: person.role, isHandUp: person.handAt !== null, isReady: person.isReady },
    } satisfies DoorMessage)
  );
};

const clearReady = (): void => {
  for (const { id } of people.all().filter(({ isReady }) => isReady)) {
    people.update(id, { isReady: false });
    tellPerson(id);
  }
  tellPeople();
};

const activities = roomActivities(
  {
    ...{ store, model, people, now: () => performance.now(), date: now },
    ...{ grace: new Map(), ballots: { free: [], handedOut: new Map() } },
  },
  clearReady,
);
const serving = serveActivities({
  ...{ activities, store, write: keeper.write },
  toGuests: (text, mark) => toAll('activity', text, mark),
  toHost: (activity) => tell({ type: 'activity', activity }),
});

/** Hands a call to the engine, whose answer comes as `answered`. */
const ask = (person: RoomPerson, call: GuestCall): Promise<Reply> =>
  new Promise((resolve) => {
    const ticket = ++tickets;
    waiting.set(ticket, resolve);
    tell({ type: 'call', ticket, person, call });
  });

const editors = roomEditors({
  ...{ model, start: order, readOnly: order.readOnly, person: people.byId, call: ask },
  room: () => ({ heldBy: settings.heldBy, freeBlock: settings.freeBlock, place }),
  counted: (id, by) => {
    people.line(id, by);
    peopleChanged();
  },
});

const sendCard = atMostEvery(CARD_MS, () => toAll('card', cardText()));
const sendRoom = atMostEvery(CARD_MS, () => toAll('room', roomText()));
const tellPeople = atMostEvery(PEOPLE_MS, () => tell({ type: 'people', people: people.all(), isReached }));

const peopleChanged = (): void => {
  sendRoom();
  tellPeople();
};

const tellPerson = (id: string): void => {
  const text = meText(id);
  if (text !== undefined) for (const line of linesOf.get(id) ?? []) line.put('me', text);
};

const failure = (code: RoomFailure['code'], message: string, waitMs?: number): RoomFailure => ({
  ...{ code, message },
  ...(waitMs !== undefined && { waitMs }),
});

/** Writes down how the room is set, so that it can go on after a crash. */
const noteSettings = (): void => {
  const { file, address } = order;
  const { code, role, wifi, isDoorOpen } = settings;
  const { name } = settingsOf(model);
  const doorPort = door?.port ?? order.port;
  keepSettings(store, {
    ...{ file, model: name, address, port: doorPort, code, role, wifi, isDoorOpen, openedAt },
  });
};

const join = async (from: string, code: string, name: string): Promise<{ token: string } | RoomFailure> => {
  if (!settings.isDoorOpen) return failure('door-closed', say(words.doorClosed));
  const verdict = guard.check(from, code, settings.code);
  if (verdict === 'wrong') return failure('wrong-code', say(words.wrongCode));
  if (verdict !== 'right') return failure('slow-down', say(words.wait), verdict.waitMs);
  const joined = people.join(name, settings.role);
  if (!joined) return failure('full', say(words.full));
  peopleChanged();
  // Who could not be written down comes in all the same; that is tried again with what comes next.
  await serving.kept();
  return { token: joined.token };
};

const entered = (id: string, line: GuestLine) => {
  const lines = linesOf.get(id) ?? new Set();
  linesOf.set(id, lines.add(line));
  people.line(id, 1);
  tellPerson(id);
  line.put('room', roomText());
  line.put('card', cardText());
  serving.enter(line);
  peopleChanged();
  return {
    message: (message: GuestMessage) => hear(id, line, message),
    left: () => {
      lines.delete(line);
      if (lines.size === 0) linesOf.delete(id);
      people.line(id, -1);
      peopleChanged();
    },
  };
};

const hear = (id: string, line: GuestLine, message: GuestMessage): void => {
  if (message.type === 'ping') line.send({ type: 'pong' });
  else if (message.type === 'look')
    line.send({ type: 'looked', id: message.id, card: cardOf(model, message.blockId) });
  else if (message.type === 'apply') void apply(id, line, message);
  else if (message.type === 'rename' || message.type === 'hand' || message.type === 'ready')
    setOwn(id, line, message);
  else serving.hear(id, line, message);
};

/** What everybody may say of themselves. */
const setOwn = (
  id: string,
  line: GuestLine,
  message: Extract<GuestMessage, { type: 'rename' | 'hand' | 'ready' }>,
): void => {
  if (message.type === 'rename') people.update(id, { name: message.name });
  else if (message.type === 'hand') people.update(id, { isHandUp: message.isUp });
  else people.update(id, { isReady: message.isReady && activities.isReadyAsked() });
  tellPerson(id);
  editors.tell();
  tellPeople();
  void serving.kept().then(() => line.send({ type: 'done', id: message.id }));
};

/** Has the engine carry out a command of a phone. */
const apply = async (
  personId: string,
  line: GuestLine,
  { id, command, seed }: Extract<GuestMessage, { type: 'apply' }>,
): Promise<void> => {
  const person = people.byId(personId);
  if (!person) return;
  const reply = await ask(person, { method: 'document.apply', params: { command, seed } });
  const result = 'failure' in reply ? { ok: false, ...reply.failure } : (reply.result as ApplyResult);
  if (result.ok) line.send({ type: 'done', id });
  else line.send({ type: 'refused', id, failure: failure('not-allowed', result.message) });
};

const removePerson = (id: string): void => {
  people.remove(id);
  for (const line of linesOf.get(id) ?? []) line.close(ROOM_CLOSED.removed, say(words.removed));
  editors.dismiss(id, ROOM_CLOSED.removed, say(words.removed));
};

const changePerson = ({ id, name, role, isHandUp, remove }: Extract<Order, { type: 'person' }>): void => {
  if (remove) removePerson(id);
  people.update(id, {
    ...(name !== undefined && { name }),
    ...(role !== undefined && { role }),
    ...(isHandUp !== undefined && { isHandUp }),
  });
  tellPerson(id);
  peopleChanged();
};

const obey = async (wanted: Order): Promise<Obeyed> => {
  if (wanted.type === 'act') return { failure: await serving.act(wanted.act, wanted.by) };
  if (wanted.type === 'activity') return { activity: activities.view() };
  if (wanted.type === 'record') return { text: recordText(recordOf(store, false), wanted) };
  if (wanted.type === 'set') {
    settings = wanted;
    noteSettings();
    sendRoom();
  } else changePerson(wanted);
  editors.tell();
  await serving.kept();
  return {};
};

const OBEYS: { readonly [T in ToRoom['type']]: (message: Extract<ToRoom, { type: T }>) => unknown } = {
  change: ({ change }) => {
    editors.apply(change);
    if (change.patch.length === 0) return;
    noteSettings();
    sendCard();
    sendRoom();
    serving.changed();
  },
  show: (message) => {
    place = message.place;
    sendCard();
    if (!message.isForAll) return editors.tell();
    editors.bring();
    for (const lines of linesOf.values()) for (const line of lines) line.send(BROUGHT);
  },
  order: async ({ number, order: wanted }) => tell({ type: 'obeyed', number, outcome: await obey(wanted) }),
  answered: ({ ticket, reply }) => {
    waiting.get(ticket)?.(reply);
    waiting.delete(ticket);
  },
  end: ({ isKept }) => void end(isKept),
};

let door: Door | undefined;
const end = async (isKept: boolean): Promise<void> => {
  // The file first: the host does not wait long for guests whose lines don't close.
  serving.end();
  keeper.close();
  if (!isKept || thingsIn(store) === 0) deleteRoomFile(order.path);
  await door?.close();
  tell({ type: 'ended' });
  port.close();
};

port.on('message', (message: ToRoom) => (OBEYS[message.type] as (message: ToRoom) => void)(message));
try {
  const { address, listenOn, pageFolder, editorFolder } = order;
  const reached = () => {
    isReached = true;
    tellPeople();
  };
  const byToken = (token: string) => people.byToken(token)?.id;
  door = await openDoor({
    ...{ address, listenOn, port: order.port, pageFolder, editorFolder, reached, join, entered, editors },
    whoHas: byToken,
    linesOf: people.linesOf,
  });
  noteSettings();
  if (isContinued) activities.resume(lastAt);
  await serving.kept();
  tell({ type: 'listening', port: door.port });
} catch (error) {
  keeper.close();
  if (!isContinued) deleteRoomFile(order.path);
  tell({ type: 'refused', code: String((error as NodeJS.ErrnoException).code ?? error) });
  port.close();
}
