import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The file of the first of these programs that is in PATH, or null. */
export const findInPath = (names: readonly string[], path = process.env.PATH ?? ''): string | null => {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const name of names) {
    for (const folder of path.split(delimiter)) {
      for (const ending of endings) {
        const file = join(folder, name + ending);
        if (folder !== '' && isExecutable(file)) return file;
      }
    }
  }
  return null;
};

/** Whether this is a file that may be run. */
export const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

/** What a program is called by each system's package manager; absent if it has none. */
type PackageNames = { apt?: string; dnf?: string; brew?: string; winget?: string };

const MANAGERS = [
  { name: 'apt', program: 'apt-get', args: ['install', '-y', '--no-install-recommends'], needsRoot: true },
  { name: 'dnf', program: 'dnf', args: ['install', '-y'], needsRoot: true },
  { name: 'brew', program: 'brew', args: ['install'], needsRoot: false },
  {
    name: 'winget',
    program: 'winget',
    args: ['install', '--silent', '--accept-package-agreements', '--accept-source-agreements', '--id'],
    needsRoot: false,
  },
] as const;

/** Installs a program by the system's package manager. Returns whether it says it did; it never asks for a password. */
export const installPackage = (names: PackageNames): boolean => {
  for (const manager of MANAGERS) {
    const name = names[manager.name];
    const program = findInPath([manager.program]);
    if (name === undefined || program === null) continue;
    const prefix = manager.needsRoot && process.getuid?.() !== 0 ? ['sudo', '-n'] : [];
    const run = (args: readonly string[]): boolean => {
      const [file = program, ...rest] = [...prefix, program, ...args];
      // Standard output belongs to the script that asked.
      return spawnSync(file, rest, { stdio: ['ignore', 2, 2], timeout: 600_000 }).status === 0;
    };
    process.stderr.write(`Installing ${name} with ${manager.program} ...\n`);
    if (run([...manager.args, name])) return true;
    // A fresh machine has no package lists yet.
    if (manager.name === 'apt' && run(['update']) && run([...manager.args, name])) return true;
  }
  return false;
};
