/** A thread that writes a whole, compact copy of a model file that its process has open, and marks it as a file of its own. */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { connectToRead } from '../connection.ts';
import { markFile } from '../file/header.ts';
import type { CopyOrder } from './copy-in-thread.ts';

const { path, target } = workerData as CopyOrder;

const copy = (): void => {
  const db = connectToRead(path);
  try {
    db.prepare('VACUUM INTO ?').run(target);
    markFile(target);
    // Flushed here, so that the process has nothing left to wait for.
    const fd = openSync(target, 'r+');
    fsyncSync(fd);
    closeSync(fd);
  } finally {
    db.close();
  }
};

// The answer comes once this thread has let go of the model: whoever closes it last empties and removes its log.
try {
  copy();
  parentPort?.postMessage(null);
} catch (error) {
  // Between threads an error keeps its message only.
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  parentPort?.postMessage({ code, message: error instanceof Error ? error.message : String(error) });
}
