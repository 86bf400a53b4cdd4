import {
  ArrowDownFromLine,
  ChevronsUpDown,
  CornerDownRight,
  CornerLeftUp,
  Pencil,
  Plus,
  Trash2,
  ZoomIn,
} from 'lucide-react';
import { childrenOf, getRow } from '../../shared/model/model.ts';
import type { Process } from '../../shared/model/records.ts';
import { hasInside } from '../../shared/scene/levels.ts';
import { currentCamera } from '../canvas/camera.ts';
import { announce } from '../state/announce.ts';
import { startCapture, startCaptureAfter } from '../state/capture.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { spoken, wordsFor } from '../state/spoken.ts';
import { collapse, drillTo, drillUp, explode, select } from '../state/view.ts';
import type { Action } from './action.ts';
import { startRename, whereToType } from './naming.ts';
import { focusOnCanvas } from './pasting.ts';

const { getState } = useSession;

const isEditable = () => {
  const { replica, readOnly } = useDocument.getState();
  return replica !== null && !readOnly;
};
/** The block an action is about: the one selected last. */
const subject = (): Process | undefined => {
  const id = getState().selection.at(-1);
  return id === undefined || !useDocument.getState().replica
    ? undefined
    : getRow(currentModel(), 'process', id);
};
const inTree = () => subject()?.proposalId === null;

/** Explodes a block, or collapses it. One with nothing inside opens capture; its place on the screen is held. */
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
  announce(`${spoken(model, id)} is ${isExploded ? 'collapsed' : 'exploded'}.`);
  focusOnCanvas(id);
};

export const blockActions: readonly Action[] = [
  {
    id: 'block.explode',
    name: 'Explode or collapse',
    group: 'Block',
    icon: ChevronsUpDown,
    shortcuts: ['E'],
    onCanvas: true,
    applies: () => subject() !== undefined,
    perform: () => {
      const block = subject();
      if (block) toggleBlock(block.id);
    },
  },
  {
    id: 'block.add',
    name: 'Add a process',
    group: 'Block',
    icon: Plus,
    applies: isEditable,
    perform: () => startCapture(getState().rootId, null, whereToType()),
  },
  {
    id: 'block.addAfter',
    name: 'Add a block after',
    group: 'Block',
    icon: Plus,
    shortcuts: ['Enter'],
    onCanvas: true,
    // On a flow the same key is about its label.
    applies: () => isEditable() && (subject() === undefined ? getState().selectedFlow === null : inTree()),
    perform: () => {
      const block = subject();
      const { rootId } = getState();
      if (block && block.id !== rootId) startCaptureAfter(block.id, whereToType());
      else startCapture(rootId, null, whereToType());
    },
  },
  {
    id: 'block.addInside',
    name: 'Add a block inside',
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
    name: 'Add a block a level out',
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
    name: 'Rename',
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
    name: 'Delete with all that is inside',
    group: 'Block',
    icon: Trash2,
    shortcuts: ['Delete'],
    onCanvas: true,
    applies: () => isEditable() && subject() !== undefined,
    perform: () => {
      const { selection } = getState();
      const block = subject();
      if (!block) return;
      const siblings = childrenOf(currentModel(), block.parentId);
      const at = siblings.findIndex(({ id }) => id === block.id);
      const next = siblings.slice(at + 1).find(({ id }) => !selection.includes(id)) ?? siblings[at - 1];
      const after = next?.id ?? block.parentId;
      const gone = wordsFor(currentModel(), selection);
      if (!perform({ type: 'process.delete', ids: [...selection] })) return;
      announce(`${gone} deleted.`);
      select(after && currentModel().rows.process.has(after) ? [after] : []);
      if (after) currentCamera()?.focus(after);
    },
  },
  {
    id: 'block.drillDown',
    name: 'Drill down',
    group: 'Block',
    icon: ZoomIn,
    shortcuts: ['Mod+Enter'],
    onCanvas: true,
    applies: () => subject() !== undefined && getState().rootId !== subject()?.id,
    perform: () => drillTo(subject()?.id ?? null),
  },
  {
    id: 'block.drillUp',
    name: 'Go back up',
    group: 'Block',
    icon: ArrowDownFromLine,
    shortcuts: ['Backspace'],
    onCanvas: true,
    applies: () => getState().rootId !== null,
    perform: () => drillUp(currentModel()),
  },
];
