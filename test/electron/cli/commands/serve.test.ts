import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { connectClient } from '../../serve/harness.ts';
import { ONE_SENTENCE, resultOf, start, strataIn, temporaryFolder } from '../harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);
const renderer = join(folder, 'renderer');
mkdirSync(renderer);
writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>Strata</title>');
const env = {
  STRATA_RENDERER: renderer,
  STRATA_LIBRARY: join(folder, 'library'),
  XDG_STATE_HOME: join(folder, 'state'),
};

/** Starts `serve` and waits for its one line. */
const startServing = async (args: readonly string[]) => {
  const child = start(folder, ['serve', ...args], env);
  const ended = resultOf(child);
  const line = await Promise.race([
    new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data)))),
    ended.then(({ code, stderr }) => Promise.reject(new Error(`Ended with ${code}: ${stderr}`))),
  ]);
  const { url }: { url: string } = JSON.parse(line);
  const { port, searchParams } = new URL(url);
  const client = await connectClient({
    url,
    port: Number(port),
    token: searchParams.get('token') ?? '',
    close: async () => {},
  });
  return { child, ended, line, url, client };
};

describe('serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'serves the library until %s, and leaves whole files',
    async (signal) => {
      const { child, ended, line, url, client } = await startServing([]);
      expect(line).toMatch(/^\{"url":"http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{32}"\}\n$/);
      expect(await (await fetch(url)).text()).toContain('Strata');
      const { file } = await client.request('library.create', { name: `Talk ${signal}`, seed: 'blank' });
      await client.request('document.open', { file });
      const command = { type: 'process.create', parentId: null, name: 'Plan' };
      await client.request('document.apply', { file, command, seed: '0'.repeat(32) });
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, stdout: line, stderr: '' });
      expect(readdirSync(env.STRATA_LIBRARY).filter((name) => name.startsWith(file))).toEqual([file]);
      const log = readFileSync(join(env.XDG_STATE_HOME, 'strata', 'logs', 'strata.log'), 'utf8');
      expect(log).toMatch(/^\{.*"event":"start".*"sqlite":"3\..*\}\n/);
      expect((await strata(['show', join(env.STRATA_LIBRARY, file)])).stdout).toBe('P Plan [proposed]\n');
    },
  );

  // npm passes on some signals and not others, and leaves what it started behind where it is killed.
  it.each(['SIGTERM', 'SIGKILL'] as const)('ends with the npm that started it, by %s', async (signal) => {
    const npm = spawn('npm', ['run', '-s', 'strata', '--', 'serve', folder], {
      cwd: join(import.meta.dirname, '..', '..', '..', '..'),
      env: { ...process.env, ...env },
    });
    const line = await new Promise<string>((resolve) =>
      npm.stdout.once('data', (data) => resolve(String(data))),
    );
    const { url }: { url: string } = JSON.parse(line);
    expect((await fetch(url)).status).toBe(200);
    npm.kill(signal);
    await vi.waitFor(() => expect(fetch(url)).rejects.toThrow(), { timeout: 120_000, interval: 200 });
  });

  it('serves a folder, or one file alone', async () => {
    mkdirSync(join(folder, 'models'));
    await strata(['new', 'models/talk.strata', '--seed', 'sales-and-support']);
    const all = await startServing(['models']);
    expect(await all.client.request('library.list', {})).toEqual([
      expect.objectContaining({ file: 'talk.strata', name: 'Sales & Support' }),
    ]);
    all.child.kill();
    await all.ended;

    const one = await startServing([join('models', 'talk.strata')]);
    expect(await one.client.request('session.hello', {})).toMatchObject({ file: 'talk.strata' });
    await expect(one.client.request('library.list', {})).rejects.toMatchObject({ code: 'no-library' });
    expect(await one.client.request('document.open', { file: 'talk.strata' })).toMatchObject({
      readOnly: false,
    });
    one.child.kill();
    await one.ended;
  });

  it('opens a room for one model at a private address, or says in a sentence why not, and ends', async () => {
    await strata(['new', 'room.strata']);
    for (const [name, address, said] of [
      ['.', '192.168.7.20', 'Name its file instead of a folder'],
      ['room.strata', '0.0.0.0', 'no private address 0.0.0.0'],
      ['room.strata', '127.0.0.1', 'no private address 127.0.0.1'],
    ] as const) {
      const refused = await strata(['serve', name, '--room', address], '', env);
      expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(said) });
      expect(refused.stderr).toMatch(/^[^\n]+\n$/);
    }
  });

  it('says in a sentence that a port is taken, or that the editor is not built', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const taken = await strata(['serve', '.', '--port', String(port)], '', env);
    expect(taken).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(`Port ${port} is in use`),
    });
    expect(taken.stderr).toMatch(/^Port[^\n]+\n$/);
    other.close();
    const unbuilt = await strata(['serve', '.'], '', { STRATA_RENDERER: join(folder, 'nowhere') });
    expect(unbuilt).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('has not been built'),
    });
    expect(unbuilt.stderr).toMatch(ONE_SENTENCE);
  });
});
