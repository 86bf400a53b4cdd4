/** A report on paper: headings, paragraphs and tables whose cells wrap, on as many pages as they take. */
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import type { Model } from '../../../../shared/model/model.ts';
import type { Report, ReportTable } from '../../../../shared/report/report.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import { type FontName, measure, plain, wrap } from '../../../../shared/scene/text/text.ts';
import { type ExportContext, inTurns } from '../format.ts';
import { startPdf } from './document.ts';
import { assertDrawn } from './faces.ts';
import { drawLine } from './line.ts';
import { drawHeading, headingOf, paperSize } from './page.ts';

/** Sizes on A4, in points; they grow with the paper. */
const SIZE = 8.5;
const LINE = 11.5;
const PAD = 3;
const GAP = 10;
const TITLE = 15;
const HEADING = 10.5;
/** Lines of one cell or paragraph at most on paper. */
const MAX_LINES = 60;
/** Rows from which the widths of columns are taken. */
const MEASURED_ROWS = 400;

type Style = { readonly font: FontName; readonly size: number; readonly colour: string };

/** A report as PDF. The same report, options and instant give the same bytes. */
export const reportPdf = async (
  model: Model,
  report: Report,
  options: Pick<ExportOptions, 'paper' | 'orientation'>,
  context: ExportContext,
): Promise<Uint8Array> => {
  const heading = headingOf(model, [report.title], context);
  const { width, height, margin, headingSize, enlarged } = paperSize(options);
  const title = `${report.title} – ${heading.title}`.slice(0, 500);
  const { pdf, bytes } = await startPdf(model, title, [width, height], context, { tagged: true });
  try {
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    await inTurns(pagesOf(), context);
    root.end();

    function* pagesOf(): Iterable<number> {
      const room = width - 2 * margin;
      const top = margin + 2.4 * headingSize;
      const bottom = height - margin;
      let y = top;
      let pages = 0;
      /** Pages that a preview doesn’t show are counted only. */
      const isPainted = (): boolean => pages <= (context.firstPages ?? pages);
      const startPage = () => {
        pages++;
        y = top;
        if (!isPainted()) return;
        if (pages > 1) pdf.addPage();
        pdf.markContent('Artifact', { type: 'Pagination' });
        drawHeading(pdf, { width, margin, headingSize }, heading);
        pdf.endMarkedContent();
      };
      const text = (tag: 'H1' | 'H2' | 'P', value: string, style: Style, after: number): void => {
        for (const line of linesOf(value, style, room)) {
          const step = style.size * (LINE / SIZE);
          if (y + step > bottom) startPage();
          if (isPainted())
            root.add(pdf.struct(tag, {}, () => drawLine(pdf, line, margin, y + style.size, style)));
          y += step;
        }
        y += after * enlarged;
      };
      const size = SIZE * enlarged;
      const total = report.sections.reduce((sum, section) => sum + 1 + (section.table?.rows.length ?? 0), 1);
      let done = 0;
      startPage();
      text('H1', report.title, { font: 'sans-600', size: TITLE * enlarged, colour: LIGHT.ink }, 2);
      text('P', report.facts, { font: 'sans-400', size, colour: LIGHT.inkSoft }, GAP);
      for (const section of report.sections) {
        if (section.heading !== undefined) {
          if (y + 5 * LINE * enlarged > bottom) startPage();
          text('H2', section.heading, { font: 'sans-600', size: HEADING * enlarged, colour: LIGHT.ink }, 2);
        }
        for (const paragraph of section.paragraphs ?? [])
          text('P', paragraph, { font: 'sans-400', size, colour: LIGHT.ink }, 2);
        if (section.table && (section.table.rows.length > 0 || report.sections.length === 1)) {
          const columns = columnsOf(section.table, room, size);
          const draw = (rows: readonly Row[]): void => {
            const table = isPainted() ? pdf.struct('Table') : undefined;
            if (table) root.add(table);
            for (const row of rows) {
              if (table) drawRow(pdf, row, columns, { x: margin, y, size, width: room }, table);
              y += row.height;
            }
            table?.end();
          };
          const head = rowOf(section.table.head, columns, size, true);
          let page: Row[] = [head];
          let used = head.height;
          for (const cells of section.table.rows) {
            const row = rowOf(cells, columns, size, false);
            if (y + used + row.height > bottom && (page.length > 1 || y > top)) {
              // A head alone at the foot of a page goes to the next with its rows.
              if (page.length > 1) draw(page);
              startPage();
              page = [head];
              used = head.height;
            }
            page.push(row);
            used += row.height;
            yield ++done / total;
          }
          draw(page);
        }
        y += GAP * enlarged;
        yield ++done / total;
      }
      context.tellPages?.({ count: pages, turned: [], larger: [], tiled: [] });
    }
  } finally {
    pdf.end();
  }
  assertDrawn(pdf);
  return bytes;
};

/** Lines of a text that may have line breaks of its own. */
const linesOf = (text: string, { font, size }: Pick<Style, 'font' | 'size'>, room: number): string[] =>
  text
    .split('\n')
    .flatMap((part) => wrap(plain(part), font, size, room, MAX_LINES))
    .slice(0, MAX_LINES);

type Column = { readonly left: number; readonly room: number };

/** Columns as wide as their content if all fit; else the wide ones share the width that the narrow ones leave. */
const columnsOf = ({ head, rows }: ReportTable, width: number, size: number): Column[] => {
  const gap = 2 * PAD;
  const widest = head.map((name, i) =>
    rows
      .slice(0, MEASURED_ROWS)
      .reduce(
        (most, row) =>
          Math.max(most, ...(row[i] ?? '').split('\n').map((part) => measure(plain(part), 'sans-400', size))),
        measure(plain(name), 'sans-600', size) + 1,
      ),
  );
  const rooms = shared(widest, width - gap * head.length);
  let left = 0;
  return rooms.map((room) => {
    const column = { left, room };
    left += room + gap;
    return column;
  });
};

/** Gives each the width it needs if there is enough; else those that need less than an equal share get theirs, and the others share the rest. */
const shared = (wanted: readonly number[], total: number): number[] => {
  const given = new Map<number, number>();
  let left = total;
  for (const [i, want] of [...wanted.entries()].sort(([, a], [, b]) => a - b)) {
    const room = Math.max(1, Math.min(want, left / (wanted.length - given.size)));
    given.set(i, room);
    left -= room;
  }
  return wanted.map((_, i) => given.get(i) ?? 1);
};

type Row = {
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
  readonly isHead: boolean;
};

const rowOf = (texts: readonly string[], columns: readonly Column[], size: number, isHead: boolean): Row => {
  const font = isHead ? 'sans-600' : 'sans-400';
  const cells = columns.map(({ room }, i) => linesOf(texts[i] ?? '', { font, size }, room));
  const lines = Math.max(1, ...cells.map(({ length }) => length));
  return { cells, isHead, height: (lines * LINE * size) / SIZE + (2 * PAD * size) / SIZE };
};

/** The library supports `scope`, which distinguishes heads of rows from heads of columns; its types don't. */
type HeadOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Column' };

const drawRow = (
  pdf: PDFKit.PDFDocument,
  { cells, height, isHead }: Row,
  columns: readonly Column[],
  { x, y, size, width }: { x: number; y: number; size: number; width: number },
  table: PDFKit.PDFStructureElement,
): void => {
  const row = pdf.struct('TR');
  table.add(row);
  const told: HeadOptions = isHead ? { scope: 'Column' } : {};
  for (const [i, lines] of cells.entries())
    row.add(
      pdf.struct(isHead ? 'TH' : 'TD', told, () => {
        for (const [n, line] of lines.entries())
          drawLine(
            pdf,
            line,
            x + (columns[i]?.left ?? 0),
            y + (PAD * size) / SIZE + size + (n * LINE * size) / SIZE,
            {
              font: isHead ? 'sans-600' : 'sans-400',
              size,
              colour: isHead ? LIGHT.inkSoft : LIGHT.ink,
            },
          );
      }),
    );
  row.end();
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf
    .moveTo(x, y + height)
    .lineTo(x + width, y + height)
    .lineWidth(0.6)
    .stroke(isHead ? LIGHT.lineStrong : LIGHT.line);
  pdf.endMarkedContent();
};
