/** Characters that take no ink: they surround names in what other programs copy, and make lines that only look empty. */

/**
 * White space, joiners, direction marks, soft hyphens, fillers and the byte order mark. Tags and variation selectors are
 * left out: they end emoji.
 */
const UNSEEN =
  '\\s\\p{Cc}\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0';
/**
 * Alone, nothing of these is seen either: what Unicode lets fonts ignore (variation selectors, tags and further fillers), the
 * place of an object that was not copied, and the null notehead.
 */
const SEEN = new RegExp(`[^${UNSEEN}\\p{Z}\\p{Cf}\\p{DI}\\ufffc\\u{1d159}]`, 'u');
const LEADING = new RegExp(`^[${UNSEEN}]+`, 'u');
const INKED = /[!-~]/;
const INVISIBLE = new RegExp(`[${UNSEEN}]`, 'u');

/** Whether a text shows anything at all. */
export const isVisible = (text: string): boolean => INKED.test(text) || SEEN.test(text);

/** A text without the white space and invisible characters at its two ends. */
export const trimUnseen = (text: string): string => {
  if (INKED.test(text[0] ?? '') && INKED.test(text.at(-1) ?? '')) return text;
  const start = LEADING.exec(text)?.[0].length ?? 0;
  let end = text.length;
  // Searched from the end: a pattern anchored there would look at each space of a long line in vain.
  while (end > start && INVISIBLE.test(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
};
