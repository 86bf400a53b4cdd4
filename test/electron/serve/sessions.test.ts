import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { createFile } from '../../../electron/engine/store/opening/create.ts';
import { socketProtocols } from '../../../shared/api/rpc.ts';
import { dataOf, processRow } from '../../shared/model/sample-data.ts';
import { type Client, closeOf, connectClient, openSocket, type Started, startServed } from './harness.ts';

let served: Started;
let file: string;
/** Somebody else, who works on while others misbehave. */
let witness: Client;

beforeAll(async () => {
  served = await startServed();
  witness = await connectClient(served);
  ({ file } = await witness.request('library.create', { name: 'Talk', seed: 'sales-and-support' }));
  await witness.request('document.open', { file });
});
afterAll(() => served.close());
beforeEach(() => {
  witness.events.length = 0;
  served.defects.length = 0;
});

const seed = () => randomBytes(16).toString('hex');
const rename = (client: Client, id: string, name: string) =>
  client.request('document.apply', { file, command: { type: 'process.rename', id, name }, seed: seed() });
const openRaw = async (): Promise<WebSocket> => {
  const socket = await openSocket(served);
  if (typeof socket === 'number') throw new Error(`Refused with ${socket}.`);
  return socket;
};
/** The witness can still do all that it could. */
const expectUndisturbed = async () => {
  expect(witness.socket.readyState).toBe(witness.socket.OPEN);
  const name = `Sell ${randomBytes(4).toString('hex')}`;
  expect(await rename(witness, 'sell', name)).toMatchObject({ ok: true });
  expect(served.defects).toEqual([]);
};

describe('who may open a line to the engine', () => {
  it('is a page of this address with the token', async () => {
    const hello = await witness.request('session.hello', {});
    expect(hello).toMatchObject({ actor: 'Ann', role: 'owner', file: null });
    expect(witness.socket.protocol).toBe('strata');
  });

  it('is any program on this machine that knows the token, by query as well', async () => {
    const socket = await openSocket(served, { protocols: [], path: `/engine?token=${served.token}` });
    expect(socket).not.toBeTypeOf('number');
    if (typeof socket !== 'number') socket.close();
  });

  it.each([
    ['no token', []],
    ['a wrong token', socketProtocols('0'.repeat(32))],
    ['an empty token', ['strata', 'token.']],
    ['a token cut short', ['cut']],
  ])('is not one with %s: 401', async (_, protocols) => {
    const offered = protocols[0] === 'cut' ? socketProtocols(served.token.slice(1)) : protocols;
    expect(await openSocket(served, { protocols: offered })).toBe(401);
    await expectUndisturbed();
  });

  it('is not a page of another origin, token or not: 403', async () => {
    const { port } = served;
    for (const Origin of [
      'https://evil.example',
      'http://localhost',
      `http://127.0.0.1:${port + 1}`,
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port}.evil.example`,
      'null',
    ])
      expect(await openSocket(served, { headers: { Origin } })).toBe(403);
    expect(await openSocket(served, { headers: { Origin: `http://localhost:${port}` } })).not.toBeTypeOf(
      'number',
    );
    await expectUndisturbed();
  });

  it('refuses calls under a foreign host name: 403', async () => {
    for (const Host of ['evil.example', `evil.example:${served.port}`, `127.0.0.1:${served.port + 1}`])
      expect(await openSocket(served, { headers: { Host } })).toBe(403);
    await expectUndisturbed();
  });

  it('knows no other place: 404', async () => {
    expect(await openSocket(served, { path: '/other' })).toBe(404);
  });
});

describe('what a client does wrong', () => {
  it.each([
    ['malformed JSON', '{"t":"q",', 1007],
    ['an empty message', '', 1007],
    ['JSON that is no request', 'null', 1008],
    ['a list', '[1,2,3]', 1008],
    ['a reply to nothing', '{"t":"s","i":"x","r":1}', 1008],
    ['a request without arguments', '{"t":"q","i":"x","m":"request"}', 1008],
    ['bytes', Buffer.from('{}'), 1003],
  ])('ends its own line: %s', async (_, message, code) => {
    const socket = await openRaw();
    const closed = closeOf(socket);
    socket.send(message);
    expect(await closed).toMatchObject({ code, reason: expect.stringMatching(/\.$/) });
    await expectUndisturbed();
  });

  it('ends its own line with a message of 50 MB', async () => {
    const socket = await openRaw();
    const closed = closeOf(socket);
    socket.send(`{"t":"q","i":"x","m":"request","a":["${'x'.repeat(50_000_000)}"]}`, () => {});
    expect(await closed).toMatchObject({ code: 1009 });
    await expectUndisturbed();
  });

  it('gets an error for a method that is not there, and can go on', async () => {
    const client = await connectClient(served);
    for (const method of ['no.such', 'constructor', '__proto__', 'toString', ''])
      await expect(client.request(method as 'session.hello', {})).rejects.toMatchObject({
        code: expect.any(String),
        message: expect.stringMatching(/\.$/),
      });
    await expect(client.request('session.hello', {})).resolves.toMatchObject({ actor: 'Ann' });
    client.socket.close();
    await expectUndisturbed();
  });

  it('gets an error for a function that is not there', async () => {
    const socket = await openRaw();
    for (const name of ['requests', 'constructor', '__proto__', 'hasOwnProperty']) {
      const reply = new Promise<string>((resolve) =>
        socket.once('message', (data) => resolve(data.toString())),
      );
      socket.send(JSON.stringify({ t: 'q', i: name, m: name, a: [] }));
      expect(JSON.parse(await reply)).toMatchObject({ i: name, r: { failure: { code: 'unknown-method' } } });
    }
    socket.close();
    await expectUndisturbed();
  });

  it('gets an error for wrong parameters, and can go on', async () => {
    const client = await connectClient(served);
    const wrong: unknown[] = [
      null,
      7,
      'text',
      [],
      {},
      { file: 7 },
      { file, more: true },
      { file: '../../etc/passwd' },
    ];
    for (const params of wrong)
      await expect(client.request('document.open', params as { file: string })).rejects.toMatchObject({
        code: expect.any(String),
        message: expect.stringMatching(/[.:]/),
      });
    await expect(client.request('session.hello', {})).resolves.toMatchObject({ actor: 'Ann' });
    client.socket.close();
    await expectUndisturbed();
  });

  it('gets the refusal of a command as a value', async () => {
    expect(await rename(witness, 'sell', '   ')).toMatchObject({ ok: false, code: 'empty-name' });
    expect(await rename(witness, 'no-such-block', 'Sell')).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('never sees what went wrong inside: that is logged, and people get a sentence', async () => {
    const options = { format: 'broken', paper: 'a4', orientation: 'portrait' } as const;
    const failed = await witness
      .request('document.export', { file, options })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 'internal',
      message: expect.stringContaining('Something went wrong in Strata'),
    });
    expect(String(failed)).not.toContain('secret');
    expect(served.defects).toEqual([expect.objectContaining({ message: expect.stringContaining('secret') })]);
    served.defects.length = 0;
    await expectUndisturbed();
  });

  it('is cut off without harm to the others in the middle of a message', async () => {
    const socket = await openRaw();
    socket.send(`{"t":"q","i":"x","m":"request","a":["${'x'.repeat(20_000_000)}"]}`, () => {});
    socket.terminate();
    await expectUndisturbed();
  });
});

describe('a client that is no longer there', () => {
  it('is cut off if it reads too slowly, and the others are not', async () => {
    const strict = await startServed({ limits: { backlogBytes: 1_000_000 } });
    const slow = await connectClient(strict);
    const quick = await connectClient(strict);
    const { file: other } = await quick.request('library.create', {
      name: 'Talk',
      seed: 'sales-and-support',
    });
    const closed = closeOf(slow.socket);
    slow.socket.pause();
    // Some megabytes fit into the system's own buffers before anything is left waiting here.
    const asked = Array.from({ length: 600 }, () =>
      slow.request('document.open', { file: other }).catch(() => {}),
    );
    await vi.waitFor(() => expect(slow.socket.bufferedAmount).toBe(0), { timeout: 120_000 });
    await vi.waitFor(() => quick.request('document.open', { file: other }), { timeout: 120_000 });
    slow.socket.resume();
    expect(await closed).toMatchObject({ code: 1006 });
    slow.close(new Error('Cut off.'));
    await Promise.all(asked);
    expect(await quick.request('session.hello', {})).toMatchObject({ actor: 'Ann' });
    await strict.close();
  });

  it('is not one that was sent a model longer than it may be behind', async () => {
    const strict = await startServed({ limits: { backlogBytes: 10_000 } });
    const blocks = Array.from({ length: 300 }, (_, i) =>
      processRow(`block-${i}`, null, { rank: `a${i}`, definition: `${i} ${'x'.repeat(50_000)}` }),
    );
    createFile(join(strict.folder, 'Long.strata'), dataOf({ process: blocks }));
    const client = await connectClient(strict);
    const opened = client.request('document.open', { file: 'Long.strata' });
    const isOpened = opened.then(({ data }) => data.tables.process?.length === 300);
    expect(await Promise.race([isOpened, closeOf(client.socket)])).toBe(true);
    expect(await client.request('session.hello', {})).toMatchObject({ actor: 'Ann' });
    await strict.close();
  });

  it('is cut off if it gives no sign of life', async () => {
    const strict = await startServed({ limits: { heartbeatMs: 100 } });
    const alive = await connectClient(strict);
    const dead = await openSocket(strict, { autoPong: false });
    if (typeof dead === 'number') throw new Error(`Refused with ${dead}.`);
    expect(await closeOf(dead)).toMatchObject({ code: 1006 });
    expect(alive.socket.readyState).toBe(alive.socket.OPEN);
    await strict.close();
  });

  it('is not made so by a message too large for the line: that is refused before it is sent', async () => {
    const client = await connectClient(served);
    const base64 = 'A'.repeat(34_000_000);
    await expect(client.request('library.import', { fileName: 'big.txt', base64 })).rejects.toMatchObject({
      code: 'too-large',
    });
    expect(await client.request('session.hello', {})).toMatchObject({ actor: 'Ann' });
    client.socket.close();
  });
});

describe('several windows', () => {
  it('follow each other', async () => {
    const other = await connectClient(served);
    await other.request('document.open', { file });
    await rename(other, 'plan', 'Plan ahead');
    await vi.waitFor(
      () =>
        expect(witness.events).toContainEqual(
          expect.objectContaining({
            type: 'document.changed',
            file,
            change: expect.objectContaining({ actor: 'Ann' }),
          }),
        ),
      { timeout: 120_000 },
    );
    other.socket.close();
    await expectUndisturbed();
  });

  it('hear that the server is closed, and the port is free again', async () => {
    const short = await startServed();
    const client = await connectClient(short);
    const closed = closeOf(client.socket);
    await short.close();
    expect(await closed).toEqual({ code: 1001, reason: 'Strata was closed.' });
    await expect(fetch(short.url)).rejects.toThrow();
  });
});
