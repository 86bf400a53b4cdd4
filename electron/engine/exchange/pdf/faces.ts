/** The typefaces of a PDF: the bundled ones, and the system’s for scripts they lack. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { UserError } from '../../../../shared/api/contract.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { blocksWith } from '../../../../shared/scene/text/blocks-with.ts';
import { type HanLanguage, noFontSentence, scriptOf } from '../../../../shared/scene/text/scripts.ts';
import { type FontName, hasGlyph } from '../../../../shared/scene/text/text.ts';
import { systemFaceFor } from '../fonts/system-faces.ts';

const require = createRequire(import.meta.url);
const sans = '@expo-google-fonts/ibm-plex-sans';
const arabic = '@expo-google-fonts/noto-sans-arabic';
const hebrew = '@expo-google-fonts/noto-sans-hebrew';

const FILES = {
  'sans-400': `${sans}/400Regular/IBMPlexSans_400Regular.ttf`,
  'sans-500': `${sans}/500Medium/IBMPlexSans_500Medium.ttf`,
  'sans-600': `${sans}/600SemiBold/IBMPlexSans_600SemiBold.ttf`,
  'mono-500': '@expo-google-fonts/ibm-plex-mono/500Medium/IBMPlexMono_500Medium.ttf',
  'arabic-400': `${arabic}/400Regular/NotoSansArabic_400Regular.ttf`,
  'arabic-500': `${arabic}/500Medium/NotoSansArabic_500Medium.ttf`,
  'arabic-600': `${arabic}/600SemiBold/NotoSansArabic_600SemiBold.ttf`,
  'hebrew-400': `${hebrew}/400Regular/NotoSansHebrew_400Regular.ttf`,
  'hebrew-500': `${hebrew}/500Medium/NotoSansHebrew_500Medium.ttf`,
  'hebrew-600': `${hebrew}/600SemiBold/NotoSansHebrew_600SemiBold.ttf`,
  emoji: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
} as const;

/** A bundled face, or one of the system under a name of its own. */
export type Face = keyof typeof FILES | `system ${string}`;

/** The faces of the system in a document: the language they are for, and what has none. */
type SystemFaces = {
  readonly model: Model;
  readonly language: HanLanguage;
  /** A letter of each script. */
  readonly missing: Map<string, string>;
  /** All letters. */
  readonly graphemes: Set<string>;
};
const systemFaces = new WeakMap<PDFKit.PDFDocument, SystemFaces>();

/** Registers every bundled face with a document of a model by its name. @param language whose faces draw Chinese characters. */
export const registerFaces = (pdf: PDFKit.PDFDocument, model: Model, language: HanLanguage): void => {
  systemFaces.set(pdf, { model, language, missing: new Map(), graphemes: new Set() });
  for (const [face, file] of Object.entries(FILES))
    pdf.registerFont(face, isMeasured(face) ? unkerned(file) : require.resolve(file));
};

/** Whether a face is one the layout measures with: drawn without kerning and ligatures, glyph by glyph. */
export const isMeasured = (face: string): boolean => face.startsWith('sans') || face.startsWith('mono');

const unkernedFiles = new Map<string, Buffer>();

/**
 * A font file whose tables of kerning and ligatures are renamed, so that nothing finds them. Text comes out as it was
 * measured, several times faster than when those features are looked up to be switched off for every line.
 * Layout of the table directory: OpenType specification 1.9, "Organization of an OpenType font".
 */
const unkerned = (file: string): Buffer => {
  const known = unkernedFiles.get(file);
  if (known) return known;
  const bytes = readFileSync(require.resolve(file));
  const tables = bytes.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const at = 12 + 16 * i;
    if (['GPOS', 'GSUB', 'kern'].includes(bytes.toString('latin1', at, at + 4)))
      bytes.write('xxxx', at, 'latin1');
  }
  unkernedFiles.set(file, bytes);
  return bytes;
};

/** The face that shows a grapheme of a text set in `font`; null if none of them can. */
export const faceFor = (grapheme: string, font: FontName): Face | null => {
  if (isIn(grapheme, font)) return font;
  if (isIn(grapheme, 'sans-500')) return 'sans-500';
  const weight = font === 'sans-400' ? 400 : font === 'sans-600' ? 600 : 500;
  if (ARABIC.test(grapheme)) return `arabic-${weight}`;
  if (HEBREW.test(grapheme)) return `hebrew-${weight}`;
  if (EMOJI.test(grapheme)) return 'emoji';
  return null;
};

/** The face of the system that shows a grapheme which no bundled one has; null if there is none. */
export const systemFaceOf = (pdf: PDFKit.PDFDocument, grapheme: string): Face | null => {
  const known = systemFaces.get(pdf);
  if (!known) return null;
  const found = systemFaceFor(grapheme, known.language);
  if (!found) return null;
  const face = `system ${found.file} ${found.name ?? ''}` as const;
  pdf.registerFont(face, found.file, found.name);
  return face;
};

/** Notes a grapheme that no face shows: see `assertDrawn`. Signs of no script are drawn as their code points instead. */
export const noteMissing = (pdf: PDFKit.PDFDocument, grapheme: string): void => {
  const script = scriptOf(grapheme);
  const known = systemFaces.get(pdf);
  if (!known || script === 'Common') return;
  known.graphemes.add(grapheme);
  if (!known.missing.has(script)) known.missing.set(script, grapheme);
};

/** Refuses a document in which letters of a script could not be drawn, and names the scripts and the blocks. */
export const assertDrawn = (pdf: PDFKit.PDFDocument): void => {
  const known = systemFaces.get(pdf);
  if (known && known.missing.size > 0)
    throw new UserError('no-font', noFontSentence(known.missing, blocksWith(known.model, known.graphemes)));
};

/** Whether a bundled font can draw a grapheme. The shaper can't read the empty glyphs of the mono face. */
export const isIn = (grapheme: string, font: FontName): boolean =>
  [...grapheme].every((character) => hasGlyph(font, character.codePointAt(0) ?? 0)) &&
  !(font === 'mono-500' && /[ \u00a0\u00ad]/.test(grapheme));

const ARABIC = /^[\p{Script_Extensions=Arabic}\p{Mn}\p{Cf}]+$/u;
const HEBREW = /^[\p{Script_Extensions=Hebrew}\p{Mn}\p{Cf}]+$/u;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\ufe0f?\u20e3)/u;
