/**
 * A long graph in strips, like the lines of a text: the layers of one strip follow each other, and the next strip goes on
 * below its start. Where to cut follows from the count of layers and not from sizes, so that a block that explodes
 * stays in its strip.
 */
import { type Graph, isNear, type Segment, type Vertex } from './graph.ts';

export type Strip = {
  /** The strip's first layer, and the first one after it. */
  readonly first: number;
  readonly end: number;
};

/** Up to so many layers in one line are taken in at a glance. */
const MAX_STRAIGHT = 8;
const MIN_IN_STRIP = 5;
/** No strip ends where more lines than this would have to be led on to the next one. */
const MAX_LED_ON = 3;
/** How far from where strips would be equally long one may end to have fewer lines led on. */
const REACH = 2;

/**
 * @param step from layer to layer, and from box to box in a layer, where all boxes have the usual size.
 * @param aspect length of the whole by its height that is aimed at.
 * @returns one strip if the picture is not long.
 */
export const stripsOf = (
  { layers }: Graph,
  step: { readonly along: number; readonly across: number },
  aspect: number,
): Strip[] => {
  const count = layers.length;
  if (count <= MAX_STRAIGHT) return [{ first: 0, end: count }];
  const rows = layers.reduce((most, layer) => Math.max(most, boxesIn(layer)), 0);
  const height = rows * step.across + STRIP_GAP;
  const best = Math.max(MIN_IN_STRIP, Math.ceil(Math.sqrt((count * height * aspect) / step.along)));
  const strips: Strip[] = [];
  let first = 0;
  while (count - first > best) {
    const left = count - first;
    const end = endNear(layers, first, first + Math.ceil(left / Math.ceil(left / best)));
    if (end >= count) break;
    strips.push({ first, end });
    first = end;
  }
  return [...strips, { first, end: count }];
};

const boxesIn = (layer: readonly Vertex[]) => layer.reduce((sum, { box }) => sum + (box === null ? 0 : 1), 0);

/** Where a strip ends: near the wanted place where the fewest lines are led on, or else where few enough are. */
const endNear = (layers: readonly Vertex[][], first: number, wanted: number): number => {
  const linesAt = (end: number) => leadingOn(layers[end - 1] ?? []).length;
  let best = wanted;
  for (let by = 1; by <= REACH; by++)
    for (const end of [wanted - by, wanted + by])
      if (end - first >= MIN_IN_STRIP && end < layers.length && linesAt(end) < linesAt(best)) best = end;
  while (best < layers.length && linesAt(best) > MAX_LED_ON) best++;
  return best;
};

/** The segments from a layer to the next one. */
export const leadingOn = (layer: readonly Vertex[]): Segment[] =>
  layer.flatMap(({ after }) => after.filter(isNear));

/** Between strips where no line is led on. */
const STRIP_GAP = 32;
/** Between lines that are led on, and from what they run along. */
const LANE = 8;
const MARGIN = 20;

/** Where the lines run that are led from one strip to the next: out at its end, back between both, and in at the start. */
export type Turn = { readonly outX: number; readonly betweenY: number; readonly inX: number };

/** What the lines that are led on from one strip want of room: right of it, below it, and left of the next one. */
export const roomFor = (lines: number): { readonly beside: number; readonly between: number } => ({
  beside: lines === 0 ? 0 : MARGIN + (lines - 1) * LANE,
  between: Math.max(STRIP_GAP, 2 * MARGIN + (lines - 1) * LANE),
});

/**
 * The turns of the lines led on, each in a lane of its own, nested so that none crosses another that it need not cross.
 * @param right where the strip ends, `bottom` where it ends below, `left` where the next one starts.
 */
export const turnsOf = (
  lines: readonly Segment[],
  right: number,
  bottom: number,
  left: number,
): Map<Segment, Turn> => {
  const byStart = lines.toSorted((a, b) => a.from.y + a.leaves - b.from.y - b.leaves);
  const byEnd = lines.toSorted((a, b) => a.to.y + a.enters - b.to.y - b.enters);
  const { between } = roomFor(lines.length);
  const top = bottom + (between - (lines.length - 1) * LANE) / 2;
  return new Map(
    byStart.map((line, i) => {
      const inside = lines.length - 1 - i;
      return [
        line,
        {
          outX: right + MARGIN + inside * LANE,
          betweenY: top + inside * LANE,
          inX: left - MARGIN - byEnd.indexOf(line) * LANE,
        },
      ];
    }),
  );
};
