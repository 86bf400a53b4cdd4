/** The command line as other programs call it: a real child process in a folder of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const CLI = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli.ts');

type Ran = { code: number | null; stdout: string; stderr: string };

/** A folder that is gone when the tests of the file are done. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export const start = (
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): ChildProcessWithoutNullStreams => {
  // The tests may run under npm themselves; the command line must not take their script for its own.
  const { npm_lifecycle_event: _, ...inherited } = process.env;
  return spawn(process.execPath, [CLI, ...args], { cwd: folder, env: { ...inherited, ...env } });
};

/** Runs the command line in `folder` to its end. */
export const strataIn =
  (folder: string) =>
  (args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ran> => {
    const child = start(folder, args, env);
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    return resultOf(child);
  };

export const resultOf = (child: ChildProcessWithoutNullStreams): Promise<Ran> => {
  const ran: Ran = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    ran.stdout += data;
  });
  child.stderr.on('data', (data) => {
    ran.stderr += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
  });
};

/** Every file in a folder with its bytes: two pictures are equal only if nothing was written. */
export const pictureOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

/** One sentence, and nothing like a stack trace. */
export const ONE_SENTENCE = /^[^\n]+[.?!]\n$/;
