/**
 * Every migration, in order. A new one is added at the end; the SQL of none is ever changed. New fields need none: their columns are added
 * in the version that their record says.
 */

import { first } from './001-first.ts';
import { waiverBlock } from './002-waiver-block.ts';
import { once } from './003-once.ts';
import { plainSigns } from './004-plain-signs.ts';
import { command } from './006-command.ts';
import { exchanges } from './007-exchanges.ts';
import { publication } from './011-publication.ts';
import { dictionary } from './013-dictionary.ts';
import { withAddedFields } from './added-fields.ts';
import type { Migration } from './migrate.ts';

export const MIGRATIONS: readonly Migration[] = withAddedFields([
  first,
  waiverBlock,
  once,
  plainSigns,
  command,
  exchanges,
  publication,
  dictionary,
]);
