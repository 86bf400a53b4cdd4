/** Reads the rows of a table as blocks, each with its parent, whichever way the table says how they are nested. */
import { cleanedLine } from '../../model/fields/clean.ts';
import { MAX_NAME, MAX_TEXT } from '../../model/fields/field.ts';
import { type ElementKind, MAX_DEPTH } from '../../model/records.ts';
import { isVisible } from '../../words/invisible.ts';
import { say } from '../../words/messages.ts';
import { readTexts } from '../tables/joined.ts';
import type { ImportField } from './fields.ts';
import { type Nesting, parentsBy } from './nesting.ts';
import { cellOf, type Entries, type Entry, type Note, type TableRow } from './rows.ts';
import { words } from './words.ts';

/** The elements in the lists of a row. */
export const elementsIn = (
  { cells }: TableRow,
  fields: readonly ImportField[],
  kind: ElementKind,
): string[] | undefined => {
  if (!fields.includes(kind)) return undefined;
  return fields.flatMap((field, column) =>
    field === kind
      ? readTexts((cells[column] ?? '').replace(/\r\n?/g, '\n'))
          .map(cleanedLine)
          .filter(isVisible)
      : [],
  );
};

/** The blocks of a table. Empty rows are skipped. */
export const entriesOf = (
  rows: readonly TableRow[],
  fields: readonly ImportField[],
  nesting: Nesting,
): Entries => {
  const leftOut: Note[] = [];
  const notes: Note[] = [];
  const usable = rows.filter((row) => row.cells.some(isVisible) && isUsable(row, fields, nesting, leftOut));
  const { entries, isByCode } = parentsBy(nesting, usable, fields, { leftOut, notes });
  const depths = depthsOf(entries);
  const order = inTreeOrder(entries, depths, isByCode);
  for (const [i, { line }] of entries.entries()) {
    const depth = depths[i];
    if (depth === undefined) leftOut.push({ line, text: say(words.insideItself) });
    else if (depth > MAX_DEPTH) leftOut.push({ line, text: say(words.tooDeep, { limit: MAX_DEPTH }) });
  }
  const place = new Map(order.map((index, at) => [index, at]));
  const ordered = order.flatMap((index) => entries[index] ?? []);
  for (const entry of ordered)
    entry.parent = entry.parent === null ? null : (place.get(entry.parent) ?? null);
  return { entries: ordered, leftOut: leftOut.sort((a, b) => a.line - b.line), notes };
};

/** Whether a row can become a block. If not, `leftOut` gets the reason. */
export const isUsable = (
  row: TableRow,
  fields: readonly ImportField[],
  nesting: Nesting,
  leftOut: Note[],
): boolean => {
  const { line, cells } = row;
  const names = fields.flatMap((field, column) =>
    field === (nesting === 'parts' ? 'part' : 'name') ? [cells[column] ?? ''] : [],
  );
  const refuse = (text: string): boolean => {
    leftOut.push({ line, text });
    return false;
  };
  if (!names.some((name) => isVisible(cleanedLine(name)))) return refuse(say(words.noName));
  if (names.some((name) => cleanedLine(name).length > MAX_NAME))
    return refuse(say(words.longName, { limit: MAX_NAME }));
  if ((cellOf(row, fields, 'definition') ?? '').length > MAX_TEXT)
    return refuse(say(words.longText, { limit: MAX_TEXT }));
  return true;
};

/** The level of each entry from 1; undefined for an entry inside itself. */
const depthsOf = (entries: readonly Entry[]): (number | undefined)[] => {
  const depths: (number | undefined)[] = [];
  const isKnown: boolean[] = [];
  for (const start of entries.keys()) {
    const path: number[] = [];
    const onPath = new Set<number>();
    let at: number | null = start;
    while (at !== null && !isKnown[at] && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = entries[at]?.parent ?? null;
    }
    const isCircle = at !== null && !isKnown[at];
    let depth: number | undefined = at === null ? 0 : isCircle ? undefined : depths[at];
    for (const index of path.reverse()) {
      depth = depth === undefined ? undefined : depth + 1;
      depths[index] = depth;
      isKnown[index] = true;
    }
  }
  return depths;
};

/** Each after its parent, siblings in the order of their rows or, if codes say how they are nested, of their codes. */
const inTreeOrder = (
  entries: readonly Entry[],
  depths: readonly (number | undefined)[],
  isByCode: boolean,
): number[] => {
  const isIn = (index: number) => (depths[index] ?? Number.POSITIVE_INFINITY) <= MAX_DEPTH;
  const children = Map.groupBy(Array.from(entries.keys()).filter(isIn), (i) => entries[i]?.parent ?? null);
  if (isByCode)
    for (const group of children.values())
      group.sort((a, b) => compareCodes(entries[a]?.code ?? '', entries[b]?.code ?? '') || a - b);
  const order: number[] = [];
  const waiting = [...(children.get(null) ?? [])].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next);
    const inside = children.get(next) ?? [];
    for (let i = inside.length - 1; i >= 0; i--) waiting.push(inside[i] ?? 0);
  }
  return order;
};

/** 1.1.9 comes before 1.1.10. */
const compareCodes = (a: string, b: string): number => {
  const [x, y]: [string[], string[]] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const [p = '', q = ''] = [x[i], y[i]];
    if (p === q) continue;
    const difference = Number(p) - Number(q);
    return Number.isNaN(difference) ? (p < q ? -1 : 1) : difference;
  }
  return x.length - y.length;
};
