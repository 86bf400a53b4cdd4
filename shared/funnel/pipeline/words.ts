/** Texts about a pipeline report: what it leaves open, what is wrong in it, and what was left out. Cells and names are in quotes. */
import { defineMessages } from '../../words/messages.ts';

const ASKED = 'Asks for a choice of a column. columns: their headings';
const NOTE = 'A note on what was read of a file. names: a list';

export const words = defineMessages({
  importLabel: {
    id: 'pipeline.importLabel',
    defaultMessage: 'Import the pipeline of {scenario}',
    description: 'Label of a change, for undo and the history. scenario: a name in quotes',
  },
  moreNames: {
    id: 'pipeline.moreNames',
    defaultMessage: '{names} and {count, number} more',
    description: 'A list that is cut',
  },
  column: {
    id: 'pipeline.column',
    defaultMessage: 'Column {number, number}',
    description: 'Heading of a column that has none',
  },
  group: {
    id: 'pipeline.group',
    defaultMessage: 'Group',
    description: 'Heading of a column with the groups of a file',
  },
  manyStages: {
    id: 'pipeline.manyStages',
    defaultMessage: 'Any of {columns} could name the stages. Choose one.',
    description: ASKED,
  },
  manyOpen: {
    id: 'pipeline.manyOpen',
    defaultMessage: 'Any of {columns} could count the open units. Choose one.',
    description: ASKED,
  },
  manyConversions: {
    id: 'pipeline.manyConversions',
    defaultMessage: 'Any of {columns} could be the conversion to the next stage. Choose one.',
    description: ASKED,
  },
  manyLags: {
    id: 'pipeline.manyLags',
    defaultMessage: 'Any of {columns} could be the lag in periods. Choose one.',
    description: ASKED,
  },
  manyPeriods: {
    id: 'pipeline.manyPeriods',
    defaultMessage: 'Any of {columns} could be the period in which units become available. Choose one.',
    description: ASKED,
  },
  dealsWithFigures: {
    id: 'pipeline.dealsWithFigures',
    defaultMessage:
      'Each row seems to be a deal, and {columns} has figures. Choose it to add them up, or count the rows.',
    description: ASKED,
  },
  unclearOpen: {
    id: 'pipeline.unclearOpen',
    defaultMessage:
      'No heading says which column counts the open units. It could be {columns}. Choose one, or count the rows.',
    description: ASKED,
  },
  holdsPeriods: {
    id: 'pipeline.holdsPeriods',
    defaultMessage:
      '{count, plural, one {{columns} holds periods. Choose it if units become available then, or no column.} other {{columns} hold periods. Choose one if units become available then, or no column.}}',
    description: ASKED,
  },
  noStages: {
    id: 'pipeline.noStages',
    defaultMessage:
      'The scenario has no stages yet. Add them first, with the names that the file uses for them.',
    description: 'A problem of a file',
  },
  noKnownStage: {
    id: 'pipeline.noKnownStage',
    defaultMessage: 'The column names no stage of the scenario. Its stages are {stages}.',
    description: 'A problem of a file. stages: their names',
  },
  stagesInHead: {
    id: 'pipeline.stagesInHead',
    defaultMessage:
      'The stages are headings in this file: {stages}. Transpose the table so that each stage has a row.',
    description: 'A problem of a file. stages: their names',
  },
  noStageColumn: {
    id: 'pipeline.noStageColumn',
    defaultMessage:
      'No column holds the stages. Choose the one that names them, or the stage that every row is in.',
    description: 'A problem of a file',
  },
  missingColumn: {
    id: 'pipeline.missingColumn',
    defaultMessage: 'The column {column} is not in this file. Choose another.',
    description: 'A problem of a choice',
  },
  notUnits: {
    id: 'pipeline.notUnits',
    defaultMessage: '{cell} isn’t a number of units. Choose the column that counts them.',
    description: 'A problem of a cell',
  },
  tooLarge: {
    id: 'pipeline.tooLarge',
    defaultMessage: '{cell} is too large. Enter a smaller figure.',
    description: 'A problem of a cell',
  },
  notFigure: {
    id: 'pipeline.notFigure',
    defaultMessage: '{cell} isn’t a number of 0 or more.',
    description: 'A problem of a cell',
  },
  empty: {
    id: 'pipeline.empty',
    defaultMessage: 'The cell is empty. Enter 0 if nothing is open.',
    description: 'A problem of a cell',
  },
  notPeriod: {
    id: 'pipeline.notPeriod',
    defaultMessage: '{cell} isn’t a period of the scenario, which goes from {first} to {last}.',
    description: 'A problem of a cell. first, last: periods',
  },
  contradicts: {
    id: 'pipeline.contradicts',
    defaultMessage: '{cell} differs from line {line, number}, which is about the same stage.',
    description: 'A problem of a cell',
  },
  aboveAll: {
    id: 'pipeline.aboveAll',
    defaultMessage: 'A conversion of {cell} is above {all}.',
    description: 'A problem of a cell. all: 100 percent',
  },
  wrongLag: {
    id: 'pipeline.wrongLag',
    defaultMessage: 'A lag must be a whole number of periods from 0 to {limit, number}, not {cell}.',
    description: 'A problem of a cell',
  },
  notInScenario: {
    id: 'pipeline.notInScenario',
    defaultMessage: 'Not in the scenario, so left out: {names}.',
    description: NOTE,
  },
  nameless: {
    id: 'pipeline.nameless',
    defaultMessage:
      '{count, plural, one {Line {line, number} names no stage and was left out.} other {# lines name no stage and were left out.}}',
    description: NOTE,
  },
  notInFile: {
    id: 'pipeline.notInFile',
    defaultMessage: 'Not in the file, so unchanged: {names}.',
    description: NOTE,
  },
  dated: {
    id: 'pipeline.dated',
    defaultMessage:
      '{count, plural, one {Units in the column of a period become available in that period; an empty cell there means none.} other {Units in the columns of the # periods become available in those periods; an empty cell there means none.}}',
    description: NOTE,
  },
  rowsAreUnits: {
    id: 'pipeline.rowsAreUnits',
    defaultMessage: 'No column of open units is chosen: each row counts as one unit.',
    description: NOTE,
  },
  outside: {
    id: 'pipeline.outside',
    defaultMessage: 'Outside the scenario’s periods, so left out: {names}.',
    description: NOTE,
  },
  notRead: { id: 'pipeline.notRead', defaultMessage: 'Columns not read: {names}.', description: NOTE },
  ended: {
    id: 'pipeline.ended',
    defaultMessage: 'Not open, so left out: {counts}.',
    description: 'A note on what was read of a file. counts: a list, such as “2 won, 1 lost”',
  },
  endedCount: {
    id: 'pipeline.endedCount',
    defaultMessage:
      '{kind, select, won {{count, number} won} lost {{count, number} lost} other {{count, number} closed}}',
    description: 'A number of deals in a list',
  },
  wonNotCounted: {
    id: 'pipeline.wonNotCounted',
    defaultMessage:
      '{count, plural, one {The won deal changes no figure. To count it toward the quota, enter the money under “Won so far”.} other {The won deals change no figure. To count them toward the quota, enter the money under “Won so far”.}}',
    description: NOTE,
  },
  notText: {
    id: 'pipeline.notText',
    defaultMessage: 'The file isn’t text in UTF-8 or UTF-16. Save it as CSV in UTF-8, then choose it again.',
    description: 'A problem of a file',
  },
  openQuote: {
    id: 'pipeline.openQuote',
    defaultMessage:
      'A quote opened on line {line, number} is never closed. Close it, then choose the file again.',
    description: 'A problem of a file',
  },
  emptyFile: {
    id: 'pipeline.emptyFile',
    defaultMessage: 'The file is empty. Choose one that has a table.',
    description: 'A problem of a file',
  },
  onlyHeadings: {
    id: 'pipeline.onlyHeadings',
    defaultMessage: 'The file has headings only, and no row below them. Choose another file.',
    description: 'A problem of a file',
  },
  tooManyRows: {
    id: 'pipeline.tooManyRows',
    defaultMessage:
      'The file has more than {limit, number} rows. Choose a pipeline report with one row per stage or per deal.',
    description: 'A problem of a file',
  },
});
