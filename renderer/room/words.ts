/** The live room as the facilitator sees it: its bar, its dialogs and the card that tells how to join. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  // opening
  openTitle: { id: 'room.host.openTitle', defaultMessage: 'Open a room', description: 'Title of the dialog' },
  openVerb: { id: 'room.host.openVerb', defaultMessage: 'Open room', description: 'Button of the dialog' },
  opening: { id: 'room.host.opening', defaultMessage: 'Opening…', description: 'That button while it works' },
  model: {
    id: 'room.host.model',
    defaultMessage: 'Model',
    description: 'Label; the name of the model follows',
  },
  address: {
    id: 'room.host.address',
    defaultMessage: 'Address',
    description: 'Label; an IP address follows',
  },
  addressAt: {
    id: 'room.host.addressAt',
    defaultMessage: '{isLikely, select, yes {{address} ({adapter})} other {{address} ({adapter}), unlikely}}',
    description:
      'An address of this computer; adapter: the system’s name for a network adapter, such as “Wi-Fi”; unlikely: of a VPN or a container',
  },
  chooseAddress: {
    id: 'room.host.chooseAddress',
    defaultMessage: 'Choose another address',
    description: 'Button that shows the list of addresses',
  },
  findingAddresses: {
    id: 'room.host.findingAddresses',
    defaultMessage: 'Looking for the network…',
    description: 'While the addresses are asked for',
  },
  noAddress: {
    id: 'room.host.noAddress',
    defaultMessage:
      'This computer is in no network. Connect it to the Wi-Fi of the room, then open this dialog again.',
    description: 'Error',
  },
  codeRole: {
    id: 'room.host.codeRole',
    defaultMessage: 'People with the code can',
    description: 'Label of a choice between “Watch” and “Watch and speak up”',
  },
  roleChoice: {
    id: 'room.host.roleChoice',
    defaultMessage: '{role, select, watch {Watch only} other {Watch and comment}}',
    description: 'What people who join by the code may do',
  },
  wifi: {
    id: 'room.host.wifi',
    defaultMessage: 'Name of the Wi-Fi (optional)',
    description: 'Label of a field',
  },
  wifiHint: {
    id: 'room.host.wifiHint',
    defaultMessage: 'The join card then has a second QR code, which connects phones to this Wi-Fi.',
    description: 'Below that field',
  },
  plainHttp: {
    id: 'room.host.plainHttp',
    defaultMessage:
      'The room uses plain http: whoever controls the network can read what is sent. The funnel, its money and the history are never sent.',
    description: 'Note in the dialog',
  },
  windowsAsks: {
    id: 'room.host.windowsAsks',
    defaultMessage:
      'Windows will ask whether Strata may use the network. Allow it for private and public networks.',
    description: 'Note in the dialog, before the first room on Windows',
  },
  failed: {
    id: 'room.host.failed',
    defaultMessage: 'Something went wrong. Nothing was changed. Try again.',
    description: 'Error without a known cause',
  },
  // join card
  joinTitle: { id: 'room.host.joinTitle', defaultMessage: 'Join the room', description: 'Title of the card' },
  scan: {
    id: 'room.host.scan',
    defaultMessage: 'Scan, or type:',
    description: 'Above the address and the code',
  },
  code: { id: 'room.host.code', defaultMessage: 'Code', description: 'Before the code of the room' },
  qrCode: {
    id: 'room.host.qrCode',
    defaultMessage: 'QR code of {address}',
    description: 'Name of the picture, for screen readers',
  },
  wifiQrCode: {
    id: 'room.host.wifiQrCode',
    defaultMessage: 'QR code that connects to the Wi-Fi {name}',
    description: 'Name of the picture, for screen readers; name: quoted',
  },
  joinWifi: {
    id: 'room.host.joinWifi',
    defaultMessage: 'First scan this to connect to the Wi-Fi {name}',
    description: 'Beside the second QR code; name: quoted',
  },
  howMany: {
    id: 'room.host.howMany',
    defaultMessage: '{count, plural, =0 {Nobody is in yet} one {# person is in} other {# people are in}}',
    description: 'On the card',
  },
  doorClosed: {
    id: 'room.host.doorClosed',
    defaultMessage: 'The door is closed: nobody new can join.',
    description: 'On the card',
  },
  newCode: { id: 'room.host.newCode', defaultMessage: 'New code', description: 'Button on the card' },
  door: {
    id: 'room.host.door',
    defaultMessage: '{isOpen, select, yes {Close the door} other {Open the door}}',
    description: 'Button on the card: while the door is closed, nobody new can join',
  },
  helpLine: {
    id: 'room.host.helpLine',
    defaultMessage:
      'Nothing opens? Same Wi-Fi as this laptop · mobile data off · guest Wi-Fi often blocks it · on iPhone use Safari',
    description: 'At the foot of the card',
  },
  unreached: {
    id: 'room.host.unreached',
    defaultMessage: 'Nobody has reached the page yet. Likely reasons:',
    description: 'On the card after a minute',
  },
  otherNetwork: {
    id: 'room.host.otherNetwork',
    defaultMessage: 'The phones are in another network. Connect them to the Wi-Fi of this laptop.',
    description: 'A reason why nobody has reached the page',
  },
  isolated: {
    id: 'room.host.isolated',
    defaultMessage:
      'The Wi-Fi keeps devices apart, as guest networks often do. Use another Wi-Fi or a travel router.',
    description: 'A reason why nobody has reached the page',
  },
  firewall: {
    id: 'room.host.firewall',
    defaultMessage: 'A firewall on this laptop blocks Strata. Allow it for private and public networks.',
    description: 'A reason why nobody has reached the page',
  },
  mobileData: {
    id: 'room.host.mobileData',
    defaultMessage: 'The phones use mobile data, because this Wi-Fi has no internet. Turn mobile data off.',
    description: 'A reason why nobody has reached the page',
  },
  useAddress: {
    id: 'room.host.useAddress',
    defaultMessage: 'Use {address} ({adapter})',
    description:
      'Button: opens the room at another address; adapter: the system’s name for a network adapter',
  },
  close: { id: 'room.host.close', defaultMessage: 'Close', description: 'Button of a dialog' },
  // bar
  bar: { id: 'room.host.bar', defaultMessage: 'Room', description: 'Name of the bar' },
  roomOpen: { id: 'room.host.roomOpen', defaultMessage: 'Room open', description: 'In the bar' },
  cardButton: { id: 'room.host.cardButton', defaultMessage: 'Join card', description: 'Button in the bar' },
  bringButton: {
    id: 'room.host.bringButton',
    defaultMessage: 'Bring everyone',
    description: 'Button in the bar',
  },
  peopleButton: {
    id: 'room.host.peopleButton',
    defaultMessage:
      '{away, plural, =0 {{here, plural, =0 {Nobody here} other {# here}}} other {{here, plural, =0 {Nobody here} other {# here}}, # away}}',
    description: 'Button in the bar that lists the people; numbers of people',
  },
  handsOffButton: {
    id: 'room.host.handsOffButton',
    defaultMessage: 'Hands off',
    description: 'Toggle in the bar: while it is on, guests can’t change the model',
  },
  handsOffExcept: {
    id: 'room.host.handsOffExcept',
    defaultMessage: 'Hands off, except {name}',
    description: 'That toggle while guests may change one block and its children all the same; name: quoted',
  },
  liftButton: {
    id: 'room.host.liftButton',
    defaultMessage: '{isLifted, select, yes {Hold again} other {Lift for {name}}}',
    description:
      'Button in the bar while “Hands off” is on: guests may change the block and its children, or no longer those that the button before it names; name: quoted',
  },
  handsButton: {
    id: 'room.host.handsButton',
    defaultMessage: '{count, plural, =0 {No hands} one {# hand} other {# hands}}',
    description: 'Button in the bar that calls the next raised hand; count: raised hands',
  },
  endButton: { id: 'room.host.endButton', defaultMessage: 'End', description: 'Button in the bar' },
  // people
  peopleTitle: {
    id: 'room.host.peopleTitle',
    defaultMessage: 'People in the room',
    description: 'Title of the dialog',
  },
  nobody: {
    id: 'room.host.nobody',
    defaultMessage: 'Nobody has joined yet. Show the join card to let people in.',
    description: 'Instead of the list',
  },
  name: {
    id: 'room.host.name',
    defaultMessage: 'Name',
    description: 'Heading of a column, and label of a field',
  },
  role: { id: 'room.host.role', defaultMessage: 'Role', description: 'Heading of a column' },
  presence: { id: 'room.host.presence', defaultMessage: 'Here', description: 'Heading of a column' },
  hand: { id: 'room.host.hand', defaultMessage: 'Hand', description: 'Heading of a column' },
  commands: { id: 'room.host.commands', defaultMessage: 'Commands', description: 'Heading of a column' },
  roleName: {
    id: 'room.host.roleName',
    defaultMessage: '{role, select, watch {Watch} edit {Edit} other {Voice}}',
    description: 'What somebody in the room may do',
  },
  roleOf: {
    id: 'room.host.roleOf',
    defaultMessage: 'Role of {name}',
    description: 'Name of a choice, for screen readers; name: quoted',
  },
  since: {
    id: 'room.host.since',
    defaultMessage: '{isHere, select, yes {Here since {time}} other {Away since {time}}}',
    description: 'time: such as 14:05',
  },
  handUpSince: {
    id: 'room.host.handUpSince',
    defaultMessage: 'Up since {time}',
    description: 'A raised hand; time: such as 14:05',
  },
  rename: { id: 'room.host.rename', defaultMessage: 'Rename', description: 'Button' },
  renameOf: {
    id: 'room.host.renameOf',
    defaultMessage: 'Rename {name}',
    description: 'The same button, for screen readers; name: quoted',
  },
  remove: { id: 'room.host.remove', defaultMessage: 'Remove', description: 'Button' },
  removeOf: {
    id: 'room.host.removeOf',
    defaultMessage: 'Remove {name}',
    description: 'The same button, for screen readers; name: quoted',
  },
  undoChanges: {
    id: 'room.host.undoChanges',
    defaultMessage: 'Undo…',
    description: 'Button in the row of somebody in the room: undoes what they changed',
  },
  undoOf: {
    id: 'room.host.undoOf',
    defaultMessage: 'Undo what {name} changed…',
    description: 'The same button, for screen readers; name: quoted',
  },
  undoTitle: {
    id: 'room.host.undoTitle',
    defaultMessage: 'Undo what {name} changed?',
    description: 'Title of a dialog; name: quoted',
  },
  undoSince: { id: 'room.host.undoSince', defaultMessage: 'Changes of', description: 'Field' },
  lastMinutes: {
    id: 'room.host.lastMinutes',
    defaultMessage: 'The last {count} minutes',
    description: 'Choice of that field',
  },
  undoNote: {
    id: 'room.host.undoNote',
    defaultMessage:
      'What others have built on stays and is named afterwards. You can undo this like a change of your own.',
    description: 'In that dialog',
  },
  undoVerb: { id: 'room.host.undoVerb', defaultMessage: 'Undo', description: 'Button of that dialog' },
  removeTitle: {
    id: 'room.host.removeTitle',
    defaultMessage: 'Remove {name} from the room?',
    description: 'Title of a dialog; name: quoted',
  },
  removeNote: {
    id: 'room.host.removeNote',
    defaultMessage:
      'Their page closes at once. What they sent stays. Whoever has the code can join again, as somebody new.',
    description: 'In that dialog',
  },
  // rounds
  discardTitle: {
    id: 'room.host.discardTitle',
    defaultMessage: 'Discard the round?',
    description: 'Title of a dialog',
  },
  discardNote: {
    id: 'room.host.discardNote',
    defaultMessage: 'Everything that was sent in this round is lost. It can’t be undone.',
    description: 'In that dialog',
  },
  discardVerb: {
    id: 'room.host.discardVerb',
    defaultMessage: 'Discard round',
    description: 'Button of that dialog',
  },
  discardButton: {
    id: 'room.host.discardButton',
    defaultMessage: 'Discard round…',
    description: 'Button that opens that dialog',
  },
});
