/** Messages of the page that phones show in a live room. Only placeholders and plurals: see `small-intl.ts`. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  join: {
    id: 'guest.join',
    defaultMessage: 'Join the room',
    description: 'Heading and title before joining',
  },
  name: { id: 'guest.name', defaultMessage: 'Your name', description: 'Label of a field' },
  nameHint: {
    id: 'guest.nameHint',
    defaultMessage: 'You can leave this empty.',
    description: 'Below the field for the name',
  },
  code: {
    id: 'guest.code',
    defaultMessage: 'Code',
    description: 'Label of the field for the code of the room',
  },
  codeHint: {
    id: 'guest.codeHint',
    defaultMessage: 'The six characters on the big screen.',
    description: 'Below the field for the code',
  },
  joinButton: { id: 'guest.joinButton', defaultMessage: 'Join', description: 'Button' },
  noCode: {
    id: 'guest.noCode',
    defaultMessage: 'Enter the code from the big screen.',
    description: 'Below the field for the code if it is empty',
  },
  unreachable: {
    id: 'guest.unreachable',
    defaultMessage:
      'The room can’t be reached. Check that this phone is on the same Wi-Fi as the laptop with the big screen, then try again.',
    description: 'Below the form if nothing answered',
  },
  joining: { id: 'guest.joining', defaultMessage: 'Joining…', description: 'While the door is asked' },
  scanAgain: {
    id: 'guest.scanAgain',
    defaultMessage: 'This phone is not in the room any more. Join again with the code on the big screen.',
    description: 'Above the form if the door no longer knows this phone',
  },
  connecting: {
    id: 'guest.connecting',
    defaultMessage: 'Connecting…',
    description: 'State of the connection',
  },
  connected: { id: 'guest.connected', defaultMessage: 'Connected', description: 'State of the connection' },
  lost: {
    id: 'guest.lost',
    defaultMessage: 'Connection lost. Trying again…',
    description: 'State of the connection',
  },
  lostLong: {
    id: 'guest.lostLong',
    defaultMessage:
      'The room can’t be reached. You can go on reading, and what you wrote is kept on this phone. If the big screen shows a new code, scan it.',
    description: 'Below the top bar after many attempts to connect',
  },
  closed: { id: 'guest.closed', defaultMessage: 'Not connected', description: 'State of the connection' },
  ended: {
    id: 'guest.ended',
    defaultMessage: 'The room has ended. You can go on reading until you close this page.',
    description: 'Below the top bar',
  },
  removed: {
    id: 'guest.removed',
    defaultMessage: 'The facilitator removed this phone from the room.',
    description: 'Below the top bar',
  },
  full: {
    id: 'guest.full',
    defaultMessage: 'The room is full. Try again when somebody has left.',
    description: 'Below the top bar',
  },
  tooFast: {
    id: 'guest.tooFast',
    defaultMessage: 'This phone sent too much at once and was disconnected. What you wrote is kept.',
    description: 'Below the top bar',
  },
  connectAgain: { id: 'guest.connectAgain', defaultMessage: 'Connect again', description: 'Button' },
  people: {
    id: 'guest.people',
    defaultMessage: '{count, plural, one {# person} other {# people}}',
    description: 'In the top bar: how many are in the room',
  },
  main: { id: 'guest.main', defaultMessage: 'Views', description: 'Name of the bar at the bottom' },
  now: { id: 'guest.now', defaultMessage: 'Now', description: 'Button: shows where the room is' },
  look: { id: 'guest.look', defaultMessage: 'Look', description: 'Button: browses the blocks' },
  mine: { id: 'guest.mine', defaultMessage: 'Mine', description: 'Button: lists what this phone sent' },
  mineUnsent: {
    id: 'guest.mineUnsent',
    defaultMessage: '{count} not sent',
    description: 'After “Mine” for screen readers: how many things are not sent yet',
  },
  hand: { id: 'guest.hand', defaultMessage: 'Hand', description: 'Toggle: raises the hand' },
  handUp: {
    id: 'guest.handUp',
    defaultMessage: 'Your hand is up.',
    description: 'Said when the hand went up',
  },
  handDown: { id: 'guest.handDown', defaultMessage: 'Your hand is down.', description: 'Said' },
  notConnected: {
    id: 'guest.notConnected',
    defaultMessage: 'You’re not connected. Nothing was changed. Try again when you’re connected.',
    description: 'After a press that needs the connection',
  },
  waiting: {
    id: 'guest.waiting',
    defaultMessage: 'Waiting for the room…',
    description: 'In place of the block before the first one came',
  },
  path: { id: 'guest.path', defaultMessage: 'Breadcrumb', description: 'Name of the way to the block' },
  backTo: {
    id: 'guest.backTo',
    defaultMessage: 'Back to {name}',
    description: 'Button: returns to where the room is. name: quoted name of the block there',
  },
  roomIsHere: {
    id: 'guest.roomIsHere',
    defaultMessage: 'The room is here.',
    description: 'Above a block that is browsed and is where the room is',
  },
  roomMoved: {
    id: 'guest.roomMoved',
    defaultMessage: 'The room is now at {name}.',
    description: 'Said when the facilitator went to another block. name: its quoted name',
  },
  brought: {
    id: 'guest.brought',
    defaultMessage: 'The facilitator has brought everyone here.',
    description: 'Said when the page went to where the room is',
  },
  broughtOthers: {
    id: 'guest.broughtOthers',
    defaultMessage: 'The facilitator asks everyone to come along.',
    description: 'Shown to somebody who is typing, with the button goThere',
  },
  goThere: {
    id: 'guest.goThere',
    defaultMessage: 'Go there',
    description: 'Button: goes to where the room is',
  },
  gone: {
    id: 'guest.gone',
    defaultMessage: 'This block isn’t in the model any more.',
    description: 'Above the block that was browsed last',
  },
  more: { id: 'guest.more', defaultMessage: 'Show more', description: 'Button: expands the definition' },
  less: { id: 'guest.less', defaultMessage: 'Show less', description: 'Button: shortens the definition' },
  children: {
    id: 'guest.children',
    defaultMessage: 'Children',
    description: 'Heading above the children of a block',
  },
  blocks: {
    id: 'guest.blocks',
    defaultMessage: 'Macro processes',
    description: 'Heading above the topmost blocks',
  },
  noBlocks: {
    id: 'guest.noBlocks',
    defaultMessage: 'No blocks yet. They appear here when the facilitator adds them.',
    description: 'In place of the topmost blocks of an empty model',
  },
  childCount: {
    id: 'guest.childCount',
    defaultMessage: '{count, plural, one {# child} other {# children}}',
    description: 'At a block in a list: how many children it has',
  },
  moreChildren: {
    id: 'guest.moreChildren',
    defaultMessage: '{count} more',
    description: 'Below a list that is cut off',
  },
  park: { id: 'guest.park', defaultMessage: 'Park a thought', description: 'Button and heading' },
  parkNote: {
    id: 'guest.parkNote',
    defaultMessage: 'Only facilitators see it until it is taken up.',
    description: 'Above the field for a thought',
  },
  about: {
    id: 'guest.about',
    defaultMessage: 'About {name}',
    description:
      'What a thought is about. name: code and quoted name of a block, or the quoted name of the model',
  },
  changeAbout: {
    id: 'guest.changeAbout',
    defaultMessage: 'Change to {name}',
    description: 'Button: makes a thought one about the block on show. name: its code and quoted name',
  },
  thought: { id: 'guest.thought', defaultMessage: 'Your thought', description: 'Label of a field' },
  send: { id: 'guest.send', defaultMessage: 'Send', description: 'Button' },
  close: {
    id: 'guest.close',
    defaultMessage: 'Close',
    description: 'Button: hides the form; the text is kept',
  },
  emptyThought: {
    id: 'guest.emptyThought',
    defaultMessage: 'Type your thought first.',
    description: 'Below the field if it is empty',
  },
  tooLong: {
    id: 'guest.tooLong',
    defaultMessage: 'This text is too long to send. It is kept here. Shorten it, or send it in parts.',
    description: 'Below the field',
  },
  outboxFull: {
    id: 'guest.outboxFull',
    defaultMessage:
      'Too much is waiting on this phone. Your text is kept here. Send it when the rest has been sent, or remove something under Mine.',
    description: 'Below the field',
  },
  willSend: {
    id: 'guest.willSend',
    defaultMessage: 'Kept on this phone. It’s sent as soon as you’re connected.',
    description: 'Said after Send without a connection',
  },
  sending: { id: 'guest.sending', defaultMessage: 'Sending…', description: 'State of a thing under Mine' },
  kept: {
    id: 'guest.kept',
    defaultMessage: 'Kept here',
    description: 'State of a thing under Mine: not sent yet',
  },
  sent: { id: 'guest.sent', defaultMessage: 'Sent', description: 'State of a thing under Mine' },
  refused: { id: 'guest.refused', defaultMessage: 'Refused', description: 'State of a thing under Mine' },
  sentNotice: { id: 'guest.sentNotice', defaultMessage: 'Sent your thought.', description: 'Said' },
  refusedNotice: {
    id: 'guest.refusedNotice',
    defaultMessage: 'Your thought wasn’t accepted. It is kept under Mine.',
    description: 'Said',
  },
  otherRoom: {
    id: 'guest.otherRoom',
    defaultMessage:
      'This was written before you joined this room, so it wasn’t sent. Check that it belongs here, then try again.',
    description: 'Why a thing under Mine was not sent',
  },
  you: { id: 'guest.you', defaultMessage: 'You', description: 'Heading above the own name' },
  rename: {
    id: 'guest.rename',
    defaultMessage: 'Rename',
    description: 'Button beside the field for the own name',
  },
  renamed: {
    id: 'guest.renamed',
    defaultMessage: 'Renamed you to {name}.',
    description: 'Said. name: the quoted new name',
  },
  sentFromHere: {
    id: 'guest.sentFromHere',
    defaultMessage: 'Sent from this phone',
    description: 'Heading above the list of what was sent',
  },
  nothingSent: {
    id: 'guest.nothingSent',
    defaultMessage: 'Nothing yet. Your ideas, your votes and what you park are listed here.',
    description: 'In place of the list',
  },
  atRisk: {
    id: 'guest.atRisk',
    defaultMessage: 'This browser stores nothing for this page. Keep the page open until everything is sent.',
    description: 'Above the list if the browser denies storage',
  },
  copy: { id: 'guest.copy', defaultMessage: 'Copy', description: 'Button: copies the text of a thing' },
  copied: { id: 'guest.copied', defaultMessage: 'Copied the text.', description: 'Said' },
  notCopied: {
    id: 'guest.notCopied',
    defaultMessage: 'The browser didn’t copy the text. Select it and copy it by hand.',
    description: 'Said',
  },
  openEditor: {
    id: 'guest.openEditor',
    defaultMessage: 'Open the editor',
    description: 'Link for a guest who may edit, in a large window',
  },
  largerWindow: {
    id: 'guest.largerWindow',
    defaultMessage: 'You may edit the model. That needs a larger window: open this page on a laptop.',
    description: 'In place of that link in a small window',
  },
  tryAgain: {
    id: 'guest.tryAgain',
    defaultMessage: 'Try again',
    description: 'Button: sends a refused thing again',
  },
  remove: {
    id: 'guest.remove',
    defaultMessage: 'Remove',
    description: 'Button: removes a refused thing from the list',
  },
  removedThing: { id: 'guest.removedThing', defaultMessage: 'Removed from this phone.', description: 'Said' },
});
