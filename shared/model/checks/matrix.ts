/** The grouping matrix of a macro process, computed by the same rules as the checks. */

import { mapInSteps } from '../../steps/each.ts';
import { finish, type Progress } from '../../steps/steps.ts';
import { gapWaiver } from '../cells.ts';
import { childrenOf, type Model, rowsReferringTo } from '../model.ts';
import { ancestorsOf } from '../queries/ancestors.ts';
import { passing } from '../queries/flows/exchange.ts';
import type { Process, RecordOf } from '../records.ts';
import { isActive } from './check.ts';
import { severityOf } from './checks.ts';
import { complexityBreak, detailsOf } from './rules/complexity-break.ts';
import { variantsOf } from './variants.ts';
import { type Waiver, waivedIn } from './waivers.ts';

type Grouping = RecordOf['grouping'];

export type MatrixCell = {
  /** The id of its record; undefined for a gap. */
  readonly id: string | undefined;
  readonly state: 'realised' | 'none' | 'gap';
  /** For a gap: its waiver, so that it isn’t counted. */
  readonly waiver: Waiver | undefined;
  /** The block that realises the grouping; undefined for a gap and for none on purpose. */
  readonly process: Process | undefined;
  /** Number of its active children. */
  readonly details: number;
  /** Texts of its outputs. */
  readonly artefacts: readonly string[];
  /** The simpler variant that has more details here, and how many, which breaks the rule; else undefined. */
  readonly lessThan: { readonly variant: Process; readonly details: number } | undefined;
};

type MatrixRow = {
  readonly grouping: Grouping;
  readonly cells: readonly MatrixCell[];
  /** Gaps that aren’t waived. */
  readonly gaps: number;
};
export type Matrix = {
  readonly macro: Process;
  /** Level-2 processes by rising complexity; those without one at the end. */
  readonly columns: readonly Process[];
  readonly rows: readonly MatrixRow[];
  /** Gaps that aren’t waived. */
  readonly gaps: number;
  readonly breaks: number;
  /** The largest number of details in any cell. */
  readonly mostDetails: number;
};

/** The macro process of the selected block if it has groupings, else the first that has, else the selected or first one. */
export const macroFor = (model: Model, selected: string | undefined): Process | undefined => {
  const macros = childrenOf(model, null).filter(isActive);
  const ancestorIds =
    selected === undefined ? [] : [...ancestorsOf(model, selected).map(({ id }) => id), selected];
  const own = macros.find(({ id }) => ancestorIds.includes(id));
  const hasGroupings = ({ id }: Process) => rowsReferringTo(model, 'grouping', 'processId', id).length > 0;
  return own && hasGroupings(own) ? own : (macros.find(hasGroupings) ?? own ?? macros[0]);
};

export const matrixOf = (model: Model, macro: Process): Matrix => finish(matrixInSteps(model, macro));

/** What `matrixOf` gives, a row in a step. */
export function* matrixInSteps(model: Model, macro: Process): Progress<Matrix> {
  const columns = variantsOf(model, macro.id);
  const isWaived = waivedIn(model);
  const isOff = severityOf(model, complexityBreak) === 'off';
  const groupings = rowsReferringTo(model, 'grouping', 'processId', macro.id);
  const rows = yield* mapInSteps(groupings, (grouping) => {
    const filled = new Map(
      rowsReferringTo(model, 'cell', 'groupingId', grouping.id).map((cell) => [cell.processId, cell]),
    );
    const cells = columns.map(({ id }) => cellOf(model, grouping, id, filled.get(id)));
    return {
      grouping,
      gaps: cells.filter(({ state, waiver }) => state === 'gap' && !waiver).length,
      cells: isOff
        ? cells
        : withBreaks(columns, cells).map((cell) =>
            isWaived(complexityBreak.name, { recordId: cell.id ?? '', processId: null })
              ? { ...cell, lessThan: undefined }
              : cell,
          ),
    };
  });
  const cells = rows.flatMap((row) => row.cells);
  return {
    macro,
    columns,
    rows,
    gaps: rows.reduce((sum, row) => sum + row.gaps, 0),
    breaks: cells.filter(({ lessThan }) => lessThan !== undefined).length,
    mostDetails: cells.reduce((most, { details }) => Math.max(most, details), 0),
  };
}

const cellOf = (
  model: Model,
  grouping: Grouping,
  columnId: string,
  cell: RecordOf['cell'] | undefined,
): MatrixCell => {
  const process = model.rows.process.get(cell?.realisedById ?? '');
  return {
    id: cell?.id,
    state: cell?.state ?? 'gap',
    waiver: cell ? undefined : gapWaiver(model, grouping.id, columnId),
    process,
    details: cell ? detailsOf(model, cell) : 0,
    artefacts: process ? passing(model, process.id, 'output').map(({ text }) => text) : [],
    lessThan: undefined,
  };
};

/** The rule: a grouping's details may not become fewer as complexity rises. Gaps and variants without it are outside. */
const withBreaks = (columns: readonly Process[], cells: readonly MatrixCell[]): MatrixCell[] => {
  let most = 0;
  return cells.map((cell, i) => {
    const complexity = columns[i]?.complexity ?? null;
    if (cell.state === 'gap' || complexity === null) return cell;
    most = Math.max(most, cell.details);
    // Columns are sorted by complexity: if none so far has more details, none has to be found.
    if (cell.details === most) return cell;
    const at = columns.findLastIndex(
      (column, j) =>
        column.complexity !== null &&
        column.complexity < complexity &&
        cells[j]?.state !== 'gap' &&
        (cells[j]?.details ?? 0) > cell.details,
    );
    const variant = columns[at];
    return { ...cell, lessThan: variant && { variant, details: cells[at]?.details ?? 0 } };
  });
};
