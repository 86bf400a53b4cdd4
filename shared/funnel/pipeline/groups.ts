/** Tables in groups, each under a line with the stage that its deals are in: “Proposal”, “Stage: Proposal (3 records)”. */

import { folded, foldedHeading } from '../../words/fold.ts';
import { say } from '../../words/messages.ts';
import type { CsvRow, CsvTable } from './csv-table.ts';
import { STAGE_HEADINGS } from './headings/headings.ts';
import { words } from './words.ts';

/** What a report writes around the name of a group. */
const BEFORE = /^[^:]{1,40}:\s+/u;
const COUNT = /\s*\(\d+[^()]*\)$/u;

/**
 * The table with the stage of each group in a column of its own; without the titles of groups if another column names the
 * stages; the same table if it has no groups. A group that is no stage of the scenario keeps its title, to be reported.
 * @param above the rows above the headings, which may end with the title of the first group.
 */
export const withGroups = (
  table: CsvTable,
  stages: readonly string[],
  above: readonly CsvRow[] = [],
): CsvTable => {
  const names = new Set(stages.map(folded));
  const isStage = (text: string | undefined) => names.has(folded(text ?? ''));
  const known = (title: string) => {
    const plain = [title, title.replace(COUNT, '')];
    return [...plain, ...plain.map((text) => text.replace(BEFORE, ''))].find(isStage);
  };
  const first = table.rows.find((row) => known(onlyCell(row) ?? '') !== undefined);
  const column = first?.cells.findIndex((cell) => cell !== '') ?? -1;
  if (column < 0 || table.head.length < 2) return table;
  const isTitle = (row: CsvRow) => onlyCell(row) !== undefined && row.cells[column] !== '';
  const others = table.rows.filter((row) => !isTitle(row));
  // In a column of stages, a row with nothing else is one of those that lack a figure.
  const isColumnOfStages = STAGE_HEADINGS.has(foldedHeading(table.head[column] ?? ''));
  const isOwnColumn = (cell = '') => isStage(cell) || (isColumnOfStages && cell !== '');
  if (others.length === 0 || others.some(({ cells }) => isOwnColumn(cells[column]))) return table;
  const isNamedElsewhere = others.filter(({ cells }) => cells.some(isStage)).length * 2 >= others.length;
  if (isNamedElsewhere) return { ...table, rows: others };
  let group = known(onlyCell(above.at(-1)) ?? '') ?? '';
  const rows: CsvRow[] = [];
  for (const row of table.rows) {
    if (!isTitle(row)) rows.push({ ...row, cells: [...table.head.map((_, i) => row.cells[i] ?? ''), group] });
    else group = known(row.cells[column] ?? '') ?? row.cells[column] ?? '';
  }
  return { ...table, head: [...table.head, freeName(table.head)], rows };
};

/** The cell of a row that has only one with something in it. */
const onlyCell = (row: CsvRow | undefined): string | undefined => {
  const filled = row?.cells.filter((cell) => cell !== '') ?? [];
  return filled.length === 1 ? filled[0] : undefined;
};

const freeName = (head: readonly string[]): string => {
  const group = say(words.group);
  let name = group;
  for (let count = 2; head.includes(name); count++) name = `${group} (${count})`;
  return name;
};
