/** The matrices of a book. */
import { type MatrixCell, matrixOf } from '../../model/checks/matrix.ts';
import { rowsReferringTo } from '../../model/model.ts';
import type { Process } from '../../model/records.ts';
import { say } from '../../words/messages.ts';
import type { Chosen } from '../chosen.ts';
import type { Cell, Content } from '../content.ts';
import { blockLine, heading, inLine, note, type Told } from '../told.ts';
import { words } from './words.ts';

/** Columns of blocks in one table of the matrix: more go on in another table below it. */
const MATRIX_COLUMNS = 5;

/** The matrix of each macro process that has groupings; empty if none has. */
export const matrixContent = (told: Told, tree: readonly Chosen[]): Content[] =>
  tree
    .filter(({ block }) => block.parentId === null)
    .filter(({ block }) => rowsReferringTo(told.model, 'grouping', 'processId', block.id).length > 0)
    .flatMap(({ block }) => [heading(2, blockLine(told, block.id).text), ...matrixTables(told, block)]);

const matrixTables = (told: Told, macro: Process): Content[] => {
  const { model } = told;
  const { columns, rows, gaps } = matrixOf(model, macro);
  const tables: Content[] = [];
  for (let from = 0; from < Math.max(columns.length, 1); from += MATRIX_COLUMNS) {
    const shown = columns.slice(from, from + MATRIX_COLUMNS);
    tables.push({
      kind: 'table',
      head: [say(words.grouping), ...shown.map(({ id }) => blockLine(told, id).text)],
      rows: rows.map(({ grouping, cells }) => ({
        cells: [
          [{ text: inLine(model, grouping.name), tone: 'strong' as const }],
          ...cells.slice(from, from + MATRIX_COLUMNS).map((each) => matrixCell(told, each)),
        ],
      })),
    });
  }
  return [...tables, note(say(words.gaps, { count: gaps }))];
};

const matrixCell = (told: Told, { state, process, artefacts, waiver }: MatrixCell): Cell => {
  if (state === 'gap') return [{ text: say(waiver ? words.gapWaived : words.gap), tone: 'soft' }];
  if (state === 'none' || !process) return [{ text: say(words.noneOnPurpose), tone: 'soft' }];
  return [
    blockLine(told, process.id),
    ...artefacts.map((text) => ({ text: say(words.artefact, { text: inLine(told.model, text) }) })),
  ];
};
