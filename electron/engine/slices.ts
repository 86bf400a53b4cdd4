/**
 * Opening a model in slices, between which the engine serves other callers. What opens a model is written once, as steps:
 * `inSlices` lets others have a turn in between, and `finish` does everything at once. Work that can't be cut into steps is
 * asked for, and done in a thread or by SQLite's backup interface, which pauses by itself.
 */
import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { type Damage, damageInThread } from './store/copying/check-image.ts';

/** Work that the steps hand to their caller. If the caller answers undefined, the steps do it themselves. */
type Ask =
  /** Begins to check the pages of this image of a file beside what the steps do next: `done` if that is under way. */
  | { readonly kind: 'begin-check'; readonly image: Buffer }
  /** Waits for the check that was begun: `done` if the pages are sound. */
  | { readonly kind: 'end-check' }
  /** Copies an open database to `path`, a new file. */
  | { readonly kind: 'copy'; readonly db: Database.Database; readonly path: string };

type Answer = 'done' | Damage | undefined;

/** Yields after each short step, or asks for something. */
export type OpenSteps<T> = Generator<Ask | undefined, T, Answer>;

export type Slices = {
  /** How long a slice lasts, in milliseconds; 0 for one step. */
  readonly ms: number;
  /** Lets others have a turn. */
  readonly turn: () => Promise<unknown>;
  /** Images of this size or more, in bytes, are checked in a thread. Smaller ones are checked before a thread has started. */
  readonly threadBytes: number;
};

export const SLICES: Slices = { ms: 10, turn: () => setImmediate(), threadBytes: 32 * 1024 * 1024 };

export type Running<T> = {
  readonly result: Promise<T>;
  /**
   * Ends the work where it is and closes what it has open. `result` is then rejected with what `reason` returns. Does
   * nothing once the work is done or has failed.
   */
  cancel(reason: () => Error): void;
};

/** Does what `steps` do, in slices. The first one begins before others have a turn: small models need no more. */
export const inSlices = <T>(steps: OpenSteps<T>, slices: Slices = SLICES): Running<T> => {
  const { promise: result, resolve, reject } = Promise.withResolvers<T>();
  const stop = new AbortController();
  let isOver = false;
  let checking: Promise<Answer> = Promise.resolve(undefined);

  const answerTo = async (ask: Ask): Promise<Answer> => {
    switch (ask.kind) {
      case 'copy':
        await ask.db.backup(ask.path);
        return 'done';
      case 'begin-check':
        if (ask.image.length < slices.threadBytes) return undefined;
        checking = damageInThread(ask.image, stop.signal);
        return 'done';
      case 'end-check':
        return checking;
    }
  };

  const run = async (): Promise<T> => {
    try {
      let end = performance.now() + slices.ms;
      let step = steps.next();
      while (!step.done) {
        const ask = step.value;
        let next = () => steps.next();
        if (ask) {
          try {
            const answer = await answerTo(ask);
            next = () => steps.next(answer);
          } catch (error) {
            next = () => steps.throw(error);
          }
        } else if (performance.now() >= end) {
          await slices.turn();
          end = performance.now() + slices.ms;
        }
        // It was cancelled: the steps have ended, and `result` is rejected already.
        if (isOver) return await result;
        step = next();
      }
      return step.value;
    } finally {
      isOver = true;
      stop.abort();
    }
  };

  // Begun once the caller has what it needs to cancel.
  Promise.resolve().then(run).then(resolve, reject);

  return {
    result,
    cancel: (reason) => {
      if (isOver) return;
      isOver = true;
      stop.abort();
      try {
        steps.return(undefined as T);
      } catch {
        // Windows won't remove an unfinished copy that is still being written. It is swept at the next start.
      }
      reject(reason());
    },
  };
};
