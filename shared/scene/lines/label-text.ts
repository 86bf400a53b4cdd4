/** What is written on a line, and the shapes it can take: one line of type, or a few short ones. */
import type { Model } from '../../model/model.ts';
import { flowLabel } from '../../model/queries/flows/exchange.ts';
import { withTerms } from '../../model/queries/terms.ts';
import type { Flow } from '../../model/records.ts';
import { measure, plain, wrap } from '../text/text.ts';

/** Type size and height of a line of it, in model units: a label grows and shrinks with the picture. */
export const LABEL_SIZE = 11;
export const LABEL_LINE = 14;
/** Around the type, beside it and above it. */
const PADDING = 5;
const PADDING_ABOVE = 1;

/** A way to break a text into lines, with the room it takes. */
export type LabelShape = {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Whether all of the text is in it. */
  readonly isWhole: boolean;
};
/** The shapes of a text, the best one first. */
export type LabelText = { readonly text: string; readonly shapes: readonly LabelShape[] };

/** Width of the type and lines of it that are tried. */
const TRIED: readonly (readonly [width: number, lines: number])[] = [
  [200, 1],
  [120, 2],
  [80, 3],
  [56, 4],
  [64, 1],
  [36, 1],
];
/** Labels of several flows on one line are all written if they are no more than these. */
const MAX_LABELS = 2;

/** What is written on the line of some flows: their labels if all have one and they are few, else how many flows they are. */
export const textOn = (model: Model, flows: readonly Flow[]): string => {
  const labelOf = (flow: Flow) => plain(withTerms(model, flowLabel(model, flow)));
  const [first] = flows;
  if (first && flows.length === 1) return labelOf(first);
  const labels = flows.map(labelOf);
  const distinct = [...new Set(labels)];
  if (!labels.includes('') && distinct.length <= MAX_LABELS) return distinct.join(' · ');
  return String(flows.length);
};

const known = new Map<string, LabelText>();
const MAX_KNOWN = 20_000;

/** The shapes of a text; null for an empty one. */
export const labelText = (text: string): LabelText | null => {
  if (text === '') return null;
  const before = known.get(text);
  if (before) return before;
  if (known.size > MAX_KNOWN) known.clear();
  const made = { text, shapes: shapesOf(text) };
  known.set(text, made);
  return made;
};

const shapesOf = (text: string): LabelShape[] => {
  const shapes: LabelShape[] = [];
  for (const [room, most] of TRIED) {
    const lines = wrap(text, 'sans-500', LABEL_SIZE, room, most);
    const isWhole = !lines.at(-1)?.endsWith('…') || text.endsWith('…');
    const width = Math.max(...lines.map((line) => measure(line, 'sans-500', LABEL_SIZE))) + 2 * PADDING;
    const height = lines.length * LABEL_LINE + 2 * PADDING_ABOVE;
    const isKnown = shapes.some((each) => each.width <= width && each.height <= height && each.isWhole);
    // No word is broken in two where there are words to break between.
    const isBroken = isWhole && ![lines.join(' '), lines.join('')].includes(text);
    if (!isKnown && !(isBroken && shapes.length > 0)) shapes.push({ lines, width, height, isWhole });
  }
  return shapes;
};

/** The narrowest shape that holds all of a text in at most so many lines; the one-line shape where none does. */
export const narrowShape = ({ shapes }: LabelText, mostLines: number): LabelShape => {
  const whole = shapes.filter(({ isWhole, lines }) => isWhole && lines.length <= mostLines);
  const [first] = shapes as [LabelShape];
  return whole.reduce((best, each) => (each.width < best.width ? each : best), whole[0] ?? first);
};
