import { ArrowLeftRight, Spline, Tag, Trash2 } from 'lucide-react';
import { flowLabel } from '../../../shared/model/queries/flows/exchange.ts';
import { FLOW_KINDS } from '../../../shared/model/records/flow.ts';
import type { Flow } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import { linkStore, startDrawing } from '../../state/editing/link-state.ts';
import { selectedBlocks, selectedFlow } from '../../state/session/selection.ts';
import { notifyUndoable, sessionStore } from '../../state/session/session.ts';
import { deselectFlow } from '../../state/view/select.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/blocks/words.ts';
import { undoLast } from '../undo-last.ts';
import { words } from '../words.ts';
import { deleteElement, deleteRecord } from './deleting.ts';

const selected = (): Flow | undefined => {
  const { replica, readOnly } = documentStore.getState();
  const flow = selectedFlow(sessionStore.getState());
  return replica && !readOnly && flow ? currentModel().rows.flow.get(flow.id) : undefined;
};

const startBlock = (): string | undefined => {
  const { replica, readOnly } = documentStore.getState();
  const { view } = sessionStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  const id = selection.at(-1);
  return replica && !readOnly && view === 'canvas' && id !== undefined && currentModel().rows.process.has(id)
    ? id
    : undefined;
};

/**
 * Deletes a flow and selects the block again from which it was chosen. If it carries an output, it is asked whether that is
 * deleted too.
 */
export const deleteFlow = (id: string): void => {
  const flow = currentModel().rows.flow.get(id);
  if (!flow) return;
  if (flow.elementId !== null) {
    deleteElement(flow.elementId, ['flow']);
    return;
  }
  deselectFlow();
  deleteRecord({ type: 'flow.remove', id });
};

export const reverseFlow = ({ id, sourceId, targetId }: Flow): void =>
  void perform({ type: 'flow.update', id, sourceId: targetId, targetId: sourceId });

/** Labels a flow. If a letter typed on it began the label, a notice undoes that. */
export const labelFlow = (id: string, label: string): void => {
  const { isByLetter } = linkStore.getState();
  const done = perform({ type: 'flow.update', id, label });
  const flow = currentModel().rows.flow.get(id);
  const now = flow ? flowLabel(currentModel(), flow) : '';
  if (done && isByLetter) notifyUndoable(say(words.labelled, { label: quoted(now) }), undoLast);
};

const kind = (name: Flow['kind']): Action => ({
  id: `flow.kind.${name}`,
  name: () => say(names.changeFlowKind, { kind: name }),
  group: 'Block',
  onFlow: true,
  applies: () => selected() !== undefined && selected()?.kind !== name,
  perform: () => {
    const flow = selected();
    if (flow) perform({ type: 'flow.update', id: flow.id, kind: name });
  },
});
/** Lets the user move one end of the selected flow to another block, with arrow keys or a click. */
const moveEnd = (end: 'source' | 'target'): Action => ({
  id: end === 'target' ? 'flow.moveTarget' : 'flow.moveSource',
  name: () => say(names.changeFlowEnd, { end }),
  group: 'Block',
  keywords: names.flowEndKeywords,
  onFlow: true,
  applies: () => selected() !== undefined && sessionStore.getState().view === 'canvas',
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
    name: names.drawFlow,
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
    name: names.labelFlow,
    group: 'Block',
    icon: Tag,
    shortcuts: ['F2', 'Enter'],
    onFlow: true,
    applies: () => selected() !== undefined && sessionStore.getState().view === 'canvas',
    perform: () => linkStore.setState({ labelling: selected()?.id ?? null, isByLetter: false }),
  },
  ...FLOW_KINDS.map(kind),
  moveEnd('target'),
  moveEnd('source'),
  {
    id: 'flow.reverse',
    name: names.reverseFlow,
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
    name: names.deleteFlow,
    group: 'Block',
    icon: Trash2,
    shortcuts: ['Delete', 'Backspace'],
    onFlow: true,
    applies: () => selected() !== undefined,
    perform: () => {
      const flow = selected();
      if (flow) deleteFlow(flow.id);
    },
  },
];
