/** Selects, and lets go of what is no longer there. */
import { emptyCellsIn, groupingsOf } from '../../../shared/model/cells.ts';
import { currentModel, onPatches } from '../document/document.ts';
import type { CellKey } from '../session/matrix-cell.ts';
import { blocks, selectedBlocks, selectedFlow } from '../session/selection.ts';
import { sessionStore } from '../session/session.ts';

const { getState, setState } = sessionStore;

export const select = (ids: readonly string[]): void => setState({ selection: blocks(ids) });

export const toggleSelected = (id: string): void =>
  setState((state) => {
    const ids = selectedBlocks(state);
    return { selection: blocks(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]) };
  });

/** @param backTo the block that is selected again when the flow is let go. */
export const selectFlow = (id: string, backTo: string | null = null, among: readonly string[] = [id]): void =>
  setState({ selection: { kind: 'flow', flow: { id, among, backTo } }, editing: null });

export const selectCell = (cell: CellKey): void =>
  setState({ selection: { kind: 'cell', cell }, editing: null });

export const deselectFlow = (): void => {
  const flow = selectedFlow(getState());
  if (!flow) return;
  const { backTo } = flow;
  select(backTo !== null && currentModel().rows.process.has(backTo) ? [backTo] : []);
};

const isCellThere = ({ groupingId, processId }: CellKey): boolean => {
  const model = currentModel();
  const variant = model.rows.process.get(processId);
  const groupings = groupingsOf(model, variant?.parentId ?? null);
  return (
    variant !== undefined &&
    emptyCellsIn(model, variant, groupings, []).some(({ grouping }) => grouping.id === groupingId)
  );
};

const CELL_TABLES: ReadonlySet<string> = new Set(['cell', 'grouping', 'process']);

/** Deselects a flow that is deleted, and a cell that is filled or gone. @returns a function that stops this. */
export const keepSelectionCurrent = (): (() => void) =>
  onPatches((patches) => {
    const { selection } = getState();
    const touches = (isOurs: (table: string) => boolean) =>
      patches.some((patch) => patch.some(({ table }) => isOurs(table)));
    if (selection.kind === 'flow' && touches((table) => table === 'flow')) {
      if (!currentModel().rows.flow.has(selection.flow.id)) deselectFlow();
    } else if (selection.kind === 'cell' && touches((table) => CELL_TABLES.has(table))) {
      if (!isCellThere(selection.cell)) select([]);
    }
  });
