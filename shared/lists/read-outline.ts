/**
 * Reads a pasted or imported list as an outline: indented, bulleted, numbered or lettered, drawn as a tree, with headings, in
 * the cells of a table, as plain text, HTML or OPML.
 */

import { isVisible, trimUnseen } from '../words/invisible.ts';
import { withoutCodes } from './codes.ts';
import { outlineOfHeaded, withHeadings } from './headed-table.ts';
import { isTablePart, type ListLine, type ListPart, type ListTable } from './list-line.ts';
import { withoutTask } from './marks/bullets.ts';
import { countingNumerals } from './marks/counting.ts';
import { readHtml } from './markup/html.ts';
import { isOpml, readOpml } from './markup/opml.ts';
import { type MarkedLine, nestLines } from './nesting.ts';
import type { OutlineItem } from './outline-item.ts';
import { readPaths, withoutMarkColumns } from './tables/paths.ts';
import { readIfSeparated } from './tables/separated.ts';
import { withoutFrontMatter } from './text/asides.ts';
import { readText } from './text/lines.ts';

/**
 * The outline that `text` describes: each line with its depth, a line at most one deeper than the one before it. Marks,
 * numbers that count up and the codes of an exported outline are removed. Lines without visible text are left out.
 * Never throws.
 */
export const readOutline = (text: string): OutlineItem[] => outlineOf(partsIn({ text }));

/** The content of the clipboard or of a file: plain text, and the HTML of the same. */
type ListSource = { readonly text: string; readonly html?: string };

/** The lines and tables of a list: from the HTML if that tells how they are nested, else from the text. */
export const partsIn = ({ text: given, html = '' }: ListSource): ListPart[] => {
  const page = html === '' ? undefined : readHtml(html);
  const text = withoutFrontMatter(given);
  if (page && (page.isStructured || !isVisible(text))) return page.parts;
  if (isOpml(text)) return readOpml(text);
  const source = IS_HTML.test(text.slice(0, 1000)) ? readHtml(text).parts : [];
  if (source.length > 0) return source;
  const rows = readIfSeparated(text);
  return rows ? [{ table: { rows } }] : readText(text);
};
/** How a text begins that is the source of a page. */
export const IS_HTML = /^[\s\ufeff]*<(?:!doctype html|html|head|body|meta|ul|ol|table|div|h[1-6])[\s>]/i;

/** The outline of what was read from a text or a page. */
export const outlineOf = (parts: readonly ListPart[]): OutlineItem[] => {
  const lines = parts.flatMap((part) => (isTablePart(part) ? linesOfTable(part.table) : [part.line]));
  const numerals = countingNumerals(lines);
  const marked = lines.flatMap((line, i): MarkedLine[] => {
    const numeral = numerals.get(i);
    const name = numeral ? trimUnseen(withoutTask(line.text.slice(numeral.length))) : line.text;
    const { column, heading, bullet, note } = line;
    if (!isVisible(name)) return [];
    const [style, parts] = [numeral?.style ?? '', numeral?.parts.length ?? 0];
    return [{ column, heading, bullet, style, parts, name, note }];
  });
  const items = nestLines(marked);
  return lines.some(({ isVerbatim }) => isVerbatim) ? items : withoutCodes(items.map(withoutColon));
};

/** “Plan:” above its children is “Plan”. */
const withoutColon = (item: OutlineItem, i: number, items: readonly OutlineItem[]): OutlineItem => {
  const isParent = (items[i + 1]?.depth ?? 0) > item.depth;
  const name = isParent ? item.name.replace(FINAL_COLON, '') : item.name;
  return isVisible(name) ? { ...item, name } : item;
};
const FINAL_COLON = /\s*[:：]\s*$/u;

const COLUMNS_PER_LEVEL = 4;

const itemsOf = (table: ListTable): OutlineItem[] => {
  const headed = withHeadings(table);
  return (headed && outlineOfHeaded(headed)) ?? readPaths(withoutMarkColumns(table.rows));
};

const linesOfTable = (table: ListTable): ListLine[] =>
  itemsOf(table).map(({ depth, name }) => ({
    column: depth * COLUMNS_PER_LEVEL,
    heading: 0,
    bullet: '|',
    text: name,
    isVerbatim: true,
  }));
