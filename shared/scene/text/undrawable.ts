/** What of a text a medium has no font for: scripts, which it refuses, and single signs, which it writes as code points. */
import { scriptOf } from './scripts.ts';

type Undrawable = {
  /** A letter of each script, by Unicode's name of the script: see `noFontSentence`. */
  readonly scripts: ReadonlyMap<string, string>;
  /** Signs that belong to no script, such as emoji and signs for private use. */
  readonly signs: ReadonlySet<string>;
};

/** Marks and invisible signs show only together with others; what is in ASCII every font has. */
const UNTRIED = /^[\p{M}\p{Cf}\p{Cc}\p{Z}\x20-\x7e]$/u;
/** Half of a sign of two units: no font has it, and browsers paint “�” for it. */
const HALF = /^\p{Cs}$/u;

/**
 * Looks at each character of some texts once.
 * @param draws whether there is a font with a glyph for a character.
 */
export const undrawableIn = (texts: Iterable<string>, draws: (character: string) => boolean): Undrawable => {
  const seen = new Set<string>();
  const scripts = new Map<string, string>();
  const signs = new Set<string>();
  for (const text of texts)
    for (const character of text) {
      if (seen.has(character)) continue;
      seen.add(character);
      if (UNTRIED.test(character) || (!HALF.test(character) && draws(character))) continue;
      const script = scriptOf(character);
      if (script === 'Common') signs.add(character);
      else if (!scripts.has(script)) scripts.set(script, character);
    }
  return { scripts, signs };
};

/** A text with some of its signs written as code points, as in [U+E000]. */
export const withCodePoints = (text: string, signs: ReadonlySet<string>): string =>
  signs.size === 0
    ? text
    : [...text].map((character) => (signs.has(character) ? codePointOf(character) : character)).join('');

const codePointOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
