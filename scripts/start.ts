/**
 * `npm start -- [FOLDER|FILE] [--port N]`: the editor in Electron, or, where that can't run, the same editor served to the
 * installed browser. A port can only be served, so asking for one asks for the browser.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BEARER, SIGN_IN_PATH } from '../shared/api/rpc.ts';
import { buildAll } from './build.ts';
import { findBrowser } from './programs/browser.ts';
import { hasDisplay } from './programs/display.ts';
import { ensureElectron } from './programs/electron-binary.ts';
import { findInPath } from './programs/find-program.ts';

const ROOT = join(import.meta.dirname, '..');
/** What main.ts writes once its first window shows the editor. */
const READY_LINE = 'strata: ready';
const READY_LIMIT_MS = 30_000;

const start = async (): Promise<number> => {
  const called = readArguments();
  if (called === null) {
    console.error('Usage: npm start -- [FOLDER|FILE] [--port N]');
    return 2;
  }
  const { positionals, values } = called;
  const path = positionals[0] === undefined ? undefined : resolve(positionals[0]);
  const missing = path === undefined ? null : whyNotThere(path);
  if (missing !== null) {
    console.error(missing);
    return 2;
  }
  if (!(await buildAll())) return 1;
  const reason = await whyNoElectron(path, values.port);
  if (reason === null) return process.exitCode === undefined ? 0 : Number(process.exitCode);
  console.log(`Strata is served to a browser, because ${reason}.`);
  const args = path === undefined ? [] : [path];
  return serve(values.port === undefined ? args : [...args, '--port', values.port]);
};

/** Why this can't be opened, as a sentence. A folder that is missing is made: a new library begins with one. */
const whyNotThere = (path: string): string | null => {
  if (existsSync(path)) return null;
  if (path.endsWith('.strata')) return `There is no model “${path}”. Name one that is there, or a folder.`;
  try {
    mkdirSync(path);
    return null;
  } catch {
    return `The folder “${path}” is not there and can't be made. Choose another place.`;
  }
};

const readArguments = () => {
  try {
    const called = parseArgs({ allowPositionals: true, options: { port: { type: 'string' } } });
    return called.positionals.length > 1 ? null : called;
  } catch {
    return null;
  }
};

/** Runs the editor in Electron until it ends and returns null; where it can't run, says why in half a sentence. */
const whyNoElectron = async (path: string | undefined, port: string | undefined): Promise<string | null> => {
  if (port !== undefined) return 'a port was asked for';
  if (!(await hasDisplay())) return 'there is no display for a window of its own';
  const electron = await ensureElectron();
  return 'reason' in electron ? electron.reason : runElectron(electron.program, path);
};

const runElectron = (program: string, path: string | undefined): Promise<string | null> => {
  const switches: string[] = [];
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log("Running as root: Electron's sandbox is off (--no-sandbox).");
    switches.push('--no-sandbox');
  }
  const folder = path !== undefined && isFolder(path);
  const child = spawn(program, [...switches, ROOT, ...(path === undefined || folder ? [] : [path])], {
    env: { ...process.env, ...(folder ? { STRATA_LIBRARY: path } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  passSignalsTo(child);
  return new Promise((done) => {
    let ready = false;
    let errors = '';
    const limit = setTimeout(() => child.kill('SIGKILL'), READY_LIMIT_MS);
    child.stdout.on('data', (data: Buffer) => {
      if (!ready && String(data).includes(READY_LINE)) {
        ready = true;
        clearTimeout(limit);
        console.log('Strata is open in its own window. Ctrl+C closes it.');
      }
    });
    child.stderr.on('data', (data: Buffer) => {
      if (ready) process.stderr.write(data);
      else errors += String(data);
    });
    child.once('error', (error) => done(`Electron does not start here (${error.message})`));
    child.once('exit', (code) => {
      clearTimeout(limit);
      process.exitCode = code ?? 0;
      // A second start hands over to the first one's window and ends at once, without a word.
      const fine = ready || stopping || code === 0;
      done(fine ? null : `Electron does not run here${lastLine(errors)}`);
    });
  });
};

const serve = (args: readonly string[]): Promise<number> => {
  const child = spawn(process.execPath, [join(ROOT, 'electron', 'cli.ts'), 'serve', ...args], {
    // The last is a line by which the server notices that this program is gone.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  passSignalsTo(child);
  return new Promise((done) => {
    let output = '';
    child.stdout?.on('data', async (data: Buffer) => {
      if (output.includes('\n')) return;
      output += String(data);
      if (!output.includes('\n')) return;
      const { url }: { url: string } = JSON.parse(output);
      console.log(`Strata is at ${url} (Ctrl+C stops it).`);
      if (await hasDisplay()) openBrowser(await oneTimeAddress(url));
    });
    child.once('error', () => done(1));
    child.once('exit', (code) => done(stopping ? 0 : (code ?? 1)));
  });
};

/**
 * The address to open in a browser. Everybody on the machine can read a program's arguments, so the browser gets a code that
 * the page changes for the token, once; the token itself is in no argument.
 */
const oneTimeAddress = async (url: string): Promise<string> => {
  const { origin, searchParams } = new URL(url);
  const answer = await fetch(new URL(SIGN_IN_PATH, origin), {
    method: 'POST',
    headers: { Authorization: `${BEARER} ${searchParams.get('token')}` },
  });
  return `${origin}/?code=${await answer.text()}`;
};

/**
 * Opens the person's own browser; where the system does not know which that is, any that is installed. The variable BROWSER
 * names another program, or `none`.
 */
const openBrowser = (url: string): void => {
  const [program, ...args] = browserCommand(url);
  if (program === undefined) return;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
};

const browserCommand = (url: string): string[] => {
  const { BROWSER: named } = process.env;
  if (named) return named === 'none' ? [] : [named, url];
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  const opener = findInPath(['xdg-open']);
  if (opener !== null) return [opener, url];
  const browser = findBrowser();
  if (browser === null) return [];
  return process.getuid?.() === 0 ? [browser, '--no-sandbox', url] : [browser, url];
};

let stopping = false;
const passSignalsTo = (child: ChildProcess): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping = true;
      // A terminal has sent Ctrl+C to the child already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  process.once('disconnect', () => {
    stopping = true;
    child.kill();
  });
  // Listening for the end of the line must not keep this program alive.
  process.channel?.unref();
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const lastLine = (text: string): string => {
  const line = text.trim().split('\n').at(-1)?.trim() ?? '';
  return line === '' ? '' : ` (${line.slice(0, 200)})`;
};

process.exitCode = await start();
