import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A hash of the names and contents of these files, given as glob patterns relative to `root`. */
export const hashFiles = (root: string, patterns: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    if (!statSync(join(root, file)).isFile()) continue;
    const bytes = readFileSync(join(root, file));
    hash.update(`${file.replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
};

/** The stamp that was written to this file, or null. */
export const readStamp = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

export const writeStamp = (file: string, stamp: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp);
};
