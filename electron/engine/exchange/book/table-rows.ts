/** Rows of tables as lines of type, and how they are set on a page. */
import type { Cell, Row } from '../../../../shared/book/content.ts';
import type { TextStyle } from '../../../../shared/drawing/pen.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import { wrap } from '../../../../shared/scene/text/text.ts';
import type { Column } from './columns.ts';
import { LEADING, type Measures, type Step, styleOf, type TypeLine } from './sheet.ts';

/** More lines than any text that a record can hold has. */
export const ALL_LINES = 20_000;

/** A line of a cell as it is set, with the paragraph it is of. */
type SetLine = {
  readonly text: string;
  readonly paragraph: number;
  readonly style: TextStyle;
  readonly to?: string | undefined;
  readonly pageOf?: string | undefined;
};

/** A row whose cells are broken into lines. */
export type SetRow = {
  readonly cells: readonly (readonly SetLine[])[];
  /** Of its highest cell. */
  readonly lines: number;
  readonly anchor?: string | undefined;
};

/** @param isHead whether its first cell is the head of the row. */
export const setRow = (row: Row, columns: readonly Column[], measures: Measures, isHead: boolean): SetRow => {
  const cells = row.cells.map((cell, column) =>
    setCell(cell, columns[column], measures, isHead && column === 0),
  );
  return { cells, lines: Math.max(1, ...cells.map(({ length }) => length)), anchor: row.anchor };
};

const setCell = (cell: Cell, column: Column | undefined, measures: Measures, isHead: boolean): SetLine[] =>
  cell.flatMap(({ text, to, tone, pageOf }, paragraph) => {
    const colour = to !== undefined ? measures.link : tone === 'soft' || isHead ? LIGHT.inkSoft : LIGHT.ink;
    const font = tone === 'strong' || isHead ? 'sans-600' : 'sans-400';
    const style = styleOf('table', measures, font, colour);
    const told = { paragraph, style, to, pageOf };
    if (pageOf !== undefined) return [{ text: '', ...told }];
    return wrap(text, font, style.size, column?.room ?? 1, ALL_LINES).map((line) => ({
      text: line,
      ...told,
    }));
  });

export const lineHeight = ({ k }: Measures): number => styleOf('table', { k }).size * LEADING;

/** Above and below the lines of a row. */
export const rowPad = ({ k }: Measures): number => 3.2 * k;

/** Height of a row on a page with so many of its lines. */
export const rowHeight = (lines: number, measures: Measures): number =>
  lines * lineHeight(measures) + 2 * rowPad(measures);

/** The steps that draw lines `from` to `until` of a row with its top at `y`. */
export const rowSteps = (
  row: SetRow,
  columns: readonly Column[],
  {
    y,
    from,
    until,
    measures,
    hasHead,
  }: {
    readonly y: number;
    readonly from: number;
    readonly until: number;
    readonly measures: Measures;
    readonly hasHead: boolean;
  },
): Step[] => {
  const steps: Step[] = [{ do: 'begin', tag: 'TR' }];
  const { side } = measures;
  for (const [column, lines] of row.cells.entries()) {
    const left = columns[column]?.left ?? 0;
    const isHead = hasHead && column === 0;
    steps.push(isHead ? { do: 'begin', tag: 'TH', scope: 'Row' } : { do: 'begin', tag: 'TD' });
    const shown = lines.slice(from, until).map((line, i) => ({ line, i }));
    for (const group of Map.groupBy(shown, ({ line }) => line.paragraph).values()) {
      const [first] = group;
      if (!first) continue;
      const { style, to } = first.line;
      const set = group.map(({ line, i }): TypeLine => {
        const baseline = y + rowPad(measures) + style.size + i * lineHeight(measures);
        return {
          text: line.text,
          x: side + left,
          y: baseline,
          ...(line.pageOf !== undefined && { pageOf: line.pageOf }),
        };
      });
      steps.push({ do: 'write', tag: 'P', lines: set, style, to });
    }
    steps.push({ do: 'end' });
  }
  steps.push({ do: 'end' });
  return steps;
};

/** The head of a table: part of the structure once, and only drawn again on the pages after it. */
export const headSteps = (
  head: readonly string[],
  columns: readonly Column[],
  {
    y,
    measures,
    isRepeated,
  }: { readonly y: number; readonly measures: Measures; readonly isRepeated: boolean },
): { readonly steps: Step[]; readonly height: number } => {
  const style = styleOf('table', measures, 'sans-600', LIGHT.inkSoft);
  const cells = head.map((name, i) => wrap(name, style.font, style.size, columns[i]?.room ?? 1, ALL_LINES));
  const height = rowHeight(Math.max(1, ...cells.map(({ length }) => length)), measures);
  const steps: Step[] = isRepeated ? [] : [{ do: 'begin', tag: 'TR' }];
  for (const [column, lines] of cells.entries()) {
    const set = lines.map((text, i) => ({
      text,
      x: measures.side + (columns[column]?.left ?? 0),
      y: y + rowPad(measures) + style.size + i * lineHeight(measures),
    }));
    if (isRepeated) steps.push({ do: 'write', tag: 'Artifact', lines: set, style });
    else
      steps.push(
        { do: 'begin', tag: 'TH', scope: 'Column' },
        { do: 'write', tag: 'P', lines: set, style },
        { do: 'end' },
      );
  }
  if (!isRepeated) steps.push({ do: 'end' });
  return { steps, height };
};
