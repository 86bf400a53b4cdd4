/** Where the command line finds things: files as its caller names them, and what comes with Strata. */
import { join, resolve } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..', '..', '..');

export const VERSION: string = manifest.version;
export const SEEDS_FOLDER = join(ROOT, 'seeds');
/** The built editor. Tests serve one of their own. */
export const RENDERER_FOLDER = process.env.STRATA_RENDERER ?? join(ROOT, 'dist', 'renderer');

/** The built page for guests of live rooms. */
export const GUEST_FOLDER = join(ROOT, 'dist', 'guest');

/** The absolute path of a file as the caller names it. */
export const pathOf = (name: string): string => resolve(name);
