/** What the state of the window reports. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  undo: { id: 'state.undo', defaultMessage: 'Undo', description: 'Button of a notice' },
  undoing: { id: 'state.undoing', defaultMessage: 'Undoing a large change…', description: 'Notice' },
  redoing: { id: 'state.redoing', defaultMessage: 'Redoing a large change…', description: 'Notice' },
  undone: {
    id: 'state.undone',
    defaultMessage: 'Undone: {change}',
    description: 'Notice; change: the label of a change',
  },
  redone: {
    id: 'state.redone',
    defaultMessage: 'Redone: {change}',
    description: 'Notice; change: the label of a change',
  },
  cantUndo: {
    id: 'state.cantUndo',
    defaultMessage:
      '{direction, select, undo {Couldn’t undo that. Nothing was changed.} other {Couldn’t redo that. Nothing was changed.}}',
    description: 'Error',
  },
  undoRest: {
    id: 'state.undoRest',
    defaultMessage:
      '{direction, select, undo {{count, plural, =1 {Undo the other one} other {Undo the other #}}} other {{count, plural, =1 {Redo the other one} other {Redo the other #}}}}',
    description: 'Button of a notice that says what can’t be undone',
  },
  textNotSaved: {
    id: 'state.textNotSaved',
    defaultMessage: '{reason} Your text wasn’t saved: “{text}”',
    description: 'Notice; reason: a sentence',
  },
  copyText: { id: 'state.copyText', defaultMessage: 'Copy text', description: 'Button of that notice' },
  deletedWhileTyping: {
    id: 'state.deletedWhileTyping',
    defaultMessage: '{name} was deleted while you were typing.',
    description: 'Before “Your text wasn’t saved”; name: quoted',
  },
  closedWhileTyping: {
    id: 'state.closedWhileTyping',
    defaultMessage: 'The model was closed while you were typing.',
    description: 'Before “Your text wasn’t saved”',
  },
  blockDeletedWhileTyping: {
    id: 'state.blockDeletedWhileTyping',
    defaultMessage: 'The block was deleted while you were typing.',
    description: 'Before “Your text wasn’t saved”',
  },
  parentDeletedWhileTyping: {
    id: 'state.parentDeletedWhileTyping',
    defaultMessage: 'The parent block was deleted while you were typing.',
    description: 'Before “Your text wasn’t saved”',
  },
  replacedOther: {
    id: 'state.replacedOther',
    defaultMessage:
      'This changed elsewhere while you were typing. Your text was kept; the other text was “{text}”.',
    description: 'Notice',
  },
  copyOther: {
    id: 'state.copyOther',
    defaultMessage: 'Copy the other',
    description: 'Button of that notice',
  },
  notAdded: {
    id: 'state.notAdded',
    defaultMessage: '{name} wasn’t added.',
    description: 'Notice after Esc; name: quoted',
  },
  add: { id: 'state.add', defaultMessage: 'Add it', description: 'Button of that notice' },
  earlierVersion: {
    id: 'state.earlierVersion',
    defaultMessage: 'This is an earlier version. Return to the current version to edit the model.',
    description: 'Error',
  },
  closedModel: {
    id: 'state.closedModel',
    defaultMessage: '{reason} This window shows the model read-only.',
    description: 'Error; reason: a sentence',
  },
  readOnlyModel: {
    id: 'state.readOnlyModel',
    defaultMessage: 'This model is read-only. Save a copy to edit it.',
    description: 'Error',
  },
  onlyHost: {
    id: 'state.onlyHost',
    defaultMessage: 'In this room, only the host can do that.',
    description: 'Error in the window of a guest of a live room',
  },
  comeAlong: {
    id: 'state.comeAlong',
    defaultMessage: 'The facilitator asks everyone to come along.',
    description: 'Notice with the button “Go there”, for a guest of a live room who is typing',
  },
  goThere: { id: 'state.goThere', defaultMessage: 'Go there', description: 'Button of that notice' },
  broughtAlong: {
    id: 'state.broughtAlong',
    defaultMessage: 'The facilitator brought everyone here.',
    description: 'Notice for a guest of a live room',
  },
  leftRoom: {
    id: 'state.leftRoom',
    defaultMessage: 'You can’t edit in this room any more.',
    description: 'Before “Your text wasn’t saved”, in the window of a guest of a live room',
  },
  rootDeleted: {
    id: 'state.rootDeleted',
    defaultMessage: 'The block that the canvas showed was deleted. The canvas now shows the whole model.',
    description: 'Notice',
  },
  cantOpen: {
    id: 'state.cantOpen',
    defaultMessage: 'The model couldn’t be opened. Strata left it unchanged. Try again.',
    description: 'Error',
  },
  cantReopen: {
    id: 'state.cantReopen',
    defaultMessage: 'The model couldn’t be read again.',
    description: 'Error',
  },
  somethingWrong: {
    id: 'state.somethingWrong',
    defaultMessage: 'Something went wrong. Nothing was changed. Try again.',
    description: 'Error',
  },
  drewFlow: {
    id: 'state.drewFlow',
    defaultMessage: 'The flow now goes from {source} to {target}. Press Enter to label it.',
    description: 'Announced; source, target: code and name',
  },
  flowNeedsTwo: {
    id: 'state.flowNeedsTwo',
    defaultMessage: 'A flow needs two blocks',
    description: 'Why a flow can’t be drawn',
  },
  flowInside: {
    id: 'state.flowInside',
    defaultMessage: 'One of these blocks is inside the other, so no flow can join them',
    description: 'Why a flow can’t be drawn',
  },
  flowExists: {
    id: 'state.flowExists',
    defaultMessage: 'This flow already exists',
    description: 'Why a flow can’t be drawn',
  },
  dropReadOnly: {
    id: 'state.dropReadOnly',
    defaultMessage: 'This model is read-only. Nothing was added.',
    description: 'Error',
  },
  dropOneFile: {
    id: 'state.dropOneFile',
    defaultMessage: 'Drop one file at a time. Nothing was added.',
    description: 'Error',
  },
  dropOneImport: {
    id: 'state.dropOneImport',
    defaultMessage: 'Drop one file at a time. Nothing was imported.',
    description: 'Error',
  },
  dropModel: {
    id: 'state.dropModel',
    defaultMessage: '{file} is a model. Nothing was added. Open it from the library and copy blocks from it.',
    description: 'Error; file: its quoted name',
  },
  dropTooLong: {
    id: 'state.dropTooLong',
    defaultMessage:
      '{file} is too long. Nothing was added. A list can have up to {limit, number} characters.',
    description: 'Error; file: its quoted name',
  },
  dropNotFile: {
    id: 'state.dropNotFile',
    defaultMessage: 'Drop a file here to import it. To add a list, open a model first.',
    description: 'Error',
  },
  dropNotList: {
    id: 'state.dropNotList',
    defaultMessage: '{file} isn’t a list. Drop a text, Markdown, HTML, OPML, CSV or XLSX file.',
    description: 'Error; file: its quoted name',
  },
  stepsOf: {
    id: 'state.stepsOf',
    defaultMessage: '{count, plural, one {step {steps}} other {steps {steps}}}',
    description: 'Mark on a block during the run of a use case. steps: a number, or several: “2, 5”',
  },
  thisStep: { id: 'state.thisStep', defaultMessage: 'This step', description: 'In a legend' },
  otherSteps: { id: 'state.otherSteps', defaultMessage: 'Other steps', description: 'In a legend' },
  // live room
  roomEnded: {
    id: 'state.roomEnded',
    defaultMessage: 'The room has ended. Nobody is connected to it any more.',
    description: 'Notice',
  },
  roomMoved: {
    id: 'state.roomMoved',
    defaultMessage: 'Opened the room again at {address}.',
    description: 'Notice; address: an IP address',
  },
  handRaised: {
    id: 'state.handRaised',
    defaultMessage: '{name} raised a hand.',
    description: 'Announced; name: the quoted name of somebody in the room',
  },
  noHands: { id: 'state.noHands', defaultMessage: 'No hand is raised.', description: 'Notice' },
  nextHand: {
    id: 'state.nextHand',
    defaultMessage:
      '{count, plural, =0 {Next: {name}. No other hand is raised.} one {Next: {name}. # more hand is raised.} other {Next: {name}. # more hands are raised.}}',
    description: 'Notice; name: the quoted name of somebody in the room',
  },
  broughtEveryone: {
    id: 'state.broughtEveryone',
    defaultMessage: 'Brought everyone in the room to what this window shows.',
    description: 'Notice',
  },
  undidChangesOf: {
    id: 'state.undidChangesOf',
    defaultMessage:
      'Undid what {name} changed.{count, plural, =0 {} other { These stay, since others have built on them: {what}.}}',
    description: 'Notice. name: quoted; what: names of the records that stay, of which there are count',
  },
  roomElsewhere: {
    id: 'state.roomElsewhere',
    defaultMessage: 'Nobody was moved: the room is about another model, or this is an earlier version.',
    description: 'Notice',
  },
});
