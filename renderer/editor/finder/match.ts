/** How well a text answers what was typed to find it. Pure, so that it can be tried alone. */

import { fold, wordsOf } from '../../../shared/words/fold.ts';

const BEGINS = 0;
const BEGINS_A_WORD = 1;
const IS_INSIDE = 3;
const IS_SCATTERED = 6;
/** Words that stand for a text without being part of it weigh less than its own. */
const IS_MEANT = 2;

/**
 * How far a text is from a query: 0 if it begins with it, more for the start of a word, the middle of one, and letters in order
 * only. Null if a word of the query is missing.
 * @param meanings other words the text is found by.
 */
export const distance = (query: string, text: string, meanings = ''): number | null => {
  const words = wordsOf(query);
  const [own, other] = [fold(text), fold(meanings)];
  let sum = 0;
  for (const word of words) {
    const here = distanceOf(word, own);
    const there = distanceOf(word, other);
    const nearest = Math.min(
      here ?? Infinity,
      (there !== null && there < IS_INSIDE ? there : Infinity) + IS_MEANT,
    );
    if (nearest === Infinity) return null;
    sum += nearest;
  }
  return words.length === 0 ? 0 : sum / words.length;
};

const distanceOf = (word: string, text: string): number | null => {
  if (text.startsWith(word)) return BEGINS;
  const at = text.indexOf(word);
  if (at < 0) return isScattered(word, text) ? IS_SCATTERED : null;
  for (let next = at; next >= 0; next = text.indexOf(word, next + 1))
    if (!/[\p{L}\p{N}]/u.test(text[next - 1] ?? '')) return BEGINS_A_WORD;
  return IS_INSIDE;
};

/** Fewer letters than these are in every text somewhere, one after the other. */
const MIN_SCATTERED = 3;

/** Whether the letters stand in the text in their order, the first one where a word begins: "shal" in "Show all levels". */
const isScattered = (word: string, text: string): boolean => {
  if (word.length < MIN_SCATTERED) return false;
  return text.split(/[^\p{L}\p{N}]+/u).some((_, i, parts) => {
    const rest = parts.slice(i).join(' ');
    return rest[0] === word[0] && spanOf(word, rest) <= 2 * word.length + 2;
  });
};

/** The length of the text that contains all letters in order; Infinity if it doesn’t contain them. */
const spanOf = (word: string, text: string): number => {
  let at = -1;
  for (const letter of word) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return Infinity;
  }
  return at + 1;
};
