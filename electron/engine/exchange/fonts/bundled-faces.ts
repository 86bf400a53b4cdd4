/** The typefaces that come with Strata, and which of them shows a letter. */
import { createRequire } from 'node:module';
import { type FontName, hasGlyph } from '../../../../shared/scene/text/text.ts';

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

export type BundledFace = keyof typeof FILES;

/** A bundled face, or one of the system under a name of its own. */
export type Face = BundledFace | `system ${string}`;

export const BUNDLED_FACES = Object.keys(FILES) as readonly BundledFace[];

/** The path of the file of a bundled face. */
export const bundledFile = (face: BundledFace): string => require.resolve(FILES[face]);

/** Whether a face is one the layout measures with: drawn without kerning and ligatures, glyph by glyph. */
export const isMeasured = (face: string): boolean => face.startsWith('sans') || face.startsWith('mono');

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

/** Whether a bundled font can draw a grapheme. The shaper can't read the empty glyphs of the mono face. */
export const isIn = (grapheme: string, font: FontName): boolean =>
  [...grapheme].every((character) => hasGlyph(font, character.codePointAt(0) ?? 0)) &&
  !(font === 'mono-500' && /[ \u00a0\u00ad]/.test(grapheme));

const ARABIC = /^[\p{Script_Extensions=Arabic}\p{Mn}\p{Cf}]+$/u;
const HEBREW = /^[\p{Script_Extensions=Hebrew}\p{Mn}\p{Cf}]+$/u;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\ufe0f?\u20e3)/u;
