/**
 * A log of what went wrong or took long, in lines of JSON, for whoever looks for the cause. It holds nothing of a model: no
 * name, text or path, only codes, times, versions and places in the code; a model is an id that means nothing after the next
 * start. A line is on the disk before `write` returns, so that a crash leaves it there.
 */
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { WindowFault } from '../../shared/api/bridge.ts';
import { withoutWords } from './without-words.ts';

/** What can be logged. Texts are fixed words of the program, codes, versions and SQL without values. */
export type LogEvent =
  /** The program has started. */
  | ({ readonly event: 'start' } & Versions)
  /** A call was refused. */
  | {
      readonly event: 'refused';
      readonly method: string;
      readonly code: string;
      /** What led to it, if something failed. */
      readonly error?: unknown;
      readonly model?: string;
    }
  /** An unexpected error. Of `error` only its kind, code and places in the code are kept. */
  | {
      readonly event: 'fault';
      readonly where: string;
      readonly error?: unknown;
      readonly model?: string;
    }
  /** An unexpected error in a window, as the window tells of it. */
  | ({ readonly event: 'fault'; readonly where: 'a window' } & WindowFault)
  /** A statement has stopped the process for long. */
  | { readonly event: 'slow-query'; readonly ms: number; readonly sql: string }
  /** A process of the app has ended. */
  | { readonly event: 'process-gone'; readonly kind: string; readonly reason: string };

export type Versions = {
  readonly app: string;
  readonly node: string;
  readonly electron?: string;
  readonly sqlite: string;
  /** Version of the model files that are written. */
  readonly schema: number;
  readonly platform: string;
  readonly arch: string;
};

export type Log = {
  readonly path: string;
  /** Never throws: a log that can't be written must not be a second fault. */
  write(event: LogEvent): void;
  /** The id by which the log calls a model. */
  idOf(file: string): string;
};

const LEVELS = {
  start: 'info',
  refused: 'info',
  fault: 'error',
  'slow-query': 'warn',
  'process-gone': 'error',
} satisfies Record<LogEvent['event'], 'info' | 'warn' | 'error'>;

type LogOptions = {
  /** The clock that lines are dated by. */
  readonly now?: () => Date;
  readonly maxBytes?: number;
};

/** How large a file gets, in bytes, and how many are kept: `strata.log`, and before it `strata.1.log` and `strata.2.log`. */
const MAX_BYTES = 1024 * 1024;
const MAX_FILES = 3;

/** @param path of the log; its folder is made with the first line. */
export const openLog = (
  path: string,
  { now = () => new Date(), maxBytes = MAX_BYTES }: LogOptions = {},
): Log => {
  const salt = randomBytes(16);
  return {
    path,
    write: (event) => {
      const facts = 'error' in event ? withoutWords(event) : event;
      const line = `${JSON.stringify({ at: now().toISOString(), level: LEVELS[event.event], ...facts })}\n`;
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
        if (size > 0 && size + Buffer.byteLength(line) > maxBytes) rotate(path);
        appendFileSync(path, line, { mode: 0o600 });
      } catch {
        // Nowhere to say so.
      }
    },
    idOf: (file) => createHash('sha256').update(salt).update(file).digest('hex').slice(0, 8),
  };
};

/** Every file takes the name of the one before it; the oldest is replaced. */
const rotate = (path: string): void => {
  const extension = extname(path);
  const nameOf = (age: number): string =>
    age === 0 ? path : `${path.slice(0, -extension.length)}.${age}${extension}`;
  for (let age = MAX_FILES - 1; age > 0; age--)
    try {
      renameSync(nameOf(age - 1), nameOf(age));
    } catch {
      // There are not as many yet, or another process of the same user was quicker.
    }
};
