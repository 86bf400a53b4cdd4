/** Reports as files of text: separated values for spreadsheets, Markdown for everything else. */
import Papa from 'papaparse';
import type { Report, ReportTable } from './report.ts';

/**
 * The tables of a report as comma-separated values (RFC 4180), each with its head, and an empty line between two. A report of
 * several tables with the same head becomes one, with the sections' headings as its first column.
 */
export const csvOf = (report: Report, sectionTitle: string): string => {
  const tables = report.sections.flatMap(({ heading = '', table }) => (table ? [{ heading, table }] : []));
  const [first] = tables;
  if (!first) return '';
  const isAlike = tables.every(({ table }) => `${table.head}` === `${first.table.head}`);
  if (tables.length === 1) return separated(first.table);
  if (!isAlike) return tables.map(({ table }) => separated(table)).join('\r\n\r\n');
  return separated({
    head: [sectionTitle, ...first.table.head],
    // A section without rows has one of its own, or nobody would know of it.
    rows: tables.flatMap(({ heading, table }) =>
      (table.rows.length > 0 ? table.rows : [table.head.map(() => '')]).map((row) => [heading, ...row]),
    ),
  });
};

/** Cells that a spreadsheet would take for a formula are quoted with an apostrophe, as OWASP advises. */
const separated = ({ head, rows }: ReportTable): string =>
  Papa.unparse({ fields: [...head], data: rows.map((row) => [...row]) }, { escapeFormulae: true });

/** A report as Markdown (GitHub’s tables). */
export const markdownOf = ({ title, facts, sections }: Report): string => {
  const parts = [`# ${inline(title)}`, ...(facts === '' ? [] : [inline(facts)])];
  for (const { heading, paragraphs = [], table } of sections) {
    if (heading !== undefined) parts.push(`## ${inline(heading)}`);
    parts.push(...paragraphs.map((text) => text.trim()));
    if (table && (table.rows.length > 0 || sections.length === 1)) parts.push(tableOf(table));
  }
  return `${parts.join('\n\n')}\n`;
};

const tableOf = ({ head, rows }: ReportTable): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;

const inline = (text: string): string => text.replace(/\s+/g, ' ').trim();
const inCell = (text: string): string =>
  text.trim().replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\r?\n/g, '<br>');
