import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../shared/api/contract.ts';
import type { RoomActivity } from '../../../shared/api/room/rounds.ts';
import {
  ADDRESS,
  answerTo,
  enter,
  type Guest,
  ideaFor,
  newFolder,
  type Room,
  roomsFolder,
  startEngine,
  startIdeas,
  startRoom,
  startVote,
} from './harness.ts';

let room: Room;
beforeEach(async () => {
  room = await startRoom();
});
afterEach(() => room.close());

const act = (wanted: object) => room.host.request('room.act', wanted as never);
/** What the host's windows are told from here on. */
const toldTo = (host: Room['host']): (RoomActivity | null)[] => {
  const told: (RoomActivity | null)[] = [];
  host.onEvent((event: EngineEvent) => {
    if (event.type === 'room.activity') told.push(event.activity);
  });
  return told;
};
const setRole = async (guest: Guest, name: string, role: 'watch' | 'voice') => {
  await expect.poll(async () => (await room.state()).people.map((person) => person.name)).toContain(name);
  const person = (await room.state()).people.find((each) => each.name === name);
  await room.host.request('room.person', { id: person?.id ?? '', role });
  await guest.next('me', (me) => me.role === role);
};

describe('the activities at the door', () => {
  it('are there at once for who enters, and follow', async () => {
    const early = await enter(room, 'Ben');
    expect(await early.next('activity')).toMatchObject({ activity: { round: null, isReadyAsked: false } });
    const roundId = await startIdeas(room);
    await early.next('activity', ({ activity }) => activity.round?.id === roundId);
    const late = await enter(room, 'Eve');
    await late.next('activity', ({ activity }) => activity.round?.id === roundId);
    await act({ type: 'ready.ask' });
    await early.next('activity', ({ activity }) => activity.isReadyAsked);
    expect(await answerTo(early, { type: 'ready', isReady: true })).toBe('done');
    await early.next('me', ({ isReady }) => isReady);
    expect((await room.activity()).ready).toBe(1);
    await act({ type: 'ready.end' });
    await expect
      .poll(() => early.heard.findLast(({ type }) => type === 'me'))
      .toMatchObject({ isReady: false });
  });

  it('are sent four times a second at most, each of them changed', async () => {
    const told = toldTo(room.host);
    const ben = await enter(room, 'Ben');
    const roundId = await startIdeas(room, { mostEach: 50 });
    const answers = [];
    for (let i = 0; i < 30; i++) answers.push(answerTo(ben, ideaFor(roundId, `Idea ${i}`)));
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['done']));
    await ben.next(
      'activity',
      ({ activity }) => activity.round?.kind === 'ideas' && activity.round.count === 30,
    );
    await expect.poll(() => told.at(-1)?.round).toMatchObject({ count: 30, people: 1 });
    for (const texts of [
      ben.heard.filter(({ type }) => type === 'activity').map((sent) => JSON.stringify(sent)),
      told.map((sent) => JSON.stringify(sent)),
    ]) {
      expect(texts.length).toBeLessThan(20);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('reach the windows of owners, and nobody else', async () => {
    const other = room.engine.connect({ id: 'eve', name: 'Eve', role: 'editor', files: 'all' });
    const told = toldTo(other);
    await startIdeas(room);
    await expect(other.request('room.act', { type: 'round.end' })).rejects.toThrow();
    await expect(other.request('room.activity', {})).rejects.toThrow();
    await act({ type: 'round.end' });
    await room.host.request('room.close', {});
    expect(told).toEqual([]);
    expect(await room.host.request('room.activity', {})).toBeNull();
    await expect(act({ type: 'round.end' })).rejects.toThrow('No room is open');
  });

  it('refuse the host in a sentence', async () => {
    await startIdeas(room);
    await expect(act({ type: 'ideas.start', about: null, prompt: '' })).rejects.toThrow(
      'A round is running.',
    );
  });

  it('follow the model: a proposal is an option by its title while it is open', async () => {
    const { host, file } = room;
    const apply = (command: object, seed: string) =>
      host.request('document.apply', { file, command, seed: `seed-of-proposals-${seed}` });
    const vote = await startVote(room);
    await act({ type: 'round.discard' });
    const processId = vote.options[0]?.ref.id ?? '';
    for (const title of ['By region', 'By size'])
      await apply({ type: 'proposal.create', processId, title }, title);
    const { data } = await host.request('document.open', { file });
    const ids = (data.tables.proposal ?? []).map(({ id }) => id);
    const options = ids.map((id) => ({ kind: 'proposal', id }));
    await act({ type: 'vote.start', about: null, prompt: '', options });
    const ben = await enter(room, 'Ben');
    const names = () => {
      const sent = ben.heard.findLast(({ type }) => type === 'activity');
      return sent?.type === 'activity' && sent.activity.round?.kind === 'vote'
        ? sent.activity.round.options.map(({ name }) => name)
        : [];
    };
    await expect.poll(names).toEqual(['By region', 'By size']);
    await apply({ type: 'proposal.update', id: ids[1], title: 'By branch' }, 'title');
    await apply({ type: 'proposal.decline', id: ids[0], reason: 'A secret reason' }, 'decline');
    await expect.poll(names).toEqual(['By branch']);
    await apply({ type: 'proposal.reopen', id: ids[0] }, 'reopen');
    await expect.poll(names).toEqual(['By region', 'By branch']);
    expect(JSON.stringify(ben.heard)).not.toContain('secret');
  });
});

describe('rights', () => {
  it('let those who watch raise a hand and say that they are ready, and nothing else', async () => {
    const ben = await enter(room, 'Ben');
    await setRole(ben, 'Ben', 'watch');
    const roundId = await startIdeas(room);
    const key = 'key-of-a-watcher-1';
    const refused = /only people who may speak can do that/;
    expect(await answerTo(ben, ideaFor(roundId, 'Mine'))).toMatch(refused);
    expect(await answerTo(ben, { type: 'park', key, text: 'Why?', about: null })).toMatch(refused);
    await act({ type: 'round.discard' });
    const vote = await startVote(room);
    expect(await answerTo(ben, { type: 'takeBallot', roundId: vote.id })).toMatch(refused);
    expect(await answerTo(ben, { type: 'vote', roundId: vote.id, ballot: null, dots: [] })).toMatch(refused);
    expect(await answerTo(ben, { type: 'hand', isUp: true })).toBe('done');
    expect(await answerTo(ben, { type: 'ready', isReady: true })).toBe('done');
    expect(await room.activity()).toMatchObject({ parked: [], round: { people: 0 } });
    await setRole(ben, 'Ben', 'voice');
    expect(await answerTo(ben, { type: 'takeBallot', roundId: vote.id })).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('secrecy', () => {
  it('links nobody with a ballot or an idea, in the file or in a message', async () => {
    const told = toldTo(room.host);
    const names = ['Ben', 'Eve', 'Cem', 'Dee'];
    const guests = new Map<string, Guest>();
    for (const name of names) guests.set(name, await enter(room, name));
    const roundId = await startIdeas(room, { isHidden: false });
    for (const [name, guest] of guests)
      expect(await answerTo(guest, ideaFor(roundId, `Idea of ${name}`, `key-that-only-${name}-has`))).toBe(
        'done',
      );
    await act({ type: 'round.end' });
    const vote = await startVote(room);
    const ballots = new Map<string, string>();
    for (const [name, guest] of guests) {
      const ballot = await answerTo(guest, { type: 'takeBallot', roundId: vote.id });
      ballots.set(name, ballot);
      const dots = [{ optionId: vote.options[0]?.id, count: 1 }];
      expect(await answerTo(guest, { type: 'vote', roundId: vote.id, ballot, dots })).toBe('done');
    }
    await act({ type: 'round.end' });
    await expect.poll(() => told.at(-1)?.round).toMatchObject({ people: 4, isOver: true });
    await expect.poll(async () => (await room.state()).people).toHaveLength(4);
    const { people } = await room.state();
    const record = await room.host.request('room.record', { format: 'json' });
    await room.stop();

    const personal = people.flatMap(({ id, name }) => [id, name]);
    const secret = [...ballots.values(), ...names.map((name) => `key-that-only-${name}-has`)];
    for (const { table, rows } of tablesIn(room.folder))
      for (const row of rows) {
        const text = JSON.stringify(row);
        const isOfPerson = ['person', 'tally'].includes(table);
        if (!isOfPerson) for (const each of people) expect(text).not.toContain(each.id);
        if (isOfPerson) for (const each of secret) expect(text).not.toContain(each);
        if (table === 'ballot') for (const each of personal) expect(text).not.toContain(each);
        if (table === 'idea') expect(row).toMatchObject({ author: null });
        for (const name of names) expect(text).not.toContain(`key-that-only-${name}-has`);
      }
    for (const text of [JSON.stringify(told), record.text])
      for (const each of secret) expect(text).not.toContain(each);
    for (const [name, guest] of guests)
      for (const [owner, ballot] of ballots)
        if (owner !== name) expect(JSON.stringify(guest.heard)).not.toContain(ballot);
  });
});

/** All tables of the one file that is left of a room. */
const tablesIn = (folder: string) => {
  const [name] = readdirSync(roomsFolder(folder)).filter((each) => each.endsWith('.sqlite'));
  const db = new Database(join(roomsFolder(folder), name ?? ''));
  const tables = db.prepare<[], string>('SELECT name FROM sqlite_schema').pluck().all();
  const found = tables.map((table) => ({
    table,
    rows: db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all(),
  }));
  db.close();
  expect(found.find(({ table }) => table === 'ballot')?.rows.length).toBeGreaterThanOrEqual(16);
  return found;
};

it('opens a room whose file can’t be made, and refuses what guests send until it can', async () => {
  const folder = newFolder();
  writeFileSync(roomsFolder(folder), 'A file is in the way.');
  const { engine, host } = startEngine(folder);
  try {
    const { file } = await host.request('library.create', { name: 'Workshop', seed: 'blank' });
    await host.request('document.open', { file });
    const { port } = await host.request('room.open', { file, address: ADDRESS });
    const state = async () => {
      const open = await host.request('room.state', {});
      if (!open) throw new Error('No room is open.');
      return open;
    };
    const ben = await enter({ ...room, host, port, state }, 'Ben');
    const parked = { type: 'park', key: 'key-of-a-thought-1', text: 'Why?', about: null } as const;
    expect(await answerTo(ben, parked)).toMatch(/could not save what you sent/);
    expect(await host.request('room.activity', {})).toMatchObject({ parked: [] });
    await expect(host.request('room.act', { type: 'parking.add', text: 'A', about: null })).rejects.toThrow(
      'could not be saved',
    );
  } finally {
    await engine.close();
  }
  expect(existsSync(roomsFolder(folder))).toBe(true);
});
