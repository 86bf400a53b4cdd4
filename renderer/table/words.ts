/** Texts of the table. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  table: { id: 'table.table', defaultMessage: 'Table', description: 'Name of the view, for screen readers' },
  rows: {
    id: 'table.rows',
    defaultMessage: 'Rows',
    description: 'Label of a list, for screen readers: which records the table lists',
  },
  search: {
    id: 'table.search',
    defaultMessage:
      '{kind, select, process {Search processes} element {Search elements} flow {Search flows} proposal {Search proposals} grouping {Search groupings} useCase {Search use cases} step {Search steps} thread {Search threads} term {Search terms} lens {Search lenses} other {Search snapshots}}',
    description: 'Label and placeholder of a search field. kind: of records',
  },
  showAll: { id: 'table.showAll', defaultMessage: 'Show all', description: 'Button that clears the filter' },
  showAllOf: {
    id: 'table.showAllOf',
    defaultMessage:
      '{kind, select, process {Show all processes} element {Show all elements} flow {Show all flows} proposal {Show all proposals} grouping {Show all groupings} useCase {Show all use cases} step {Show all steps} thread {Show all threads} term {Show all terms} lens {Show all lenses} other {Show all snapshots}}',
    description: 'Button that clears the filter. kind: of records',
  },
  count: {
    id: 'table.count',
    defaultMessage:
      '{kind, select, process {{count, plural, one {# process} other {# processes}}} element {{count, plural, one {# element} other {# elements}}} flow {{count, plural, one {# flow} other {# flows}}} proposal {{count, plural, one {# proposal} other {# proposals}}} grouping {{count, plural, one {# grouping} other {# groupings}}} useCase {{count, plural, one {# use case} other {# use cases}}} step {{count, plural, one {# step} other {# steps}}} thread {{count, plural, one {# thread} other {# threads}}} term {{count, plural, one {# term} other {# terms}}} lens {{count, plural, one {# lens} other {# lenses}}} other {{count, plural, one {# snapshot} other {# snapshots}}}}',
    description: 'How many rows the table shows. kind: of records',
  },
  noMatches: {
    id: 'table.noMatches',
    defaultMessage:
      '{kind, select, process {No processes match the filter} element {No elements match the filter} flow {No flows match the filter} proposal {No proposals match the filter} grouping {No groupings match the filter} useCase {No use cases match the filter} step {No steps match the filter} thread {No threads match the filter} term {No terms match the filter} lens {No lenses match the filter} other {No snapshots match the filter}}',
    description: 'Title of an empty table. kind: of records',
  },
  none: {
    id: 'table.none',
    defaultMessage:
      '{kind, select, process {No processes yet} element {No elements yet} flow {No flows yet} proposal {No proposals yet} grouping {No groupings yet} useCase {No use cases yet} step {No steps yet} thread {No threads yet} term {No terms yet} lens {No lenses yet} other {No snapshots yet}}',
    description: 'Title of an empty table. kind: of records',
  },
  filterAll: {
    id: 'table.filterAll',
    defaultMessage: 'All',
    description: 'Option of a filter, and the value of a filter that is off',
  },
  columns: {
    id: 'table.columns',
    defaultMessage: 'Columns',
    description: 'Button and name of a list: chooses the columns',
  },
  columnWidth: {
    id: 'table.columnWidth',
    defaultMessage: 'Width of column {column}',
    description: 'Name of the edge of a column, which is dragged. column: a title',
  },
  list: {
    id: 'table.list',
    defaultMessage:
      '{kind, select, process {Table of processes} element {Table of elements} flow {Table of flows} proposal {Table of proposals} grouping {Table of groupings} useCase {Table of use cases} step {Table of steps} thread {Table of threads} term {Table of terms} lens {Table of lenses} other {Table of snapshots}}',
    description: 'Command: lists records in the table. kind: of records',
  },
  find: { id: 'table.find', defaultMessage: 'Search in table', description: 'Command' },
  showAllRows: {
    id: 'table.showAllRows',
    defaultMessage: 'Show all rows',
    description: 'Command: clears the filter of the table',
  },
  sort: { id: 'table.sort', defaultMessage: 'Sort by this column', description: 'Command' },
  editCell: { id: 'table.editCell', defaultMessage: 'Edit cell', description: 'Command' },
  fillDown: { id: 'table.fillDown', defaultMessage: 'Fill down', description: 'Command' },
  clear: { id: 'table.clear', defaultMessage: 'Clear cells', description: 'Command' },
  fixed: {
    id: 'table.fixed',
    defaultMessage: '{column} can’t be changed here.',
    description: 'Problem. column: a title, quoted',
  },
  computed: {
    id: 'table.computed',
    defaultMessage: '{column} can’t be changed here: it follows from the model.',
    description: 'Problem. column: a title, quoted',
  },
  noRoom: {
    id: 'table.noRoom',
    defaultMessage: 'There are no rows or columns left for them.',
    description: 'Why cells couldn’t be pasted',
  },
  tooMany: {
    id: 'table.tooMany',
    defaultMessage: 'More than {max, number} changes can’t be made at once. Paste in parts.',
    description: 'Why cells couldn’t be pasted',
  },
  changeCells: {
    id: 'table.changeCells',
    defaultMessage: '{count, plural, one {Change a cell of the table} other {Change # cells of the table}}',
    description: 'Label of a change in the history',
  },
  changeColumn: {
    id: 'table.changeColumn',
    defaultMessage: 'Change {column} in the table',
    description: 'Label of a change in the history. column: a title, quoted',
  },
  notAChoice: {
    id: 'table.notAChoice',
    defaultMessage: '{text} isn’t one of: {choices}.',
    description: 'Problem of a cell. text: what was typed, quoted; choices: a list',
  },
  changedSome: {
    id: 'table.changedSome',
    defaultMessage:
      '{changed, plural, one {# cell changed,} other {# cells changed,}} {left, number} not changed: {reason}',
    description: 'Outcome of pasting. reason: a sentence',
  },
  copyTooMany: {
    id: 'table.copyTooMany',
    defaultMessage:
      '{max, plural, one {More than # cell can’t be copied at once. Select fewer.} other {More than # cells can’t be copied at once. Select fewer.}}',
    description: 'Problem',
  },
  nothingToPaste: {
    id: 'table.nothingToPaste',
    defaultMessage: 'Nothing to paste. Copy some cells first.',
    description: 'Problem',
  },
  selectBelow: {
    id: 'table.selectBelow',
    defaultMessage: 'Select the cells below as well, then fill down.',
    description: 'Problem',
  },
  rowDeleted: {
    id: 'table.rowDeleted',
    defaultMessage: 'The row was deleted while you were typing.',
    description: 'Before an unsaved text that can be copied',
  },
  modelClosed: {
    id: 'table.modelClosed',
    defaultMessage: 'The model was closed while you were typing.',
    description: 'Before an unsaved text that can be copied',
  },
  readOnly: {
    id: 'table.readOnly',
    defaultMessage: 'This model is read-only. Save a copy to edit it.',
    description: 'Shown when a cell is to be edited',
  },
});
