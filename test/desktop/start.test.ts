import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

let folder: string;
let started: ChildProcess | undefined;
let display: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-start-'));
  mkdirSync(join(folder, 'library'));
});
afterEach(async () => {
  if (started?.exitCode === null) {
    started.kill('SIGTERM');
    await once(started, 'exit');
  }
  display?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `npm start`'s script with these arguments, without a display unless `env` says so. */
const start = (args: string[], env: NodeJS.ProcessEnv = {}) => {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/start.ts', ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
      INIT_CWD: ROOT,
      BROWSER: 'none',
      XDG_STATE_HOME: join(folder, 'state'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += String(data);
    });
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const line = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(output);
      if (found !== null) return found;
      const outcome = await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended]);
      if (!Array.isArray(outcome) && pattern.exec(output) === null)
        throw new Error(`Ended without ${pattern}:\n${output}`);
    }
  };
  return { child, ended, line, output: () => output };
};

/** Writes a program of this name and script; its path. */
const program = (name: string, script: string): string => {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
};

/** A display that answers. */
const withDisplay = async (): Promise<NodeJS.ProcessEnv> => {
  const socket = join(folder, 'wayland');
  display = createServer();
  display.listen(socket);
  await once(display, 'listening');
  return { WAYLAND_DISPLAY: socket };
};

/** A program in Electron's place, and a display that answers. */
const withElectron = async (script: string): Promise<NodeJS.ProcessEnv> => {
  program('electron', script);
  return { ELECTRON_OVERRIDE_DIST_PATH: folder, ...(await withDisplay()) };
};

/** The arguments of every program that runs now, as anybody on the machine can read them. */
const argumentsOfAll = (): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8')];
      } catch {
        // It ended in the meantime.
        return [];
      }
    });

const ADDRESS = /Strata is at (http:\/\/127\.0\.0\.1:\d+\/\?token=\w+)/;

describe.runIf(process.platform === 'linux')('npm start', () => {
  it('without a display prints the reason in one line, serves the editor on this machine, and stops on a signal', async () => {
    const { child, ended, line, output } = start([join(folder, 'library')]);
    const [, url = ''] = await line(ADDRESS);
    expect(output()).toMatch(
      /^Strata is served to a browser, because there is no display for a window of its own\.$/m,
    );
    const page = await fetch(url);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('gives the browser a code that works once, and the token to no program’s arguments', async () => {
    const seen = join(folder, 'seen');
    // It goes on, as a browser does, so that its arguments stay to be read.
    const BROWSER = program(
      'browser',
      `printf '%s\\n' "$@" > "${seen}.part"; mv "${seen}.part" "${seen}"; while [ ! -e "${folder}/over" ]; do sleep 0.1; done`,
    );
    const { line } = start([join(folder, 'library'), '--port', '0'], { BROWSER, ...(await withDisplay()) });
    const [, url = ''] = await line(ADDRESS);
    const token = new URL(url).searchParams.get('token') ?? '';
    await vi.waitFor(() => expect(existsSync(seen)).toBe(true), { timeout: 60_000, interval: 50 });
    const everywhere = argumentsOfAll();
    writeFileSync(join(folder, 'over'), '');
    const [address = '', ...others] = readFileSync(seen, 'utf8').trim().split('\n');
    expect(others).toEqual([]);
    expect(everywhere.some((text) => text.includes(address))).toBe(true);
    expect(everywhere.filter((text) => text.includes(token))).toEqual([]);

    const { origin, search, searchParams } = new URL(address);
    expect(origin).toBe(new URL(url).origin);
    expect(search).toMatch(/^\?code=[0-9a-f]{32}$/);
    const redeem = () =>
      fetch(`${origin}/sign-in`, {
        method: 'POST',
        headers: { Authorization: `Code ${searchParams.get('code')}` },
      });
    expect(await (await redeem()).text()).toBe(token);
    expect((await redeem()).status).toBe(401);
  });

  it('with a port asked for serves there', async () => {
    const free = createServer();
    free.listen(0, '127.0.0.1');
    await once(free, 'listening');
    const address = free.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    free.close();
    const { line } = start([join(folder, 'library'), '--port', String(port)]);
    const [, url = ''] = await line(ADDRESS);
    expect(new URL(url).port).toBe(String(port));
  });

  it('falls back to the browser if Electron exits before its window opens, with Electron’s message', async () => {
    const { line, output } = start(
      [join(folder, 'library')],
      await withElectron('echo no such library >&2; exit 127'),
    );
    await line(ADDRESS);
    expect(output()).toContain('because Electron does not run here (no such library).');
  });

  it('opens Electron on the library and ends with it', async () => {
    const script = `echo "$STRATA_LIBRARY" > "${folder}/seen"; echo 'strata: ready'; exit 0`;
    const { ended, output } = start([join(folder, 'library')], await withElectron(script));
    expect(await ended).toBe(0);
    expect(output()).toContain('in its own window');
    expect(output()).not.toMatch(ADDRESS);
    expect(existsSync(join(folder, 'seen'))).toBe(true);
  });

  it('creates the folder of a new library, and reports a missing model or location', async () => {
    const { line } = start([join(folder, 'new library')]);
    await line(ADDRESS);
    expect(existsSync(join(folder, 'new library'))).toBe(true);
    started?.kill('SIGTERM');

    for (const [path, sentence] of [
      ['gone.strata', /^There is no model “[^”]*gone\.strata”\..*\.$/m],
      [join('nowhere', 'library'), /^The folder “[^”]*library” is not there and can't be made\..*\.$/m],
    ] as const) {
      const { ended, output } = start([join(folder, path)]);
      expect(await ended).toBe(2);
      expect(output()).toMatch(sentence);
    }
  });

  it('names the wrong way to call it', async () => {
    const { ended, output } = start(['--prot', '8080']);
    expect(await ended).toBe(2);
    expect(output()).toMatch(/^Usage: npm start/m);
  });
});
