/** The word that is being typed to find a row by its beginning. */

/** How long the letters of a word may be apart, in ms. */
const WORD_MS = 600;
let typed = '';
let typedAt = 0;

/** Whether a word is begun: a space then belongs to it. */
export const isTyping = (): boolean => typed !== '' && performance.now() - typedAt <= WORD_MS;

/** The word so far with another letter; null if it has only spaces. */
export const wordWith = (letter: string): string | null => {
  typed = isTyping() ? typed + letter : letter;
  typedAt = performance.now();
  if (typed.trim() === '') typed = '';
  return typed === '' ? null : typed;
};
