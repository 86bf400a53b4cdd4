/**
 * Where a library was last served: its port and token, in a file that only this user can read. A server that is started
 * again takes both, so that the windows that waited for it find it. The token belongs to the port: if another program has
 * taken the port in between, and may have heard the token from those windows, both are replaced.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { stateFolder } from './state-folder.ts';

const entrySchema = z.strictObject({
  port: z.int().min(1).max(65_535),
  token: z.string().regex(/^[0-9a-f]{32}$/),
});
type Entry = z.infer<typeof entrySchema>;

/** The entry for what is served at `path`; null if there is none that can be trusted. */
export const rememberedEntry = (path: string): Entry | null => {
  try {
    const file = entryFile(path);
    // On Windows the folder of the user's own program data keeps others out; modes mean nothing there.
    if (process.platform !== 'win32' && !isPrivate(file)) return null;
    return entrySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};

/** Writes the entry for the next start. Where that is not possible the next start chooses another. */
export const rememberEntry = (path: string, entry: Entry): void => {
  try {
    const folder = servedFolder();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    writeFileAtomic.sync(entryFile(path), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
  } catch {
    // Serving goes on even if the home folder can't be written.
  }
};

const isPrivate = (file: string): boolean => {
  const { mode, uid } = statSync(file);
  return (mode & 0o077) === 0 && uid === process.getuid?.();
};

const entryFile = (path: string): string =>
  join(servedFolder(), `${createHash('sha256').update(path).digest('hex').slice(0, 32)}.json`);

const servedFolder = (): string => join(stateFolder(), 'served');
