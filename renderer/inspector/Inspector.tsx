import { useDeferredValue } from 'react';
import { useDrag } from '../canvas/drag/drag-state.ts';
import { CellInspector } from '../matrix/CellInspector.tsx';
import { GroupingInspector } from '../matrix/GroupingInspector.tsx';
import { useModel } from '../state/document.ts';
import { useMatrix } from '../state/matrix-cell.ts';
import { useSession } from '../state/session.ts';
import { BlockInspector } from './BlockInspector.tsx';
import { FlowInspector } from './FlowInspector.tsx';
import './inspector.css';
import { ManyInspector } from './ManyInspector.tsx';
import { ModelInspector } from './ModelInspector.tsx';
import { useHeld } from './use-held.ts';

/**
 * All about what is selected: a flow, a block, several, or, where nothing is, the model itself. It follows the selection
 * in pieces of work between the frames, and once a drag of the pointer, which begins with a selection, has ended.
 */
export const Inspector = () => {
  const view = useSession((session) => session.view);
  const place = useMatrix((matrix) => matrix.place);
  const isDragging = useDrag(({ drag }) => drag?.by === 'pointer');
  const selection = useHeld(useDeferredValue(useSession((session) => session.selection)), isDragging);
  const selectedPlace = useSession((session) => session.selectedPlace);
  const selectedFlow = useDeferredValue(useSession((session) => session.selectedFlow));
  const isFlowThere = useModel((model) => selectedFlow !== null && model.rows.flow.has(selectedFlow.id));
  const [first = ''] = selection;
  const isThere = useModel((model) => model.rows.process.has(first));
  if (view === 'matrix' && place)
    return place.processId === null ? (
      <GroupingInspector key={place.groupingId} id={place.groupingId} />
    ) : (
      <CellInspector place={{ groupingId: place.groupingId, processId: place.processId }} />
    );
  if (view === 'canvas' && selectedPlace) return <CellInspector place={selectedPlace} />;
  if (selectedFlow && isFlowThere) return <FlowInspector key={selectedFlow.id} selected={selectedFlow} />;
  if (selection.length > 1) return <ManyInspector ids={selection} />;
  // The key makes fields of their own for each block: what was typed belongs to the block it was typed for.
  return isThere ? <BlockInspector key={first} id={first} /> : <ModelInspector />;
};
