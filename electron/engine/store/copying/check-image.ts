/** Checking the pages of a large file in a thread: SQLite checks all of them in one go, which takes seconds. */
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What SQLite found wrong with the pages, in its own words. */
export type Damage = { readonly damage: string };

/** The file beside this one, in the sources and as it is built. */
const WORKER = join(import.meta.dirname, `pages-worker${extname(import.meta.filename)}`);

/**
 * What is wrong with the pages of `image`, the bytes of a model file: `done` if nothing is; undefined if no thread can be
 * started or `signal` ends the work. The bytes must not be used until then.
 */
export const damageInThread = (image: Buffer, signal: AbortSignal): Promise<'done' | Damage | undefined> =>
  new Promise((resolve) => {
    try {
      const worker = new Worker(WORKER, { workerData: image });
      worker.once('message', (damage: string | null) => resolve(damage === null ? 'done' : { damage }));
      worker.once('error', () => resolve(undefined));
      worker.once('exit', () => resolve(undefined));
      signal.addEventListener('abort', () => void worker.terminate(), { once: true });
    } catch {
      resolve(undefined);
    }
  });
