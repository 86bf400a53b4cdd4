/** Names of commands about the live room, and other words that find them. */
import { defineMessages } from '../../../../shared/words/messages.ts';

export const words = defineMessages({
  open: { id: 'actions.names.room.open', defaultMessage: 'Open a room…', description: 'Command' },
  goToBar: {
    id: 'actions.names.room.goToBar',
    defaultMessage: 'Go to the room bar',
    description: 'Command in place of “Open a room…” while a room is open: gives the bar the focus',
  },
  keywords: {
    id: 'actions.names.room.keywords',
    defaultMessage: 'live workshop meeting phones guests participants QR code',
    description: 'Other words that find the commands about the live room',
  },
  card: {
    id: 'actions.names.room.card',
    defaultMessage: 'Show join card',
    description: 'Command: fills the screen with the QR code of the room',
  },
  bring: { id: 'actions.names.room.bring', defaultMessage: 'Bring everyone here', description: 'Command' },
  people: { id: 'actions.names.room.people', defaultMessage: 'People in the room…', description: 'Command' },
  handsOff: {
    id: 'actions.names.room.handsOff',
    defaultMessage: 'Hands off',
    description: 'Toggle: while it is on, guests can’t change the model',
  },
  turnHandsOffOn: {
    id: 'actions.names.room.turnHandsOffOn',
    defaultMessage: 'Turn on hands off',
    description: 'Command in the palette: guests can’t change the model any more',
  },
  turnHandsOffOff: {
    id: 'actions.names.room.turnHandsOffOff',
    defaultMessage: 'Turn off hands off',
    description: 'Command in the palette: guests with the right to edit can change the model',
  },
  liftHandsOff: {
    id: 'actions.names.room.liftHandsOff',
    defaultMessage: 'Lift hands off for {name} and its children',
    description: 'Command: guests with the right to edit can change this block; name: quoted',
  },
  holdAgain: {
    id: 'actions.names.room.holdAgain',
    defaultMessage: 'Hold {name} still again',
    description: 'Command that ends what “Lift hands off for …” began; name: quoted',
  },
  liftNothing: {
    id: 'actions.names.room.liftNothing',
    defaultMessage: 'Lift hands off for the selected block',
    description: 'That command while no block is selected',
  },
  follow: {
    id: 'actions.names.room.follow',
    defaultMessage: 'Follow the room',
    description: 'Command for a guest: shows what the facilitator shows, from now on',
  },
  moveByDragging: {
    id: 'actions.names.room.moveByDragging',
    defaultMessage: 'Move by dragging',
    description: 'Toggle for a guest who edits: whether a drag moves blocks, and not the picture',
  },
  turnDraggingOn: {
    id: 'actions.names.room.turnDraggingOn',
    defaultMessage: 'Turn on moving by dragging',
    description: 'Command in the palette',
  },
  turnDraggingOff: {
    id: 'actions.names.room.turnDraggingOff',
    defaultMessage: 'Turn off moving by dragging',
    description: 'Command in the palette',
  },
  ideas: {
    id: 'actions.names.room.ideas',
    defaultMessage: 'Ideas of the room…',
    description: 'Command: asks for ideas, or shows those that came',
  },
  ideasKeywords: {
    id: 'actions.names.room.ideasKeywords',
    defaultMessage: 'brainstorm brainwriting tray round live workshop',
    description: 'Other words that find “Ideas of the room…”',
  },
  vote: {
    id: 'actions.names.room.vote',
    defaultMessage: 'Vote in the room…',
    description: 'Command: starts a vote, or shows how it goes or went',
  },
  voteKeywords: {
    id: 'actions.names.room.voteKeywords',
    defaultMessage: 'dots poll decide prioritise show of hands round live workshop',
    description: 'Other words that find “Vote in the room…”',
  },
  endRound: {
    id: 'actions.names.room.endRound',
    defaultMessage: 'End round',
    description: 'Command: ends the round of ideas or the vote',
  },
  timer: { id: 'actions.names.room.timer', defaultMessage: 'Timer of the room…', description: 'Command' },
  park: {
    id: 'actions.names.room.park',
    defaultMessage: 'Parking lot of the room…',
    description: 'Command: parks a thought about the selected block, and lists those that are parked',
  },
  ready: { id: 'actions.names.room.ready', defaultMessage: 'Ready check', description: 'Toggle' },
  askReady: {
    id: 'actions.names.room.askReady',
    defaultMessage: 'Start ready check',
    description: 'Command in the palette: asks everybody in the room whether they are ready',
  },
  endReady: {
    id: 'actions.names.room.endReady',
    defaultMessage: 'End ready check',
    description: 'Command in the palette',
  },
  newCode: {
    id: 'actions.names.room.newCode',
    defaultMessage: 'New room code',
    description: 'Command: the old code admits nobody any more; those inside stay',
  },
  door: {
    id: 'actions.names.room.door',
    defaultMessage: '{isOpen, select, yes {Close the door of the room} other {Open the door of the room}}',
    description: 'Command: while the door is closed, nobody new can join',
  },
  nextHand: {
    id: 'actions.names.room.nextHand',
    defaultMessage: 'Call next raised hand',
    description: 'Command: names who has waited longest, and lowers that hand',
  },
  end: { id: 'actions.names.room.end', defaultMessage: 'End the room…', description: 'Command' },
});
