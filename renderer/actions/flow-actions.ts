import { ArrowLeftRight, Spline, Tag, Trash2 } from 'lucide-react';
import { FLOW_KINDS, type Flow } from '../../shared/model/records.ts';
import { startDrawing, useLinkState } from '../canvas/flows/link-state.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { letFlowGo } from '../state/selected-flow.ts';
import { useSession } from '../state/session.ts';
import type { Action } from './action.ts';

const selected = (): Flow | undefined => {
  const { replica, readOnly } = useDocument.getState();
  const { selectedFlow } = useSession.getState();
  return replica && !readOnly && selectedFlow ? currentModel().rows.flow.get(selectedFlow.id) : undefined;
};

const startBlock = (): string | undefined => {
  const { replica, readOnly } = useDocument.getState();
  const { selection, view } = useSession.getState();
  const id = selection.at(-1);
  return replica && !readOnly && view === 'canvas' && id !== undefined && currentModel().rows.process.has(id)
    ? id
    : undefined;
};

/** Deletes a flow and selects the block again from which it was chosen. */
export const deleteFlow = (id: string): void => {
  letFlowGo();
  perform({ type: 'flow.remove', id });
};

export const reverseFlow = ({ id, sourceId, targetId }: Flow): void =>
  void perform({ type: 'flow.update', id, sourceId: targetId, targetId: sourceId });

const kind = (name: Flow['kind']): Action => ({
  id: `flow.kind.${name}`,
  name: name === 'sequence' ? 'Make the flow a sequence' : `Make it a flow of ${name}`,
  group: 'Block',
  words: name,
  onFlow: true,
  applies: () => selected() !== undefined && selected()?.kind !== name,
  perform: () => {
    const flow = selected();
    if (flow) perform({ type: 'flow.update', id: flow.id, kind: name });
  },
});
/** One end of the selected flow is taken up, to be put on another block by arrow keys or a click. */
const moveEnd = (end: 'source' | 'target', name: string): Action => ({
  id: end === 'target' ? 'flow.moveTarget' : 'flow.moveSource',
  name,
  group: 'Block',
  words: 'reconnect connect',
  onFlow: true,
  applies: () => selected() !== undefined && useSession.getState().view === 'canvas',
  perform: () => {
    const flow = selected();
    if (!flow) return;
    const fixedId = end === 'target' ? flow.sourceId : flow.targetId;
    startDrawing({ by: 'keys', end, fixedId, flowId: flow.id });
  },
});

export const flowActions: readonly Action[] = [
  {
    id: 'flow.draw',
    name: 'Draw a flow from here',
    group: 'Block',
    icon: Spline,
    shortcuts: ['Mod+Shift+L'],
    onCanvas: true,
    applies: () => startBlock() !== undefined,
    perform: () => {
      const id = startBlock();
      if (id !== undefined) startDrawing({ by: 'keys', end: 'target', fixedId: id, flowId: null });
    },
  },
  {
    id: 'flow.label',
    name: 'Label the flow',
    group: 'Block',
    icon: Tag,
    shortcuts: ['F2', 'Enter'],
    onFlow: true,
    applies: () => selected() !== undefined && useSession.getState().view === 'canvas',
    perform: () => useLinkState.setState({ labelling: selected()?.id ?? null }),
  },
  ...FLOW_KINDS.map(kind),
  moveEnd('target', 'Take the flow to another block'),
  moveEnd('source', 'Take the flow from another block'),
  {
    id: 'flow.reverse',
    name: 'Reverse the flow',
    group: 'Block',
    icon: ArrowLeftRight,
    onFlow: true,
    applies: () => selected() !== undefined,
    perform: () => {
      const flow = selected();
      if (flow) reverseFlow(flow);
    },
  },
  {
    id: 'flow.delete',
    name: 'Delete the flow',
    group: 'Block',
    icon: Trash2,
    shortcuts: ['Delete'],
    onFlow: true,
    applies: () => selected() !== undefined,
    perform: () => {
      const flow = selected();
      if (flow) deleteFlow(flow.id);
    },
  },
];
