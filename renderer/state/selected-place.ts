/**
 * The place of the canvas that is selected in place of blocks: a grouping that a level-2 process has no block for.
 * Selecting a block or a flow lets it go, and so does what fills it.
 */
import { groupingsOf, placesIn } from '../../shared/model/places.ts';
import { currentModel, onPatches } from './document.ts';
import type { CellPlace } from './matrix-cell.ts';
import { useSession } from './session.ts';

export const selectPlace = (place: CellPlace): void =>
  useSession.setState({ selectedPlace: place, selectedFlow: null, selection: [], editing: null });

export const isSamePlace = (a: CellPlace | null, b: CellPlace | null): boolean =>
  a?.groupingId === b?.groupingId && a?.processId === b?.processId;

const isThere = ({ groupingId, processId }: CellPlace): boolean => {
  const model = currentModel();
  const variant = model.rows.process.get(processId);
  const groupings = groupingsOf(model, variant?.parentId ?? null);
  return (
    variant !== undefined &&
    placesIn(model, variant, groupings, []).some(({ grouping }) => grouping.id === groupingId)
  );
};

useSession.subscribe(({ selection, selectedFlow, selectedPlace }, before) => {
  if (!selectedPlace || selectedPlace !== before.selectedPlace) return;
  if (selection !== before.selection || selectedFlow !== before.selectedFlow)
    useSession.setState({ selectedPlace: null });
});

const TABLES: ReadonlySet<string> = new Set(['cell', 'grouping', 'process']);
onPatches((patches) => {
  const { selectedPlace } = useSession.getState();
  if (!selectedPlace || !patches.some((patch) => patch.some(({ table }) => TABLES.has(table)))) return;
  if (!isThere(selectedPlace)) useSession.setState({ selectedPlace: null });
});
