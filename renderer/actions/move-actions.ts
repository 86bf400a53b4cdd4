/** Blocks moved by keys: among their siblings, in under the one before, out to stand after their parent. */
import { ArrowLeftToLine, ArrowRightToLine, Hand, MoveLeft, MoveRight } from 'lucide-react';
import type { Model } from '../../shared/model/model.ts';
import { quoted } from '../../shared/model/refusals.ts';
import { currentCamera } from '../canvas/camera.ts';
import { startCarrying } from '../canvas/drag/carrying.ts';
import { type Direction, siblingsIn, stepOf } from '../outline/moves.ts';
import { announce } from '../state/announce.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { spoken } from '../state/spoken.ts';
import { explode } from '../state/view.ts';
import type { Action } from './action.ts';

/** Where a block stands now, in words. */
const wordsForPlace = (model: Model, id: string, count = 1): string => {
  const { parentId = null, proposalId = null } = model.rows.process.get(id) ?? {};
  const siblings = siblingsIn(model, parentId, proposalId);
  const at = siblings.findIndex((sibling) => sibling.id === id) + 1;
  const what =
    count === 1
      ? spoken(model, id)
      : `${count.toLocaleString('en')} blocks, the first of them ${spoken(model, id)},`;
  const title = model.rows.proposal.get(proposalId ?? '')?.title;
  const around = title === undefined ? parentId && spoken(model, parentId) : quoted(title);
  const where = around === null ? '' : ` in ${around}`;
  return `${what} ${count === 1 ? 'is' : 'are'} now at place ${at} of ${siblings.length}${where}.`;
};

const stepNow = (direction: Direction) => {
  const { replica, readOnly } = useDocument.getState();
  const { selection } = useSession.getState();
  if (!replica || readOnly || selection.length === 0) return null;
  const model = currentModel();
  const step = stepOf(model, selection, direction);
  // What is shown has no place outside of what was drilled into.
  const { rootId } = useSession.getState();
  return direction === 'out' && selection.some((id) => model.rows.process.get(id)?.parentId === rootId)
    ? null
    : step;
};

const move = (direction: Direction) => () => {
  const step = stepNow(direction);
  const [first] = step?.ids ?? [];
  if (!step || first === undefined || !perform({ type: 'process.move', ...step })) return;
  if (direction === 'in' && step.parentId !== null) explode(step.parentId);
  announce(wordsForPlace(currentModel(), first, step.ids.length));
  currentCamera()?.show(first);
  currentCamera()?.focus(first);
};

/** Blocks of the tree that the canvas shows, and not the one that it shows alone. */
const canCarry = (): boolean => {
  const { replica, readOnly } = useDocument.getState();
  const { selection, rootId, view } = useSession.getState();
  if (!replica || readOnly || view !== 'canvas' || selection.length === 0) return false;
  const model = currentModel();
  return selection.every((id) => id !== rootId && model.rows.process.get(id)?.proposalId === null);
};

export const moveActions: readonly Action[] = [
  {
    id: 'block.moveBack',
    name: 'Move before the previous one',
    group: 'Block',
    icon: MoveLeft,
    shortcuts: ['Alt+ArrowLeft', 'Alt+ArrowUp'],
    onCanvas: true,
    applies: () => stepNow('up') !== null,
    perform: move('up'),
  },
  {
    id: 'block.moveOn',
    name: 'Move after the next one',
    group: 'Block',
    icon: MoveRight,
    shortcuts: ['Alt+ArrowRight', 'Alt+ArrowDown'],
    onCanvas: true,
    applies: () => stepNow('down') !== null,
    perform: move('down'),
  },
  {
    id: 'block.moveIn',
    name: 'Move into the previous one',
    group: 'Block',
    icon: ArrowRightToLine,
    shortcuts: ['Alt+Shift+ArrowRight'],
    onCanvas: true,
    applies: () => stepNow('in') !== null,
    perform: move('in'),
  },
  {
    id: 'block.moveOut',
    name: 'Move out of its parent',
    group: 'Block',
    icon: ArrowLeftToLine,
    shortcuts: ['Alt+Shift+ArrowLeft'],
    onCanvas: true,
    applies: () => stepNow('out') !== null,
    perform: move('out'),
  },
  {
    id: 'block.carry',
    name: 'Carry to another place',
    group: 'Block',
    icon: Hand,
    shortcuts: ['Mod+Shift+X'],
    onCanvas: true,
    applies: canCarry,
    perform: startCarrying,
  },
];
