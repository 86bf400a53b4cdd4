/** Selects, and lets go of what is no longer there. */
import { groupingsOf, placesIn } from '../../../shared/model/places.ts';
import { currentModel, onPatches } from '../document/document.ts';
import type { CellPlace } from '../session/matrix-cell.ts';
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

export const selectPlace = (place: CellPlace): void =>
  setState({ selection: { kind: 'place', place }, editing: null });

export const deselectFlow = (): void => {
  const flow = selectedFlow(getState());
  if (!flow) return;
  const { backTo } = flow;
  select(backTo !== null && currentModel().rows.process.has(backTo) ? [backTo] : []);
};

const isPlaceThere = ({ groupingId, processId }: CellPlace): boolean => {
  const model = currentModel();
  const variant = model.rows.process.get(processId);
  const groupings = groupingsOf(model, variant?.parentId ?? null);
  return (
    variant !== undefined &&
    placesIn(model, variant, groupings, []).some(({ grouping }) => grouping.id === groupingId)
  );
};

const PLACE_TABLES: ReadonlySet<string> = new Set(['cell', 'grouping', 'process']);

/** Lets a flow go if it is no more, and a place if it is filled or gone. @returns what ends it. */
export const keepSelectionCurrent = (): (() => void) =>
  onPatches((patches) => {
    const { selection } = getState();
    const touches = (isOurs: (table: string) => boolean) =>
      patches.some((patch) => patch.some(({ table }) => isOurs(table)));
    if (selection.kind === 'flow' && touches((table) => table === 'flow')) {
      if (!currentModel().rows.flow.has(selection.flow.id)) deselectFlow();
    } else if (selection.kind === 'place' && touches((table) => PLACE_TABLES.has(table))) {
      if (!isPlaceThere(selection.place)) select([]);
    }
  });
