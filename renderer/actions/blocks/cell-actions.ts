/** Actions on a cell on the canvas, where a level-2 process has no block for a grouping. */
import { Grid3x3 } from 'lucide-react';
import { rowsReferringTo } from '../../../shared/model/model.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import { type CellKey, chooseCell } from '../../state/session/matrix-cell.ts';
import { selectedCell } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { select } from '../../state/view/select.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/blocks/words.ts';
import { focusOnCanvas } from '../show-new.ts';

/** The cell that is selected on the canvas; null while another view is shown. */
export const cellOnCanvas = (): CellKey | null => {
  const session = sessionStore.getState();
  const isShown = session.view === 'canvas' && documentStore.getState().replica !== null;
  return isShown ? selectedCell(session) : null;
};

/** The record of a cell; undefined for a gap. */
export const cellAt = ({ groupingId, processId }: CellKey) =>
  rowsReferringTo(currentModel(), 'cell', 'processId', processId).find(
    (cell) => cell.groupingId === groupingId,
  );

/** Fills a cell with a new block, and selects it. */
export const realiseCell = (cellKey: CellKey): void => {
  if (!perform({ type: 'cell.realise', ...cellKey }) || sessionStore.getState().view !== 'canvas') return;
  const id = cellAt(cellKey)?.realisedById;
  if (!id) return;
  select([id]);
  focusOnCanvas(id);
};

export const cellActions: readonly Action[] = [
  {
    id: 'cell.matrix',
    name: names.showInMatrix,
    group: 'Matrix',
    icon: Grid3x3,
    keywords: names.showInMatrixKeywords,
    applies: () => cellOnCanvas() !== null,
    perform: () => {
      const cellKey = cellOnCanvas();
      if (!cellKey) return;
      sessionStore.setState({ view: 'matrix' });
      chooseCell(cellKey);
    },
  },
];
