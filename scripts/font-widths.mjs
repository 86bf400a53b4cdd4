/**
 * Writes shared/scene/text/font-widths.generated.ts: the advance widths of the bundled fonts, read from the same TTF files
 * that the window and the PDF load. Run again after an update of the fonts: `node scripts/font-widths.mjs`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// fontkit comes with pdfkit and is needed only here, while the table is written.
const fontkit = createRequire(require.resolve('pdfkit'))('fontkit');

const FONTS = {
  'sans-400': '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'sans-500': '@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf',
  'sans-600': '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  'mono-500': '@expo-google-fonts/ibm-plex-mono/500Medium/IBMPlexMono_500Medium.ttf',
};

/** Runs of neighbouring code points: [first, width, width, …] in thousandths of the type size. */
const runsOf = (file) => {
  const font = fontkit.openSync(require.resolve(file));
  // Read from the table itself: the glyph objects fail on glyphs without an outline.
  const { metrics } = font.hmtx;
  const advanceOf = (glyph) => metrics.get(Math.min(glyph, metrics.length - 1)).advance;
  const runs = [];
  let last = Number.NaN;
  for (const codePoint of [...new Set(font.characterSet)].sort((a, b) => a - b)) {
    if (codePoint < 0x20 || codePoint >= 0xffff) continue;
    const width = Math.round((advanceOf(font.glyphForCodePoint(codePoint).id) * 1000) / font.unitsPerEm);
    if (codePoint === last + 1) runs.at(-1).push(width);
    else runs.push([codePoint, width]);
    last = codePoint;
  }
  return runs;
};

const tables = Object.entries(FONTS).map(([name, file]) => `  '${name}': ${JSON.stringify(runsOf(file))},`);
writeFileSync(
  new URL('../shared/scene/text/font-widths.generated.ts', import.meta.url),
  `// Written by scripts/font-widths.mjs. Do not edit.
/** Advance widths of the bundled fonts: runs of [first code point, width, width, …] in thousandths of the type size. */
export const FONT_WIDTHS = {
${tables.join('\n')}
} as const satisfies Record<string, readonly (readonly number[])[]>;
`,
);
