/** A table on a page, with its rows and heads in the document's structure. */
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import { fitted, measure, plain } from '../../../../shared/scene/text/text.ts';
import { drawLine } from './line.ts';

export type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const SIZE = 11.5;
const TABLE_ROW = 19;
const GAP = 14;

/** Height of a table's head and some of its rows, in the units in which it is drawn. */
export const tableHeight = (rows: number): number => (rows + 1) * TABLE_ROW + 4;

/** The rows of a table from `first` on, as many as fit a height. */
export const rowsWithin = (height: number): number => Math.max(0, Math.floor((height - 4) / TABLE_ROW) - 1);

/**
 * Draws the head and `rows` of a table with its top left corner at the origin. The first column is set left, the others
 * right; all are as wide as what the whole table holds, the first as what is left.
 */
export const drawTable = (
  pdf: PDFKit.PDFDocument,
  table: Table,
  rows: Table['rows'],
  { x, y, width, scale }: { x: number; y: number; width: number; scale: number },
  parent: PDFKit.PDFStructureElement,
): void => {
  const columns = columnsOf(table, width);
  const element = pdf.struct('Table');
  parent.add(element);
  const line = (cells: readonly string[], index: number, isHead: boolean) => {
    const row = pdf.struct('TR');
    element.add(row);
    for (const [column, text] of cells.entries()) {
      const { left, room } = columns[column] as Column;
      const isName = isHead || column === 0;
      const scope = isHead ? 'Column' : 'Row';
      const told: HeadOptions = isName ? { scope } : {};
      row.add(
        pdf.struct(isName ? 'TH' : 'TD', told, () => {
          pdf.save();
          pdf.translate(x, y).scale(scale);
          drawCell(pdf, text, { left, room, top: index * TABLE_ROW, isRight: column > 0, isHead });
          pdf.restore();
        }),
      );
    }
    row.end();
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf.save();
    pdf.translate(x, y).scale(scale);
    pdf
      .moveTo(0, (index + 1) * TABLE_ROW)
      .lineTo(width, (index + 1) * TABLE_ROW)
      .lineWidth(0.75)
      .stroke(isHead ? LIGHT.lineStrong : LIGHT.line);
    pdf.restore();
    pdf.endMarkedContent();
  };
  line(table.head, 0, true);
  for (const [index, row] of rows.entries()) line(row, index + 1, false);
  element.end();
};

/** The library supports `scope`, which distinguishes heads of rows from heads of columns; its types don't. */
type HeadOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Column' | 'Row' };

type Cell = { left: number; room: number; top: number; isRight: boolean; isHead: boolean };

const drawCell = (
  pdf: PDFKit.PDFDocument,
  text: string,
  { left, room, top, isRight, isHead }: Cell,
): void => {
  const font = isHead ? 'sans-500' : 'sans-400';
  const shown = fitted(plain(text), font, SIZE, room);
  const at = isRight ? left + room - measure(shown, font, SIZE) : left;
  drawLine(pdf, shown, at, top + TABLE_ROW * 0.68, {
    font,
    size: SIZE,
    colour: isHead ? LIGHT.inkFaint : LIGHT.ink,
  });
};

type Column = { readonly left: number; readonly room: number };

/** Figures get the room they need, or share the room if it is too little; names get the rest. */
const columnsOf = ({ head, rows }: Table, width: number): Column[] => {
  const widest = head.map((name, column) =>
    Math.max(
      measure(name, 'sans-500', SIZE),
      ...rows.map((row) => measure(plain(row[column] ?? ''), 'sans-400', SIZE)),
    ),
  );
  const needs = widest.slice(1).reduce((sum, each) => sum + each + GAP, 0);
  const names = Math.max(width * 0.25, width - needs);
  const share = Math.min(1, (width - Math.min(names, widest[0] ?? 0)) / needs);
  const rooms = [width, ...widest.slice(1).map((each) => Math.max(8, (each + GAP) * share - GAP))];
  rooms[0] = width - rooms.slice(1).reduce((sum, each) => sum + each + GAP, 0);
  let left = 0;
  return rooms.map((room) => {
    const column = { left, room };
    left += room + GAP;
    return column;
  });
};
