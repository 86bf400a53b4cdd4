/**
 * Lines as outlines of their letters, for pictures that are shown where no font may have these letters: in a face of this
 * system, as PDF embeds it. Each glyph is in the picture once.
 */
import { type Font, type Glyph, openSync } from 'fontkit';
import type { Outlines } from '../../../../shared/drawing/svg-pen.ts';
import type { Model } from '../../../../shared/model/model.ts';
import type { HanLanguage } from '../../../../shared/scene/text/scripts.ts';
import { measure } from '../../../../shared/scene/text/text.ts';
import { type BundledFace, bundledFile, type Face, isMeasured } from './bundled-faces.ts';
import { missingLetters } from './missing-letters.ts';
import { needsOthers, type Run, simplerRuns, visualRuns } from './runs.ts';
import { systemFaceFor, systemFaceName, systemFontOf } from './system-faces.ts';

/** The units of an em in which glyphs are drawn, whatever their fonts count in. */
const EM = 1000;

/** A glyph and the place of its origin in a line, in units of an em. */
type Placed = { readonly id: string; readonly x: number; readonly y: number };
type SetRun = { readonly glyphs: readonly Placed[]; readonly width: number };

/** The outlines of a picture of `model`. Call `assertDrawn` at the end: it refuses letters that no face draws, as PDF does. */
export const outlinesFor = (
  model: Model,
  language: HanLanguage,
): Outlines & { readonly definitions: () => string[]; readonly assertDrawn: () => void } => {
  const missing = missingLetters(model);
  const { fontOf, ofSystem } = fontsIn(language);
  const { idOf, definitions } = glyphStore();
  const setRun = ({ text, face }: Run): SetRun => {
    const font = fontOf(face);
    const scale = EM / font.unitsPerEm;
    let width = 0;
    const glyphs = shaped(font, text, face).flatMap(({ glyph, advance, x, y }) => {
      const id = idOf(face, glyph, scale);
      const at = { x: (width + x) * scale, y: y * scale };
      width += advance;
      return id === null ? [] : [{ id, ...at }];
    });
    return { glyphs, width: width * scale };
  };
  return {
    areNeeded: needsOthers,
    lineOf: (text, { font, size, maxWidth = 0 }) => {
      let width = 0;
      const glyphs = visualRuns(text, font, { ofSystem, noteMissing: missing.note }).flatMap((run) => {
        const left = width;
        const { glyphs: own, width: taken } = firstSet(simplerRuns(run, font), setRun);
        width += taken;
        return own.map((glyph) => ({ ...glyph, x: glyph.x + left }));
      });
      const drawnWidth = (width * size) / EM;
      const room = Math.max(maxWidth, measure(text, font, size));
      return { glyphs, scale: size / EM, narrowing: drawnWidth > room ? room / drawnWidth : 1 };
    },
    definitions,
    assertDrawn: missing.assertNone,
  };
};

/** The first of the forms of a run that the shaper takes. */
const firstSet = ([whole, bare, codes]: readonly [Run, Run, Run], setRun: (run: Run) => SetRun): SetRun => {
  for (const each of [whole, bare])
    try {
      return setRun(each);
    } catch {
      // The next form gives the shaper less to do.
    }
  return setRun(codes);
};

/** The fonts of the bundled faces and of those of the system that were asked for. */
const fontsIn = (language: HanLanguage) => {
  const ofSystem = new Map<Face, Font>();
  return {
    fontOf: (face: Face): Font => ofSystem.get(face) ?? bundledFontOf(face as BundledFace),
    ofSystem: (grapheme: string): Face | null => {
      const found = systemFaceFor(grapheme, language);
      const font = found && systemFontOf(found);
      if (!font) return null;
      const face = systemFaceName(found);
      ofSystem.set(face, font);
      return face;
    },
  };
};

/** The glyphs that a picture defines. */
const glyphStore = () => {
  const ids = new Map<string, string | null>();
  const paths: string[] = [];
  return {
    /** The id of a glyph of a face; null if it shows nothing. */
    idOf: (face: Face, glyph: Glyph, scale: number): string | null => {
      const key = `${face} ${glyph.id}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const data = outlineOf(glyph, scale);
      const id = data === '' ? null : `glyph${paths.length + 1}`;
      ids.set(key, id);
      if (id !== null) paths.push(`<path id="${id}" d="${data}"/>`);
      return id;
    },
    definitions: (): string[] => (paths.length === 0 ? [] : ['<defs>', ...paths, '</defs>']),
  };
};

/** The path of a glyph; empty for one that shows nothing, some of which can't be read. */
const outlineOf = (glyph: Glyph, scale: number): string => {
  try {
    return glyph.path.scale(scale).toSVG();
  } catch {
    return '';
  }
};

/** How far a glyph takes the next one; nothing for one that shows nothing and can’t be read, such as a joiner. */
const advanceOf = (glyph: Glyph): number => {
  try {
    return glyph.advanceWidth;
  } catch {
    return 0;
  }
};

/** What a text becomes in a face: measured faces are set glyph by glyph, as the layout has measured them. */
const shaped = (font: Font, text: string, face: Face) => {
  if (isMeasured(face))
    return font.glyphsForString(text).map((glyph) => ({ glyph, advance: advanceOf(glyph), x: 0, y: 0 }));
  const { glyphs, positions } = font.layout(text);
  return glyphs.map((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    return { glyph, advance: xAdvance, x: xOffset, y: yOffset };
  });
};

const bundled = new Map<BundledFace, Font>();

const bundledFontOf = (face: BundledFace): Font => {
  const known = bundled.get(face) ?? openSync(bundledFile(face));
  if ('fonts' in known) throw new Error(`${face} is several fonts.`);
  bundled.set(face, known);
  return known;
};
