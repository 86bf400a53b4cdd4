import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../shared/api/contract.ts';
import { ROOM_CLOSED } from '../../../shared/api/room/door.ts';
import type { Command } from '../../../shared/model/apply.ts';
import { ADDRESS, enter, type Guest, joinRoom, openLine, type Room, startRoom } from './harness.ts';

let room: Room;
beforeEach(async () => {
  room = await startRoom();
});
afterEach(() => room.close());

let seeds = 0;
const newSeed = () => `seed-of-a-test-${String(++seeds).padStart(6, '0')}`;
const apply = (command: Command) =>
  room.host.request('document.apply', { file: room.file, command, seed: newSeed() });
const block = async (name: string, parentId: string | null = null): Promise<string> => {
  const result = await apply({ type: 'process.create', name, parentId });
  const put = result.ok && result.patch.find((change) => change.op === 'put' && change.table === 'process');
  if (put === undefined || put === false || put.op !== 'put') throw new Error('No block was made.');
  return put.row.id;
};

let ids = 0;
/** What became of a command that a guest sends. */
const send = async (guest: Guest, command: Command, seed = newSeed()): Promise<string> => {
  const id = ++ids;
  guest.send({ type: 'apply', id, command, seed });
  return Promise.race([
    guest.next('done', (message) => message.id === id).then(() => 'done'),
    guest.next('refused', (message) => message.id === id).then(({ failure }) => failure.message),
  ]);
};
const threads = async () => {
  const { data } = await room.host.request('document.open', { file: room.file });
  return data.tables.thread ?? [];
};

describe('a room', () => {
  it('is one at a time, at an address that is offered, for a model that is open', async () => {
    const open = (address: string, file = room.file) => room.host.request('room.open', { file, address });
    await expect(open(ADDRESS)).rejects.toThrow('A room is open already');
    await room.host.request('room.close', {});
    for (const address of ['0.0.0.0', '127.0.0.1', '84.12.1.9', ''])
      await expect(open(address)).rejects.toThrow('no private address');
    await expect(open(ADDRESS, 'Other.strata')).rejects.toThrow();
    expect(await open(ADDRESS)).toMatchObject({ isDoorOpen: true, isHandsOff: true, role: 'voice' });
  });

  it('tells every window of the host how it is, and when it ended', async () => {
    const events: EngineEvent[] = [];
    room.host.onEvent((event) => events.push(event));
    await room.host.request('room.update', { role: 'watch', wifi: 'Guests' });
    expect(events.at(-1)).toMatchObject({ type: 'room.changed', room: { role: 'watch', wifi: 'Guests' } });
    await room.host.request('room.close', {});
    expect(events.at(-1)).toEqual({ type: 'room.changed', room: null });
    await expect(room.host.request('room.update', {})).rejects.toThrow('No room is open');
  });

  it('ends with the engine’s model, and frees its port', async () => {
    const ben = await enter(room, 'Ben');
    await room.host.request('library.remove', { file: room.file });
    expect(await ben.closed).toBe(ROOM_CLOSED.ended);
    await expect.poll(() => room.host.request('room.state', {})).toBeNull();
  });

  it('misses nothing that is changed while its door is being opened', async () => {
    await room.host.request('room.close', {});
    const plan = await block('Plan');
    const opening = room.host.request('room.open', { file: room.file, address: ADDRESS });
    // The thread starts meanwhile.
    await delay(1);
    const sell = await block('Sell');
    await apply({ type: 'process.rename', id: plan, name: 'Plan ahead' });
    const { port, code } = await opening;
    await apply({ type: 'process.rename', id: sell, name: 'Sell more' });
    const { json } = await joinRoom(port, code);
    const ben = await openLine(port, String(json.token));
    await ben.next('card', ({ card }) =>
      ['Plan ahead', 'Sell more'].every((name) => card.children.some((child) => child.name === name)),
    );
  });

  it('takes the next port where the first is taken', async () => {
    const second = await startRoom();
    try {
      expect(second.port).not.toBe(room.port);
    } finally {
      await second.close();
    }
  });
});

describe('the card', () => {
  it('follows the host, by meaning, and each change of the block', async () => {
    const plan = await block('Plan');
    const ben = await enter(room, 'Ben');
    await room.host.request('room.show', { rootId: plan, blockId: null });
    await ben.next('card', ({ card }) => card.id === plan && card.name === 'Plan');
    const sell = await block('Forecast demand', plan);
    await ben.next('card', ({ card }) => card.children.some(({ name }) => name === 'Forecast demand'));
    await room.host.request('room.show', { rootId: plan, blockId: sell });
    const { card } = await ben.next('card', (message) => message.card.id === sell);
    expect(card.path.map(({ name }) => name)).toEqual(['Plan']);
    await apply({ type: 'process.delete', ids: [sell] });
    await expect
      .poll(() => ben.heard.filter(({ type }) => type === 'card').at(-1))
      .toMatchObject({ card: { id: plan } });
  });

  it('is browsed without leaving the room’s place', async () => {
    const plan = await block('Plan');
    const ben = await enter(room, 'Ben');
    ben.send({ type: 'look', id: 1, blockId: plan });
    expect(await ben.next('looked')).toMatchObject({ id: 1, card: { id: plan, name: 'Plan' } });
    ben.send({ type: 'look', id: 2, blockId: 'nothing' });
    expect(await ben.next('looked', ({ id }) => id === 2)).toMatchObject({ card: null });
  });

  it('is sent again only if it changed, and four times a second at most', async () => {
    const plan = await block('Plan');
    const ben = await enter(room, 'Ben');
    await ben.next('card');
    for (let i = 0; i < 40; i++) await apply({ type: 'process.rename', id: plan, name: `Plan ${i}` });
    await ben.next('card', ({ card }) => card.children[0]?.name === 'Plan 39');
    const cards = ben.heard.filter(({ type }) => type === 'card');
    expect(cards.length).toBeLessThan(40);
    expect(new Set(cards.map((card) => JSON.stringify(card))).size).toBe(cards.length);
    await apply({ type: 'thread.create', kind: 'note', processId: plan, title: 'Unseen' });
    ben.send({ type: 'look', id: 9, blockId: null });
    await ben.next('looked', ({ id }) => id === 9);
    expect(ben.heard.filter(({ type }) => type === 'card')).toHaveLength(cards.length);
  });
});

describe('a guest', () => {
  it('with a voice parks a thought under their own name, once however often it is sent', async () => {
    const plan = await block('Plan');
    const ben = await enter(room, 'Ben');
    const command = {
      type: 'thread.create',
      kind: 'question',
      processId: plan,
      title: 'Why?',
      text: 'Really?',
      parked: true,
    } as const;
    const seed = newSeed();
    expect(await send(ben, command, seed)).toBe('done');
    expect(await send(ben, command, seed)).toBe('done');
    expect(await threads()).toMatchObject([{ title: 'Why?', processId: plan }]);
    const { data } = await room.host.request('document.open', { file: room.file });
    expect(data.tables.post).toMatchObject([{ author: 'Ben', text: 'Really?' }]);
  });

  it('may not what the role does not allow, and a change of role counts at once', async () => {
    const ben = await enter(room, 'Ben');
    const note: Command = { type: 'thread.create', kind: 'note', title: 'A' };
    expect(await send(ben, { type: 'process.create', name: 'Mine', parentId: null })).toMatch(
      /only people who may edit/,
    );
    expect(await send(ben, { type: 'funnel.create', name: 'Mine' } as Command)).toMatch(/only the host/);
    const [person] = (await room.state()).people;
    await room.host.request('room.person', { id: person?.id ?? '', role: 'watch' });
    await ben.next('me', ({ role }) => role === 'watch');
    expect(await send(ben, note)).toMatch(/only people who may speak/);
    expect(await threads()).toEqual([]);
  });

  it('changes their own posts only, even under the name of somebody who left', async () => {
    await apply({ type: 'thread.create', kind: 'note', title: 'A', text: 'By Ann' });
    const { data } = await room.host.request('document.open', { file: room.file });
    const post = data.tables.post?.[0];
    const ben = await enter(room, 'Ben');
    const edit = { type: 'post.edit', id: post?.id ?? '', text: 'By Ben' } as Command;
    expect(await send(ben, edit)).toBe('You can change only what you wrote in this room.');
  });

  it('who is removed is out at once, and the token is worth nothing', async () => {
    const ben = await enter(room, 'Ben');
    await expect.poll(async () => (await room.state()).people.length).toBe(1);
    const [person] = (await room.state()).people;
    await room.host.request('room.person', { id: person?.id ?? '', remove: true });
    expect(await ben.closed).toBe(ROOM_CLOSED.removed);
    expect(await (await openLine(room.port, ben.token)).closed).toBe(ROOM_CLOSED.wrongToken);
    await expect.poll(async () => (await room.state()).people).toEqual([]);
    await expect(room.host.request('room.person', { id: person?.id ?? '', name: 'Ben' })).rejects.toThrow(
      'not in the room any more',
    );
  });

  it('renames themself, raises a hand, and the host lowers it', async () => {
    const ben = await enter(room, 'Ben');
    ben.send({ type: 'rename', id: 1, name: 'Benedict' });
    ben.send({ type: 'hand', id: 2, isUp: true });
    await ben.next('me', ({ name, isHandUp }) => name === 'Benedict' && isHandUp);
    await expect.poll(async () => (await room.state()).people[0]?.handAt).not.toBeNull();
    const [person] = (await room.state()).people;
    await room.host.request('room.person', { id: person?.id ?? '', isHandUp: false });
    await ben.next('me', ({ name, isHandUp }) => name === 'Benedict' && !isHandUp);
  });

  it('is counted while here, and the number is all that others learn', async () => {
    const ben = await enter(room, 'Ben');
    const eve = await enter(room, 'Eve');
    await ben.next('room', ({ people }) => people === 2);
    eve.socket.terminate();
    await expect
      .poll(() => ben.heard.filter(({ type }) => type === 'room').at(-1))
      .toMatchObject({ people: 1 });
    expect(JSON.stringify(ben.heard)).not.toContain('Eve');
  });

  it('never gets what a room may not hear of', async () => {
    await apply({ type: 'funnel.create', name: 'Secret scenario' } as Command);
    await apply({ type: 'snapshot.add', name: 'Secret version' } as Command);
    await apply({ type: 'thread.create', kind: 'note', title: 'Secret thread' });
    const ben = await enter(room, 'Ben');
    await block('Seen');
    await ben.next('card', ({ card }) => card.children.length > 0);
    ben.send({ type: 'look', id: 1, blockId: null });
    await ben.next('looked');
    expect(JSON.stringify(ben.heard)).not.toContain('Secret');
  });
});

it('tells somebody who comes in between where the room went back to', async () => {
  const [sell, plan] = [await block('Sell'), await block('Plan')];
  const show = (blockId: string) => room.host.request('room.show', { rootId: null, blockId });
  const ben = await enter(room, 'Ben');
  await show(sell);
  await ben.next('card', ({ card }) => card.id === sell);
  await show(plan);
  const cem = await enter(room, 'Cem');
  await show(sell);
  for (const guest of [ben, cem])
    await expect.poll(() => guest.heard.findLast((message) => message.type === 'card')?.card.id).toBe(sell);
});

it('joins a hundred within the limits, each to the card', async () => {
  const code = (await room.state()).code;
  const guests = await Promise.all(
    Array.from({ length: 100 }, async (_, i) => {
      const { json } = await joinRoom(room.port, code, `G${i}`, `127.0.0.${i + 2}`);
      return openLine(room.port, String(json.token));
    }),
  );
  await Promise.all(guests.map((guest) => guest.next('card')));
  await block('For all');
  await Promise.all(guests.map((guest) => guest.next('card', ({ card }) => card.children.length === 1)));
});

describe('a forgotten room', () => {
  const reasonOf = (forgotten: Room): Promise<string | undefined> =>
    new Promise((resolve) => {
      forgotten.host.onEvent((event) => {
        if (event.type === 'room.changed' && event.room === null) resolve(event.reason);
      });
    });

  it('ends after half an hour without anybody, and not before', async () => {
    let time = 0;
    const forgotten = await startRoom({ now: () => time, watchMs: 5 });
    try {
      const reason = reasonOf(forgotten);
      const ben = await enter(forgotten, 'Ben');
      await expect.poll(async () => (await forgotten.state()).people[0]?.isHere).toBe(true);
      time = 60 * 60_000;
      ben.send({ type: 'ping' });
      await ben.next('pong');
      expect((await forgotten.state()).people).toHaveLength(1);
      ben.socket.terminate();
      await expect.poll(async () => (await forgotten.state()).people[0]?.isHere).toBe(false);
      time += 30 * 60_000;
      expect(await reason).toMatch(/^Nobody was in the room for 30 minutes/);
    } finally {
      await forgotten.close();
    }
  });

  it('ends after twelve hours, whoever is in', async () => {
    let time = 0;
    const forgotten = await startRoom({ now: () => time, watchMs: 5 });
    try {
      const reason = reasonOf(forgotten);
      const ben = await enter(forgotten, 'Ben');
      time = 12 * 3_600_000;
      expect(await reason).toMatch(/12 hours/);
      expect(await ben.closed).toBe(ROOM_CLOSED.ended);
    } finally {
      await forgotten.close();
    }
  });

  it('ends once no window shows its model, if one has', async () => {
    const forgotten = await startRoom({ watchMs: 5 });
    try {
      const reason = reasonOf(forgotten);
      const window = forgotten.engine.connect({ id: 'ann', name: 'Ann', role: 'owner', isWindow: true });
      await window.request('document.open', { file: forgotten.file });
      // Timers run in the order in which they are due: by then it has been seen that a window shows the model.
      await delay(50);
      expect(await forgotten.host.request('room.state', {})).not.toBeNull();
      await window.request('document.close', { file: forgotten.file });
      expect(await reason).toMatch(/^No window shows the model/);
    } finally {
      await forgotten.close();
    }
  });
});
