/** Where a path leads once its symbolic links are followed, a dangling one included: a file, or an open descriptor. */
import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A path without links in it, which need not exist; or the number of a descriptor, as `/dev/stdout` names one. */
type LinkTarget = { readonly path: string } | { readonly descriptor: number };

/** As many links as Linux follows before it reports a loop. */
const MAX_LINKS = 40;

/**
 * Follows the links of `path`. Throws an error with the system's code if its folder is missing or can't be read, and
 * `ELOOP` if the links lead in a circle.
 */
export const linkTarget = (path: string): LinkTarget => {
  let next = resolve(path);
  for (let links = 0; links <= MAX_LINKS; links++) {
    const folder = realpathSync(dirname(next));
    const descriptor = descriptorIn(folder, basename(next));
    if (descriptor !== undefined) return { descriptor };
    const place = join(folder, basename(next));
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return { path: place };
    next = resolve(folder, readlinkSync(place));
  }
  throw Object.assign(new Error(`Too many links: ${path}`), { code: 'ELOOP' });
};

/**
 * Opening such a name again would start at the beginning of a file that is appended to, and fail for sockets: the name means
 * the open descriptor.
 */
const descriptorIn = (folder: string, name: string): number | undefined => {
  const own = folder === '/dev/fd' || new RegExp(`^/proc/${process.pid}(/task/\\d+)?/fd$`).test(folder);
  return own && /^\d{1,9}$/.test(name) ? Number(name) : undefined;
};
