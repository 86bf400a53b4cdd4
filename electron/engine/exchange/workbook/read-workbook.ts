/**
 * Reads untrusted workbooks (ECMA-376, part 1, SpreadsheetML): the texts of a sheet with the groups and indents of
 * rows. Formulas give the value that was saved with them, merged cells have it in the first, pictures and charts are skipped.
 */
import { userError } from '../../../../shared/api/contract.ts';
import { isVisible } from '../../../../shared/words/invisible.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { type OpenPackage, openPackage } from '../package/open-package.ts';
import type { Relation } from '../package/parts.ts';
import type { XmlReader } from '../package/xml.ts';
import { MAX_CELLS, tooManyCells } from '../too-large.ts';
import { type CellFormat, readFormats } from './read-formats.ts';
import { words } from './words.ts';

type SheetRow = {
  /** As Excel numbers it, from 1. */
  readonly line: number;
  /** Depth of the group that the row is in. */
  readonly group: number;
  readonly cells: readonly string[];
  /** Steps by which each cell is indented, as far as one is. */
  readonly indents: readonly number[];
};

export type WorkbookSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  /** All rows with text, or the first ones. */
  readonly rows: (most?: number) => Promise<SheetRow[]>;
};

/** The sheets of a workbook in order; rows are read when asked for. Refused with a `UserError` if it is no workbook. */
export const readWorkbook = async (bytes: Uint8Array, fileName: string): Promise<WorkbookSheet[]> => {
  // Pictures, charts and other parts of a workbook aren't unpacked.
  const isWanted = (name: string) =>
    /\.(xml|rels)$/i.test(name) && !/^xl\/(drawings|charts|media|pivot|comments)/i.test(name);
  const file = await openPackage(bytes, fileName, isWanted);
  const main = partIn(await file.relations(''), 'officeDocument');
  if (main === undefined || !main.startsWith('xl/'))
    throw userError('not-workbook', words.notWorkbook, { file: quoted(fileName) });
  const related = await file.relations(main);
  const relations = new Map(
    related.flatMap((each) => ('part' in each ? [[each.id, each.part] as const] : [])),
  );
  const shared = partIn(related, 'sharedStrings');
  const styles = partIn(related, 'styles');
  let texts: readonly string[] | undefined;
  let formats: readonly CellFormat[] | undefined;
  const sheets: WorkbookSheet[] = [];
  await file.read(main, {
    open: (tag, attributes) => {
      if (tag !== 'sheet') return;
      const { name = '', state, ...others } = attributes();
      const id = Object.entries(others).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = relations.get(id);
      if (part === undefined) return;
      sheets.push({
        name,
        isHidden: state === 'hidden' || state === 'veryHidden',
        rows: async (most) => {
          texts ??= shared !== undefined && file.has(shared) ? await sharedTexts(file, shared) : [];
          formats ??= styles !== undefined && file.has(styles) ? await readFormats(file, styles) : [];
          const { rows, read } = rowsReader(fileName, texts, formats, most);
          await untilEnough(file.read(part, read));
          return rows;
        },
      });
    },
  });
  return sheets;
};

const partIn = (relations: readonly Relation[], type: string): string | undefined => {
  const found = relations.find((each) => 'part' in each && each.type.endsWith(`/${type}`));
  return found && 'part' in found ? found.part : undefined;
};

/** _x000D_ is a character by its code. */
const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

const sharedTexts = async (file: OpenPackage, name: string): Promise<string[]> => {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  /** Japanese workbooks have the pronunciation beside the text. */
  let isReading = false;
  await file.read(name, {
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 'rPh') isReading = true;
      else if (tag === 't') isText = !isReading;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (tag) => {
      if (tag === 't') isText = false;
      else if (tag === 'rPh') isReading = false;
      else if (tag === 'si') texts.push(plainText(text));
    },
  });
  return texts;
};

/** Puts the rows with text into `rows`. It throws `ENOUGH` after the first `most`. */
const rowsReader = (
  fileName: string,
  texts: readonly string[],
  formats: readonly CellFormat[],
  most = Number.POSITIVE_INFINITY,
): { readonly rows: SheetRow[]; readonly read: XmlReader } => {
  const rows: SheetRow[] = [];
  let line = 0;
  let column = -1;
  let row: { line: number; group: number; cells: string[]; indents: number[] } | undefined;
  let total = 0;
  let type = '';
  let format: CellFormat | undefined;
  let text = '';
  let isValue = false;
  const read: XmlReader = {
    open: (tag, attributes) => {
      if (tag === 'row') {
        if (rows.length >= most) throw ENOUGH;
        const { r, outlineLevel } = attributes();
        line = Number(r) || line + 1;
        row = { line, group: Number(outlineLevel) || 0, cells: [], indents: [] };
        column = -1;
      } else if (tag === 'c') {
        const { r, t = 'n', s } = attributes();
        column = columnIn(r) ?? column + 1;
        type = t;
        format = s === undefined ? undefined : formats[Number(s)];
        text = '';
      } else if (tag === 'v' || tag === 't') isValue = true;
    },
    text: (piece) => {
      if (isValue) text += piece;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') isValue = false;
      else if (tag === 'c' && row && text !== '') {
        total += Math.max(0, column + 1 - row.cells.length);
        if (column >= MAX_COLUMNS || total > MAX_CELLS) throw tooManyCells(fileName);
        for (let at = row.cells.length; at < column; at++) row.cells.push('');
        row.cells[column] = shownValue(type, text, texts, format);
        if (format !== undefined && format.indent > 0) {
          for (let at = row.indents.length; at < column; at++) row.indents.push(0);
          row.indents[column] = format.indent;
        }
      } else if (tag === 'row' && row?.cells.some(isVisible) === true) rows.push(row);
    },
  };
  return { rows, read };
};

/** Ends the reading of a sheet of which only the first rows are wanted. */
const ENOUGH = new Error('All rows that are wanted were read.');

const untilEnough = async (reading: Promise<void>): Promise<void> => {
  try {
    await reading;
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
};

const MAX_COLUMNS = 16_384;

/** The column in the name of a cell, from 0: 27 for AB3. */
const columnIn = (name: string | undefined): number | undefined => {
  if (name === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < MAX_LETTERS; at++) {
    // Both cases of a letter differ in this bit alone.
    const letter = (name.charCodeAt(at) & ~LOWER_CASE) - BEFORE_A;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return column === 0 ? undefined : column - 1;
};
const MAX_LETTERS = 3;
const LOWER_CASE = 0x20;
const BEFORE_A = 64;

const shownValue = (
  type: string,
  text: string,
  texts: readonly string[],
  format: CellFormat | undefined,
): string => {
  switch (type) {
    case 's':
      return texts[Number(text)] ?? '';
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    case 'n': {
      const number = Number(text);
      if (!Number.isFinite(number)) return '';
      if (format?.isDate) return dateOf(number);
      // A figure has 15 digits: 1.1 is saved as 1.1000000000000001.
      const isExact = Number.isInteger(number) && Math.abs(number) < 1e15;
      return String(isExact ? number : Number(number.toPrecision(15)));
    }
    default:
      return plainText(text);
  }
};

/** Days are counted from the last but one of 1899, so that 1 March 1900 is 61, as 1900 was once thought a leap year. */
const dateOf = (days: number): string => {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400_000));
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
};
