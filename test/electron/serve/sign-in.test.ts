import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownHosts } from '../../../electron/serve/access.ts';
import { oneTimeCodes } from '../../../electron/serve/one-time-codes.ts';
import { checkProtocols, WRONG_TOKEN } from '../../../shared/api/rpc.ts';
import { closeOf, openSocket, type Started, startServed } from './harness.ts';

let served: Started;
beforeAll(async () => {
  served = await startServed();
});
afterAll(() => served.close());

const signIn = (method: string, authorization?: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${served.port}/sign-in`, {
    method,
    headers: { ...headers, ...(authorization !== undefined && { Authorization: authorization }) },
  });

describe('signing in', () => {
  it('says whether a token is right to a page of this server that asks, and closes', async () => {
    const codeFor = async (token: string, headers: Record<string, string> = {}) => {
      const socket = await openSocket(served, { protocols: checkProtocols(token), headers });
      return typeof socket === 'number' ? socket : (await closeOf(socket)).code;
    };
    expect(await codeFor(served.token)).toBe(1000);
    expect(await codeFor('0'.repeat(32))).toBe(WRONG_TOKEN);
    expect(await codeFor(served.token, { Origin: 'http://evil.example' })).toBe(403);
    for (const wrong of [
      undefined,
      'Bearer',
      `Bearer ${'0'.repeat(32)}`,
      served.token,
      `Code ${served.token}`,
    ])
      expect((await signIn('POST', wrong)).status).toBe(401);
  });

  it('changes a one-time code for the token, once', async () => {
    const issued = await signIn('POST', `Bearer ${served.token}`);
    expect(issued.status).toBe(201);
    const code = await issued.text();
    expect(code).toMatch(/^[0-9a-f]{32}$/);
    expect(code).not.toBe(served.token);
    const redeemed = await signIn('POST', `Code ${code}`);
    expect([redeemed.status, redeemed.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await redeemed.text()).toBe(served.token);
    expect((await signIn('POST', `Code ${code}`)).status).toBe(401);
    expect((await signIn('POST', 'Code ')).status).toBe(401);
  });

  it('gives no code without the token', async () => {
    expect((await signIn('POST', `Bearer ${'0'.repeat(32)}`)).status).toBe(401);
    expect((await signIn('POST')).status).toBe(401);
  });

  it('is for pages of this server only, and for no other method', async () => {
    const bearer = `Bearer ${served.token}`;
    expect((await signIn('POST', bearer, { Origin: 'http://evil.example' })).status).toBe(403);
    expect((await signIn('POST', bearer, { Origin: `http://127.0.0.1:${served.port}` })).status).toBe(201);
    for (const method of ['GET', 'PUT']) expect((await signIn(method, bearer)).status).toBe(405);
  });
});

describe('one-time codes', () => {
  it('die after two minutes, and as more are issued than wait at once', () => {
    let now = 0;
    const codes = oneTimeCodes(() => now);
    const [early, late] = [codes.issue(), codes.issue()];
    now = 2 * 60_000 - 1;
    expect(codes.redeem(early)).toBe(true);
    now += 1;
    expect(codes.redeem(late)).toBe(false);
    const first = codes.issue();
    for (let i = 0; i < 16; i++) codes.issue();
    expect(codes.redeem(first)).toBe(false);
  });
});

describe('the names a server is called by', () => {
  it('are the loopback ones, and those it was told of', async () => {
    expect([...ownHosts(8080)]).toEqual(['127.0.0.1:8080', 'localhost:8080', '[::1]:8080']);
    expect(ownHosts(8080, ['Strata.lan', '192.168.1.5'])).toContain('strata.lan:8080');
    expect(ownHosts(80, ['strata.lan'])).toContain('strata.lan');
  });

  it('never accept a wildcard, a list or nothing', () => {
    for (const name of ['*', '', ' ', '*.lan', 'a b', 'a,b', 'http://a', 'a:1', 'a/b', '.'])
      expect([...ownHosts(8080, [name])]).toHaveLength(3);
  });

  it('let pages of a name that was vouched for in, and no others', async () => {
    const named = await startServed({ allowedHosts: ['strata.lan'] });
    const from = (host: string) => ({
      Host: `${host}:${named.port}`,
      Origin: `http://${host}:${named.port}`,
    });
    const socket = await openSocket(named, { headers: from('strata.lan') });
    expect(socket).not.toBeTypeOf('number');
    if (typeof socket !== 'number') socket.terminate();
    expect(await openSocket(named, { headers: from('other.lan') })).toBe(403);
    expect(
      await openSocket(named, { headers: from('strata.lan'), protocols: ['strata', 'token.wrong'] }),
    ).toBe(401);
    await named.close();
  });
});
