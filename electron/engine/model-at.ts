/** Whether a model is at a place where something else is to be written. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { MODEL_EXTENSION } from '../../shared/model/file-names.ts';
import { linkTarget } from './files/link-target.ts';
import { APPLICATION_ID } from './store/migrations/migrate.ts';

/** Where every SQLite file names its program: see `header.ts`. */
const APPLICATION_ID_AT = 68;

/** Whether `path` leads to a model: by the name it has in the end, or by its content. False if there is nothing to be read. */
export const isModelAt = (path: string): boolean => {
  try {
    const target = linkTarget(path);
    if ('descriptor' in target) return false;
    if (extname(target.path).toLowerCase() === MODEL_EXTENSION) return true;
    if (!statSync(target.path).isFile()) return false;
    const fd = openSync(target.path, 'r');
    try {
      const header = Buffer.alloc(APPLICATION_ID_AT + 4);
      readSync(fd, header, 0, header.length, 0);
      return header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID;
    } finally {
      closeSync(fd);
    }
  } catch {
    // Missing, or not to be read: writing says what is wrong.
    return false;
  }
};
