import {
  ArrowDownFromLine,
  ChevronsUpDown,
  CornerDownRight,
  CornerLeftUp,
  Minus,
  Pencil,
  Plus,
  Trash2,
  ZoomIn,
} from 'lucide-react';
import { childrenOf, getRow } from '../../../shared/model/model.ts';
import type { Process } from '../../../shared/model/records.ts';
import { hasInside } from '../../../shared/scene/levels.ts';
import { type Message, say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { startCapture, startCaptureAfter } from '../../state/editing/capture.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { announce } from '../../state/session/announce.ts';
import { lastSelected, selectedBlocks, selectedFlow } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { select } from '../../state/view/select.ts';
import { namedWithCode, spoken } from '../../state/view/spoken.ts';
import { collapse, drillTo, drillUp, explode } from '../../state/view/view.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/blocks/words.ts';
import { focusOnCanvas } from '../show-new.ts';
import { words } from '../words.ts';
import { deleteBlocks } from './deleting.ts';
import { startRename, whereToType } from './naming.ts';

const { getState } = sessionStore;

const isEditable = () => {
  const { replica, readOnly } = documentStore.getState();
  return replica !== null && !readOnly;
};
/** The block that an action applies to: the one selected last. */
const subject = (): Process | undefined => {
  const id = lastSelected(getState());
  return id === undefined || !documentStore.getState().replica
    ? undefined
    : getRow(currentModel(), 'process', id);
};
/** Whether the selected block is shown as its children. */
const isExploded = (): boolean => {
  const block = subject();
  return block !== undefined && getState().exploded.has(block.id) && getState().rootId !== block.id;
};
/** A sentence about the selected block; undefined if there is none. */
const onSubject = (message: Message): string | undefined => {
  const block = subject();
  return block && say(message, { block: namedWithCode(currentModel(), block.id) });
};
const inTree = () => subject()?.proposalId === null;

/** Explodes or collapses a block, which keeps its position on the screen. One without children opens capture. */
export const toggleBlock = (id: string): void => {
  const model = currentModel();
  const isExploded = getState().exploded.has(id) && getState().rootId !== id;
  const change = () => {
    if (isExploded) collapse(id);
    else if (!hasInside(model, id) && isEditable()) startCapture(id, null, whereToType());
    else explode(id);
  };
  const camera = currentCamera();
  if (camera) camera.holding(id, change);
  else change();
  if (getState().editing !== null) return;
  announce(say(isExploded ? words.collapsed : words.exploded, { block: spoken(model, id) }));
  focusOnCanvas(id);
};

export const blockActions: readonly Action[] = [
  {
    id: 'block.explode',
    name: names.explode,
    group: 'Block',
    icon: ChevronsUpDown,
    shortcuts: ['Mod+E'],
    onCanvas: true,
    applies: () => subject() !== undefined,
    perform: () => {
      const block = subject();
      if (block) toggleBlock(block.id);
    },
  },
  {
    id: 'block.expand',
    name: names.expand,
    group: 'Block',
    icon: Plus,
    // The second is the same key without Shift on most keyboards.
    shortcuts: ['+', '='],
    overrides: ['view.zoomIn'],
    onCanvas: true,
    applies: () => subject() !== undefined && !isExploded(),
    whyNot: () => onSubject(words.alreadyExploded),
    perform: () => {
      const block = subject();
      if (block) toggleBlock(block.id);
    },
  },
  {
    id: 'block.collapse',
    name: names.collapse,
    group: 'Block',
    icon: Minus,
    shortcuts: ['-'],
    overrides: ['view.zoomOut'],
    onCanvas: true,
    applies: isExploded,
    whyNot: () => onSubject(words.notExploded),
    perform: () => {
      const block = subject();
      if (block) toggleBlock(block.id);
    },
  },
  {
    id: 'block.add',
    name: names.addBlock,
    group: 'Block',
    icon: Plus,
    applies: isEditable,
    perform: () => startCapture(getState().rootId, null, whereToType()),
  },
  {
    id: 'block.addAfter',
    name: names.addBlockAfter,
    group: 'Block',
    icon: Plus,
    shortcuts: ['Enter'],
    onCanvas: true,
    // If a flow is selected, the same key edits its label.
    applies: () => isEditable() && (subject() === undefined ? selectedFlow(getState()) === null : inTree()),
    perform: () => {
      const block = subject();
      const { rootId } = getState();
      if (block && block.id !== rootId) startCaptureAfter(block.id, whereToType());
      else startCapture(rootId, null, whereToType());
    },
  },
  {
    id: 'block.addInside',
    name: names.addBlockInside,
    group: 'Block',
    icon: CornerDownRight,
    shortcuts: ['Tab', 'Insert'],
    onCanvas: true,
    applies: () => isEditable() && inTree(),
    perform: () => {
      const block = subject();
      if (block) startCapture(block.id, null, whereToType());
    },
  },
  {
    id: 'block.addOutside',
    name: names.addBlockOutside,
    group: 'Block',
    icon: CornerLeftUp,
    shortcuts: ['Shift+Tab'],
    onCanvas: true,
    applies: () => isEditable() && inTree() && subject()?.parentId !== null,
    perform: () => {
      const parentId = subject()?.parentId;
      if (parentId) startCaptureAfter(parentId, whereToType());
    },
  },
  {
    id: 'edit.rename',
    name: names.rename,
    group: 'Block',
    icon: Pencil,
    shortcuts: ['F2'],
    onCanvas: true,
    applies: () => isEditable() && subject() !== undefined,
    perform: () => {
      const block = subject();
      if (block) startRename(block.id);
    },
  },
  {
    id: 'edit.delete',
    name: names.delete,
    group: 'Block',
    icon: Trash2,
    shortcuts: ['Delete', 'Backspace'],
    onCanvas: true,
    applies: () => isEditable() && subject() !== undefined,
    perform: () => {
      const selection = selectedBlocks(getState());
      const block = subject();
      if (!block) return;
      const siblings = childrenOf(currentModel(), block.parentId);
      const at = siblings.findIndex(({ id }) => id === block.id);
      const next = siblings.slice(at + 1).find(({ id }) => !selection.includes(id)) ?? siblings[at - 1];
      const after = next?.id ?? block.parentId;
      deleteBlocks(selection, {
        onDeleted: () => {
          select(after && currentModel().rows.process.has(after) ? [after] : []);
          if (after) currentCamera()?.focus(after);
        },
      });
    },
  },
  {
    id: 'block.drillDown',
    name: names.drillDown,
    group: 'Block',
    icon: ZoomIn,
    shortcuts: ['Mod+Enter'],
    onCanvas: true,
    applies: () => subject() !== undefined && getState().rootId !== subject()?.id,
    whyNot: () => onSubject(words.alreadyRoot),
    perform: () => drillTo(subject()?.id ?? null),
  },
  {
    id: 'block.drillUp',
    name: names.drillUp,
    group: 'Block',
    icon: ArrowDownFromLine,
    // Esc goes up too once it has cleared the selection.
    shortcuts: ['Alt+ArrowUp'],
    onCanvas: true,
    applies: () => getState().rootId !== null,
    whyNot: () => say(words.alreadyAtTop),
    perform: () => drillUp(currentModel()),
  },
];
