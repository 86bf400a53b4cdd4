/** Reports an unforeseen error: one sentence, and a file with the details. */
import { writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../shared/words/messages.ts';
import { words as errors } from './errors/words.ts';

/** The exit code for a defect of the program itself (EX_SOFTWARE of sysexits.h). */
export const DEFECT = 70;

let reports = 0;

/** Writes the details of `error` to a file of its own and says so in one sentence on standard error. */
export const reportDefect = (error: unknown): void => {
  const name = `strata-error-${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}-${++reports}.txt`;
  const path = join(tmpdir(), name);
  const summary = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];
  let written = 'yes';
  try {
    writeFileSync(path, detailsOf(error), { mode: 0o600, flag: 'wx' });
  } catch {
    written = 'no';
  }
  try {
    writeSync(2, `${say(errors.defect, { summary: summary ?? '', written, path })}\n`);
  } catch {
    // Nobody reads standard error.
  }
};

const detailsOf = (error: unknown): string => {
  const { title, version, versions, platform, arch, argv } = process;
  const about = { title, node: version, sqlite: versions.sqlite, platform, arch, arguments: argv.slice(2) };
  const stacks: string[] = [];
  // Causes that lead in a circle must not be followed for ever.
  for (let next: unknown = error; next !== undefined && stacks.length < 10; ) {
    stacks.push(next instanceof Error ? (next.stack ?? next.message) : String(next));
    next = next instanceof Error ? next.cause : undefined;
  }
  return `${stacks.join('\nCaused by: ')}\n\n${JSON.stringify(about, null, 2)}\n`;
};
