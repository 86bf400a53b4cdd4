import { readFileSync } from 'node:fs';
import { readFailure } from '../engine/store/failures.ts';
import { pathOf } from './places.ts';

/** The bytes of a file the caller named. Refused with a sentence where it can't be read. */
export const readInput = (name: string): Uint8Array => {
  const path = pathOf(name);
  try {
    return readFileSync(path);
  } catch (error) {
    throw readFailure(path, error);
  }
};
