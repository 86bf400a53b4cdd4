/** The grouping matrix of a macro process, worked out of the model. */
import { ancestorsOf, childrenOf, type Model, rowsReferringTo } from '../../shared/model/model.ts';
import type { Process, RecordOf } from '../../shared/model/records.ts';

type Grouping = RecordOf['grouping'];

export type MatrixCell =
  | { readonly state: 'gap' }
  | { readonly state: 'none' }
  | {
      readonly state: 'realised';
      readonly process: Process;
      /** Number of its children. */
      readonly details: number;
      /** Texts of its outputs. */
      readonly artefacts: readonly string[];
      /** The less complex variant that has more details here, which breaks the rule; else null. */
      readonly lessThan: Process | null;
    };

export type Matrix = {
  readonly macro: Process;
  /** Level-2 processes by rising complexity; those without one at the end. */
  readonly columns: readonly Process[];
  readonly rows: readonly { readonly grouping: Grouping; readonly cells: readonly MatrixCell[] }[];
  readonly gaps: number;
  readonly breaks: number;
  /** The largest number of details in any cell. */
  readonly mostDetails: number;
};

/** The macro processes that have groupings, in order. */
export const macrosWithGroupings = (model: Model): Process[] =>
  childrenOf(model, null).filter(({ id }) => rowsReferringTo(model, 'grouping', 'processId', id).length > 0);

/** The macro process whose matrix to show: that of the selected block if it has groupings, else the first that has. */
export const macroFor = (model: Model, selected: string | undefined): Process | undefined => {
  const macros = macrosWithGroupings(model);
  const around =
    selected === undefined ? [] : [...ancestorsOf(model, selected).map(({ id }) => id), selected];
  return macros.find(({ id }) => around.includes(id)) ?? macros[0];
};

export const matrixOf = (model: Model, macro: Process): Matrix => {
  const columns = childrenOf(model, macro.id).toSorted(
    (a, b) => (a.complexity ?? Number.POSITIVE_INFINITY) - (b.complexity ?? Number.POSITIVE_INFINITY) || 0,
  );
  const rows = rowsReferringTo(model, 'grouping', 'processId', macro.id).map((grouping) => ({
    grouping,
    cells: withBreaks(
      columns,
      columns.map((column) => cellOf(model, grouping, column)),
    ),
  }));
  const cells = rows.flatMap((row) => row.cells);
  return {
    macro,
    columns,
    rows,
    gaps: cells.filter(({ state }) => state === 'gap').length,
    breaks: cells.filter((cell) => cell.state === 'realised' && cell.lessThan !== null).length,
    mostDetails: Math.max(0, ...cells.map((cell) => (cell.state === 'realised' ? cell.details : 0))),
  };
};

const cellOf = (model: Model, grouping: Grouping, column: Process): MatrixCell => {
  const filled = rowsReferringTo(model, 'cell', 'groupingId', grouping.id).find(
    ({ processId }) => processId === column.id,
  );
  if (!filled) return { state: 'gap' };
  const process = model.rows.process.get(filled.realisedById ?? '');
  if (filled.state === 'none' || !process) return { state: filled.state === 'none' ? 'none' : 'gap' };
  return {
    state: 'realised',
    process,
    details: childrenOf(model, process.id).length,
    artefacts: rowsReferringTo(model, 'element', 'processId', process.id)
      .filter(({ kind }) => kind === 'output')
      .map(({ text }) => text),
    lessThan: null,
  };
};

/** The rule: a grouping's detail count may not fall as complexity rises. Variants without complexity are outside it. */
const withBreaks = (columns: readonly Process[], cells: readonly MatrixCell[]): MatrixCell[] => {
  let most: { column: Process; details: number } | null = null;
  return cells.map((cell, i) => {
    const column = columns[i];
    if (cell.state !== 'realised' || !column || column.complexity === null) return cell;
    const isBelow =
      most !== null && cell.details < most.details && (most.column.complexity ?? 0) < column.complexity;
    const lessThan = isBelow && most ? most.column : null;
    if (!most || cell.details > most.details) most = { column, details: cell.details };
    return { ...cell, lessThan };
  });
};
