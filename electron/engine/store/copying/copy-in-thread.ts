/** Copying a large model file in a thread: SQLite writes a compact copy in one go, which takes seconds. */
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

export type CopyOrder = { readonly path: string; readonly target: string };

/** The file beside this one, in the sources and as it is built. */
const WORKER = join(import.meta.dirname, `copy-worker${extname(import.meta.filename)}`);

/**
 * Writes what is committed to the model file at `path` to `target`, a new file. The file must be open in this process: SQLite
 * then knows that its log is its own. Rejected with an error that has SQLite's code.
 */
export const copyInThread = (path: string, target: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: { path, target } satisfies CopyOrder });
    worker.once('message', (failed: { code: string; message: string } | null) =>
      failed ? reject(Object.assign(new Error(failed.message), { code: failed.code })) : resolve(),
    );
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread of a copy ended without one.')));
  });
