/** Writes an outline for other programs, so that it reads back unchanged. */

import { escapeXml } from '../words/xml.ts';
import { OWN_LIST } from './markup/html.ts';
import type { OutlineItem } from './outline-item.ts';
import { readOutline } from './read-outline.ts';
import { inQuotes } from './text/cells.ts';

/**
 * An outline as text, a tab for each level, which editors, slides and spreadsheets read as levels too. A name that would
 * be read as something else, such as “- Plan” or “1. Plan”, is put in quotes, as spreadsheets quote a cell.
 */
export const writeOutline = (items: readonly OutlineItem[]): string => {
  const plain = written(items, () => false);
  const read = readOutline(plain);
  if (read.length === items.length) {
    const differs = items.map(({ depth, name }, i) => read[i]?.depth !== depth || read[i]?.name !== name);
    if (!differs.includes(true)) return plain;
    const partly = written(items, (i) => differs[i] === true);
    if (isSame(readOutline(partly), items)) return partly;
  }
  return written(items, () => true);
};

/**
 * An outline as a nested list of Markdown. If a name in it would be read as something else, such as “1. Plan”, the outline is
 * written as `writeOutline` does.
 */
export const writeBullets = (items: readonly OutlineItem[]): string => {
  const plain = items.map(({ depth, name }) => `${'  '.repeat(depth)}- ${name}\n`).join('');
  return isSame(readOutline(plain), items) ? plain : `${writeOutline(items)}\n`;
};

/**
 * Properties of a list as notes begin with them: a line of YAML each between two rules, which readers leave out. Empty ones are
 * left out. @param properties by names in lower case.
 */
export const frontMatter = (properties: Readonly<Record<string, string>>): string => {
  // A string of JSON is one of YAML (YAML 1.2, 1.3).
  const lines = Object.entries(properties).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}: ${JSON.stringify(value)}\n`],
  );
  return lines.length === 0 ? '' : `---\n${lines.join('')}---\n\n`;
};

const written = (items: readonly OutlineItem[], isQuoted: (index: number) => boolean): string =>
  items.map(({ depth, name }, i) => `${'\t'.repeat(depth)}${isQuoted(i) ? inQuotes(name) : name}`).join('\n');

const isSame = (some: readonly OutlineItem[], others: readonly OutlineItem[]): boolean =>
  some.length === others.length &&
  some.every(({ depth, name }, i) => others[i]?.depth === depth && others[i]?.name === name);

/** An outline as nested lists in HTML, which word processors, mail and wikis paste as lists of their own. */
export const writeOutlineHtml = (items: readonly OutlineItem[]): string => {
  const html: string[] = [];
  let open = 0;
  for (const { depth, name } of items) {
    if (depth < open) html.push('</li></ul>'.repeat(open - depth - 1), '</li>');
    // A line may be at most one deeper than the line above it.
    else
      for (; open <= depth; open++)
        html.push(open === 0 ? `<ul ${OWN_LIST} style="white-space:pre-wrap">` : '<ul>');
    open = depth + 1;
    html.push(`<li>${escapeXml(name)}`);
  }
  html.push('</li></ul>'.repeat(open));
  return html.join('');
};
