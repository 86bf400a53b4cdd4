/**
 * Reads a pasted or imported list as an outline: indented by tabs or spaces, bulleted, numbered or lettered, with headings, or in
 * the cells of a table.
 *
 * What tells the level, in this order: headings (`## Name`), indentation, and where every line starts in the same
 * column, the parts of its number (`1.3.2` stands three deep).
 */
import type { OutlineItem } from './outline-item.ts';
import { readTable } from './outline-table.ts';

const TAB_WIDTH = 4;

type Line = {
  /** Column the text starts at. */
  readonly column: number;
  /** Count of hashes of a heading, else 0. */
  readonly heading: number;
  /** Parts of the number in front of the name, 0 where there is none. */
  readonly parts: number;
  readonly bulleted: boolean;
  readonly name: string;
};

/**
 * The outline that `text` describes: each line with its depth, a line at most one deeper than the one before it. Marks,
 * numbers and the codes of an exported outline are taken off. Lines without any text are left out; never throws.
 */
export const readOutline = (text: string): OutlineItem[] => {
  const raw = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .filter((line) => line.trim() !== '');
  const table = readTable(raw);
  if (table) return table;
  const numbered = raw.every((line) => BULLET.test(line) || HEADING.test(line) || NUMBER.test(line));
  const lettered = letteredColumns(raw);
  const lines = raw
    .map((line) => readLine(lettered.has(columnOf(line)) ? line.replace(LETTER, '$1') : line, numbered))
    .filter(({ name }) => name !== '');
  return withoutCodes(nestLines(lines));
};

/** An outline as text, a tab for each level, which editors, slides and spreadsheets take for levels too. */
export const writeOutline = (items: readonly OutlineItem[]): string =>
  items.map(({ depth, name }) => `${'\t'.repeat(depth)}${name}`).join('\n');

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
/** `o` is the second bullet of word processors, which set a tab after it. */
const BULLET = /^\s*(?:[-*+•‣⁃◦○●▪▫■□–—·]\s+|o\t)(?:\[[ xX]\]\s+)?/;
/** `1`, `1.`, `1)`, `(1)`, `1.3.2`, `1.3.2.`, followed by a space. */
const NUMBER = /^\s*\(?(\d{1,6}(?:\.\d{1,6})*)(\.|\))?\s+(?=\S)/;

/** `a.`, `a)`, `(a)`, and `i.` to `xxxix.` for a third level, as word processors number. */
const LETTER = /^(\s*)\(?([a-z]|[ivx]{2,6})[.)]\s+(?=\S)/i;
/** Where a list begins, by the marks of its first two lines. */
const STARTS = [
  ['a', 'b'],
  ['i', 'ii'],
] as const;

/** The columns in which lists with letters stand: an `a)` that no `b)` follows belongs to its name. */
const letteredColumns = (lines: readonly string[]): ReadonlySet<number> => {
  const marks = new Map<number, Set<string>>();
  for (const line of lines) {
    const mark = LETTER.exec(line)?.[2]?.toLowerCase();
    if (mark === undefined) continue;
    const column = columnOf(line);
    const known = marks.get(column);
    if (known) known.add(mark);
    else marks.set(column, new Set([mark]));
  }
  const isList = (known: ReadonlySet<string>) =>
    STARTS.some((start) => start.every((each) => known.has(each)));
  return new Set([...marks].filter(([, known]) => isList(known)).map(([column]) => column));
};

const readLine = (line: string, bareNumbersCount: boolean): Line => {
  const heading = HEADING.exec(line);
  const body = heading?.[2] ?? line;
  const bullet = heading ? null : BULLET.exec(body);
  const rest = bullet ? body.slice(bullet[0].length) : body;
  const number = bullet ? null : NUMBER.exec(rest);
  const digits = number?.[1] ?? '';
  // "3 way match" is a name, unless all its neighbours start with a number too.
  const counts = number !== null && (bareNumbersCount || number[2] !== undefined || digits.includes('.'));
  return {
    column: columnOf(line),
    heading: heading?.[1]?.length ?? 0,
    parts: counts ? partsOf(digits) : 0,
    bulleted: bullet !== null,
    name: withoutTrailingHashes(counts ? rest.slice(number[0].length) : rest, heading !== null).trim(),
  };
};

const withoutTrailingHashes = (text: string, isHeading: boolean) =>
  isHeading ? text.trimEnd().replace(/[ \t]#+$/, '') : text;

/** `1.0` is a level-1 number in the style of APQC. */
const partsOf = (digits: string) => digits.replace(/(\.0+)+$/, '').split('.').length;

const columnOf = (line: string): number => {
  let column = 0;
  for (const character of line) {
    if (character === '\t') column += TAB_WIDTH - (column % TAB_WIDTH);
    else if (/\s/.test(character)) column++;
    else break;
  }
  return column;
};

/** Depths from what sets the lines apart: deeper where a line's measure exceeds that of an open line above it. */
const nestLines = (lines: readonly Line[]): OutlineItem[] => {
  const plain = lines.filter(({ heading }) => heading === 0);
  const flat = plain.every(({ column }) => column === plain[0]?.column);
  const open: number[] = [];
  let headings = 0;
  let parts = 0;
  return lines.map((line) => {
    let measure: number;
    if (line.heading > 0) {
      headings = line.heading;
      parts = 0;
      measure = line.heading;
    } else if (flat) {
      // An unnumbered line in a numbered list stands under the number above it.
      measure = BELOW_HEADINGS * (headings > 0 ? 1 : 0) + (line.parts || parts + 1);
      if (line.parts > 0) parts = line.parts;
    } else measure = BELOW_HEADINGS + line.column;
    while ((open.at(-1) ?? -1) >= measure) open.pop();
    open.push(measure);
    return { depth: open.length - 1, name: line.name };
  });
};
/** More than any count of hashes: what stands under headings is deeper than all of them. */
const BELOW_HEADINGS = 10;

const CODE = /^([A-Za-z]{1,3}\d*(?:\.\d+)*)\s+(?=\S)/;

/**
 * Takes off the codes of an outline that Strata (or another editor) has written: only where every line has one and the
 * codes of blocks below another continue that one's, so that "A team" keeps its article.
 */
const withoutCodes = (items: OutlineItem[]): OutlineItem[] => {
  const codes = items.map(({ name }) => CODE.exec(name)?.[1]);
  const above: string[] = [];
  let nested = false;
  for (const [i, { depth }] of items.entries()) {
    const code = codes[i];
    if (code === undefined) return items;
    const parent = above[depth - 1];
    // In IDEF0 the child of A0 is A1: its stem leaves the nought out.
    if (parent !== undefined && !code.startsWith(parent.replace(/0$/, ''))) return items;
    if (parent !== undefined && /\d/.test(code)) nested = true;
    above[depth] = code;
    above.length = depth + 1;
  }
  return nested ? items.map(({ depth, name }) => ({ depth, name: name.replace(CODE, '') })) : items;
};
