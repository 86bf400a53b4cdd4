/** The dialog of keyboard shortcuts, as far as it is not made of commands. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  addBlocks: {
    id: 'editor.shortcuts.addBlocks',
    defaultMessage: 'Add blocks (canvas and outline)',
    description: 'Heading',
  },
  renameBlock: {
    id: 'editor.shortcuts.renameBlock',
    defaultMessage: 'Rename the selected block, or relabel the selected flow',
    description: 'What a key does',
  },
  nextName: {
    id: 'editor.shortcuts.nextName',
    defaultMessage: 'Add the block and start the next one',
    description: 'What a key does',
  },
  nameInside: {
    id: 'editor.shortcuts.nameInside',
    defaultMessage: 'Add the block and start one inside it',
    description: 'What a key does',
  },
  nameOutside: {
    id: 'editor.shortcuts.nameOutside',
    defaultMessage: 'Add the block and start one after its parent',
    description: 'What a key does',
  },
  previousName: {
    id: 'editor.shortcuts.previousName',
    defaultMessage: 'In an empty field: edit the previous name',
    description: 'What keys do',
  },
  pasteList: {
    id: 'editor.shortcuts.pasteList',
    defaultMessage: 'Paste a list (indented, bulleted, numbered or tab-separated)',
    description: 'What a key does',
  },
  stopAdding: {
    id: 'editor.shortcuts.stopAdding',
    defaultMessage: 'Stop adding',
    description: 'What a key does',
  },
  navigate: { id: 'editor.shortcuts.navigate', defaultMessage: 'Navigate', description: 'Heading' },
  goInDirection: {
    id: 'editor.shortcuts.goInDirection',
    defaultMessage: 'Go to the nearest block in that direction',
    description: 'What keys do',
  },
  extendInDirection: {
    id: 'editor.shortcuts.extendInDirection',
    defaultMessage: 'Extend the selection in that direction',
    description: 'What keys do',
  },
  goToFirstOrLast: {
    id: 'editor.shortcuts.goToFirstOrLast',
    defaultMessage: 'Go to the first or last block',
    description: 'What keys do',
  },
  goToParent: {
    id: 'editor.shortcuts.goToParent',
    defaultMessage: 'Go to the parent block, then clear the selection, then go up one level',
    description: 'What a key does',
  },
  nextPanel: {
    id: 'editor.shortcuts.nextPanel',
    defaultMessage: 'Go to the next panel (when nothing is selected)',
    description: 'What a key does',
  },
  expandRow: {
    id: 'editor.shortcuts.expandRow',
    defaultMessage: 'Expand or collapse a row of the outline',
    description: 'What keys do',
  },
  moveRow: {
    id: 'editor.shortcuts.moveRow',
    defaultMessage: 'Move a row out of its parent, or into the previous row',
    description: 'What keys do',
  },
  expandSiblings: {
    id: 'editor.shortcuts.expandSiblings',
    defaultMessage: 'Expand all rows at this level',
    description: 'What a key does',
  },
  selectRow: {
    id: 'editor.shortcuts.selectRow',
    defaultMessage: 'Add the row to the selection, or remove it',
    description: 'What a key does',
  },
  mouse: { id: 'editor.shortcuts.mouse', defaultMessage: 'With the mouse', description: 'Heading' },
  drillDown: {
    id: 'editor.shortcuts.drillDown',
    defaultMessage: 'Drill down',
    description: 'What a double-click on a block does',
  },
  addBlock: {
    id: 'editor.shortcuts.addBlock',
    defaultMessage: 'Add a block',
    description: 'What a double-click on the background does',
  },
  selectMore: {
    id: 'editor.shortcuts.selectMore',
    defaultMessage: 'Add a block to the selection, or remove it',
    description: 'What a click does',
  },
  marquee: {
    id: 'editor.shortcuts.marquee',
    defaultMessage: 'Select all that a rectangle touches; begun in an exploded block, its children',
    description: 'What a drag does',
  },
  moveBlock: {
    id: 'editor.shortcuts.moveBlock',
    defaultMessage: 'Move a block; with {alt}, copy it',
    description: 'What a drag does; alt: the name of the Alt key',
  },
  drawFlow: {
    id: 'editor.shortcuts.drawFlow',
    defaultMessage: 'Draw a flow',
    description: 'What a drag does',
  },
  panCanvas: {
    id: 'editor.shortcuts.panCanvas',
    defaultMessage: 'Move the canvas',
    description: 'What a drag and the wheel do',
  },
  zoomAtPointer: {
    id: 'editor.shortcuts.zoomAtPointer',
    defaultMessage: 'Zoom at the pointer',
    description: 'What the wheel does',
  },
  presenting: {
    id: 'editor.shortcuts.presenting',
    defaultMessage: 'While presenting',
    description: 'Heading',
  },
  deeper: {
    id: 'editor.shortcuts.deeper',
    defaultMessage: 'Go one level deeper, or one level up',
    description: 'What keys do',
  },
  previousOrNext: {
    id: 'editor.shortcuts.previousOrNext',
    defaultMessage: 'Go to the previous or next block',
    description: 'What keys do',
  },
  explodeLevel: {
    id: 'editor.shortcuts.explodeLevel',
    defaultMessage: 'Explode or collapse the whole canvas by one level',
    description: 'What keys do',
  },
  stopPresenting: {
    id: 'editor.shortcuts.stopPresenting',
    defaultMessage: 'Stop presenting',
    description: 'What a key does',
  },
  withoutShortcut: {
    id: 'editor.shortcuts.withoutShortcut',
    defaultMessage: 'Commands without a shortcut',
    description: 'Above a list of commands',
  },
  anyLetter: {
    id: 'editor.shortcuts.anyLetter',
    defaultMessage: 'Any letter or digit',
    description: 'Shown as a key',
  },
  arrowKeys: {
    id: 'editor.shortcuts.arrowKeys',
    defaultMessage: 'Arrow keys',
    description: 'Shown as a key',
  },
  click: {
    id: 'editor.shortcuts.click',
    defaultMessage: 'Click',
    description: 'Shown as a key, after another such as “Shift”',
  },
  drag: {
    id: 'editor.shortcuts.drag',
    defaultMessage: 'Drag',
    description: 'Shown as a key, after another such as “Shift”',
  },
  wheel: {
    id: 'editor.shortcuts.wheel',
    defaultMessage: 'Wheel',
    description: 'Shown as a key, after another such as “Ctrl”',
  },
  pinch: {
    id: 'editor.shortcuts.pinch',
    defaultMessage: 'Pinch',
    description: 'Shown as a key: two fingers on a trackpad or screen',
  },
  doubleClick: {
    id: 'editor.shortcuts.doubleClick',
    defaultMessage: 'Double-click',
    description: 'Shown as a key',
  },
  doubleClickBackground: {
    id: 'editor.shortcuts.doubleClickBackground',
    defaultMessage: 'Double-click the background',
    description: 'Shown as a key',
  },
  dragDot: {
    id: 'editor.shortcuts.dragDot',
    defaultMessage: 'Drag a dot at a block’s edge',
    description: 'Shown as a key',
  },
  dragBackground: {
    id: 'editor.shortcuts.dragBackground',
    defaultMessage: 'Drag the background',
    description: 'Shown as a key',
  },
  inRoomBar: { id: 'editor.shortcuts.inRoomBar', defaultMessage: 'In the room bar', description: 'Heading' },
  joinCard: {
    id: 'editor.shortcuts.joinCard',
    defaultMessage: 'Show join card',
    description: 'What a key does',
  },
  bringEveryone: {
    id: 'editor.shortcuts.bringEveryone',
    defaultMessage: 'Bring everyone here',
    description: 'What a key does',
  },
  listPeople: {
    id: 'editor.shortcuts.listPeople',
    defaultMessage: 'List people',
    description: 'What a key does',
  },
  askIdeas: {
    id: 'editor.shortcuts.askIdeas',
    defaultMessage: 'Ask for ideas, or show them',
    description: 'What a key does',
  },
  startVote: {
    id: 'editor.shortcuts.startVote',
    defaultMessage: 'Start a vote, or show it',
    description: 'What a key does',
  },
  roomTimer: {
    id: 'editor.shortcuts.roomTimer',
    defaultMessage: 'Start the timer, or show it',
    description: 'What a key does',
  },
  parkThought: {
    id: 'editor.shortcuts.parkThought',
    defaultMessage: 'Park a thought, or list parked thoughts',
    description: 'What a key does',
  },
  readyCheck: {
    id: 'editor.shortcuts.readyCheck',
    defaultMessage: 'Start or end the ready check',
    description: 'What a key does',
  },
  nextHand: {
    id: 'editor.shortcuts.nextHand',
    defaultMessage: 'Call next raised hand',
    description: 'What a key does',
  },
  handsOff: {
    id: 'editor.shortcuts.handsOff',
    defaultMessage: 'Turn hands off on or off',
    description: 'What a key does',
  },
  liftHandsOff: {
    id: 'editor.shortcuts.liftHandsOff',
    defaultMessage: 'Lift hands off for the selected block, or hold it again',
    description: 'What a key does',
  },
  endRoom: { id: 'editor.shortcuts.endRoom', defaultMessage: 'End the room', description: 'What a key does' },
  leaveBar: {
    id: 'editor.shortcuts.leaveBar',
    defaultMessage: 'Back to where you were',
    description: 'What a key does',
  },
});
