/** The room that lines between the boxes of a container want: for the lines beside each other, their arrows and labels. */

import { LINK_GAP, onGrid } from '../geometry.ts';
import { type LabelText, narrowShape } from '../lines/label-text.ts';
import type { Joins } from './crossing.ts';

/** What is between the boxes of a container. All lengths in model units; boxes by their positions in its list. */
export type LineRoom = {
  /** Between boxes with nothing of their own between them. */
  readonly gap: number;
  /** Between two boxes of which the second stands to the right of the first, or below it. Mixed if there are more rows. */
  readonly across: (left: number, right: number, isMixed?: boolean) => number;
  readonly down: (upper: number, lower: number) => number;
  /** What lines that can't run straight to a neighbour take beside boxes: as a band of this height, or of this width. */
  readonly band: (isNeighbour: (a: number, b: number) => boolean, isUpright: boolean) => number;
};

/** Left and right of a label on a line: what is seen of the line, and its arrow. */
const BESIDE_LABEL = 18;
/** How much larger a label may be drawn in a small picture. */
const GROWTH = 1.4;
const BUSY = 24;
/** Above and below one. */
const OVER_LABEL = 30;
/** Between lines beside each other, and from them to what they run along. */
const LANE = 8;
const MARGIN = 10;
const MAX_LANES = 14;
/** So many lines that only pass want no more than this. */
const FEW = 2;
const FEW_GAP = 16;
/** Most lines of type in a label between neighbours of a row, and in one beside a line that runs down. */
const MAX_LINES = 3;

/** @param least between boxes where no line runs. */
export const lineRoom = ({ among, leaving }: Joins, least: number): LineRoom => {
  if (among.length + leaving === 0) return roomOf(least);
  const gap = Math.max(least, among.length > 0 || leaving > FEW ? LINK_GAP : FEW_GAP);
  const labels = new Map<number, LabelText[]>();
  for (const { from, to, label } of among) {
    if (!label) continue;
    const key = pairOf(from, to);
    const own = labels.get(key);
    if (own) own.push(label);
    else labels.set(key, [label]);
  }
  const between = (a: number, b: number) => labels.get(pairOf(a, b)) ?? [];
  // Other lines that come to a block beside a label keep off it.
  const isBusy = leaving > 0 || among.some(({ from, to }) => Math.abs(from - to) !== 1);
  const beside = (width: number, isMixed: boolean) =>
    width > 0 && (isBusy || isMixed) ? width + BUSY : width;
  return {
    gap,
    // Labels of several lines between the same two stand one after the other.
    across: (left, right, isMixed = false) =>
      onGrid(Math.max(gap, beside(sum(between(left, right).map(widthOnLine)), isMixed))),
    down: (upper, lower) => onGrid(Math.max(gap, sum(between(upper, lower).map(heightOnLine)))),
    band: (isNeighbour, isUpright) => {
      const others = among.filter(({ from, to }) => !isNeighbour(Math.min(from, to), Math.max(from, to)));
      // Lines out of a column leave it at its sides, at once.
      const count = Math.min(others.length + (isUpright ? 0 : Math.ceil(leaving / 2)), MAX_LANES);
      if (count === 0) return 0;
      const written = others.flatMap(({ label }) => label ?? []);
      const room = isUpright
        ? most(
            written.map((label) => narrowShape(label, MAX_LINES).width + 8),
            0,
          )
        : written.length > 0
          ? LANE
          : 0;
      return onGrid(MARGIN + (count - 1) * LANE + room);
    },
  };
};

/** One number for two positions in a list, whichever comes first. No list is longer than the factor. */
const pairOf = (a: number, b: number): number => Math.min(a, b) * 2 ** 24 + Math.max(a, b);

/** The same for boxes between which no lines run. */
export const roomOf = (gap: number): LineRoom => ({
  gap,
  across: () => gap,
  down: () => gap,
  band: () => 0,
});

/** Width of a line that has its label on it. */
export const widthOnLine = (label: LabelText): number =>
  narrowShape(label, MAX_LINES).width * GROWTH + BESIDE_LABEL;

/** Height of a line that runs down and has its label on it. */
export const heightOnLine = ({ shapes: [first] }: LabelText): number => (first?.height ?? 0) + OVER_LABEL;

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

const most = (values: readonly number[], least: number): number =>
  values.reduce((best, each) => Math.max(best, each), least);
