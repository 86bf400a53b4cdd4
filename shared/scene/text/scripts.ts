/** Scripts of the world's languages, for letters that the bundled typefaces lack. */
import { listIn } from '../../words/format.ts';
import { say } from '../../words/messages.ts';
import { words } from '../words.ts';
import type { NamedBlocks } from './blocks-with.ts';

/** Unicode's names of scripts (UAX #24), and what people call them where that differs. */
const NAMES: Readonly<Record<string, string>> = {
  Han: 'Chinese characters',
  Hiragana: 'Japanese',
  Katakana: 'Japanese',
  Bopomofo: 'Bopomofo',
  Hangul: 'Korean',
  Thai: 'Thai',
  Lao: 'Lao',
  Khmer: 'Khmer',
  Myanmar: 'Burmese',
  Devanagari: 'Devanagari',
  Bengali: 'Bengali',
  Gurmukhi: 'Gurmukhi',
  Gujarati: 'Gujarati',
  Oriya: 'Odia',
  Tamil: 'Tamil',
  Telugu: 'Telugu',
  Kannada: 'Kannada',
  Malayalam: 'Malayalam',
  Sinhala: 'Sinhala',
  Tibetan: 'Tibetan',
  Georgian: 'Georgian',
  Armenian: 'Armenian',
  Ethiopic: 'Ethiopic',
  Mongolian: 'Mongolian',
  Cherokee: 'Cherokee',
  Syriac: 'Syriac',
  Thaana: 'Thaana',
  Nko: 'N’Ko',
  Tifinagh: 'Tifinagh',
  Javanese: 'Javanese',
  Balinese: 'Balinese',
  Yi: 'Yi',
  Adlam: 'Adlam',
  Canadian_Aboriginal: 'Canadian syllabics',
  Latin: 'Latin',
  Greek: 'Greek',
  Cyrillic: 'Cyrillic',
  Arabic: 'Arabic',
  Hebrew: 'Hebrew',
};
const PATTERNS = Object.keys(NAMES).map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
);

/** Unicode's name of the script of a grapheme: that of its first letter. `Common` for signs, `Other` for letters of rare scripts. */
export const scriptOf = (grapheme: string): string =>
  PATTERNS.find(([, pattern]) => pattern.test(grapheme))?.[0] ??
  (/\p{L}/u.test(grapheme) ? 'Other' : 'Common');

/** A script's name for people; `sample` stands for a script that has no name here. */
const scriptName = (script: string, sample: string): string => NAMES[script] ?? `“${sample}”`;

/** Languages that draw the same Chinese characters in different ways. */
export type HanLanguage = 'ja' | 'ko' | 'zh-Hans' | 'zh-Hant';

/**
 * The language whose faces suit a text's Chinese characters. The text itself tells Japanese and Korean; else the locale does.
 * @param locale a BCP 47 tag, such as `zh-TW`.
 */
export const hanLanguageOf = (text: string, locale: string): HanLanguage => {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/^ja\b/i.test(locale)) return 'ja';
  if (/^ko\b/i.test(locale)) return 'ko';
  return /^zh-(?:.*-)?(?:Hant|TW|HK|MO)\b/i.test(locale) ? 'zh-Hant' : 'zh-Hans';
};

/**
 * Says in a sentence which scripts can't be drawn, and what to do.
 * @param missing a grapheme of each script, by Unicode's name of the script.
 * @param blocks those concerned, as far as they are known.
 */
export const noFontSentence = (
  missing: ReadonlyMap<string, string>,
  { named, others }: NamedBlocks = { named: [], others: 0 },
): string => {
  const names = [...new Set([...missing].map(([script, sample]) => scriptName(script, sample)))];
  const blocks = others === 0 ? named : [...named, say(words.otherBlocks, { count: others })];
  return say(words.noFont, {
    ...{ scripts: listIn(names), blocks: listIn(blocks), areKnown: blocks.length > 0 ? 'yes' : 'no' },
  });
};
