/** Where Electron's program is. Never `require('electron')` to find out: that starts a download which may hang for ever. */
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const PACKAGE = join(ROOT, 'node_modules', 'electron');
const CACHE = join(ROOT, 'node_modules', '.cache', 'strata');
const FAILURE_FILE = join(CACHE, 'electron-not-fetched');
const DAY_MS = 24 * 60 * 60 * 1000;
/** A download that stands still for this long is given up. */
const STALL_MS = 20_000;

const PROGRAMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The installed program of Electron, or null. */
export const findElectron = (): string | null => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist');
  const program = join(folder, PROGRAMS[process.platform] ?? 'electron');
  return existsSync(program) ? program : null;
};

/** The program of Electron, fetched by its own installer where it is missing; or why there is none, as half a sentence. */
export const ensureElectron = async (): Promise<{ program: string } | { reason: string }> => {
  const found = findElectron();
  if (found !== null) return { program: found };
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined) {
    return { reason: 'there is no Electron where ELECTRON_OVERRIDE_DIST_PATH says it is' };
  }
  if (failedToday()) {
    return { reason: "Electron's program could not be fetched today (npx install-electron tries again)" };
  }
  process.stderr.write("Fetching Electron's program (once) ...\n");
  await runInstaller();
  const fetched = findElectron();
  if (fetched !== null) return { program: fetched };
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(FAILURE_FILE, version());
  return { reason: "Electron's program could not be fetched" };
};

const version = (): string => JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;

const failedToday = (): boolean =>
  existsSync(FAILURE_FILE) &&
  readFileSync(FAILURE_FILE, 'utf8') === version() &&
  Date.now() - statSync(FAILURE_FILE).mtimeMs < DAY_MS;

/** Runs Electron's installer until it ends or its download stands still. */
const runInstaller = async (): Promise<void> => {
  const folder = join(CACHE, 'electron-download');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
    // The installer downloads into the system's folder for temporary files; in one of its own its progress can be seen.
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  let bytes = 0;
  let lastProgress = Date.now();
  const watch = setInterval(() => {
    const now = sizeOf(folder) + sizeOf(join(PACKAGE, 'dist'));
    if (now !== bytes) lastProgress = Date.now();
    bytes = now;
    if (Date.now() - lastProgress > STALL_MS) child.kill('SIGKILL');
  }, 500);
  await ended;
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
};

const sizeOf = (folder: string): number =>
  globSync('**/*', { cwd: folder }).reduce((sum, file) => sum + fileSize(join(folder, file)), 0);

const fileSize = (file: string): number => {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
};
