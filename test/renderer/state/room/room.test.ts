import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { roomDialogStore, showRoomDialog } from '../../../../renderer/state/dialogs/room-dialog.ts';
import { liveReplica } from '../../../../renderer/state/document/document.ts';
import {
  bringEveryone,
  callNextHand,
  endRoom,
  lastWifi,
  moveRoomTo,
  openRoom,
} from '../../../../renderer/state/room/hosting.ts';
import { peopleHere, raisedHands } from '../../../../renderer/state/room/people.ts';
import { currentRoom, hearRoom, roomStore } from '../../../../renderer/state/room/room.ts';
import { announcementStore } from '../../../../renderer/state/session/announce.ts';
import { sessionStore } from '../../../../renderer/state/session/session.ts';
import { select } from '../../../../renderer/state/view/select.ts';
import { userError } from '../../../../shared/api/contract.ts';
import type { RoomPerson, RoomState } from '../../../../shared/api/room/room.ts';
import { defineMessages } from '../../../../shared/words/messages.ts';
import { named, openModel, openWindow, type TestWindow } from '../window.ts';

const words = defineMessages({
  noPort: { id: 'test.noPort', defaultMessage: 'No port is free.', description: 'Error' },
});

const person = (id: string, more: Partial<RoomPerson> = {}): RoomPerson => ({
  id,
  name: id,
  role: 'voice',
  isHere: true,
  isReady: false,
  since: '2026-12-01T09:00:00.000Z',
  handAt: null,
  ...more,
});

const roomOf = (file: string, more: Partial<RoomState> = {}): RoomState => ({
  ...{ file, address: '192.168.7.20', port: 47_800, url: 'http://192.168.7.20:47800/#7KQ2MX' },
  ...{ code: '7KQ2MX', role: 'voice', wifi: '', people: [] },
  ...{ isDoorOpen: true, isHandsOff: true, freeBlock: null, isReached: false },
  ...more,
});

/** What the engine was asked about the room, and what it knows of one. */
let asked: { method: string; params: unknown }[];
let atEngine: RoomState | null;
let fails: boolean;
let window: TestWindow;

const answering = (method: string, answer: (params: never) => unknown) => ({
  [method]: async (params: never) => {
    asked.push({ method, params });
    if (fails) throw userError('no-port', words.noPort);
    return answer(params);
  },
});
const open = async () => {
  window = await openWindow({
    ...answering('room.state', () => atEngine),
    ...answering('room.open', ({ file, address }: { file: string; address: string }) =>
      roomOf(file, { address, url: `http://${address}:47800/#7KQ2MX` }),
    ),
    ...answering('room.show', () => null),
    ...answering('room.person', () => null),
    ...answering('room.close', () => {
      window.tell({ type: 'room.changed', room: null });
      return null;
    }),
  });
};
const file = () => liveReplica()?.file ?? '';
const shown = () => asked.filter(({ method }) => method === 'room.show').map(({ params }) => params);
const notices = () => sessionStore.getState().notices.map(({ text }) => text);
const SETTINGS = { address: '192.168.7.20', role: 'voice', wifi: 'Guests' } as const;

beforeEach(() => {
  asked = [];
  atEngine = null;
  fails = false;
  roomStore.setState(roomStore.getInitialState(), true);
  roomDialogStore.setState({ dialog: null, opening: 0 });
});
afterEach(async () => {
  fails = false;
  vi.useRealTimers();
  await window.close();
});

describe('the room that a window knows', () => {
  it('is asked for when the line opens', async () => {
    atEngine = roomOf('other.strata');
    await open();
    await expect.poll(currentRoom).toEqual(atEngine);
  });

  it('is what was told, if that came before the answer', async () => {
    let answer = (_room: RoomState | null) => {};
    window = await openWindow({ 'room.state': () => new Promise((resolve) => (answer = resolve)) });
    window.tell({ type: 'room.changed', room: roomOf('a.strata', { code: 'NEWEST' }) });
    answer(roomOf('a.strata', { code: 'BEFORE' }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(currentRoom()?.code).toBe('NEWEST');
  });

  it('announces a hand that goes up, once', async () => {
    await open();
    const tell = (...people: RoomPerson[]) =>
      window.tell({ type: 'room.changed', room: roomOf('a.strata', { people }) });
    tell(person('Ann'), person('Bob'));
    const { count } = announcementStore.getState();
    const ann = person('Ann', { handAt: '2026-12-01T09:05:00.000Z' });
    tell(ann, person('Bob'));
    tell(ann, person('Bob', { name: 'Robert' }));
    expect(announcementStore.getState()).toEqual({ text: '“Ann” raised a hand.', count: count + 1 });
  });

  it('closes its dialogs and says so when it ends', async () => {
    await open();
    window.tell({ type: 'room.changed', room: roomOf('a.strata') });
    showRoomDialog('people');
    window.tell({ type: 'room.changed', room: null });
    expect([currentRoom(), roomDialogStore.getState().dialog]).toEqual([null, null]);
    expect(notices()).toEqual(['The room has ended. Nobody is connected to it any more.']);
    await endRoom();
    expect(notices()).toHaveLength(1);
  });

  it('says why it ended if nobody asked for that', async () => {
    await open();
    window.tell({ type: 'room.changed', room: roomOf('a.strata') });
    window.tell({ type: 'room.changed', room: null, reason: 'Nobody came.' });
    expect(notices()).toEqual(['Nobody came.']);
  });

  it('is long open after a minute, and again a minute after it opened at another address', async () => {
    await open();
    vi.useFakeTimers();
    hearRoom(roomOf('a.strata'));
    vi.advanceTimersByTime(59_000);
    hearRoom(roomOf('a.strata', { people: [person('Ann')] }));
    expect(roomStore.getState().isLongOpen).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(roomStore.getState().isLongOpen).toBe(true);
    hearRoom(roomOf('a.strata', { url: 'http://10.0.0.5:47800/#7KQ2MX' }));
    expect(roomStore.getState().isLongOpen).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(roomStore.getState().isLongOpen).toBe(true);
  });

  it('counts who is here, and orders raised hands by how long they have waited', () => {
    const room = roomOf('a.strata', {
      people: [
        person('late', { handAt: '2026-12-01T09:20:00.000Z' }),
        person('gone', { handAt: '2026-12-01T09:00:00.000Z', isHere: false }),
        person('early', { handAt: '2026-12-01T09:10:00.000Z' }),
        person('quiet'),
      ],
    });
    expect(peopleHere(room).map(({ id }) => id)).toEqual(['late', 'early', 'quiet']);
    expect(raisedHands(room).map(({ id }) => id)).toEqual(['early', 'late']);
  });
});

describe('opening a room', () => {
  it('shows how to join, takes the room to where the window is, and remembers the Wi-Fi', async () => {
    await open();
    await openModel(window, 'sales-and-support');
    sessionStore.setState({ rootId: named('Plan') });
    await openRoom(SETTINGS);
    expect(asked.find(({ method }) => method === 'room.open')?.params).toEqual({ file: file(), ...SETTINGS });
    expect([currentRoom()?.file, roomDialogStore.getState().dialog]).toEqual([file(), 'card']);
    expect(shown()).toEqual([{ rootId: named('Plan'), blockId: null, isForAll: false }]);
    expect(lastWifi()).toBe('Guests');
  });

  it('throws why it was refused, and leaves the dialog', async () => {
    await open();
    await openModel(window, 'blank');
    showRoomDialog('open');
    fails = true;
    await expect(openRoom(SETTINGS)).rejects.toThrow('No port is free.');
    expect([currentRoom(), roomDialogStore.getState().dialog]).toEqual([null, 'open']);
  });

  it('at another address closes the first one, with the same settings', async () => {
    await open();
    await openModel(window, 'blank');
    await openRoom(SETTINGS);
    await moveRoomTo('10.0.0.5');
    expect(asked.filter(({ method }) => /open|close/.test(method)).map(({ method }) => method)).toEqual([
      ...['room.open', 'room.close', 'room.open'],
    ]);
    expect([currentRoom()?.address, roomDialogStore.getState().dialog]).toEqual(['10.0.0.5', 'card']);
    expect(notices()).toEqual(['Opened the room again at 10.0.0.5.']);
  });
});

describe('a room', () => {
  const openForModel = async () => {
    await open();
    await openModel(window, 'sales-and-support');
    hearRoom(roomOf(file()));
    vi.useFakeTimers();
  };

  it('follows the root and the selected block: at once, then the latest only, at most five times a second', async () => {
    await openForModel();
    const [plan, sell] = [named('Plan'), named('Sell')];
    select([plan]);
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual([{ rootId: null, blockId: plan, isForAll: false }]);
    select([sell]);
    select([sell, plan]);
    sessionStore.setState({ rootId: sell });
    await vi.advanceTimersByTimeAsync(199);
    expect(shown()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(shown().slice(1)).toEqual([{ rootId: sell, blockId: sell, isForAll: false }]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown()).toHaveLength(2);
  });

  it('does not follow what shows no other block', async () => {
    await openForModel();
    sessionStore.setState({ view: 'matrix', inspectorShown: false });
    select([]);
    hearRoom(roomOf(file(), { people: [person('Ann')] }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown()).toEqual([]);
  });

  it('does not follow a window that shows another model', async () => {
    await openForModel();
    hearRoom(roomOf('other.strata'));
    select([named('Plan')]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown()).toEqual([]);
    await bringEveryone();
    expect([shown(), notices().at(-1)]).toEqual([
      [],
      'Nobody was moved: the room is about another model, or this is an earlier version.',
    ]);
  });

  it('is brought to where the window is on request, although nothing moved', async () => {
    await openForModel();
    await bringEveryone();
    await bringEveryone();
    const here = { rootId: null, blockId: null, isForAll: true };
    expect(shown()).toEqual([here, here]);
  });

  it('names who has waited longest, and lowers that hand', async () => {
    await openForModel();
    await callNextHand();
    expect(notices().at(-1)).toBe('No hand is raised.');
    const people = [
      person('Bob', { handAt: '2026-12-01T09:20:00.000Z' }),
      person('Ann', { handAt: '2026-12-01T09:10:00.000Z' }),
    ];
    hearRoom(roomOf(file(), { people }));
    await callNextHand();
    expect(asked.at(-1)).toEqual({ method: 'room.person', params: { id: 'Ann', isHandUp: false } });
    expect(notices().at(-1)).toBe('Next: “Ann”. 1 more hand is raised.');
  });
});
