/** Tables of a Word document (ECMA-376 part 1, 17.4): heads are repeated on each page, rows don’t break. */
import type { Anchor, Cell, Content, Row } from '../../../../shared/book/content.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import { columnsFor } from '../book/columns.ts';
import { SIZES } from '../book/sheet.ts';
import type { StyleId } from './styles.ts';
import { bookmarkXml, lineXml, paragraphXml, runsXml, type Writing } from './text.ts';

/** Rows made before other work gets its turn. */
const ROWS_PER_TURN = 40;
/** The column with the names of facts, on A4. */
const FACT_COLUMN = 104;
/** Beside the text of a cell, as the style of tables has it. */
const CELL_MARGIN = 3;
/** A row with more lines than these may break: no page is high enough for it. */
const MAX_WHOLE_LINES = 40;
/** Approximate width of a letter, as a share of the size of type. */
const LETTER = 0.52;

type Room = { readonly width: number; readonly enlarged: number };
type Table = Extract<Content, { kind: 'table' }>;
type Facts = Extract<Content, { kind: 'facts' }>;

/** A table. Columns of page numbers alone are left out: only Word knows these. Yields between steps of work. */
export function* tableXml({ head, rows }: Table, room: Room, writing: Writing): Generator<undefined, string> {
  const shown = head.flatMap((_, column) => (isOfPages(rows, column) ? [] : [column]));
  const heads = shown.map((column) => head[column] ?? '');
  const cut = rows.map(({ cells, anchor }) => ({
    cells: shown.map((column) => cells[column] ?? []),
    ...(anchor !== undefined && { anchor }),
  }));
  const size = SIZES.table * room.enlarged;
  const gap = 2 * CELL_MARGIN;
  const columns = columnsFor(heads, cut, { width: room.width - gap, size, gap });
  const widths = columns.map((column) => column.room + gap);
  const headCells = heads.map((text, i) =>
    paragraphXml(
      runsXml(text),
      text,
      { style: 'StrataHead', before: i === 0 ? '<w:keepNext/>' : '' },
      writing,
    ),
  );
  const lines = [rowXml(headCells, '<w:cantSplit/><w:tblHeader/>')];
  yield* rowsXml(cut, widths, size, writing, lines);
  return wholeXml(widths, lines, '0620', writing);
}

const isOfPages = (rows: readonly Row[], column: number): boolean =>
  rows.length > 0 &&
  rows.every(({ cells }) => cells[column]?.every(({ pageOf }) => pageOf !== undefined) ?? true) &&
  rows.some(({ cells }) => (cells[column]?.length ?? 0) > 0);

/** Names with their values, the names as heads of the rows. */
export function* factsXml({ rows }: Facts, room: Room, writing: Writing): Generator<undefined, string> {
  const names = FACT_COLUMN * room.enlarged;
  const widths = [names, room.width - names];
  const told = rows.map(({ name, value }): Row => ({ cells: [[{ text: name }], value] }));
  const lines: string[] = [];
  yield* rowsXml(told, widths, SIZES.table * room.enlarged, writing, lines, 'StrataHead');
  return wholeXml(widths, lines, '0680', writing);
}

function* rowsXml(
  rows: readonly Row[],
  widths: readonly number[],
  size: number,
  writing: Writing,
  lines: string[],
  first: StyleId = 'StrataCell',
): Generator<undefined> {
  for (const [i, { cells, anchor }] of rows.entries()) {
    if (i % ROWS_PER_TURN === ROWS_PER_TURN - 1) yield;
    const inside = cells.map((cell, column) =>
      cellXml(
        withoutLinkTo(anchor, cell),
        column === 0 ? bookmarkXml(anchor, writing) : '',
        column === 0 ? first : 'StrataCell',
        writing,
      ),
    );
    const isWhole = cells.every(
      (cell, column) => linesIn(cell, widths[column] ?? 1, size) <= MAX_WHOLE_LINES,
    );
    lines.push(rowXml(inside, isWhole ? '<w:cantSplit/>' : ''));
  }
}

/** A cell without links that lead to its own row. */
const withoutLinkTo = (anchor: Anchor | undefined, cell: Cell): Cell =>
  anchor === undefined
    ? cell
    : cell.map(({ to, ...line }) => (to === undefined || to === anchor ? line : { ...line, to }));

const linesIn = (cell: Cell, width: number, size: number): number =>
  cell.reduce((sum, { text }) => sum + Math.ceil((text.length * size * LETTER) / Math.max(width, 1)), 0);

/** A cell needs a paragraph at least. */
const cellXml = (cell: Cell, bookmark: string, style: StyleId, writing: Writing): string => {
  if (cell.length === 0) return paragraphXml(bookmark, '', { style }, writing);
  return cell
    .map((line, i) =>
      paragraphXml(`${i === 0 ? bookmark : ''}${lineXml(line, writing)}`, line.text, { style }, writing),
    )
    .join('');
};

const twips = (points: number): number => Math.round(points * 20);

/** Cells are as wide as the columns of the grid, which a table of fixed layout keeps to (17.18.87). */
const rowXml = (cells: readonly string[], properties: string): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;

/** @param look of the rows and columns that the style distinguishes (17.4.55): 0x20 for a head, 0x80 for a first column. */
const wholeXml = (
  widths: readonly number[],
  rows: readonly string[],
  look: string,
  { styleId }: Writing,
): string => {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const grid = widths.map((each) => `<w:gridCol w:w="${twips(each)}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${escapeXml(styleId('StrataTable'))}"/><w:tblW w:w="${twips(width)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="${look}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
};
