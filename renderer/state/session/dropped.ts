/** What is dropped onto the window from another program: read as a list, or refused with a reason. */

import { MAX_LIST_CHARACTERS } from '../../../shared/lists/limits.ts';
import {
  extensionOf,
  LIST_EXTENSIONS,
  MODEL_EXTENSIONS,
  TABLE_EXTENSIONS,
} from '../../../shared/lists/list-extensions.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { words } from '../words.ts';

/** A file or a text, as far as it decides what becomes of it. */
export type Dropped = {
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly hasText: boolean;
};

export type DropOutcome = { readonly take: 'file' | 'text' } | { readonly refused: string };

/** What a drop onto an open model comes to. */
export const dropOnModel = ({ files, hasText }: Dropped, readOnly: boolean): DropOutcome | undefined => {
  const [file, ...others] = files;
  if (!file && !hasText) return undefined;
  if (readOnly) return { refused: say(words.dropReadOnly) };
  if (!file) return { take: 'text' };
  if (others.length > 0) return { refused: say(words.dropOneFile) };
  const extension = extensionOf(file.name);
  if (MODEL_EXTENSIONS.includes(extension))
    return {
      refused: say(words.dropModel, { file: quoted(file.name) }),
    };
  if (TABLE_EXTENSIONS.includes(extension)) return { take: 'file' };
  if (!LIST_EXTENSIONS.includes(extension)) return { refused: notAList(file.name) };
  if (file.size > MAX_LIST_CHARACTERS)
    return {
      refused: say(words.dropTooLong, { file: quoted(file.name), limit: MAX_LIST_CHARACTERS }),
    };
  return { take: 'file' };
};

/** What a drop onto the library comes to: a file that can be imported, or nothing. */
export const dropOnLibrary = (
  { files, hasText }: Dropped,
  readable: readonly string[],
): DropOutcome | undefined => {
  const [file, ...others] = files;
  if (!file) return hasText ? { refused: say(words.dropNotFile) } : undefined;
  if (others.length > 0) return { refused: say(words.dropOneImport) };
  const extension = extensionOf(file.name);
  if (extension !== 'strata' && !readable.includes(extension)) return { refused: notAList(file.name) };
  return { take: 'file' };
};

const notAList = (name: string): string => say(words.dropNotList, { file: quoted(name) });
