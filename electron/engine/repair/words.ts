/** What is wrong with a damaged file, and what became of its records in a repaired copy. */
import { defineMessages } from '../../../shared/words/messages.ts';

const NOTE =
  'A line of the report of a repair. record: “the block “Sell””, as made by the messages “named” and “withId”';
const DAMAGE = 'A line of the report of a check of a file';

export const words = defineMessages({
  named: {
    id: 'repair.named',
    defaultMessage:
      '{table, select, process {the block} reservedCode {the reserved code} element {the element} flow {the flow} proposal {the proposal} grouping {the grouping} cell {the cell} useCase {the use case} step {the step} thread {the thread} post {the post} term {the term} candidate {the candidate} vote {the vote} entry {the entry} lens {the lens} emphasis {the weight} funnel {the scenario} stage {the stage} quota {the quota} snapshot {the snapshot} waiver {the waiver} checkSetting {the severity} publication {the document details} model {the model} other {the record}} {name}',
    description: 'A record inside a sentence. name: in quotes',
  },
  withId: {
    id: 'repair.withId',
    defaultMessage:
      '{table, select, process {the block} reservedCode {the reserved code} element {the element} flow {the flow} proposal {the proposal} grouping {the grouping} cell {the cell} useCase {the use case} step {the step} thread {the thread} post {the post} term {the term} candidate {the candidate} vote {the vote} entry {the entry} lens {the lens} emphasis {the weight} funnel {the scenario} stage {the stage} quota {the quota} snapshot {the snapshot} waiver {the waiver} checkSetting {the severity} publication {the document details} model {the model} other {the record}} with the id {name}',
    description: 'A record without a name inside a sentence. name: its id in quotes',
  },
  leftOut: {
    id: 'repair.leftOut',
    defaultMessage:
      'Left out: {record}, because {why, select, target {{table, select, process {the block} proposal {the proposal} grouping {the grouping} useCase {the use case} thread {the thread} term {the term} candidate {the candidate} lens {the lens} funnel {the scenario} other {the record}} that it belongs to can’t be read} loop {it leads from a block to itself} code {the code {code} is reserved twice} cell {the block that realises it is not known} vote {it is not for one name or one proposal} repeated {another one says the same} other {the history says that it was deleted}}.',
    description: NOTE,
  },
  reattached: {
    id: 'repair.reattached',
    defaultMessage:
      '{where, select, top {Moved to the top level} proposal {Moved out of its proposal} model {Moved to the model} other {Link removed}}: {record}, because {table, select, process {the block} proposal {the proposal} useCase {the use case} post {the post} term {the term} candidate {the candidate} other {the record}} that it belongs to can’t be read.',
    description: NOTE,
  },
  movedToTop: {
    id: 'repair.movedToTop',
    defaultMessage:
      'Moved to the top level: {record}, because it {why, select, loop {was inside itself} other {was too deep}}.',
    description: NOTE,
  },
  movedOut: {
    id: 'repair.movedOut',
    defaultMessage: 'Moved out of its proposal: {record}, because the proposal is for another block.',
    description: NOTE,
  },
  notFrozen: {
    id: 'repair.notFrozen',
    defaultMessage: 'Its code {code} is no longer frozen: {record}, because the code is not reserved for it.',
    description: NOTE,
  },
  notAnswered: {
    id: 'repair.notAnswered',
    defaultMessage: 'No longer answered: {record}, because its answer is in another thread.',
    description: NOTE,
  },
  notAdopted: {
    id: 'repair.notAdopted',
    defaultMessage: 'Its name is no longer adopted: {record}, because the name is another term’s.',
    description: NOTE,
  },
  cleared: {
    id: 'repair.cleared',
    defaultMessage: 'Cleared: the field “{field}” of {record}, because it can’t be read.',
    description: NOTE,
  },
  historyLeftOut: {
    id: 'repair.historyLeftOut',
    defaultMessage:
      'The history does not lead to these records. The new model starts a new history; {count, plural, one {# change was} other {# changes were}} left out.',
    description: NOTE,
  },
  snapshotLeftOut: {
    id: 'repair.snapshotLeftOut',
    defaultMessage: 'Left out: the snapshot {name}, because its change is not in the history.',
    description: NOTE,
  },
  fromHistory: {
    id: 'repair.fromHistory',
    defaultMessage: 'Restored from the history: {record}.',
    description: NOTE,
  },
  corrected: {
    id: 'repair.corrected',
    defaultMessage: 'Corrected from the history: {record}.',
    description: NOTE,
  },
  noSettings: {
    id: 'repair.noSettings',
    defaultMessage:
      'The model’s name and settings can’t be read. It has the name of its file and the default settings.',
    description: NOTE,
  },
  partOfTable: {
    id: 'repair.partOfTable',
    defaultMessage:
      'Only part of the table “{table}” can be read: {count, plural, one {# row was} other {# rows were}} found ({problem}).',
    description: 'A line of the report of a repair. problem: what is wrong, for developers',
  },
  noColumns: {
    id: 'repair.noColumns',
    defaultMessage: 'its columns are missing',
    description: 'What is wrong with a table, for developers',
  },
  unreadableRow: {
    id: 'repair.unreadableRow',
    defaultMessage: 'Left out: a row of the table “{table}” that can’t be read.',
    description: NOTE,
  },
  secondRow: {
    id: 'repair.secondRow',
    defaultMessage: 'Left out: a second row with the id “{recordId}” in the table “{table}”.',
    description: NOTE,
  },
  partOfHistory: {
    id: 'repair.partOfHistory',
    defaultMessage:
      'Only part of the history can be read: {count, plural, one {# change was} other {# changes were}} found.',
    description: NOTE,
  },
  header: { id: 'repair.header', defaultMessage: 'The header was repaired.', description: NOTE },
  tableList: {
    id: 'repair.tableList',
    defaultMessage: 'The list of tables was replaced.',
    description: NOTE,
  },
  damagedPages: {
    id: 'repair.damagedPages',
    defaultMessage: 'The file is damaged: {why}.',
    description: 'A line of the report of a check of a file. why: SQLite’s words',
  },
  brokenReference: {
    id: 'repair.brokenReference',
    defaultMessage: 'A record of the table “{table}” refers to a record that doesn’t exist.',
    description: DAMAGE,
  },
  wrongIndex: {
    id: 'repair.wrongIndex',
    defaultMessage: 'The search index doesn’t match the model: {why}. A repaired copy gets a new one.',
    description:
      'A line of the report of a check of a file. why: the message “differingTexts”, or SQLite’s words',
  },
  differingTexts: {
    id: 'repair.differingTexts',
    defaultMessage: '{count, plural, one {# text differs} other {# texts differ}}',
    description: 'Why the search index doesn’t match',
  },
  damagedHistory: {
    id: 'repair.damagedHistory',
    defaultMessage: 'The history is damaged: {count, plural, one {# change} other {# changes}} can be read.',
    description: DAMAGE,
  },
  historyDiffers: {
    id: 'repair.historyDiffers',
    defaultMessage: 'The history doesn’t match {record}.',
    description: 'A line of the report of a check of a file. record: as in a repair',
  },
  brokenStep: {
    id: 'repair.brokenStep',
    defaultMessage: 'Change {seq} of the history does not lead to what came after it.',
    description: DAMAGE,
  },
});
