/** What is done to a grouping's place on the canvas: where a level-2 process has no block for it. */
import { Grid3x3 } from 'lucide-react';
import { rowsReferringTo } from '../../shared/model/model.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { type CellPlace, choosePlace } from '../state/matrix-cell.ts';
import { useSession } from '../state/session.ts';
import { select } from '../state/view.ts';
import type { Action } from './action.ts';
import { focusOnCanvas } from './pasting.ts';

/** The place that is selected on the canvas; null while another view is shown. */
export const selectedPlace = (): CellPlace | null => {
  const { view, selectedPlace: place } = useSession.getState();
  return view === 'canvas' && useDocument.getState().replica !== null ? place : null;
};

/** The record of what the matrix says at a place; undefined for a gap. */
export const cellAt = ({ groupingId, processId }: CellPlace) =>
  rowsReferringTo(currentModel(), 'cell', 'processId', processId).find(
    (cell) => cell.groupingId === groupingId,
  );

/** Fills a place with a new block, which is selected where it came to stand. */
export const realisePlace = (place: CellPlace): void => {
  if (!perform({ type: 'cell.realise', ...place }) || useSession.getState().view !== 'canvas') return;
  const id = cellAt(place)?.realisedById;
  if (!id) return;
  select([id]);
  focusOnCanvas(id);
};

export const placeActions: readonly Action[] = [
  {
    id: 'place.matrix',
    name: 'Show the place in the matrix',
    group: 'Matrix',
    icon: Grid3x3,
    words: 'gap grouping cell',
    applies: () => selectedPlace() !== null,
    perform: () => {
      const place = selectedPlace();
      if (!place) return;
      useSession.setState({ view: 'matrix' });
      choosePlace(place);
    },
  },
];
