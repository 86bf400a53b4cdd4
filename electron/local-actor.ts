/** The person at this machine, as the journal knows them: the system's name for its user, and an id that stays. */
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Person } from './engine/caller.ts';

const FILE = 'identity.json';
const identitySchema = z.strictObject({ id: z.string().min(16).max(64) });

/**
 * The local user. The id is made once for each user of the system and kept in `folder`, so that undo goes on after a
 * restart and by whichever door; if nothing can be kept there, the name serves as the id.
 * @param folder the user's own, of the kind that Electron's `userData` is.
 */
export const localPerson = (folder: string = settingsFolder()): Person => {
  const name = localName();
  return { id: keptId(folder) ?? name, name };
};

const localName = (): string => {
  try {
    return userInfo().username || 'local';
  } catch {
    // A container may run under a user that the system has no entry for.
    return process.env.USER || process.env.USERNAME || 'local';
  }
};

const keptId = (folder: string): string | undefined => {
  const path = join(folder, FILE);
  return readId(path) ?? madeId(folder, path) ?? readId(path);
};

/** A new id, kept in a file; undefined if it can't be kept, or if another program that starts now was quicker. */
const madeId = (folder: string, path: string): string | undefined => {
  const id = randomBytes(16).toString('hex');
  const temporary = `${path}.${id}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, JSON.stringify({ id }), { mode: 0o600 });
  } catch {
    return undefined;
  }
  try {
    // Unlike a rename, this never replaces a file that is there.
    linkSync(temporary, path);
    return id;
  } catch {
    return undefined;
  } finally {
    rmSync(temporary, { force: true });
  }
};

const readId = (path: string): string | undefined => {
  try {
    return identitySchema.parse(JSON.parse(readFileSync(path, 'utf8'))).id;
  } catch {
    return undefined;
  }
};

/** `STRATA_SETTINGS` names another folder, as tests need it that must leave the user's own alone. */
const settingsFolder = (): string => {
  if (process.env.STRATA_SETTINGS) return process.env.STRATA_SETTINGS;
  if (process.platform === 'win32')
    return join(process.env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Strata');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Strata');
  return join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'Strata');
};
