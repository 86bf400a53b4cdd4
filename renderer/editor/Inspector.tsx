import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import { dragStore } from '../canvas/drag/drag-state.ts';
import { BlockInspector } from '../inspector/BlockInspector.tsx';
import { FlowInspector } from '../inspector/flows/FlowInspector.tsx';
import { CellInspector } from '../matrix/inspector/CellInspector.tsx';
import { GroupingInspector } from '../matrix/inspector/GroupingInspector.tsx';
import { useModel } from '../parts/use-model.ts';
import { matrixStore } from '../state/session/matrix-cell.ts';
import { isSameSelection, type Selection, selectedBlocks } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import '../inspector/inspector.css';
import { ManyInspector } from '../inspector/ManyInspector.tsx';
import { ModelInspector } from '../inspector/ModelInspector.tsx';
import { useFrozenWhile } from './use-frozen-while.ts';

/**
 * All about what is selected: a flow, a block, several, or, if nothing is, the model itself. It follows the selection
 * in pieces of work between the frames, and once a drag of the pointer, which begins with a selection, has ended. Until it
 * has caught up, its fields take no text: that would be typed into a record that isn't selected any more.
 */
export const Inspector = () => {
  const selection = useStore(sessionStore, (session) => session.selection);
  const isDragging = useStore(dragStore, ({ drag }) => drag?.by === 'pointer');
  const shown = useFrozenWhile(useDeferredValue(selection), isDragging);
  return (
    <div className="inspector-host" inert={!isSameSelection(shown, selection)}>
      <Subject selection={shown} />
    </div>
  );
};

const Subject = ({ selection }: { selection: Selection }) => {
  const view = useStore(sessionStore, (session) => session.view);
  const place = useStore(matrixStore, (matrix) => matrix.place);
  const isFlowThere = useModel(
    (model) => selection.kind === 'flow' && model.rows.flow.has(selection.flow.id),
  );
  const ids = selectedBlocks({ selection });
  const [first = ''] = ids;
  const isThere = useModel((model) => model.rows.process.has(first));
  if (view === 'matrix' && place)
    return place.processId === null ? (
      <GroupingInspector key={place.groupingId} id={place.groupingId} />
    ) : (
      <CellInspector place={{ groupingId: place.groupingId, processId: place.processId }} />
    );
  if (view === 'canvas' && selection.kind === 'cell') return <CellInspector place={selection.cell} />;
  if (selection.kind === 'flow' && isFlowThere)
    return <FlowInspector key={selection.flow.id} selected={selection.flow} />;
  if (ids.length > 1) return <ManyInspector ids={ids} />;
  // The key makes fields of their own for each block: what was typed belongs to the block it was typed for.
  return isThere ? <BlockInspector key={first} id={first} /> : <ModelInspector />;
};
