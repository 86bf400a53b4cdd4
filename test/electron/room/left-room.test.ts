import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Opened } from './crashing-host.ts';
import {
  ADDRESS,
  answerTo,
  enter,
  ideaFor,
  joinRoom,
  openLine,
  type Room,
  roomsFolder,
  startEngine,
  startIdeas,
  startRoom,
  startVote,
} from './harness.ts';

const open = new Set<{ close(): Promise<unknown> }>();
afterEach(async () => {
  for (const each of open) await each.close();
  open.clear();
});
const kept = <T extends { close(): Promise<unknown> }>(room: T): T => {
  open.add(room);
  return room;
};
/** An engine on the folder of an earlier one, without a room. */
const engineOn = async (folder: string) => {
  const { engine, host } = startEngine(folder);
  kept({ close: () => engine.close() });
  await host.request('document.open', { file: 'Workshop.strata' });
  return host;
};
const filesIn = (folder: string): string[] =>
  existsSync(roomsFolder(folder)) ? readdirSync(roomsFolder(folder)) : [];

/** A room in another process, with a guest in it. */
const startCrashing = async (): Promise<Opened & { readonly child: ChildProcess }> => {
  const child = fork(join(import.meta.dirname, 'crashing-host.ts'), { stdio: 'inherit' });
  const [opened] = (await once(child, 'message')) as [Opened];
  kept({ close: async () => rmSync(opened.folder, { recursive: true, force: true }) });
  return { ...opened, child };
};
const kill = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};

describe('after a crash', () => {
  it('a room goes on: with its code, people, round, timer and all that was acknowledged', async () => {
    const { child, folder, port, code, roundId } = await startCrashing();
    const { json } = await joinRoom(port, code, 'Ben');
    const guest = await openLine(port, String(json.token));
    guest.socket.on('error', () => {});
    const acknowledged: string[] = [];
    const sending = Promise.all(
      Array.from({ length: 30 }, async (_, i) => {
        const text = `Idea ${i}`;
        const answer = await Promise.race([answerTo(guest, ideaFor(roundId, text)), guest.closed]);
        if (answer === 'done') acknowledged.push(text);
        // Killed while others are still on their way.
        if (acknowledged.length === 10) await kill(child);
      }),
    );
    await sending;

    const host = await engineOn(folder);
    const left = await host.request('room.left', {});
    expect(left).toMatchObject({ file: 'Workshop.strata', model: 'Workshop', address: ADDRESS, people: 1 });
    expect(left?.things).toBeGreaterThanOrEqual(acknowledged.length);
    const record = await host.request('room.record', { format: 'json' });
    const texts = JSON.parse(record.text).rounds[0].ideas.map((idea: { text: string }) => idea.text);
    expect(texts).toEqual(expect.arrayContaining(acknowledged));

    const state = await host.request('room.open', {
      file: 'Workshop.strata',
      address: ADDRESS,
      isContinued: true,
    });
    expect(state).toMatchObject({ code, port, role: 'voice', wifi: 'Guests' });
    expect(await host.request('room.left', {})).toBeNull();
    const again = await openLine(port, guest.token);
    await again.next('me', ({ name }) => name === 'Ben');
    expect(await answerTo(again, ideaFor(roundId, 'After it'))).toBe('done');
    const activity = await host.request('room.activity', {});
    expect(activity).toMatchObject({ round: { id: roundId, people: 1 }, timer: { isPaused: true } });
    expect(activity?.timer?.leftMs).toBeGreaterThan(0);
    expect(activity?.round?.kind === 'ideas' && activity.round.count).toBe(texts.length + 1);
    await host.request('room.close', {});
    expect(filesIn(folder)).toEqual([]);
  });
});

it('a thread that dies tells the host, and its room goes on in the next', async () => {
  const sent = vi.spyOn(Worker.prototype, 'postMessage');
  const room = kept(await startRoom());
  const reason = new Promise<string | undefined>((resolve) => {
    room.host.onEvent((event) => {
      if (event.type === 'room.changed' && event.room === null) resolve(event.reason);
    });
  });
  const ben = await enter(room, 'Ben');
  ben.socket.on('error', () => {});
  const roundId = await startIdeas(room);
  expect(await answerTo(ben, ideaFor(roundId, 'Forecast'))).toBe('done');
  await (sent.mock.contexts.at(-1) as Worker).terminate();
  sent.mockRestore();
  expect(await reason).toMatch(/because of a fault in Strata/);
  await expect.poll(() => room.host.request('room.left', {})).toMatchObject({ things: 1, people: 1 });
  const { port } = await room.host.request('room.open', {
    ...{ file: room.file, address: ADDRESS, isContinued: true },
  });
  const again = await openLine(port, ben.token);
  expect(await answerTo(again, ideaFor(roundId, 'Hire'))).toBe('done');
  expect((await room.activity()).round).toMatchObject({ id: roundId, count: 2, people: 1 });
});

describe('a room', () => {
  it('goes on with its votes, tray and parking lot, and a ballot that was handed out counts', async () => {
    const room = await startRoom();
    const ben = await enter(room, 'Ben');
    const roundId = await startIdeas(room);
    for (const text of ['Forecast', 'Forecasts', 'Hire']) await answerTo(ben, ideaFor(roundId, text));
    await room.host.request('room.act', { type: 'round.end' });
    const before = await room.activity();
    const [first, second] = before.tray?.ideas ?? [];
    await room.host.request('room.act', {
      type: 'tray.merge',
      ids: [first?.id ?? ''],
      into: second?.id ?? '',
    });
    await answerTo(ben, { type: 'park', key: 'key-of-a-thought-1', text: 'Why?', about: null });
    const vote = await startVote(room);
    const ballot = await answerTo(ben, { type: 'takeBallot', roundId: vote.id });
    const was = await room.activity();
    await room.stop();

    const again = kept(await startRoom({ left: room.folder }));
    expect(await again.activity()).toEqual(was);
    const back = await openLine(again.port, ben.token);
    const dots = [{ optionId: vote.options[0]?.id, count: 1 }];
    expect(await answerTo(back, { type: 'takeBallot', roundId: vote.id })).toMatch(/no second one/);
    expect(await answerTo(back, { type: 'vote', roundId: vote.id, ballot, dots })).toBe('done');
    const eve = await enter(again, 'Eve');
    expect(await answerTo(eve, { type: 'takeBallot', roundId: vote.id })).not.toBe(ballot);
    await again.host.request('room.act', { type: 'round.end' });
    await again.host.request('room.act', { type: 'tray.undo' });
    expect((await again.activity()).tray?.ideas).toHaveLength(3);
    expect((await again.activity()).round).toMatchObject({ people: 1, results: [{ dots: 1 }, { dots: 0 }] });
  });

  it('remembers who was removed, renamed or given another role', async () => {
    const room = await startRoom();
    const [ben, eve] = [await enter(room, 'Ben'), await enter(room, 'Eve')];
    await expect.poll(async () => (await room.state()).people).toHaveLength(2);
    const [first, second] = (await room.state()).people;
    await answerTo(ben, { type: 'park', key: 'key-of-a-thought-1', text: 'Why?', about: null });
    await room.host.request('room.person', { id: first?.id ?? '', name: 'Benedict', role: 'watch' });
    await room.host.request('room.person', { id: second?.id ?? '', remove: true });
    await room.stop();
    const again = kept(await startRoom({ left: room.folder }));
    const back = await openLine(again.port, ben.token);
    await back.next('me', ({ name, role }) => name === 'Benedict' && role === 'watch');
    expect(await (await openLine(again.port, eve.token)).closed).toBe(4002);
  });

  it('leaves its file only if something was sent, and none if the host ended it', async () => {
    const room = kept(await startRoom());
    const files = () => filesIn(room.folder).filter((name) => name.endsWith('.sqlite'));
    const ben = await enter(room, 'Ben');
    expect(files()).toHaveLength(1);
    await answerTo(ben, { type: 'park', key: 'key-of-a-thought-1', text: 'Why?', about: null });
    await room.host.request('room.close', {});
    expect(filesIn(room.folder)).toEqual([]);
    await room.host.request('room.open', { file: room.file, address: ADDRESS });
    expect(files()).toHaveLength(1);
    await room.stop();
    expect(filesIn(room.folder)).toEqual([]);
  });

  it('that is left can be forgotten, and nothing but that', async () => {
    const room = await leftRoom();
    const host = await engineOn(room.folder);
    expect(await host.request('room.left', {})).toMatchObject({ things: 1, people: 1 });
    await host.request('room.forget', {});
    expect(await host.request('room.left', {})).toBeNull();
    expect(filesIn(room.folder)).toEqual([]);
    await host.request('room.forget', {});
    await expect(host.request('room.record', { format: 'csv' })).rejects.toThrow('No room is open');
    const file = room.file;
    await expect(host.request('room.open', { file, address: ADDRESS, isContinued: true })).rejects.toThrow(
      'Nothing is left of an earlier room.',
    );
    await host.request('room.open', { file, address: ADDRESS });
  });

  it('is continued with its own model only', async () => {
    const room = await leftRoom();
    const host = await engineOn(room.folder);
    const { file } = await host.request('library.create', { name: 'Other', seed: 'blank' });
    await host.request('document.open', { file });
    await expect(host.request('room.open', { file, address: ADDRESS, isContinued: true })).rejects.toThrow(
      'The room that was left is one of “Workshop”.',
    );
    await host.request('room.open', { file, address: ADDRESS });
    expect(await host.request('room.left', {})).toBeNull();
  });

  it('opens beside a damaged file of another, which is said once', async () => {
    const room = await leftRoom();
    const [name] = filesIn(room.folder);
    writeFileSync(join(roomsFolder(room.folder), name ?? ''), 'x'.repeat(9_000));
    const host = await engineOn(room.folder);
    await host.request('room.open', { file: room.file, address: ADDRESS });
    await host.request('room.close', {});
    await expect(host.request('room.left', {})).rejects.toThrow(
      'What was left of the last room can’t be read.',
    );
    expect(await host.request('room.left', {})).toBeNull();
    mkdirSync(roomsFolder(room.folder), { recursive: true });
    expect(filesIn(room.folder)).toEqual([`${name}.damaged`]);
  });

  it('of another program that is open is not left', async () => {
    const { child, folder } = await startCrashing();
    const { engine, host } = startEngine(folder);
    expect(await host.request('room.left', {})).toBeNull();
    await kill(child);
    expect(await host.request('room.left', {})).not.toBeNull();
    await engine.close();
  });
});

/** A room that ended with one thought in it. */
const leftRoom = async (): Promise<Room> => {
  const room = await startRoom();
  const ben = await enter(room, 'Ben');
  await answerTo(ben, { type: 'park', key: 'key-of-a-thought-1', text: 'Why?', about: null });
  await room.stop();
  kept({ close: async () => rmSync(room.folder, { recursive: true, force: true }) });
  return room;
};
