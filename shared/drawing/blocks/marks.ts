/** The small signs of a block: its code chip, its status as shape and word, what waits and what is inside. */
import type { Status } from '../../model/records.ts';
import { STATUS_SHAPES } from '../../scene/face.ts';
import type { ChipPlace } from '../../scene/geometry.ts';
import type { OverlayMark } from '../../scene/overlays/overlay.ts';
import type { Palette, Tone } from '../../scene/overlays/palette.ts';
import { fitted, measure } from '../../scene/text/text.ts';
import { circlePath, linePath, polygonPath } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { drawSigns, signsWidth } from './signs.ts';

export const drawChip = (pen: Pen, code: string, place: ChipPlace, tone: Tone, isFilled: boolean): void => {
  const { x, y, width, height, fontSize } = place;
  if (isFilled) pen.rect({ x, y, width, height, radius: 4 }, { fill: tone.fill });
  const text = measure(code, 'mono-500', fontSize);
  const left = isFilled ? x + (width - text) / 2 : x;
  pen.text([{ text: code, x: left, baseline: y + height / 2 + fontSize * 0.35 }], {
    font: 'mono-500',
    size: fontSize,
    colour: tone.text,
  });
};

const MARK_SIZE = 10.5;
const MARK_HEIGHT = 17;
const SHAPE = 8;

/** A mark: a shape or words or both, in a rounded frame unless it is `bare`. */
export type Mark = {
  readonly status?: Status;
  /** Signs before the words. */
  readonly signs?: string;
  readonly words: string;
  readonly colour: string;
  readonly ground: string | null;
  readonly edge: string | null;
};

export const markWidth = ({ status, signs, words, ground, edge }: Mark): number => {
  const padding = ground || edge ? 12 : 0;
  const shape = status ? SHAPE + (words ? 4 : 0) : 0;
  const before = signs ? signsWidth(signs) + (words ? 4 : 0) : 0;
  return padding + shape + before + measure(words, 'sans-500', MARK_SIZE);
};

/** A mark that has no room: of a status its shape is left, of other signs their words as far as they fit. */
export const narrowed = (mark: Mark, room: number): Mark => {
  if (markWidth(mark) <= room) return mark;
  const bare = { ...mark, words: '' };
  if (mark.status || !mark.signs) return bare;
  return { ...mark, words: fitted(mark.words, 'sans-500', MARK_SIZE, room - markWidth(bare) - 4) };
};

/** Draws a mark from `x` on, its middle at the height `middle`, and returns its width. */
export const drawMark = (pen: Pen, mark: Mark, x: number, middle: number): number => {
  const width = markWidth(mark);
  const { status, signs, words, colour, ground, edge } = mark;
  if (ground || edge)
    pen.rect(
      { x, y: middle - MARK_HEIGHT / 2, width, height: MARK_HEIGHT, radius: MARK_HEIGHT / 2 },
      { ...(ground && { fill: ground }), ...(edge && { stroke: { colour: edge, width: 0.75 } }) },
    );
  let at = x + (ground || edge ? 6 : 0);
  if (status) {
    drawStatusShape(pen, status, at + SHAPE / 2, middle, colour);
    at += SHAPE + 4;
  }
  if (signs) {
    drawSigns(pen, signs, at, middle, colour);
    at += signsWidth(signs) + 4;
  }
  if (words)
    pen.text([{ text: words, x: at, baseline: middle + MARK_SIZE * 0.34 }], {
      font: 'sans-500',
      size: MARK_SIZE,
      colour,
    });
  return width;
};

/** Half of a status's shape. */
const HALF = 3.6;

/** The shape a status is told by, drawn as lines: the bundled fonts lack these signs. */
const drawStatusShape = (pen: Pen, status: Status, x: number, y: number, colour: string): void => {
  const { lines, isClosed, isFilled } = STATUS_SHAPES[status];
  const drawn = lines.map((line) => {
    const points = line.map(([dx, dy]) => ({ x: x + dx * HALF, y: y + dy * HALF }));
    return isClosed ? polygonPath(points) : linePath(points);
  });
  const path = drawn.length === 0 ? circlePath(x, y, HALF - 0.4) : drawn.join('');
  pen.path(path, isFilled ? { fill: colour } : { stroke: { colour, width: 1.1 } });
};

/** @param word empty for the shape alone. */
export const statusMark = (status: Status, word: string, palette: Palette, onDark: boolean): Mark => ({
  ...plainMark(word, palette, onDark),
  status,
  ...(status === 'approved' && !onDark && { colour: palette.good }),
  ...(word === '' && { ground: null, edge: null }),
});

/** A few words, such as a number of open questions. */
export const plainMark = (words: string, palette: Palette, onDark: boolean): Mark => ({
  words,
  colour: onDark ? palette.levels[0].text : palette.inkSoft,
  ground: onDark ? palette.chips[0].fill : palette.panel,
  edge: onDark ? null : palette.lineStrong,
});

/** What waits for somebody. */
export const waitingMark = (words: string, palette: Palette): Mark => ({
  words,
  colour: palette.accent,
  ground: palette.accentWash,
  edge: palette.accentEdge,
});

/** What an overlay says of a block, in the colour of the block's own text. */
export const overlaidMark = ({ sign, word }: Pick<OverlayMark, 'sign' | 'word'>, colour: string): Mark => ({
  signs: sign,
  words: word,
  colour,
  ground: null,
  edge: null,
});
