/**
 * Where a line of text may break inside what looks like one word: at words of scripts that have no spaces between them, at soft
 * hyphens, and between the syllables of words that are longer than a line.
 */
import { segmenterFor } from '../../words/format.ts';

/** After which unit a line may break, by index into the units of a text, and what the line then ends in. */
export type Breaks = ReadonlyMap<number, '' | '-'>;

const SOFT_HYPHEN = '\u00ad';
/** Thai, Lao, Myanmar and Khmer letters and marks. */
const UNSPACED = /[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ede\u1000-\u109f\u1780-\u17d3\u17dc]/;
/** The same, and signs that never begin a line: the Thai and Lao signs of repetition and abbreviation, Khmer ones. */
const NEVER_FIRST = /^[\u0e2f\u0e46\u0eaf\u0ec6\u17d4-\u17d7]/;

/** Whether a text has words that no spaces part, or soft hyphens. */
export const hasInnerBreaks = (text: string): boolean => text.includes(SOFT_HYPHEN) || UNSPACED.test(text);

let words: Intl.Segmenter | undefined;

/**
 * Takes the soft hyphens out of a text's units and finds where lines may break inside words.
 * Words of scripts without spaces come from ICU's dictionaries by way of `Intl.Segmenter`. In the desktop app the window and the
 * engine share one ICU. Served to a browser, the engine may have another edition of it than the browser: a rare word may then
 * break elsewhere in a PDF than on the canvas, but each picture is laid out as a whole by one of them, so that its boxes and its
 * lines always agree.
 * @param units the graphemes of the text.
 */
export const innerBreaks = (units: readonly string[]): { units: readonly string[]; breaks: Breaks } => {
  const breaks = new Map<number, '' | '-'>();
  const kept: string[] = [];
  for (const unit of units)
    if (unit !== SOFT_HYPHEN) kept.push(unit);
    else if (kept.length > 0) breaks.set(kept.length - 1, '-');
  const text = kept.join('');
  if (!UNSPACED.test(text)) return { units: kept, breaks };
  words ??= segmenterFor('word', 'th');
  const starts = new Set<number>();
  for (const { index } of words.segment(text)) starts.add(index);
  let at = 0;
  kept.forEach((unit, i) => {
    at += unit.length;
    const next = kept[i + 1];
    if (next === undefined || !starts.has(at) || NEVER_FIRST.test(next)) return;
    if (UNSPACED.test(unit) && UNSPACED.test(next)) breaks.set(i, '');
  });
  return { units: kept, breaks };
};

/** At least so many letters stay on either side of a hyphen. */
const MIN_BEFORE = 3;
const MIN_AFTER = 3;

/** Endings after which German compounds join their next part. */
const JOINTS = /(?:ungs|heits|keits|schafts|tions|täts|lings|tums|ments)$/iu;
const VOWELS = 'aeiouyäöüáàâãåæéèêëíìîïóòôõøœúùûýаеёиоуыэюяіїєαεηιουωάέήίόύώ';
const VOWEL = new RegExp(`^[${VOWELS}]`, 'iu');
/** Letters that stand for one sound and are never parted. */
const TOGETHER = /^(?:sch|ch|ck|ph|th|sh|qu|gh)/iu;
/** Consonants that begin a syllable together. */
const ONSET = /^(?:[bcdfgkptv]r|[bcfgkp]l|sch[lmnrw]?|st(?!s)|sp)/iu;

/** How well a long word breaks before the letter at `index`: 2 at a joint of a compound, 1 between syllables, 0 not at all. */
const breakQuality = (letters: readonly string[], index: number): 0 | 1 | 2 => {
  const before = letters.slice(0, index).join('');
  const after = letters.slice(index).join('');
  if (JOINTS.test(before) && !VOWEL.test(after)) return 2;
  const [last = '', next = ''] = [letters[index - 1], letters[index]];
  // A syllable begins with one consonant, or with those that begin one together; both sides keep a vowel.
  const hasVowels = letters.slice(0, index).some((letter) => VOWEL.test(letter));
  const nextVowel = letters.slice(index).findIndex((letter) => VOWEL.test(letter));
  if (!hasVowels || nextVowel < 1 || VOWEL.test(next)) return 0;
  const onset = letters.slice(index, index + nextVowel).join('');
  const isOnset = nextVowel === 1 || TOGETHER.exec(onset)?.[0] === onset || ONSET.exec(onset)?.[0] === onset;
  // No larger onset than this one, and none that is cut in two.
  const larger = VOWEL.test(last) ? '' : last + onset;
  const isCut = larger !== '' && (TOGETHER.test(larger) || ONSET.exec(larger)?.[0] === larger);
  return isOnset && !isCut ? 1 : 0;
};

const LETTER = /^\p{L}\p{M}*$/u;
const HYPHENATED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * Where to break a word that is longer than a line: the index of the unit that begins the next line, which a hyphen comes
 * before. Prefers the joints of German compounds, then takes the last syllable that fits. Undefined if the word has no such
 * place, or is not written in Latin, Greek or Cyrillic letters.
 * @param start index of the first unit of the word. @param most the last index at which a hyphen still fits the line.
 */
export const syllableBreak = (
  units: string | readonly string[],
  start: number,
  most: number,
): number | undefined => {
  const letters: string[] = [];
  for (let i = start; i < units.length && letters.length < MAX_READ; i++) {
    const unit = units[i] as string;
    if (!LETTER.test(unit) || !HYPHENATED.test(unit)) break;
    letters.push(unit);
  }
  let best: number | undefined;
  let quality = 0;
  const last = Math.min(most - start, letters.length - MIN_AFTER);
  for (let index = last; index >= MIN_BEFORE; index--) {
    const found = breakQuality(letters, index);
    if (found > quality) {
      quality = found;
      best = start + index;
    }
    // A joint further back would leave most of the line empty.
    if (quality > 0 && index < last * 0.6) break;
  }
  return best;
};
/** Letters of one word that are looked at. */
const MAX_READ = 80;
