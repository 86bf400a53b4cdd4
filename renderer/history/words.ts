/** The history: changes, versions of the model, snapshots, restore points, and the differences of two versions. */
import { defineMessages } from '../../shared/words/messages.ts';

const VERSION = 'kind: how the version is known; name: a quoted snapshot, or a time and a change';

export const words = defineMessages({
  history: { id: 'history.history', defaultMessage: 'History', description: 'Title of the panel' },
  noChanges: {
    id: 'history.noChanges',
    defaultMessage: 'No changes yet',
    description: 'Title of the empty list',
  },
  noChangesHint: {
    id: 'history.noChangesHint',
    defaultMessage: 'Every change is listed here, with its author and time.',
    description: 'Below the title of the empty list',
  },
  change: {
    id: 'history.change',
    defaultMessage: '{kind, select, undo {Undo: {label}} redo {Redo: {label}} other {{label}}}',
    description: 'A change in the list; label: its name, which is in English',
  },
  unknownAuthor: {
    id: 'history.unknownAuthor',
    defaultMessage: 'Unknown',
    description: 'In place of the author of a change',
  },
  earlierChanges: {
    id: 'history.earlierChanges',
    defaultMessage: 'Show earlier changes',
    description: 'Button at the end of the list',
  },
  loading: {
    id: 'history.loading',
    defaultMessage: 'Loading…',
    description: 'In place of “Show earlier changes”',
  },
  cantReadHistory: {
    id: 'history.cantReadHistory',
    defaultMessage: 'Couldn’t load the history. Try again.',
    description: 'Error',
  },
  createSnapshot: {
    id: 'history.createSnapshot',
    defaultMessage: 'Create snapshot',
    description: 'Button and menu item: gives a version a name',
  },
  snapshotName: {
    id: 'history.snapshotName',
    defaultMessage: 'Snapshot name',
    description: 'Name and placeholder of a field',
  },
  deleteSnapshot: {
    id: 'history.deleteSnapshot',
    defaultMessage: 'Delete snapshot {name}',
    description: 'Menu item; name: in quotes',
  },

  version: {
    id: 'history.version',
    defaultMessage: '{kind, select, current {Current version} first {First version} other {{name}}}',
    description: `A version, on its own. ${VERSION}`,
  },
  versionName: {
    id: 'history.versionName',
    defaultMessage: '{time} ({change})',
    description: 'Tells versions without a snapshot apart; change: the label of the last change in it',
  },
  moreAbout: {
    id: 'history.moreAbout',
    defaultMessage:
      '{kind, select, first {More about the first version} snapshot {More about {name}} other {More about the version of {name}}}',
    description: `Button with a menu. ${VERSION}`,
  },
  view: {
    id: 'history.view',
    defaultMessage: 'View this version',
    description: 'Menu item: shows a version in place of the current one',
  },
  restore: {
    id: 'history.restore',
    defaultMessage: 'Restore this version',
    description: 'Menu item and button',
  },
  restoreOf: {
    id: 'history.restoreOf',
    defaultMessage: 'Restore this version of {time}',
    description: 'The same button for screen readers; time: of a restore point',
  },
  restored: {
    id: 'history.restored',
    defaultMessage:
      '{kind, select, first {Restored the first version.} snapshot {Restored {name}.} other {Restored the version of {name}.}}',
    description: `Notice with the button “Undo”. ${VERSION}`,
  },
  compareWithCurrent: {
    id: 'history.compareWithCurrent',
    defaultMessage: 'Compare with current version',
    description: 'Menu item and button',
  },
  compareWith: {
    id: 'history.compareWith',
    defaultMessage:
      '{kind, select, none {Compare with the version shown} first {Compare with the first version} snapshot {Compare with {name}} other {Compare with the version of {name}}}',
    description: `Menu item: compares with the version on screen, if there is one. ${VERSION}`,
  },
  cantReadVersion: {
    id: 'history.cantReadVersion',
    defaultMessage: 'Couldn’t load this version. Nothing was changed. Try again.',
    description: 'Error',
  },
  noModel: { id: 'history.noModel', defaultMessage: 'No model is open.', description: 'Error' },

  earlierVersion: {
    id: 'history.earlierVersion',
    defaultMessage: 'Earlier version',
    description: 'Name of the banner above an earlier version',
  },
  viewing: {
    id: 'history.viewing',
    defaultMessage:
      '{kind, select, first {Viewing the first version (read-only)} snapshot {Viewing {name} (read-only)} other {Viewing the version of {name} (read-only)}}',
    description: `Banner. ${VERSION}`,
  },
  comparing: {
    id: 'history.comparing',
    defaultMessage: 'Comparing versions: {from} → {to} (read-only)',
    description: 'Banner; from, to: as made by the message “version”',
  },
  returnToCurrent: {
    id: 'history.returnToCurrent',
    defaultMessage: 'Return to current version',
    description: 'Button of the banner',
  },
  waiting: {
    id: 'history.waiting',
    defaultMessage: '{work, select, restoring {Restoring the version…} other {Loading the history…}}',
    description: 'Banner',
  },
  cancel: { id: 'history.cancel', defaultMessage: 'Cancel', description: 'Button: stops loading' },

  differences: {
    id: 'history.differences',
    defaultMessage: 'Differences',
    description: 'Title of the panel and of the legend on the canvas',
  },
  backToHistory: { id: 'history.backToHistory', defaultMessage: 'Back to history', description: 'Button' },
  exportDifferences: {
    id: 'history.exportDifferences',
    defaultMessage: 'Export…',
    description: 'Button: exports the list of differences',
  },
  differs: { id: 'history.differs', defaultMessage: 'What', description: 'Head of a column in an export' },
  fields: {
    id: 'history.fields',
    defaultMessage: 'Fields that differ',
    description: 'Head of a column in an export',
  },
  fromTo: {
    id: 'history.fromTo',
    defaultMessage: '{from} → {to}',
    description: 'Below “Differences”; from, to: as made by the message “version”',
  },
  noDifferences: {
    id: 'history.noDifferences',
    defaultMessage: 'No differences.',
    description: 'In place of the list',
  },
  differenceGroup: {
    id: 'history.differenceGroup',
    defaultMessage: '{kind, select, added {Added} removed {Removed} moved {Moved} other {Changed}}',
    description: 'Heading of a group of differences',
  },
  differenceMark: {
    id: 'history.differenceMark',
    defaultMessage: '{kind, select, added {added} removed {removed} moved {moved} other {changed}}',
    description: 'In the legend, and after the name of a block for screen readers: “A Assist, removed”',
  },
  showMore: {
    id: 'history.showMore',
    defaultMessage: 'Show {more, number} more of {count, number}',
    description: 'Button below a long list',
  },
  record: {
    id: 'history.record',
    defaultMessage:
      '{kind, select, input {Input {name}} output {Output {name}} metric {Metric {name}} practice {Practice {name}} skill {Skill {name}} system {System {name}} flow {Flow {name}} proposal {Proposal {name}} grouping {Grouping {name}} cell {Cell {name}} useCase {Use case {name}} step {Step {name}} question {Question {name}} request {Request {name}} note {Note {name}} decision {Decision {name}} post {Post {name}} term {Term {name}} candidate {Candidate {name}} vote {Vote {name}} role {Role {name}} document {Document {name}} lens {Lens {name}} emphasis {Weight {name}} funnel {Scenario {name}} stage {Stage {name}} quota {Quota {name}} waiver {Waiver {name}} checkSetting {Severity {name}} publication {Document details {name}} other {Model {name}}}',
    description: 'A record in the list of differences; name: may be empty',
  },

  restorePoints: {
    id: 'history.restorePoints',
    defaultMessage: 'Restore points',
    description: 'Heading below the list of changes',
  },
  restorePointsHint: {
    id: 'history.restorePointsHint',
    defaultMessage: 'Copies of the whole model, made while you work.',
    description: 'Below “Restore points”',
  },
  changesSince: {
    id: 'history.changesSince',
    defaultMessage: '{count, plural, =0 {No changes since} one {# change since} other {# changes since}}',
    description: 'About a restore point',
  },
  beforeUpdate: {
    id: 'history.beforeUpdate',
    defaultMessage: 'Before an update of the file',
    description: 'About a restore point: made when the format of the file was updated',
  },
});
