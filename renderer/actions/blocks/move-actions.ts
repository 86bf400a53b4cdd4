/** Blocks moved by keys: among their siblings, into the previous one, or out to after their parent. */

import { ArrowLeftToLine, ArrowRightToLine, MoveLeft, MoveRight } from 'lucide-react';
import type { Model } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { announce } from '../../state/session/announce.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { namedWithCode, spoken } from '../../state/view/spoken.ts';
import { explode } from '../../state/view/view.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/blocks/words.ts';
import { words } from '../words.ts';
import { moveBlocks } from './move-blocks.ts';
import { type Direction, siblingsIn, stepOf } from './steps.ts';

/** Reports the new position of a block that was moved, alone or as the first of several. */
const movedWords = (model: Model, id: string, count = 1): string => {
  const { parentId = null, proposalId = null } = model.rows.process.get(id) ?? {};
  const siblings = siblingsIn(model, parentId, proposalId);
  const at = siblings.findIndex((sibling) => sibling.id === id) + 1;
  const title = model.rows.proposal.get(proposalId ?? '')?.title;
  const parent = title === undefined ? parentId && spoken(model, parentId) : quoted(title);
  const values = { count, block: spoken(model, id), position: at, siblings: siblings.length };
  return parent === null ? say(words.moved, values) : say(words.movedWithin, { ...values, parent });
};

const stepNow = (direction: Direction) => {
  const { replica, readOnly } = documentStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  if (!replica || readOnly || selection.length === 0) return null;
  const model = currentModel();
  const step = stepOf(model, selection, direction);
  // After a drill-down, blocks can’t leave the block that is shown.
  const { rootId } = sessionStore.getState();
  return direction === 'out' && selection.some((id) => model.rows.process.get(id)?.parentId === rootId)
    ? null
    : step;
};

/** Why the selected blocks have no step; undefined if none are selected. */
export const whyNoStep = (direction: Direction): string | undefined => {
  const selection = selectedBlocks(sessionStore.getState());
  const [first] = selection;
  if (first === undefined) return undefined;
  const block = selection.length === 1 ? namedWithCode(currentModel(), first) : '';
  return say(words.noStep, { direction, count: selection.length, block });
};

const move = (direction: Direction) => () => {
  const step = stepNow(direction);
  const [first] = step?.ids ?? [];
  if (!step || first === undefined) return;
  // Before the move: a block that is hidden loses the selection.
  if (direction === 'in' && step.parentId !== null) explode(step.parentId);
  if (!moveBlocks({ type: 'process.move', ...step })) return;
  announce(movedWords(currentModel(), first, step.ids.length));
  currentCamera()?.show(first);
  currentCamera()?.focus(first);
};

export const moveActions: readonly Action[] = [
  {
    id: 'block.moveBack',
    name: names.moveEarlier,
    group: 'Block',
    icon: MoveLeft,
    shortcuts: ['Alt+ArrowLeft'],
    onCanvas: true,
    applies: () => stepNow('up') !== null,
    whyNot: () => whyNoStep('up'),
    perform: move('up'),
  },
  {
    id: 'block.moveOn',
    name: names.moveLater,
    group: 'Block',
    icon: MoveRight,
    shortcuts: ['Alt+ArrowRight'],
    onCanvas: true,
    applies: () => stepNow('down') !== null,
    whyNot: () => whyNoStep('down'),
    perform: move('down'),
  },
  {
    id: 'block.moveIn',
    name: names.moveIn,
    group: 'Block',
    icon: ArrowRightToLine,
    shortcuts: ['Alt+Shift+ArrowRight'],
    onCanvas: true,
    applies: () => stepNow('in') !== null,
    whyNot: () => whyNoStep('in'),
    perform: move('in'),
  },
  {
    id: 'block.moveOut',
    name: names.moveOut,
    group: 'Block',
    icon: ArrowLeftToLine,
    shortcuts: ['Alt+Shift+ArrowLeft'],
    onCanvas: true,
    applies: () => stepNow('out') !== null,
    whyNot: () => whyNoStep('out'),
    perform: move('out'),
  },
];
