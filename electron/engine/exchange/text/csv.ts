/** The hierarchy as comma-separated values (RFC 4180): every column that the workbook has. */
import Papa from 'papaparse';
import type { Format } from '../format.ts';
import { withApostrophe } from '../tables/apostrophe.ts';
import { hierarchyTable } from '../workbook/hierarchy.ts';

/** Excel reads a file as UTF-8 only if it begins with a byte order mark. */
const MARK = '\ufeff';

/** Always the whole model. Text that a spreadsheet would read as a formula has an apostrophe in front, which reading removes. */
export const writeCsv: NonNullable<Format['write']> = async (model) => {
  const { head, rows } = hierarchyTable(model);
  const data = rows.map((cells) => cells.map(withApostrophe));
  return new TextEncoder().encode(`${MARK}${Papa.unparse({ fields: head, data }, { newline: '\r\n' })}\r\n`);
};
