// @ts-check
/**
 * `node scripts/run.mjs FILE.ts [ARGUMENT ...]`: sets up what is missing, then runs the file on Node 24. All npm scripts
 * come through here, so each works on a fresh clone and whatever Node the machine has.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ensureDependencies, node24, ROOT } from './setup.mjs';

/** Where Node keeps code without its types, for all programs that the script starts: each starts in two thirds of the time. */
const CODE = join(ROOT, 'node_modules', '.cache', 'strata-code');

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  process.stderr.write('Usage: node scripts/run.mjs FILE.ts [ARGUMENT ...]\n');
  process.exit(2);
}

try {
  ensureDependencies();
  const node = node24();
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(ROOT, script), ...args], {
    // The last is a line by which the script notices that this program is gone.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: path, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? CODE },
    // npm moves to the project's folder; file names given by the user are relative to where they typed them.
    cwd: process.cwd() === ROOT ? (process.env.INIT_CWD ?? ROOT) : process.cwd(),
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the child as well. Either way the child decides how to end, and this follows it.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // npm that is ended takes its shell along, or leaves it behind, and passes nothing on to this program.
  const callers = callersOf();
  setInterval(() => {
    if (callersOf() !== callers) child.kill('SIGTERM');
  }, 500).unref();
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** Who started this: its parent and, under npm, the parent of the shell in between, where the system tells. */
function callersOf() {
  if (process.platform !== 'linux' || process.env.npm_lifecycle_event === undefined) return `${process.ppid}`;
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    // `pid (name) state parent ...`, and a name may hold anything.
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return '';
  }
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
