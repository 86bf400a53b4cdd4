/** Finds how deep each line of a list is. */
import type { OutlineItem } from './outline-item.ts';

/** A line without its marks. */
export type MarkedLine = {
  readonly column: number;
  readonly heading: number;
  readonly bullet: string;
  /** Style of the number that was in front of the name; empty if there was none. */
  readonly style: string;
  /** Parts of that number: three of `1.3.2`; 0 if there was none. */
  readonly parts: number;
  readonly name: string;
  readonly note?: string | undefined;
};

type Open = {
  readonly heading: number;
  readonly column: number;
  readonly kind: string;
  readonly parts: number;
};

/**
 * The depth of each line, at most one deeper than the line before it. It follows from, in this order: the level of a heading;
 * the column at which a line starts; and for lines at one column their marks: the parts of the number (`1.3.2` is
 * three deep), bullets below numbers, marked lines below a line without a mark. If nothing is indented, every further kind
 * of bullet is a level of its own, as word processors write their lists into plain text.
 */
export const nestLines = (lines: readonly MarkedLine[]): OutlineItem[] => {
  const listed = lines.filter(({ heading }) => heading === 0);
  const isFlat = listed.every(({ column }) => column === listed[0]?.column);
  const open: Open[] = [];
  return lines.map((line) => {
    closeFor(line, open, isFlat);
    open.push({ ...line, kind: kindOf(line, isFlat) });
    const { name, note } = line;
    return { depth: open.length - 1, name, ...(note !== undefined && { definition: note }) };
  });
};

/** Closes the lines that `line` is not inside of. */
const closeFor = (line: MarkedLine, open: Open[], isFlat: boolean): void => {
  const isClosed = ({ heading, column }: Open) =>
    line.heading > 0 ? heading === 0 || heading >= line.heading : heading === 0 && column > line.column;
  for (let top = open.at(-1); top && isClosed(top); top = open.at(-1)) open.pop();
  if (line.heading > 0) return;
  const first = startOfColumn(open, line.column);
  const atColumn = open.slice(first);
  if (atColumn.length === 0) return;
  const kind = kindOf(line, isFlat);
  const alike = atColumn.findLastIndex(
    (other) => other.kind === kind && (line.parts === 0 || other.parts <= line.parts),
  );
  const found = atColumn[alike];
  if (found) open.length = first + (found.parts < line.parts ? alike + 1 : alike);
  else if (atColumn.some((other) => other.kind === kind)) open.length = first;
  else if (!isDeeper(kind, open.at(-1)?.kind ?? '', isFlat)) open.pop();
};

/**
 * Index of the first open line that starts at `column`, or past the last if none does. Open lines start further right the
 * deeper they are, so only the last ones are looked at: a list may be tens of thousands of levels deep.
 */
const startOfColumn = (open: readonly Open[], column: number): number => {
  let first = open.length;
  const startsThere = (other: Open | undefined) => other?.heading === 0 && other.column === column;
  while (startsThere(open[first - 1])) first--;
  return first;
};

const [PLAIN, NUMBERED, BULLETED] = ['', '1', '•'];

/** The kind of a line among those at its column. */
const kindOf = ({ bullet, style }: MarkedLine, isFlat: boolean): string => {
  if (style !== '') return isFlat ? `${NUMBERED}${style}` : NUMBERED;
  if (bullet === '#') return NUMBERED;
  if (bullet === '') return PLAIN;
  return isFlat ? `${BULLETED}${bullet}` : BULLETED;
};

/** Whether a line of a new kind at its column is inside the line above it. */
const isDeeper = (kind: string, above: string, isFlat: boolean): boolean =>
  isFlat || ORDER.indexOf(kind.slice(0, 1)) > ORDER.indexOf(above.slice(0, 1));
const ORDER = [PLAIN, NUMBERED, BULLETED];
