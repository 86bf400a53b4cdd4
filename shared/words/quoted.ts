/** Names inside sentences. */

/** Longer names are cut: a sentence is to stay readable. */
const MAX_GLYPHS = 60;

/** Letters of Hebrew, Arabic, Syriac, Thaana, N’Ko and other scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802-\ud803\ud83a-\ud83b][\udc00-\udfff]/;

/** A name on its own between other words: one that runs from right to left is isolated, so that it moves none of them. */
const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);

/** A name as it is quoted in a sentence: in curly double quotes, cut if it is very long. */
export const quoted = (name: string): string => {
  const glyphs = Array.from(name);
  return `“${isolated(glyphs.length > MAX_GLYPHS ? `${glyphs.slice(0, MAX_GLYPHS - 1).join('')}…` : name)}”`;
};
