import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Started, startServed } from './harness.ts';

let folder: string;
let served: Started;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strata-page-'));
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>Strata</title>');
  writeFileSync(join(renderer, 'assets', 'main-Ab3_x9Zq.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(renderer, 'link.txt'));
  served = await startServed({ rendererFolder: renderer });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

/** fetch would tidy the path before it is sent, and choose the Host itself. */
const ask = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port: served.port, path, ...options }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the page over http', () => {
  it('is served at an address with a token of 128 random bits', async () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{32}$/);
    const page = await fetch(served.url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('Strata');
  });

  it('goes out with headers that let nothing foreign in', async () => {
    const { headers } = await ask('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${served.port};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it('lets hashed files be cached for ever, and others be revalidated', async () => {
    const asset = await ask('/assets/main-Ab3_x9Zq.js');
    expect(asset.headers['cache-control']).toContain('immutable');
    const page = await ask('/index.html');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask('/index.html', { headers: { 'If-None-Match': String(page.headers.etag) } });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('answers HEAD without a body, and no method but GET and HEAD', async () => {
    const head = await ask('/', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await ask('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/assets',
    '/%00',
    '/%',
    '/C:/secret.txt',
    '//etc/passwd',
    '/nothing.js',
  ])('does not find %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'This file does not exist.\n' });
  });

  it('is not known by a foreign name, which may have been made to point here', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${served.port}`,
      '127.0.0.1',
      `127.0.0.1:${served.port + 1}`,
    ])
      expect(await ask('/', { headers: { Host: host } })).toMatchObject({ status: 403 });
    for (const host of [`localhost:${served.port}`, `LOCALHOST:${served.port}`, `[::1]:${served.port}`])
      expect(await ask('/', { headers: { Host: host } })).toMatchObject({ status: 200 });
  });

  it('survives bytes that are no http', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(served.port, '127.0.0.1', () => socket.end('\0\x01 garbage \r\n\r\n'));
      socket.on('close', () => resolve()).on('error', () => resolve());
      socket.resume();
    });
    expect((await ask('/')).status).toBe(200);
  });
});
