/** The top of a box: its wrapped name, with smaller lines under it. */
import type { Model } from '../model/model.ts';
import { withTerms } from '../model/queries/terms.ts';
import {
  MAX_NOTE_LINES,
  NOTE_FONT_SIZE,
  NOTE_LINE_HEIGHT,
  nameFontOf,
  namePlace,
  sizesOf,
} from './geometry.ts';
import type { BoxKind, SceneBox, TextLine } from './scene.ts';
import { baselineIn, type FontName, wrap } from './text/text.ts';

/**
 * Kind, level and the wrapped name of a box of `width`, with smaller lines under it where there are `notes`, each of which takes a line or two.
 * @param chip room that codes take: see `chipReserve`.
 */
export const headerOf = (
  { model, chip }: { readonly model: Model; readonly chip: number },
  kind: BoxKind,
  level: number,
  width: number,
  name: string,
  hasChildren = false,
  notes: readonly string[] = [],
): Pick<SceneBox, 'kind' | 'level' | 'fontSize' | 'fontWeight' | 'lines' | 'notes' | 'headerHeight'> => {
  const { fontSize, fontWeight, lineHeight } = sizesOf(level);
  const place = namePlace(kind, level, width, chip, hasChildren);
  const { x, top, maxWidth, maxLines } = place;
  const inLines = (text: string, font: FontName, size: number, most: number, y: number, step: number) =>
    wrap(text, font, size, maxWidth, most).map(
      (line, i): TextLine => ({ text: line, x, baseline: y + i * step + baselineIn(step, size) }),
    );
  const named = inLines(withTerms(model, name), nameFontOf(level), fontSize, maxLines, top, lineHeight);
  const end = top + Math.max(named.length, 1) * lineHeight;
  const noted: TextLine[] = [];
  for (const note of notes) {
    const from = end + noted.length * NOTE_LINE_HEIGHT;
    noted.push(...inLines(note, 'sans-400', NOTE_FONT_SIZE, MAX_NOTE_LINES, from, NOTE_LINE_HEIGHT));
  }
  const headerHeight = place.headerHeight(named.length, noted.length);
  const box = { kind, level, fontSize, fontWeight, lines: named, headerHeight };
  return noted.length > 0 ? { ...box, notes: noted } : box;
};
