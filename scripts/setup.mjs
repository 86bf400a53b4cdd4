// @ts-check
/**
 * The set-up that every npm script does before its own work. It runs on a fresh clone, so it uses nothing but the
 * machine's own Node (20 or newer): the locked dependencies, and with them the Node 24 that everything else runs on.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

/** The Node 24 of this checkout, or the running one where that is new enough. @returns {string} */
export function node24() {
  const own = join(ROOT, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `Strata runs on Node 24, which npm could not install here. Install Node 24 and try again (this is ${process.version}).`,
  );
}

/**
 * Installs the locked dependencies where they differ from what is installed.
 * @param {string} folder with the package.json and its lockfile
 */
export function ensureDependencies(folder = ROOT) {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  const stampFile = join(folder, 'node_modules', '.strata-stamp');
  if (readText(stampFile) === hash) return;
  if (!isInstalled(lock, readText(join(folder, 'node_modules', '.package-lock.json')))) {
    process.stderr.write('Installing dependencies (once; again when package-lock.json changes) ...\n');
    install(folder);
  }
  writeFileSync(stampFile, hash);
}

/**
 * Whether npm's own record of node_modules holds every package of the lockfile, each in its locked version. Packages
 * that are optional may be absent: they are for other platforms.
 * @param {string} lock the text of package-lock.json
 * @param {string} installed the text of node_modules/.package-lock.json, empty where there is none
 */
export function isInstalled(lock, installed) {
  if (installed === '') return false;
  const wanted = Object.entries(packagesOf(lock)).filter(([path]) => path !== '');
  const found = packagesOf(installed);
  const known = new Set(wanted.map(([path]) => path));
  return (
    Object.keys(found).every((path) => known.has(path)) &&
    wanted.every(([path, entry]) => {
      const there = found[path];
      if (there === undefined) return entry.optional === true || entry.devOptional === true;
      return there.version === entry.version && there.integrity === entry.integrity;
    })
  );
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockEntry
 * @param {string} lock
 * @returns {Record<string, LockEntry>}
 */
function packagesOf(lock) {
  try {
    return JSON.parse(lock).packages ?? {};
  } catch {
    return {};
  }
}

/** @param {string} folder */
function install(folder) {
  // Windows can't remove a program that is running, and npm's scripts may run on the Node that `npm ci` would remove.
  const onOwnNode = process.execPath.startsWith(join(ROOT, 'node_modules') + sep);
  const command = windows && onOwnNode ? 'install' : 'ci';
  const npm = npmCommand();
  const { status, error } = spawnSync(
    npm.file,
    [...npm.args, command, '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      shell: npm.shell,
      // Standard output belongs to the script that follows.
      stdio: ['ignore', 2, 2],
    },
  );
  if (status !== 0) {
    const reason = error ? `: ${error.message}` : '';
    throw new Error(
      `The dependencies could not be installed by "npm ci"${reason}. Nothing else was changed.`,
    );
  }
}

/** How to call the npm that runs this script, else the one in PATH. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  const file = process.env.npm_node_execpath ?? process.execPath;
  if (cli?.endsWith('.js') && existsSync(cli)) return { file, args: [cli], shell: false };
  return { file: 'npm', args: [], shell: windows };
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
