/** A thread that checks whether the pages of an image are sound, and says what is wrong with them. */
import { parentPort, workerData } from 'node:worker_threads';
import { memoryImage } from '../connection.ts';
import { damageIn } from './damage.ts';

const damageOf = (bytes: Buffer): string | null => {
  try {
    const db = memoryImage(bytes);
    try {
      return damageIn(db) ?? null;
    } finally {
      db.close();
    }
  } catch (error) {
    // Some damage stops SQLite itself.
    return error instanceof Error ? error.message : String(error);
  }
};

// A buffer arrives as plain bytes.
const { buffer, byteOffset, byteLength } = workerData as Uint8Array<ArrayBufferLike>;
parentPort?.postMessage(damageOf(Buffer.from(buffer, byteOffset, byteLength)));
