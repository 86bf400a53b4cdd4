/** The models that Strata comes with, to start from. */

import { readdirSync } from 'node:fs';

/** @returns the names of the seeds in `folder`, which are its JSON files without their ending, sorted. */
export const seedNames = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
