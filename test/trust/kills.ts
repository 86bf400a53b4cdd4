/** Kills a process that edits a model, opens what it left, and compares with what was acknowledged. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocument } from '../../electron/engine/document/document.ts';
import { inspectFile } from '../../electron/engine/repair/inspect.ts';
import { createFile } from '../../electron/engine/store/opening/create.ts';
import { peek } from '../../electron/engine/store/opening/peek.ts';
import type { ModelData } from '../../shared/model/records.ts';
import { readModelData } from '../../shared/model/validation/validate.ts';
import { chance } from './commands.ts';

const VICTIM = join(import.meta.dirname, 'victim.ts');
const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');
const MODES = ['edit', 'heavy', 'checkpoint'] as const;
export type Mode = (typeof MODES)[number];

/** Compiled code is kept from one victim to the next: most of a short session's time is its start. */
const ENV = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'strata-trust-code') };

export type Tally = {
  kills: number;
  acknowledged: number;
  /** Acknowledged changes that are not in the file afterwards. */
  lost: number;
  /** Files that could not be opened, or not listed. */
  refused: number;
  /** Files that open, and in which something is out of step. */
  damaged: number;
  /** What went wrong, for a closer look. */
  readonly examples: string[];
};
export const emptyTally = (): Tally => ({
  kills: 0,
  acknowledged: 0,
  lost: 0,
  refused: 0,
  damaged: 0,
  examples: [],
});

type Killed = { readonly acknowledged: readonly number[]; readonly wasKilled: boolean };

const seedData = (): ModelData => {
  const read = readModelData(JSON.parse(readFileSync(join(SEEDS, 'sales-and-support.json'), 'utf8')));
  if ('problems' in read) throw new Error(read.problems.join(' '));
  return read.data;
};

const inFolder = async (work: (file: string) => Promise<Killed> | Killed, tally: Tally): Promise<Killed> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-trust-'));
  const file = join(folder, 'Model.strata');
  try {
    createFile(file, seedData());
    const killed = await work(file);
    if (killed.wasKilled) judge(file, killed, tally);
    return killed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const judge = (file: string, { acknowledged }: Killed, tally: Tally): void => {
  tally.kills++;
  tally.acknowledged += acknowledged.length;
  const left = readdirSync(join(file, '..')).join(' ');
  try {
    peek(file);
    const document = openDocument(file);
    try {
      const found = new Set(document.changesAfter(0).map(({ seq }) => seq));
      const lost = acknowledged.filter((seq) => !found.has(seq));
      tally.lost += lost.length;
      if (lost.length > 0) tally.examples.push(`lost ${lost.join(', ')}; beside it: ${left}`);
    } finally {
      document.close();
    }
    const [damage] = inspectFile(file);
    if (!damage) return;
    tally.damaged++;
    tally.examples.push(damage.message);
  } catch (error) {
    tally.refused++;
    tally.examples.push(`${error instanceof Error ? error.message : String(error)} (beside it: ${left})`);
  }
};

const numbersIn = (output: string): number[] =>
  output
    .split('\n')
    .slice(0, -1)
    .filter((line) => /^\d+$/.test(line))
    .map(Number);

/** Ends after so many acknowledged changes, at a moment of chance within the next ones. */
const killAfter = (child: ChildProcess, changes: number, delayMs: number): Promise<Killed> =>
  new Promise((resolve, reject) => {
    let output = '';
    let isCounting = true;
    child.stdout?.on('data', (data) => {
      output += data;
      if (!isCounting || numbersIn(output).length < changes) return;
      isCounting = false;
      setTimeout(() => child.kill('SIGKILL'), delayMs);
    });
    child.on('error', reject);
    child.on('close', (_, signal) =>
      resolve({ acknowledged: numbersIn(output), wasKilled: signal === 'SIGKILL' }),
    );
  });

/** Lets one victim end by itself, so that its compiled code is kept: a killed one keeps nothing. */
export const warmUp = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-trust-'));
  try {
    const file = join(folder, 'Model.strata');
    createFile(file, seedData());
    spawnSync(process.execPath, [VICTIM, file, 'edit', '1', '1'], { env: ENV });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** One kill at a moment of chance. The seed decides the commands, and after how many of them. */
export const randomKill = async (mode: Mode, seed: number, tally: Tally): Promise<void> => {
  const random = chance(seed);
  await inFolder((file) => {
    const child = spawn(process.execPath, [VICTIM, file, mode, String(seed), '100000'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: ENV,
    });
    return killAfter(child, 1 + Math.floor(random() * 30), random() * 12);
  }, tally);
};

export const hasStrace = (): boolean =>
  process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;

/**
 * Kills at the `nth` call of a kind that the victim makes to the system: every crash point, one after the other.
 * @returns false once the victim ends before that call.
 */
export const crashPoint = async (
  call: string,
  nth: number,
  changes: number,
  tally: Tally,
): Promise<boolean> => {
  const { wasKilled } = await inFolder((file) => {
    const { stdout, signal, status } = spawnSync(
      'strace',
      [
        ...['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`],
        ...['-e', `inject=${call}:signal=SIGKILL:when=${nth}`],
        ...[process.execPath, VICTIM, file, 'checkpoint', '7', String(changes)],
      ],
      { encoding: 'utf8', timeout: 120_000, env: ENV },
    );
    const wasKilled = signal === 'SIGKILL' || (status !== 0 && !stdout.includes('closed'));
    return { acknowledged: numbersIn(stdout), wasKilled };
  }, tally);
  return wasKilled;
};

export { MODES };
