/** Typefaces of the system, for letters that the bundled ones lack. */
import { basename } from 'node:path';
import { type Collection, type Font, openSync } from 'fontkit';
import type { Model } from '../../../../shared/model/model.ts';
import { type HanLanguage, hanLanguageOf, scriptOf } from '../../../../shared/scene/text/scripts.ts';
import { systemLocale } from '../../../../shared/words/format.ts';
import { fontFiles, fontFolders } from './font-files.ts';

/** A face in a font file; `name` is its PostScript name if the file is a collection of several. */
type SystemFace = { readonly file: string; readonly name: string | undefined };
type Known = SystemFace & { readonly font: Font };

/** What a face of the system is called in a document. */
export const systemFaceName = ({ file, name }: SystemFace) => `system ${file} ${name ?? ''}` as const;

/** Names of fonts that draw Chinese characters as a language has them. */
const HAN: Readonly<Record<HanLanguage, RegExp>> = {
  ja: /CJK-?jp|[- ]JP\b|JP-|Hiragino(?! Sans GB)|YuGoth|Yu ?Gothic|Meiryo|msgothic|MS ?Gothic|IPA|Takao|VL-?Gothic/i,
  ko: /CJK-?kr|[- ]KR\b|KR-|malgun|AppleSDGothic|Nanum|batang|gulim|UnDotum/i,
  'zh-Hans': /CJK-?sc|[- ]SC\b|SC-|PingFangSC|msyh|simsun|simhei|Hiragino Sans GB|wqy|DroidSansFallback/i,
  'zh-Hant': /CJK-?(?:tc|hk)|[- ](?:TC|HK)\b|TC-|PingFang(?:TC|HK)|msjh|mingliu|uming/i,
};
const HAN_SCRIPTS: ReadonlySet<string> = new Set([
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Bopomofo',
  'Common',
]);
const ANY_HAN =
  /CJK|PingFang|Hiragino|msyh|msjh|simsun|malgun|Gothic|wqy|Droid ?Sans ?Fallback|ArialUnicode|Arial Unicode/i;

/** How likely a font of this name is a plain face of a script: the most likely is opened first. */
const promise = (name: string, script: string, language: HanLanguage): number => {
  let sum = 0;
  if (HAN_SCRIPTS.has(script)) sum += HAN[language].test(name) ? 8 : ANY_HAN.test(name) ? 4 : 0;
  if (name.toLowerCase().includes(script.toLowerCase())) sum += 8;
  if (/noto|sans/i.test(name)) sum += 2;
  if (/regular/i.test(name)) sum += 1;
  if (/bold|italic|oblique|light|thin|black|heavy|condensed|medium/i.test(name)) sum -= 3;
  if (/serif|mincho|myeongjo|song|mono/i.test(name)) sum -= 2;
  return sum;
};

/** The language whose faces draw the Chinese characters of a model: its names tell it, or else the locale, a BCP 47 tag. */
export const hanLanguageIn = (model: Model, locale: string = systemLocale()): HanLanguage =>
  hanLanguageOf([...model.rows.process.values()].map(({ name }) => name).join(' '), locale);

/** The font of a face that was found. */
export const systemFontOf = (face: SystemFace): Font | undefined =>
  facesIn(face.file).find(({ name }) => name === face.name)?.font;

let listed: { readonly key: string; readonly files: readonly string[] } | undefined;
const opened = new Map<string, readonly Known[]>();
const found = new Map<string, Known>();
/** Graphemes that no face draws: to look for one goes through all files. */
const lacking = new Set<string>();

const filesNow = (): readonly string[] => {
  const folders = fontFolders(process.env);
  const key = folders.join('\n');
  if (listed?.key !== key) {
    listed = { key, files: fontFiles(folders) };
    found.clear();
    lacking.clear();
  }
  return listed.files;
};

/** The faces of a file that have outlines; none if it can't be read. */
const facesIn = (file: string): readonly Known[] => {
  const known = opened.get(file);
  if (known) return known;
  let faces: readonly Known[] = [];
  try {
    const font: Font | Collection = openSync(file);
    const fonts = 'fonts' in font ? font.fonts : [font];
    faces = fonts
      .filter(({ directory }) => 'glyf' in directory.tables || 'CFF ' in directory.tables)
      .map((each) => ({ file, name: 'fonts' in font ? each.postscriptName : undefined, font: each }));
  } catch {
    // A damaged font is skipped.
  }
  opened.set(file, faces);
  return faces;
};

/** Whether a face draws a grapheme. Joiners and selectors need no glyph of their own. */
const draws = ({ font }: Known, grapheme: string): boolean =>
  [...grapheme].every(
    (character) =>
      /\p{Cf}|[\ufe00-\ufe0f]/u.test(character) || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );

/**
 * A face of this system that draws a grapheme; undefined if there is none. The face that was found for a script is tried first
 * for its other letters, so that a text keeps one face if possible.
 * @param language which faces suit Chinese characters.
 */
export const systemFaceFor = (grapheme: string, language: HanLanguage): SystemFace | undefined => {
  const files = filesNow();
  const script = scriptOf(grapheme);
  const key = `${script} ${HAN_SCRIPTS.has(script) ? language : ''}`;
  if (lacking.has(grapheme)) return undefined;
  const last = found.get(key);
  if (last && draws(last, grapheme)) return last;
  const byPromise = (name: (each: string) => string) => (a: string, b: string) =>
    promise(name(b), script, language) - promise(name(a), script, language);
  for (const file of files.toSorted(byPromise((each) => basename(each)))) {
    const faces = facesIn(file).toSorted((a, b) => byPromise((each) => each)(a.name ?? '', b.name ?? ''));
    const face = faces.find((each) => draws(each, grapheme));
    if (!face) continue;
    found.set(key, face);
    return face;
  }
  lacking.add(grapheme);
  return undefined;
};
