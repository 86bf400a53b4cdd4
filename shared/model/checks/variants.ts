/** The columns of a grouping matrix. */
import { childrenOf, type Model } from '../model.ts';
import type { Process } from '../records.ts';
import { stands } from './check.ts';

/** The level-2 variants of a macro process that stand, by complexity; those without one last. */
export const variantsOf = (model: Model, macroId: string): Process[] =>
  childrenOf(model, macroId)
    .filter(stands)
    .sort(
      (a, b) => (a.complexity ?? Number.POSITIVE_INFINITY) - (b.complexity ?? Number.POSITIVE_INFINITY) || 0,
    );

/** The cells of the grouping matrices by grouping and variant. */
export const cellsByPlace = (model: Model): ((groupingId: string, processId: string) => Cell | undefined) => {
  const cells = new Map<string, Map<string, Cell>>();
  for (const cell of model.rows.cell.values()) {
    const row = cells.get(cell.groupingId) ?? new Map<string, Cell>();
    cells.set(cell.groupingId, row.set(cell.processId, cell));
  }
  return (groupingId, processId) => cells.get(groupingId)?.get(processId);
};

type Cell = Model['rows']['cell'] extends Map<string, infer C> ? C : never;
