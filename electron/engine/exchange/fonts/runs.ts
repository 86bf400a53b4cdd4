/** A line of text as runs of one face and one direction: in the bundled faces, and in others where it must be. */
import bidiFactory from 'bidi-js';
import { type FontName, graphemesOf } from '../../../../shared/scene/text/text.ts';
import { type Face, faceFor, isIn } from './bundled-faces.ts';

export type Run = {
  readonly text: string;
  readonly face: Face;
  readonly isReversed: boolean;
  /** Shows code points in place of a sign: readers copy what is shown. */
  readonly isReplaced: boolean;
};

/** What shows the letters that no bundled face has. */
type OtherFaces = {
  /** The face of the system that shows a grapheme; null if there is none. */
  readonly ofSystem: (grapheme: string) => Face | null;
  readonly noteMissing: (grapheme: string) => void;
};

/**
 * A run, and what it becomes if the shaper fails on it, as it does on some sequences that no language has, such as a mark on a mark
 * of another script: the run without its marks, then its code points.
 */
export const simplerRuns = (run: Run, font: FontName): [Run, Run, Run] => [
  run,
  { ...run, text: run.text.replace(/\p{M}/gu, '') },
  { ...run, text: codesOf(run.text), face: font, isReplaced: true },
];

const bidi = bidiFactory();

/** Marks without a width of their own, such as those that set a direction. */
const isUnseen = (grapheme: string): boolean => /^[\p{Cf}\p{Mn}\p{Cc}]+$/u.test(grapheme);

/** Whether a letter of a text is in no bundled face. */
export const needsOthers = (text: string, font: FontName): boolean =>
  !isIn(text, font) &&
  graphemesOf(text).some((grapheme) => faceFor(grapheme, font) === null && !isUnseen(grapheme));

/** Replaces what no face can show by its code points, as in [U+E000]. */
const codesOf = (text: string): string => {
  const codes = [...text].map((each) =>
    (each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
  );
  return `[${codes.map((code) => `U+${code}`).join(' ')}]`;
};

/** The parts of a line from left to right, each of one face and one direction (Unicode's bidirectional algorithm, L2). */
export const visualRuns = (text: string, font: FontName, faces: OtherFaces): Run[] => {
  const embedding = bidi.getEmbeddingLevels(text, 'auto');
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const runs: { text: string; face: Face; level: number; isReplaced: boolean }[] = [];
  let index = 0;
  for (const grapheme of graphemesOf(text)) {
    const level = embedding.levels[index] ?? 0;
    const shown = mirrored.get(index) ?? grapheme;
    index += grapheme.length;
    // Marks without a width of their own, such as those that set a direction, go with what stands before them.
    const bundled = faceFor(shown, font);
    if (bundled === null && isUnseen(shown)) continue;
    const { face: known, part, isReplaced } = shownBy(shown, bundled, font, faces);
    const last = runs.at(-1);
    // A space in right-to-left text stays with its neighbours: shaped alone it would part the word order.
    const face = shown === ' ' && level % 2 === 1 && last?.level === level ? last.face : known;
    if (last && last.face === face && last.level === level) {
      last.text += part;
      last.isReplaced ||= isReplaced;
    } else runs.push({ text: part, face, level, isReplaced });
  }
  return inVisualOrder(runs).map(({ text: part, face, level, isReplaced }) => ({
    text: isTurnedWrongly(part, level % 2 === 1) ? graphemesOf(part).reverse().join('') : part,
    face,
    isReversed: level % 2 === 1,
    isReplaced,
  }));
};

/**
 * How a grapheme is shown: by a bundled face or one of the system, without its marks if no face has them, or by its code points.
 * @param bundled the bundled face that has it, if there is one.
 */
const shownBy = (
  grapheme: string,
  bundled: Face | null,
  font: FontName,
  { ofSystem, noteMissing }: OtherFaces,
): { face: Face; part: string; isReplaced: boolean } => {
  const face = bundled ?? ofSystem(grapheme);
  if (face !== null) return { face, part: grapheme, isReplaced: false };
  const bare = grapheme.replace(/\p{M}/gu, '');
  const bareFace = bare === '' || bare === grapheme ? null : faceFor(bare, font);
  if (bareFace !== null) return { face: bareFace, part: bare, isReplaced: false };
  noteMissing(grapheme);
  return { face: font, part: codesOf(grapheme), isReplaced: true };
};

/**
 * The shaper turns right-to-left letters round by itself. It leaves neutral signs as they are, and turns round
 * Arabic-Indic digits too, which are written from left to right.
 */
const isTurnedWrongly = (text: string, isRightToLeft: boolean): boolean =>
  INDIC_DIGITS.test(text) || (isRightToLeft && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text));
const INDIC_DIGITS = /^[\u0660-\u066c\u06f0-\u06f9]+$/;

const inVisualOrder = <T extends { readonly level: number }>(runs: readonly T[]): T[] => {
  const order = [...runs];
  const highest = order.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--)
    for (let start = 0; start < order.length; start++) {
      if ((order[start]?.level ?? 0) < level) continue;
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  return order;
};
