/**
 * Stops a test that never ends and says which one it was. A time limit of Vitest can't do that for a test that keeps its
 * thread busy, since the limit is a timer of that same thread. Each worker writes down the test that it begins; this side, in
 * Vitest's own process, looks at those notes.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTES_FOLDER } from './notes.ts';

/** Far more than any test takes on a slow and busy machine, in milliseconds. */
const LIMIT_MS = Number(process.env.STRATA_WATCHDOG_MS ?? 8 * 60_000);

/** Vitest calls this once before the run, and what it returns once after. */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-watchdog-'));
  process.env[NOTES_FOLDER] = folder;
  const timer = setInterval(() => stopOverdue(folder), Math.min(5000, LIMIT_MS));
  timer.unref();
  return () => {
    clearInterval(timer);
    rmSync(folder, { recursive: true, force: true });
  };
};

const stopOverdue = (folder: string): void => {
  for (const pid of readdirSync(folder)) {
    try {
      const note = join(folder, pid);
      if (Date.now() - statSync(note).mtimeMs < LIMIT_MS) continue;
      const test = readFileSync(note, 'utf8');
      rmSync(note);
      if (test === '') continue;
      process.stderr.write(`\nThis test did not end, and its process was stopped: ${test}\n`);
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // The worker ended in the meantime and took its note along.
    }
  }
};
