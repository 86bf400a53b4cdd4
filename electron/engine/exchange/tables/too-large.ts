import { userError } from '../../../../shared/api/contract.ts';
import { MAX_TABLE_BYTES } from '../../../../shared/lists/import/choices.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { words } from './words.ts';

/** The refusal of a file that is larger than any table of processes. */
export const tooLargeTable = (fileName: string): Error =>
  userError('too-large', words.tooLarge, { file: quoted(fileName), megabytes: MAX_TABLE_BYTES / 1_000_000 });
