/** The script and the styles of the web page, as they were built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { userError } from '../../../../shared/api/contract.ts';
import { words } from '../words.ts';

export type PageAssets = { readonly script: string; readonly styles: string };

/** Beside the sources of the repository, and beside the built engine of the packaged app. */
const FOLDERS = ['../../../../dist/reader', '../../../../reader'];

/** Throws a `UserError` if the page has not been built. */
export const pageAssets = (): PageAssets => {
  const folder = FOLDERS.map((each) => join(import.meta.dirname, each)).find((each) =>
    existsSync(join(each, 'reader.js')),
  );
  if (folder === undefined) throw userError('not-built', words.pageNotBuilt);
  return {
    script: readFileSync(join(folder, 'reader.js'), 'utf8'),
    styles: readFileSync(join(folder, 'reader.css'), 'utf8'),
  };
};
