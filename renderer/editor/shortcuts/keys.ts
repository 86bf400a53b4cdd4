/** Keys and gestures that aren’t actions, for the dialog of keyboard shortcuts. */
import type { RoomRole } from '../../../shared/api/room/rights.ts';
import type { Message } from '../../../shared/words/messages.ts';
import { words } from './words.ts';

/** Keys in the notation of shortcuts, or a gesture, with a key held if `held` names one. */
type Keys = string | { readonly held?: string; readonly gesture: Message };
type KeyRow = { readonly does: Message; readonly keys: readonly Keys[] };

type KeySection = {
  readonly name: Message;
  /** The least role in a live room for whom these keys are there; all of them if left out. */
  readonly needs?: RoomRole;
  readonly rows: readonly KeyRow[];
};

export const KEY_SECTIONS: readonly KeySection[] = [
  {
    name: words.addBlocks,
    rows: [
      { does: words.renameBlock, keys: [{ gesture: words.anyLetter }] },
      { does: words.nextName, keys: ['Enter'] },
      { does: words.nameInside, keys: ['Tab'] },
      { does: words.nameOutside, keys: ['Shift+Tab'] },
      { does: words.previousName, keys: ['Backspace', 'Mod+Z'] },
      { does: words.pasteList, keys: ['Mod+V'] },
      { does: words.stopAdding, keys: ['Escape'] },
    ],
  },
  {
    name: words.navigate,
    rows: [
      { does: words.goInDirection, keys: [{ gesture: words.arrowKeys }] },
      { does: words.extendInDirection, keys: [{ held: 'Shift', gesture: words.arrowKeys }] },
      { does: words.goToFirstOrLast, keys: ['Home', 'End'] },
      { does: words.goToParent, keys: ['Escape'] },
      { does: words.nextPanel, keys: ['Tab'] },
      { does: words.expandRow, keys: ['ArrowLeft', 'ArrowRight'] },
      { does: words.moveRow, keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
      { does: words.expandSiblings, keys: ['*'] },
      { does: words.selectRow, keys: ['Space'] },
    ],
  },
  {
    name: words.mouse,
    rows: [
      { does: words.drillDown, keys: [{ gesture: words.doubleClick }] },
      { does: words.addBlock, keys: [{ gesture: words.doubleClickBackground }] },
      { does: words.selectMore, keys: [{ held: 'Shift', gesture: words.click }] },
      { does: words.marquee, keys: [{ held: 'Shift', gesture: words.drag }] },
      { does: words.moveBlock, keys: [{ gesture: words.drag }, { held: 'Alt', gesture: words.drag }] },
      { does: words.drawFlow, keys: [{ gesture: words.dragDot }] },
      {
        does: words.panCanvas,
        keys: [
          { gesture: words.wheel },
          { held: 'Space', gesture: words.drag },
          { gesture: words.dragBackground },
        ],
      },
      { does: words.zoomAtPointer, keys: [{ held: 'Mod', gesture: words.wheel }, { gesture: words.pinch }] },
    ],
  },
  {
    name: words.presenting,
    rows: [
      { does: words.deeper, keys: ['ArrowDown', 'ArrowUp'] },
      { does: words.previousOrNext, keys: ['ArrowLeft', 'ArrowRight'] },
      { does: words.explodeLevel, keys: ['PageDown', 'PageUp'] },
      { does: words.stopPresenting, keys: ['Escape'] },
    ],
  },
  {
    name: words.inRoomBar,
    needs: 'owner',
    rows: [
      { does: words.joinCard, keys: ['J'] },
      { does: words.bringEveryone, keys: ['B'] },
      { does: words.listPeople, keys: ['A'] },
      { does: words.askIdeas, keys: ['I'] },
      { does: words.startVote, keys: ['V'] },
      { does: words.roomTimer, keys: ['T'] },
      { does: words.parkThought, keys: ['P'] },
      { does: words.readyCheck, keys: ['R'] },
      { does: words.nextHand, keys: ['H'] },
      { does: words.handsOff, keys: ['K'] },
      { does: words.liftHandsOff, keys: ['L'] },
      { does: words.endRoom, keys: ['X'] },
      { does: words.leaveBar, keys: ['Escape'] },
    ],
  },
];
