/** Words of the end of a live room, of its record, and of a room that was cut off. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  title: { id: 'room.ending.title', defaultMessage: 'End the room?', description: 'Title of a dialog' },
  note: {
    id: 'room.ending.note',
    defaultMessage:
      '{count, plural, =0 {Nobody is connected.} one {# person will be disconnected.} other {# people will be disconnected.}} The code stops working. The model stays as it is.',
    description: 'In that dialog',
  },
  verb: { id: 'room.ending.verb', defaultMessage: 'End room', description: 'Button of that dialog' },
  saveAndEnd: {
    id: 'room.ending.saveAndEnd',
    defaultMessage: 'Save record and end room',
    description: 'That button if the record is saved first',
  },
  keepAndEnd: {
    id: 'room.ending.keepAndEnd',
    defaultMessage: 'Keep record and end room',
    description: 'That button if the record goes into the model first',
  },
  discardAndEnd: {
    id: 'room.ending.discardAndEnd',
    defaultMessage: 'Discard record and end room',
    description: 'That button if the record is discarded, though people were in the room',
  },
  undone: {
    id: 'room.ending.undone',
    defaultMessage: 'Not dealt with yet:',
    description: 'Above a list in that dialog',
  },
  roundRuns: {
    id: 'room.ending.roundRuns',
    defaultMessage: 'A round is still running.',
    description: 'Entry of the list',
  },
  resultWaits: {
    id: 'room.ending.resultWaits',
    defaultMessage: 'The result of a vote is still shown.',
    description: 'Entry of the list',
  },
  inTray: {
    id: 'room.ending.inTray',
    defaultMessage: '{count, plural, one {# idea in the tray} other {# ideas in the tray}}',
    description: 'Entry of the list',
  },
  parked: {
    id: 'room.ending.parked',
    defaultMessage: '{count, plural, one {# parked thought} other {# parked thoughts}}',
    description: 'Entry of the list',
  },
  onlyInRecord: {
    id: 'room.ending.onlyInRecord',
    defaultMessage: 'After the end it is only in the record.',
    description: 'Below the list',
  },
  record: {
    id: 'room.ending.record',
    defaultMessage: 'Record of the room',
    description: 'Label of a choice: what becomes of the record',
  },
  save: { id: 'room.ending.save', defaultMessage: 'Save as a file', description: 'Choice' },
  keep: {
    id: 'room.ending.keep',
    defaultMessage: 'Keep in the model as one discussion',
    description: 'Choice',
  },
  discard: { id: 'room.ending.discard', defaultMessage: 'Discard', description: 'Choice' },
  contents: {
    id: 'room.ending.contents',
    defaultMessage: 'It holds questions, ideas, votes and parked thoughts, with times.',
    description: 'Note about the record',
  },
  format: { id: 'room.ending.format', defaultMessage: 'Format', description: 'Label of a choice' },
  formatName: {
    id: 'room.ending.formatName',
    defaultMessage: '{format, select, markdown {Markdown} csv {CSV} other {JSON}}',
    description: 'A format of files',
  },
  hasPeople: {
    id: 'room.ending.hasPeople',
    defaultMessage: 'Include the names of people',
    description: 'Check box',
  },
  fileName: {
    id: 'room.ending.fileName',
    defaultMessage: '{model} room {day}',
    description: 'Name of the file of a record; day: such as 2026-12-01',
  },
  notSaved: {
    id: 'room.ending.notSaved',
    defaultMessage: 'The record wasn’t saved, and the room is still open. Choose a file, or another way.',
    description: 'Error',
  },
  // after a crash
  leftTitle: {
    id: 'room.ending.leftTitle',
    defaultMessage: 'Continue the last room?',
    description: 'Title of a dialog: a room was cut off, as by a crash',
  },
  leftNote: {
    id: 'room.ending.leftNote',
    defaultMessage:
      'The room of {model} was cut off on {time}. {people, plural, =0 {Nobody was in it} one {# person was in it} other {# people were in it}}, and {things, plural, =0 {nothing was sent} one {# idea, vote or thought was sent} other {# ideas, votes and thoughts were sent}}.',
    description: 'In that dialog; model: quoted; time: date and time',
  },
  leftElsewhere: {
    id: 'room.ending.leftElsewhere',
    defaultMessage: 'It is kept for later. To continue it, open {model} first.',
    description: 'Note in that dialog; model: quoted',
  },
  continue: { id: 'room.ending.continue', defaultMessage: 'Continue room', description: 'Button' },
  openOther: {
    id: 'room.ending.openOther',
    defaultMessage: 'Open another room',
    description: 'Button in place of “Continue room” if another model is open',
  },
  saveRecord: { id: 'room.ending.saveRecord', defaultMessage: 'Save record', description: 'Button' },
  discardRoom: { id: 'room.ending.discardRoom', defaultMessage: 'Discard room', description: 'Button' },
  leftSaved: {
    id: 'room.ending.leftSaved',
    defaultMessage: 'Saved the record.',
    description: 'Below that button once it is done',
  },
});
