import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOM_CLOSED } from '../../../shared/api/room/door.ts';
import { ADDRESS, ask, enter, joinRoom, openLine, type Room, startRoom } from './harness.ts';

let room: Room;
beforeEach(async () => {
  room = await startRoom();
});
afterEach(() => room.close());

const codeNow = async () => (await room.state()).code;

describe('the page', () => {
  it('is served under the room’s own address alone, packed where the browser takes that', async () => {
    const plain = await ask(room.port);
    expect(plain).toMatchObject({ status: 200, text: '<!doctype html><title>Room</title>' });
    expect(plain.headers['content-security-policy']).toContain("default-src 'none'");
    const packed = await ask(room.port, { path: '/main.js', headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(Number(packed.headers['content-length'])).toBeLessThan(200);
    for (const host of ['127.0.0.1', `localhost:${room.port}`, `evil.example:${room.port}`, `${ADDRESS}:1`])
      expect((await ask(room.port, { headers: { host } })).status).toBe(403);
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/secret.txt', '/engine', '/assets/'])(
    'shows no other file: %s',
    async (path) => {
      expect((await ask(room.port, { path })).status).toBe(404);
    },
  );

  it('is only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask(room.port, { method })).status).toBe(405);
  });

  it('reveals nothing of the model, and that it was reached is told', async () => {
    await room.host.request('room.update', { wifi: 'x' });
    const { text, headers } = await ask(room.port);
    expect(text + JSON.stringify(headers)).not.toContain('Workshop');
    await expect.poll(async () => (await room.state()).isReached).toBe(true);
  });
});

describe('joining', () => {
  it('gives a token for the code, and one more to each browser', async () => {
    const tokens = new Set<unknown>();
    for (const name of ['Ben', 'Ben', '', '  ']) {
      const { status, json } = await joinRoom(room.port, await codeNow(), name);
      expect(status).toBe(200);
      expect(json.token).toMatch(/^[0-9a-f]{32}$/);
      tokens.add(json.token);
    }
    expect(tokens.size).toBe(4);
    await expect
      .poll(async () => (await room.state()).people.map(({ name }) => name))
      .toEqual(['Ben', 'Ben 2', 'Guest 3', 'Guest 4']);
  });

  it('takes no name of the host or of anybody else, however it is written', async () => {
    for (const name of ['ann', ' ANN ', 'Ann']) await joinRoom(room.port, await codeNow(), name);
    await expect
      .poll(async () => (await room.state()).people.map(({ name }) => name))
      .toEqual(['ann 2', 'ANN 3', 'Ann 4']);
  });

  it.each([
    ['40 combining marks', `a${'\u0301'.repeat(100)}`],
    ['lone surrogates', '\ud800Ben\udfff'],
    ['control characters', 'B\u0000e\u0007n\n'],
    ['right-to-left marks', '\u202eneB'],
    ['emoji with joiners', '👩‍👩‍👧‍👦'.repeat(30)],
  ])('takes an odd name and stores it clean: %s', async (_, name) => {
    expect((await joinRoom(room.port, await codeNow(), name)).status).toBe(200);
    await expect.poll(async () => (await room.state()).people.length).toBe(1);
    const [person] = (await room.state()).people;
    expect(person?.name.isWellFormed()).toBe(true);
    expect([...(person?.name ?? '')].length).toBeLessThanOrEqual(40);
    expect([...(person?.name ?? '')].every((character) => character >= ' ')).toBe(true);
  });

  it('refuses a wrong code in a sentence, and says wait after ten, but not to another address', async () => {
    for (let i = 0; i < 10; i++) expect((await joinRoom(room.port, 'AAAAAA')).json.code).toBe('wrong-code');
    // On a machine that stalls for seconds a try may be looked at, and be wrong once more.
    let told = await joinRoom(room.port, 'AAAAAA');
    for (let i = 0; i < 20 && told.json.code === 'wrong-code'; i++)
      told = await joinRoom(room.port, 'AAAAAA');
    expect(told).toMatchObject({ status: 403, json: { code: 'slow-down' } });
    expect(told.json.waitMs).toBeGreaterThan(0);
    expect((await joinRoom(room.port, await codeNow(), '', '127.0.0.2')).status).toBe(200);
  });

  it('refuses foreign pages, other types and what is no request', async () => {
    const code = await codeNow();
    const own = { origin: `http://${ADDRESS}:${room.port}`, 'content-type': 'application/json' };
    const post = (headers: Record<string, string>, body: string) =>
      ask(room.port, { method: 'POST', path: '/join', headers, body });
    const body = JSON.stringify({ code, name: '' });
    expect((await post({ ...own, origin: 'http://evil.example' }, body)).status).toBe(403);
    expect((await post({ 'content-type': 'application/json' }, body)).status).toBe(403);
    expect((await post({ ...own, 'content-type': 'text/plain' }, body)).status).toBe(403);
    for (const bad of [
      '',
      '{',
      '[]',
      '{"code":1}',
      JSON.stringify({ code, name: 'x'.repeat(5000) }),
      '['.repeat(4000),
    ])
      expect(JSON.parse((await post(own, bad)).text)).toMatchObject({ code: 'bad-request' });
    expect((await ask(room.port, { path: '/join' })).status).toBe(405);
    expect((await room.state()).people).toEqual([]);
  });

  it('is refused while the door is closed and under an old code; those inside stay', async () => {
    const ben = await enter(room, 'Ben');
    const old = await codeNow();
    await room.host.request('room.update', { isDoorOpen: false });
    expect((await joinRoom(room.port, old)).json.code).toBe('door-closed');
    await room.host.request('room.update', { isDoorOpen: true, newCode: true });
    expect((await joinRoom(room.port, old)).json.code).toBe('wrong-code');
    expect((await joinRoom(room.port, await codeNow())).status).toBe(200);
    ben.send({ type: 'ping' });
    await ben.next('pong');
  });

  it('is refused when 150 people are in', async () => {
    const code = await codeNow();
    for (let i = 0; i < 150; i++) expect((await joinRoom(room.port, code)).status).toBe(200);
    expect((await joinRoom(room.port, code)).json.code).toBe('full');
  });
});

describe('a line', () => {
  it('is refused to foreign pages, without a token, with an owner’s token, and beyond three of a person', async () => {
    const { json } = await joinRoom(room.port, await codeNow());
    const token = String(json.token);
    await expect(openLine(room.port, token, { origin: 'http://evil.example' })).rejects.toThrow('403');
    await expect(openLine(room.port, token, { host: 'evil.example' })).rejects.toThrow('403');
    for (const wrong of ['', '0'.repeat(32), `${token}0`]) {
      const line = await openLine(room.port, wrong);
      expect(await line.closed).toBe(ROOM_CLOSED.wrongToken);
    }
    for (let i = 0; i < 3; i++) await openLine(room.port, token);
    expect(await (await openLine(room.port, token)).closed).toBe(ROOM_CLOSED.full);
  });

  it('tells a guest who they are, the room and its card at once', async () => {
    const ben = await enter(room, 'Ben');
    expect(await ben.next('me')).toMatchObject({ name: 'Ben', role: 'voice', isHandUp: false });
    expect(await ben.next('room')).toMatchObject({ model: 'Workshop', heldBy: 'Ann' });
    expect(await ben.next('card')).toMatchObject({ card: { id: null, name: 'Workshop', children: [] } });
  });

  it('brings a browser back as the same person', async () => {
    const ben = await enter(room, 'Ben');
    ben.send({ type: 'hand', id: 1, isUp: true });
    await ben.next('done');
    ben.socket.terminate();
    await expect.poll(async () => (await room.state()).people[0]?.isHere).toBe(false);
    const again = await openLine(room.port, ben.token);
    expect(await again.next('me')).toMatchObject({ name: 'Ben', isHandUp: true });
    await expect.poll(async () => (await room.state()).people).toMatchObject([{ name: 'Ben', isHere: true }]);
  });

  it.each([
    ['no JSON', '{', 1008],
    ['a list', '[]', 1008],
    ['an unknown type', '{"type":"library.list"}', 1008],
    ['too deep', '['.repeat(4000), 1008],
    ['too long', JSON.stringify({ type: 'look', id: 1, blockId: 'x'.repeat(9000) }), 1009],
  ])('is closed for %s, and the others’ room goes on', async (_, message, code) => {
    const mallory = await enter(room, 'Mallory');
    const ben = await enter(room, 'Ben');
    mallory.send(message);
    expect(await mallory.closed).toBe(code);
    ben.send({ type: 'ping' });
    await ben.next('pong');
  });

  it('refuses what comes too fast, and goes on', async () => {
    const mallory = await enter(room, 'Mallory');
    for (let id = 0; id < 200; id++) mallory.send({ type: 'hand', id, isUp: true });
    expect(await mallory.next('refused')).toMatchObject({ failure: { code: 'slow-down' } });
    const ben = await enter(room, 'Ben');
    ben.send({ type: 'look', id: 7, blockId: null });
    expect(await ben.next('looked')).toMatchObject({ id: 7, card: { name: 'Workshop' } });
  });
});
