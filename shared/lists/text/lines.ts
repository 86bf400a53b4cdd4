/** Reads plain text into the lines and tables of a list. */
import { isVisible, trimUnseen } from '../../words/invisible.ts';
import type { ListLine, ListPart } from '../list-line.ts';
import { takeBullet } from '../marks/bullets.ts';
import { numeralsIn } from '../marks/numerals.ts';
import { tabbed } from '../tables/tabbed.ts';
import { type Cell, readQuotedCells } from './cells.ts';
import { withoutStamps } from './chat.ts';
import { withoutPages } from './contents.ts';
import { withTables } from './drawn-tables.ts';
import { withoutBranches } from './drawn-tree.ts';
import { headingReader } from './headings.ts';
import { withoutQuotation } from './mail.ts';
import { isMarkdown, withoutEmphasis, withoutRules } from './markdown.ts';

const TAB_WIDTH = 4;

/** Lines and tables of a text, with indentation, headings and bullets understood. Lines without visible text are left out. */
export const readText = (raw: string): ListPart[] => {
  const unquoted = withoutPages(withoutStamps(withoutQuotation(withHardBreaks(raw).split('\n'))));
  const text = unquoted.join('\n');
  // Most lists have no cells, and are read in half the time.
  if (!/[\t"]/.test(text)) return partsOf(unquoted);
  const rows = readQuotedCells(text);
  const cells = rows.map((row) => row.map((cell) => onOneLine(cell.text)));
  const filled = cells.filter((row) => row.some(isVisible));
  const shape = tabbed(filled);
  if (shape.kind === 'table') return [{ table: { rows: filled } }];
  let at = -1;
  const lines: (string | ListLine)[] = [];
  for (const [i, row] of rows.entries()) {
    const isFilled = cells[i]?.some(isVisible) === true;
    if (isFilled) at++;
    const quoted = row.some(({ isQuoted }) => isQuoted) ? quotedLine(row) : undefined;
    if (!isFilled) lines.push('');
    else
      lines.push(
        quoted ?? (shape.coded.has(at) ? withoutCodeCell(row) : row.map((cell) => cell.text).join('\t')),
      );
  }
  return partsOf(lines);
};

const onOneLine = (text: string): string =>
  text
    .split(/[\t\n]/)
    .map(trimUnseen)
    .filter(Boolean)
    .join(' ');

/** A line whose name is in quotes: the text between them is taken unchanged. */
const quotedLine = (row: readonly Cell[]): ListLine => {
  const from = row.findIndex(({ text }) => isVisible(text));
  const text = row.slice(from).map((cell) => (/[\t\r\n]/.test(cell.text) ? onOneLine(cell.text) : cell.text));
  return { column: from * TAB_WIDTH, heading: 0, bullet: '', text: text.join(' '), isVerbatim: true };
};

const withoutCodeCell = (row: readonly Cell[]): string => {
  const code = row.findIndex(({ text }) => isVisible(text));
  return row
    .filter((_, i) => i !== code)
    .map((cell) => cell.text)
    .join('\t');
};

/**
 * One kind of line break. Soft ones, which word processors and slides write for a break within a paragraph, and Markdown as
 * a backslash, become spaces; if a text has no others, or if a mark follows, they end the line.
 */
const withHardBreaks = (raw: string): string => {
  const text = raw.replace(/^\ufeff/, '').replace(/\r\n|[\r\f\u0085\u2029]/g, '\n');
  if (!/[\v\u2028]|[^\\]\\\n/.test(text)) return text;
  const hasHardBreaks = text.trim().includes('\n');
  return text.replace(/(?:[\v\u2028]+|(?<=[^\\])\\\n[ \t]*)([^\n\v\u2028]*)/g, (_, next: string) =>
    !hasHardBreaks || startsLine(next) ? `\n${next}` : ` ${next.trimStart()}`,
  );
};
const startsLine = (text: string): boolean =>
  /^[\t\u3000]/.test(text) ||
  takeBullet(text).bullet !== '' ||
  numeralsIn(text).some(({ isWeak }) => !isWeak);

/** Lines whose quotes are undone, with what is drawn and marked among the others. */
const partsOf = (lines: readonly (string | ListLine)[]): ListPart[] => {
  const texts = lines.map((line) => (typeof line === 'string' ? line : ''));
  const isAllEmphasis = isMarkdown(texts);
  const hasStates = texts.filter((line) => STATE.test(takeBullet(line).rest)).length > 1;
  const parts: ListPart[] = [];
  /** Of the lines between two quoted ones. */
  const readPlain = (plain: readonly string[]) => {
    for (const part of withTables(withoutRules(plain))) {
      if (typeof part !== 'string') {
        const clean = (row: readonly string[]) =>
          row.map((cell) => trimUnseen(withoutEmphasis(cell, isAllEmphasis)));
        parts.push({ table: { ...(part.head && { head: clean(part.head) }), rows: part.rows.map(clean) } });
      } else if (isVisible(part)) parts.push({ line: lineOf(part) });
    }
  };
  const headingIn = headingReader(texts);
  const lineOf = (line: string): ListLine => {
    const heading = headingIn(line);
    const { bullet, rest } = heading ? { bullet: '', rest: heading.text } : takeBullet(line);
    const text = trimUnseen(bullet !== '' && hasStates ? rest.replace(STATE, '') : rest);
    return {
      column: columnOf(line),
      heading: heading?.level ?? 0,
      bullet,
      text: withoutEmphasis(text, isAllEmphasis),
      isVerbatim: isAllEmphasis && ESCAPED_MARK.test(text),
    };
  };
  let plain: string[] = [];
  const undrawn = withoutBranches(texts);
  if (undrawn !== texts && undrawn.length !== texts.length) {
    // Lines were left out of a drawn tree, which has no quoted ones.
    readPlain(undrawn);
    return parts;
  }
  for (const [i, line] of lines.entries()) {
    if (typeof line === 'string') plain.push(undrawn[i] ?? '');
    else {
      readPlain(plain);
      plain = [];
      parts.push({ line });
    }
  }
  readPlain(plain);
  return parts;
};

/** The state that outliners put before each task; by itself it may be a word: “- TODO list”. */
const STATE = /^(?:TODO|DOING|NOW|LATER|WAITING|DONE)\s+(?=\S)(?!lists?\b)/;

/** What Markdown escapes at the start of a line is no mark. */
const ESCAPED_MARK = /^(?:\d{1,9})?\\[.)#*+-]/;

/** The column that the text of a line starts at; invisible characters take no room. */
const columnOf = (line: string): number => {
  let column = 0;
  for (const character of line) {
    if (/[!-~]/.test(character)) break;
    if (character === '\t') column += TAB_WIDTH - (column % TAB_WIDTH);
    else if (/[\s\u2800]/.test(character) && character !== '\ufeff') column++;
    else if (isVisible(character)) break;
  }
  return column;
};
