/** How much of a list is read at once. More would block the window. */

import { MAX_CLIP_BLOCKS } from '../model/clip/clip.ts';
import { say } from '../words/messages.ts';
import { words } from './words.ts';

/** Characters of a text, or of the HTML beside it. */
export const MAX_LIST_CHARACTERS = 20_000_000;

/** The sentence that refuses a list, or undefined if it isn’t too long. */
export const tooLong = (characters: number, blocks: number): string | undefined => {
  if (characters <= MAX_LIST_CHARACTERS && blocks <= MAX_CLIP_BLOCKS) return undefined;
  return say(words.tooLong, { lines: MAX_CLIP_BLOCKS, characters: MAX_LIST_CHARACTERS });
};
