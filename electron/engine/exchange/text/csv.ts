/** The hierarchy as comma-separated values (RFC 4180): every column that the workbook has. */
import Papa from 'papaparse';
import type { Format } from '../format.ts';
import { withApostrophe } from '../tables/apostrophe.ts';
import { hierarchyTable } from '../workbook/hierarchy.ts';

/** Excel takes a file for UTF-8 only if it is marked so. */
const MARK = '\ufeff';

/** Always the whole model. Text that a spreadsheet would take for a formula has an apostrophe in front, which reading takes off. */
export const writeCsv: NonNullable<Format['write']> = async (model) => {
  const { head, rows } = hierarchyTable(model);
  const data = rows.map((cells) => cells.map(withApostrophe));
  return new TextEncoder().encode(`${MARK}${Papa.unparse({ fields: head, data }, { newline: '\r\n' })}\r\n`);
};
