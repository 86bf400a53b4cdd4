/** Reports as files of text: separated values for spreadsheets, Markdown for everything else. */
import Papa from 'papaparse';
import { type Report, type ReportTable, rowCount } from './report.ts';

/** Rows that are written in one piece. */
const PIECE = 200;

/** How many pieces a report has as text, about: for those who tell how far it is. */
export const pieceCount = (report: Report): number =>
  Math.ceil(rowCount(report) / PIECE) + report.sections.length;

/**
 * The tables of a report as comma-separated values (RFC 4180), each with its head, and an empty line between two. A report of
 * several tables with the same head becomes one, with the sections' headings as its first column. It comes in pieces, which
 * joined are the text.
 */
export function* csvOf(report: Report, sectionTitle: string): Generator<string> {
  const tables = report.sections.flatMap(({ heading = '', table }) => (table ? [{ heading, table }] : []));
  const [first] = tables;
  if (!first) return;
  const { head } = first.table;
  const isAlike = tables.every(({ table }) => table.head === head || `${table.head}` === `${head}`);
  if (isAlike && tables.length > 1) {
    yield separated([[sectionTitle, ...head]]);
    // A section without rows has one of its own, or nobody would know of it.
    for (const { heading, table } of tables)
      for (const piece of piecesOf(table.rows.length > 0 ? table.rows : [table.head.map(() => '')]))
        yield `\r\n${separated(piece.map((row) => [heading, ...row]))}`;
    return;
  }
  for (const { table } of tables) {
    yield `${table === first.table ? '' : '\r\n\r\n'}${separated([table.head])}`;
    for (const piece of piecesOf(table.rows)) yield `\r\n${separated(piece)}`;
  }
}

type Rows = ReportTable['rows'];

function* piecesOf(rows: Rows): Generator<Rows> {
  for (let start = 0; start < rows.length; start += PIECE) yield rows.slice(start, start + PIECE);
}

/** Cells that a spreadsheet would take for a formula are quoted with an apostrophe, as OWASP advises. */
const separated = (rows: Rows): string => Papa.unparse(rows, { escapeFormulae: true });

/** A report as Markdown (GitHub’s tables), in pieces, which joined are the text. */
export function* markdownOf({ title, facts, sections }: Report): Generator<string> {
  yield `# ${inline(title)}\n`;
  if (facts !== '') yield `\n${inline(facts)}\n`;
  for (const { heading, paragraphs = [], table } of sections) {
    if (heading !== undefined) yield `\n## ${inline(heading)}\n`;
    for (const text of paragraphs) yield `\n${text.trim()}\n`;
    if (!table || (table.rows.length === 0 && sections.length > 1)) continue;
    yield `\n${line(table.head)}\n${line(table.head.map(() => '---'))}\n`;
    for (const piece of piecesOf(table.rows)) yield piece.map((row) => `${line(row)}\n`).join('');
  }
}

const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;

const inline = (text: string): string => text.replace(/\s+/g, ' ').trim();
const inCell = (text: string): string =>
  text.trim().replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\r?\n/g, '<br>');
