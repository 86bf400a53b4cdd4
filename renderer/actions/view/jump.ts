/** Goes to the record of a finding if it can be shown, or else to the block that shows it. */
import type { Finding } from '../../../shared/model/checks/checks.ts';
import { currentModel } from '../../state/document/document.ts';
import { type CellKey, chooseCell, matrixStore } from '../../state/session/matrix-cell.ts';
import { sessionStore } from '../../state/session/session.ts';
import { showSidePanel } from '../../state/session/show-side-panel.ts';
import type { SidePanelName } from '../../state/session/side-panel.ts';
import { goToBlock } from '../../state/view/go-to-block.ts';
import { selectFlow } from '../../state/view/select.ts';

export const jumpTo = (finding: Finding): void => {
  const { table, recordId, processId } = finding;
  const model = currentModel();
  const cellKey = cellOf(finding);
  if (cellKey) {
    chooseCell(cellKey);
    matrixStore.setState({ macroId: model.rows.grouping.get(cellKey.groupingId)?.processId ?? null });
    sessionStore.setState({ view: 'matrix', editing: null });
    return;
  }
  const list = LISTS[table];
  if (list) {
    sessionStore.setState({ editing: null });
    showSidePanel(list);
    return;
  }
  if (processId === null || !model.rows.process.has(processId)) {
    sessionStore.setState({ view: 'discussion', editing: null });
    return;
  }
  goToBlock(processId);
  if (table === 'flow') selectFlow(recordId, processId);
};

/** The lists that hold the records which stand on no canvas. */
const LISTS: Partial<Record<Finding['table'], SidePanelName>> = {
  useCase: 'useCases',
  step: 'useCases',
  term: 'terms',
  candidate: 'terms',
  entry: 'dictionary',
  lens: 'lenses',
};

/** The place in the matrix that a finding is about, if it is about one. */
const cellOf = ({ table, recordId, processId }: Finding): CellKey | null => {
  if (table === 'grouping' && processId !== null) return { groupingId: recordId, processId };
  return (table === 'cell' && currentModel().rows.cell.get(recordId)) || null;
};
