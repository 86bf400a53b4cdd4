/** Refusals of files that are too large to be read. */
import { userError } from '../../../shared/api/contract.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/lists/import/choices.ts';
import { MAX_IMPORT_BLOCKS } from '../../../shared/model/clip/clip.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { beginningOf } from './decode-text.ts';
import { words } from './words.ts';

/** The largest model as JSON. Windows send it as text in base64, which can’t be longer than 512 MB. */
export const MAX_MODEL_BYTES = 300_000_000;

/** The refusal of a file that is larger than any table of processes, or than `limit` bytes. */
export const tooLargeFile = (fileName: string, limit = MAX_IMPORT_BYTES): Error =>
  userError('too-large', words.tooLarge, { file: quoted(fileName), megabytes: limit / 1_000_000 });

/** Whether bytes begin like a model as JSON. */
export const isModelText = (bytes: Uint8Array): boolean => IS_MODEL.test(beginningOf(bytes));

const IS_MODEL = /^[\s\ufeff]*\{[\s\S]{0,200}"format"\s*:\s*"strata-model"/;

/** The most that a file may have, by how it begins: a model that Strata wrote may be larger than what others wrote. */
export const mostBytes = (begin: Uint8Array): number =>
  isModelText(begin) ? MAX_MODEL_BYTES : MAX_IMPORT_BYTES;

/** The refusal of a table with more rows than one import can have blocks. */
export const tooManyRows = (fileName: string): Error =>
  userError('too-large', words.tooManyRows, { file: quoted(fileName), limit: MAX_IMPORT_BLOCKS });

/** Cells of a table, the empty ones before others counted: a sheet may name a cell at its far end in each row. */
export const MAX_CELLS = 10_000_000;

export const tooManyCells = (fileName: string): Error =>
  userError('too-large', words.tooManyCells, { file: quoted(fileName), limit: MAX_CELLS });
