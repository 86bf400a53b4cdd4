/** The person at this machine, as the journal knows them: the name they gave, or the system's for its user, and an id that stays. */
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Caller, Person } from './engine/caller.ts';

const FILE = 'identity.json';
const identitySchema = z.strictObject({
  id: z.string().min(16).max(64),
  name: z.string().min(1).max(200).optional(),
});
type Identity = z.infer<typeof identitySchema>;

/** Accounts that several people share, or that a system makes: their names tell nobody who made a change. */
const SHARED_ACCOUNTS: ReadonlySet<string> = new Set([
  ...[
    'root',
    'admin',
    'administrator',
    'user',
    'guest',
    'local',
    'owner',
    'default',
    'vagrant',
    'ubuntu',
    'node',
  ],
]);
const UNNAMED = 'Unnamed';

/**
 * The local user. The id is made once for each user of the system and kept in `folder`, so that undo goes on after a
 * restart and by whichever door; if nothing can be kept there, the name serves as the id.
 * @param folder the user's own, of the kind that Electron's `userData` is.
 */
export const localPerson = (folder: string = settingsFolder()): Person => localIdentity(folder).person();

type LocalIdentity = {
  /** Who is at this machine now. */
  readonly person: () => Person;
  /** Gives them another name, from the next change on; kept for the next start where something can be kept. */
  readonly rename: (name: string) => void;
};

/** The same, for what goes on while the name is changed. */
export const localIdentity = (folder: string = settingsFolder()): LocalIdentity => {
  const kept = keptIdentity(folder);
  const account = accountName();
  let name = kept?.name ?? (SHARED_ACCOUNTS.has(account.toLowerCase()) ? UNNAMED : account);
  const id = kept?.id ?? account;
  return {
    person: () => ({ id, name }),
    rename: (given) => {
      name = given;
      if (kept) write(join(folder, FILE), { id, name });
    },
  };
};

/** The identity of a person whose name is kept by nobody. */
export const givenIdentity = ({ id, name: given }: Person): LocalIdentity => {
  let name = given;
  return {
    person: () => ({ id, name }),
    rename: (next) => {
      name = next;
    },
  };
};

/** Who calls the engine, with the name they have at each change. */
export const asCaller = ({ person, rename }: LocalIdentity): Person & Required<Pick<Caller, 'naming'>> => ({
  ...person(),
  naming: { name: () => person().name, rename },
});

/** A complete file or none, in the place of the one that was there. */
const write = (path: string, identity: Identity): void => {
  const temporary = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    writeFileSync(temporary, JSON.stringify(identity), { mode: 0o600, flush: true });
    renameSync(temporary, path);
  } catch {
    // The name is used all the same, until the program ends.
    rmSync(temporary, { force: true });
  }
};

const accountName = (): string => {
  try {
    return userInfo().username || 'local';
  } catch {
    // A container may run under a user that the system has no entry for.
    return process.env.USER || process.env.USERNAME || 'local';
  }
};

const keptIdentity = (folder: string): Identity | undefined => {
  const path = join(folder, FILE);
  return readIdentity(path) ?? madeIdentity(folder, path) ?? readIdentity(path);
};

/** A new id, kept in a file; undefined if it can't be kept, or if another program that starts now was quicker. */
const madeIdentity = (folder: string, path: string): Identity | undefined => {
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
    return { id };
  } catch {
    return undefined;
  } finally {
    rmSync(temporary, { force: true });
  }
};

const readIdentity = (path: string): Identity | undefined => {
  try {
    return identitySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
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
