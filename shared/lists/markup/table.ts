/** Collects the cells of an HTML table. */
import type { ListTable } from '../list-line.ts';
import type { Attributes } from './parse.ts';

/** A cell that spans more columns than this takes only so many; further ones would hold nothing. */
const MAX_SPAN = 20;

export type TableReader = {
  startRow(): void;
  /** @param indent by how many steps its text is indented. */
  startCell(name: string, attributes: Attributes, indent: number): void;
  endCell(text: string): void;
  /** The rows that have been read since the last call, those without any text left out. */
  take(): (ListTable & { readonly indents: ReadonlyMap<readonly string[], number> }) | undefined;
};

/** Cells below one that spans several rows are empty, which stands for “as above”. */
export const createTableReader = (): TableReader => {
  let rows: string[][] = [];
  let row: string[] = [];
  let isHead = true;
  let head: string[] | undefined;
  /** How far the first text of a row is indented. */
  let indents = new Map<readonly string[], number>();
  let indent = 0;
  let span = 1;
  let rowSpan = 1;
  /** Rows that a cell above still covers, by column. */
  const covered: number[] = [];
  const skipCovered = () => {
    while ((covered[row.length] ?? 0) > 0) {
      covered[row.length] = (covered[row.length] ?? 0) - 1;
      row.push('');
    }
  };
  const endRow = () => {
    skipCovered();
    if (row.some((cell) => cell !== '')) {
      if (isHead && rows.length === 0 && head === undefined && row.length > 1) head = row;
      else rows.push(row);
    }
    row = [];
    isHead = true;
  };
  return {
    startRow: endRow,
    startCell: (name, attributes, steps) => {
      indent = steps;
      skipCovered();
      isHead &&= name === 'th';
      span = spanOf(attributes.colspan);
      rowSpan = spanOf(attributes.rowspan, 10_000);
    },
    endCell: (text) => {
      if (indent > 0 && text !== '' && row.every((cell) => cell === '')) indents.set(row, indent);
      for (let i = 0; i < span; i++) {
        if (rowSpan > 1) covered[row.length] = rowSpan - 1;
        row.push(i === 0 ? text : '');
      }
    },
    take: () => {
      endRow();
      const table = { ...(head && { head }), rows, indents };
      rows = [];
      indents = new Map();
      head = undefined;
      return table.rows.length > 0 || table.head ? table : undefined;
    },
  };
};

const spanOf = (text: string | undefined, most = MAX_SPAN): number =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Math.min(Math.max(1, Number(text)), most) : 1;
