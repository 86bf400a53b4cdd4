import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { methods } from '../../../../shared/api/contract.ts';
import { EDITOR_CLOSED, ROOM_FILE } from '../../../../shared/api/room/door.ts';
import { EDITOR_METHODS, GUEST_ROLES } from '../../../../shared/api/room/rights.ts';
import { applyPatch, modelFrom } from '../../../../shared/model/model.ts';
import { ask, openLine, type Room, startRoom } from '../harness.ts';
import { addBlock, applyIn, enterEditor, heard, joinAs, newSeed, openEditor } from './harness.ts';

let room: Room;
beforeEach(async () => {
  room = await startRoom();
});
afterEach(() => room.close());

const file = ROOM_FILE;

describe('the line of an editor', () => {
  it.each(GUEST_ROLES)('is for who may edit: %s', async (role) => {
    const { token } = await joinAs(room, 'Ben', role);
    const editor = await openEditor(room.port, token);
    if (role === 'edit') expect((await editor.request('session.hello', {})).actor).toBe('Ben');
    else expect(await editor.closed).toBe(EDITOR_CLOSED.notEditor);
  });

  it('is for nobody by the code alone', async () => {
    for (const [method, params] of [
      ['room.update', { role: 'edit' }],
      ['room.open', { file: room.file, address: '192.168.7.20', role: 'edit' }],
    ] as const)
      await expect(room.host.request(method as never, params as never)).rejects.toMatchObject({
        code: 'bad-params',
      });
  });

  it('is refused without a token of this room, and to other pages and names', async () => {
    const stranger = await openEditor(room.port, 'f'.repeat(32));
    expect(await stranger.closed).toBe(EDITOR_CLOSED.wrongToken);
    const { token } = await joinAs(room, 'Ben', 'edit');
    const open = (headers: Record<string, string>) => openEditor(room.port, token, headers);
    await expect(open({ origin: 'http://elsewhere.test' })).rejects.toThrow('403');
    await expect(open({ host: 'elsewhere.test' })).rejects.toThrow('403');
  });

  it('is one of the three that a person may have', async () => {
    const { token } = await joinAs(room, 'Ben', 'edit');
    for (let i = 0; i < 3; i++) await openEditor(room.port, token);
    expect(await (await openEditor(room.port, token)).closed).toBe(EDITOR_CLOSED.full);
    expect(await (await openLine(room.port, token)).closed).toBe(EDITOR_CLOSED.full);
  });

  it('is closed when the role is taken away, and when the guest is removed', async () => {
    const ben = await enterEditor(room, 'Ben');
    const cy = await enterEditor(room, 'Cy');
    await room.host.request('room.person', { id: ben.id, role: 'voice' });
    expect(await ben.closed).toBe(EDITOR_CLOSED.notEditor);
    await room.host.request('room.person', { id: cy.id, remove: true });
    expect(await cy.closed).toBe(EDITOR_CLOSED.removed);
    await room.host.request('room.close', {});
  });

  it('ends with the room', async () => {
    const ben = await enterEditor(room, 'Ben');
    await room.host.request('room.close', {});
    expect(await ben.closed).toBe(EDITOR_CLOSED.ended);
  });

  it('answers the calls of guests, and refuses all others and other files', async () => {
    const ben = await enterEditor(room, 'Ben');
    const call = (method: string, params: unknown) => ben.request(method as never, params as never);
    for (const method of Object.keys(methods)) {
      if ((EDITOR_METHODS as readonly string[]).includes(method)) continue;
      await expect(call(method, { file })).rejects.toMatchObject({
        code: 'not-allowed',
        message: 'Only the host can do that.',
      });
      // Not a minute’s patience, but the pace of one person.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    for (const method of EDITOR_METHODS) {
      if (method === 'session.hello' || method === 'job.cancel') continue;
      const params = { file: room.file, after: 0, command: {}, seed: newSeed(), query: 'a' };
      const { shape } = methods[method].params;
      const known = Object.fromEntries(Object.entries(params).filter(([key]) => key in shape));
      await expect(call(method, known)).rejects.toMatchObject({ code: 'not-allowed' });
    }
    expect(await call('job.cancel', { job: 'ping' })).toBeNull();
    await expect(call('document.search', { file, query: 1 })).rejects.toMatchObject({ code: 'bad-params' });
  });

  it('takes no message over 256 kB, and nothing nested beyond reason', async () => {
    const [ben, cy] = [await enterEditor(room, 'Ben'), await enterEditor(room, 'Cy')];
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const params = `{"file":"room","seed":"${newSeed()}","command":${deep}}`;
    ben.socket.send(`{"t":"q","i":"deep","m":"request","a":["document.apply",${params}]}`);
    const answer = () => ben.texts.find((text) => text.includes('"i":"deep"'));
    await expect.poll(answer).toContain('bad-params');
    ben.socket.send('x'.repeat(256 * 1024 + 1));
    expect(await ben.closed).toBe(1009);
    expect((await cy.request('session.hello', {})).actor).toBe('Cy');
  });

  it('slows down who sends too fast, without closing the line', async () => {
    const ben = await enterEditor(room, 'Ben');
    const answers = await Promise.allSettled(
      Array.from({ length: 200 }, () => ben.request('job.cancel', { job: 'ping' })),
    );
    const refused = answers.filter((each) => each.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.reason).toMatchObject({ code: 'slow-down' });
    expect(ben.socket.readyState).toBe(ben.socket.OPEN);
  });
});

describe('an editor that comes back', () => {
  it('asks for the changes that it missed, or reads the model again', async () => {
    const ben = await enterEditor(room, 'Ben');
    const { seq, head, data } = await ben.request('document.open', { file });
    const replica = modelFrom(data);
    ben.socket.terminate();
    for (const name of ['Plan', 'Sell']) await addBlock(room.host, room.file, name);
    const again = await openEditor(room.port, ben.token);
    const missed = await again.request('document.changes', { file, after: seq, head });
    expect(missed.changes?.map((change) => change.seq)).toEqual([seq + 1, seq + 2]);
    for (const { patch } of missed.changes ?? []) applyPatch(replica, patch);
    expect([...replica.rows.process.values()].map(({ name }) => name).sort()).toEqual(['Plan', 'Sell']);
    // It hears of what comes, too.
    await addBlock(room.host, room.file, 'Ship');
    await expect.poll(() => heard(again, 'document.changed').length).toBe(1);
    const strange = await again.request('document.changes', { file, after: seq, head: 'another history' });
    expect(strange.changes).toBeNull();
    const early = await again.request('document.changes', { file, after: 0, head: 'never' });
    expect(early.changes).toBeNull();
  });
});

describe('the page of the editor', () => {
  it('is served as it was built, and nothing beside it', async () => {
    const page = await ask(room.port, { path: '/editor/' });
    expect([page.status, page.text]).toEqual([200, '<!doctype html><title>Editor</title>']);
    expect(page.headers['content-security-policy']).toContain(`ws://192.168.7.20:${room.port}`);
    const script = await ask(room.port, {
      path: '/editor/assets/main-abcd1234.js',
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    for (const path of [
      '/editor/../secret.txt',
      '/editor/%2e%2e/secret.txt',
      '/editor/nothing.js',
      '/editor',
    ])
      expect((await ask(room.port, { path })).status).toBe(404);
    expect((await ask(room.port, { path: '/editor/', method: 'POST' })).status).toBe(405);
    expect((await ask(room.port, { path: '/editor/', headers: { host: 'elsewhere.test' } })).status).toBe(
      403,
    );
  });
});

describe('a change beyond what a line takes', () => {
  it('closes the line, and the model is read again on the next', async () => {
    const ben = await enterEditor(room, 'Ben');
    const { seq, head } = await ben.request('document.open', { file });
    const items = Array.from({ length: 1_500 }, (_, i) => ({ name: `Block ${i}`, depth: 0 }));
    await applyIn(room.host, room.file, { type: 'process.addOutline', parentId: null, items });
    expect(await ben.closed).toBe(EDITOR_CLOSED.behind);
    const again = await openEditor(room.port, ben.token);
    expect(await again.request('document.changes', { file, after: seq, head })).toMatchObject({
      changes: null,
    });
    const whole = await again.request('document.open', { file });
    expect(whole.data.tables.process).toHaveLength(1_500);
  });
});
