/** Every migration, in order. A new one is added at the end; none is ever changed. */
import type { Migration } from '../migrate.ts';
import { first } from './001-first.ts';
import { waiverBlock } from './002-waiver-block.ts';

export const MIGRATIONS: readonly Migration[] = [first, waiverBlock];
