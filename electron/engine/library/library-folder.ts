/** Where the models of this user are, when nothing else is said. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The library's folder: what STRATA_LIBRARY names, else `Strata` in the user's documents.
 * @param documents the documents folder where the caller knows it from the system, as Electron does.
 */
export const libraryFolder = (documents?: string): string =>
  process.env.STRATA_LIBRARY || join(documents ?? documentsFolder(), 'Strata');

const documentsFolder = (): string => {
  const usual = join(homedir(), 'Documents');
  if (process.platform === 'win32') return windowsDocuments() ?? usual;
  if (process.platform === 'darwin') return usual;
  return xdgDocuments() ?? usual;
};

/** Desktops of other languages name the folder otherwise, and say so in this file (xdg-user-dirs). */
const xdgDocuments = (): string | undefined => {
  try {
    const folder = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
    const settings = readFileSync(join(folder, 'user-dirs.dirs'), 'utf8');
    const value = /^\s*XDG_DOCUMENTS_DIR\s*=\s*"(.*)"\s*$/m.exec(settings)?.[1];
    return value?.replace(/^\$HOME(?=\/|$)/, homedir());
  } catch {
    return undefined;
  }
};

/** OneDrive and company policies move the folder; the registry knows where to. */
const windowsDocuments = (): string | undefined => {
  try {
    const key = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders';
    const answer = execFileSync('reg', ['query', key, '/v', 'Personal'], { encoding: 'utf8', timeout: 3000 });
    const value = /Personal\s+REG_\w+\s+(.+?)\s*$/m.exec(answer)?.[1];
    return value?.replace(/%([^%]+)%/g, (_, name: string) => process.env[name] ?? '');
  } catch {
    return undefined;
  }
};
