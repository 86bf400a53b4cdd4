/** Going to what a finding names: the record itself where it can be seen, else the block it is shown on. */
import type { Finding } from '../../shared/model/checks.ts';
import { currentCamera } from '../canvas/camera.ts';
import { type SidePanelName, showSidePanel } from '../side/side-panel.ts';
import { currentModel } from '../state/document.ts';
import { type CellPlace, choosePlace, useMatrix } from '../state/matrix-cell.ts';
import { selectFlow } from '../state/selected-flow.ts';
import { useSession } from '../state/session.ts';
import { reveal } from '../state/view.ts';

export const jumpTo = (finding: Finding): void => {
  const { table, recordId, processId } = finding;
  const model = currentModel();
  const place = cellOf(finding);
  if (place) {
    choosePlace(place);
    useMatrix.setState({ macroId: model.rows.grouping.get(place.groupingId)?.processId ?? null });
    useSession.setState({ view: 'matrix', editing: null });
    return;
  }
  const list = LISTS[table];
  if (list) {
    useSession.setState({ editing: null });
    showSidePanel(list);
    return;
  }
  if (processId === null || !model.rows.process.has(processId)) {
    useSession.setState({ view: 'discussion', editing: null });
    return;
  }
  useSession.setState({ view: 'canvas' });
  reveal(model, processId);
  if (table === 'flow') selectFlow(recordId, processId);
  // The picture with the block in it is drawn first.
  requestAnimationFrame(() => requestAnimationFrame(() => currentCamera()?.show(processId)));
};

/** The lists that hold the records which stand on no canvas. */
const LISTS: Partial<Record<Finding['table'], SidePanelName>> = {
  useCase: 'useCases',
  step: 'useCases',
  term: 'terms',
  candidate: 'terms',
  lens: 'lenses',
};

/** The place in the matrix that a finding is about, if it is about one. */
const cellOf = ({ table, recordId, processId }: Finding): CellPlace | null => {
  if (table === 'grouping' && processId !== null) return { groupingId: recordId, processId };
  return (table === 'cell' && currentModel().rows.cell.get(recordId)) || null;
};
