/** How much of a list is read at once. More would hold the window up. */

import { MAX_CLIP_BLOCKS } from '../model/clip/clip.ts';
import { countIn } from '../words/format.ts';

/** Characters of a text, or of the HTML beside it. */
export const MAX_LIST_CHARACTERS = 20_000_000;

/** The sentence that refuses a list, or undefined if its size is all right. */
export const tooLong = (characters: number, blocks: number): string | undefined => {
  if (characters <= MAX_LIST_CHARACTERS && blocks <= MAX_CLIP_BLOCKS) return undefined;
  const [most, longest] = [MAX_CLIP_BLOCKS, MAX_LIST_CHARACTERS].map((limit) => countIn(limit));
  return `This text is too long: ${most} lines and ${longest} characters can be pasted at once. Paste it in parts.`;
};
