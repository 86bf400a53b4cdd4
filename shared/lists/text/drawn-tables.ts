/** Finds tables drawn with strokes among the lines of a text: Markdown, org, wikis, and what databases print. */
import type { ListTable } from '../list-line.ts';

/** `|---|:--:|`, `|---+---|`, `+-----+-----+`, `----+----` */
const SEPARATOR = /^\s*(?:[|+]\s*)?:?[-=]{2,}:?\s*(?:[|+]\s*:?[-=]{2,}:?\s*)*[|+]?\s*$/;
const isSeparator = (line: string): boolean => SEPARATOR.test(line) && /[|+]/.test(line);
const isRow = (line: string): boolean => /\S\s*\|\s*\S|^\s*\|.*\|\s*$/.test(line);
const isFramed = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line) && !/^\s*\|(?:--|__)/.test(line);

/**
 * The text as lines and tables. Rows are a table if a line of dashes parts them from their head or frames them, or if each
 * of at least two begins and ends with a stroke. “HR | IT” is a name.
 */
export const withTables = (lines: readonly string[]): (string | ListTable)[] => {
  if (!lines.some((line) => isSeparator(line) || isFramed(line) || WIKI_START.test(line))) return [...lines];
  const parts: (string | ListTable)[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = WIKI_START.test(lines[at] ?? '') ? wikiEnd(lines, at) : at;
    if (end > at) {
      const wiki = wikiTable(lines.slice(at + 1, end));
      if (wiki) parts.push(wiki);
      at = end + 1;
      continue;
    }
    while (end < lines.length && (isRow(lines[end] ?? '') || isSeparator(lines[end] ?? ''))) end++;
    const block = lines.slice(at, end);
    const table = tableOf(block);
    if (table) parts.push(table);
    // One by one: a text may have more lines than a call takes arguments.
    else for (const line of block.length > 0 ? block : lines.slice(at, at + 1)) parts.push(line);
    at = Math.max(end, at + 1);
  }
  return parts;
};

/** A table of MediaWiki: from `{|` to `|}`, a row after each `|-`, cells behind `|` or `||`, headings behind `!` or `!!`. */
const WIKI_START = /^\s*\{\|/;
const wikiEnd = (lines: readonly string[], start: number): number => {
  for (let at = start + 1; at < lines.length; at++) {
    if (/^\s*\|\}/.test(lines[at] ?? '')) return at;
    if (!/^\s*(?:[|!]|$)/.test(lines[at] ?? '')) return start;
  }
  return start;
};

const wikiTable = (lines: readonly string[]): ListTable | undefined => {
  const rows: string[][] = [[]];
  let head: string[] | undefined;
  for (const line of lines.map((each) => each.trim())) {
    if (line.startsWith('|-')) rows.push([]);
    if (!/^(?:\|(?![-+])|!)/.test(line)) continue;
    const cells = line
      .slice(1)
      .split(line.startsWith('!') ? /!!|\|\|/ : '||')
      .map((cell) => cell.replace(/^[^|[\]]*=[^|[\]]*\|(?!\|)/, '').trim());
    const row = rows.at(-1) ?? [];
    row.push(...cells);
    if (
      line.startsWith('!') &&
      rows.every((each) => each.length === 0 || each === row) &&
      cells.length + row.length > 2
    )
      head = row;
  }
  const filled = rows.filter((row) => row !== head && row.some((cell) => cell !== ''));
  return filled.length > 0 || head ? { ...(head && { head }), rows: filled } : undefined;
};

const tableOf = (block: readonly string[]): ListTable | undefined => {
  const rows = block.filter((line) => !isSeparator(line));
  if (rows.length === 0) return undefined;
  const [first = '', second = ''] = block.filter((line, i) => i > 0 || !isSeparator(line));
  const hasHead = isSeparator(second) || /^\s*\|\|/.test(first);
  const isFramedWhole = rows.length > 1 && rows.every(isFramed);
  if (!hasHead && !isFramedWhole) return undefined;
  const cells = rows.map(cellsIn);
  return hasHead ? { head: cells[0] ?? [], rows: cells.slice(1) } : { rows: cells };
};

/** The cells of a row; a stroke after a backslash is part of its cell. */
const cellsIn = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|{1,2}|\|{1,2}$/g, '')
    .split(/(?<!\\)\|{1,2}/)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .replace(/<br\s*\/?>/gi, ' ')
        .trim(),
    );
