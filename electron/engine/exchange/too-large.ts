/** Refusals of files that are too large to be read. */
import { userError } from '../../../shared/api/contract.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/lists/import/choices.ts';
import { MAX_IMPORT_BLOCKS } from '../../../shared/model/clip/clip.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { words } from './words.ts';

/** The refusal of a file that is larger than any model or table of processes. */
export const tooLargeFile = (fileName: string): Error =>
  userError('too-large', words.tooLarge, { file: quoted(fileName), megabytes: MAX_IMPORT_BYTES / 1_000_000 });

/** The refusal of a table with more rows than one import can have blocks. */
export const tooManyRows = (fileName: string): Error =>
  userError('too-large', words.tooManyRows, { file: quoted(fileName), limit: MAX_IMPORT_BLOCKS });
