/** Texts of the import of a pipeline, and of questions about pasted figures. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  importPipeline: {
    id: 'funnel.csv.importPipeline',
    defaultMessage: 'Import pipeline from CSV',
    description: 'Title of a dialog',
  },
  import: { id: 'funnel.csv.import', defaultMessage: 'Import', description: 'Button of that dialog' },
  close: { id: 'funnel.csv.close', defaultMessage: 'Close', description: 'Button' },
  deleted: {
    id: 'funnel.csv.deleted',
    defaultMessage:
      'The scenario was deleted while this was open, and nothing was imported. Ask the person who deleted it to undo that.',
    description: 'Shown in place of the dialog',
  },
  file: {
    id: 'funnel.csv.file',
    defaultMessage: 'File with one row per stage, or one row per deal',
    description: 'Label of a field for a file',
  },
  fileRead: {
    id: 'funnel.csv.fileRead',
    defaultMessage: 'Reading the file',
    description: 'Name of a progress bar, for screen readers',
  },
  stopReading: { id: 'funnel.csv.stopReading', defaultMessage: 'Stop reading', description: 'Button' },
  changed: {
    id: 'funnel.csv.changed',
    defaultMessage:
      'The scenario changed while this was open. The file is now read for its current stages and periods.',
    description: 'Status',
  },
  unreadable: {
    id: 'funnel.csv.unreadable',
    defaultMessage: 'The file can’t be read any more. Choose it again.',
    description: 'Problem',
  },
  openUnits: {
    id: 'funnel.csv.openUnits',
    defaultMessage: '{stage}: {open} open',
    description:
      'Part of a line about a stage, such as “Qualified: 90 open”. stage: its name; open: a number of units',
  },
  dated: {
    id: 'funnel.csv.dated',
    defaultMessage:
      '{period, select, week {{units} of them by their week} month {{units} of them by their month} other {{units} of them by their quarter}}',
    description: 'Part of a line about a stage. units: a number; period: week, month or quarter',
  },
  converts: {
    id: 'funnel.csv.converts',
    defaultMessage: 'converts {share}',
    description: 'Part of a line about a stage. share: in percent',
  },
  lag: {
    id: 'funnel.csv.lag',
    defaultMessage: 'lag {periods, number}',
    description: 'Part of a line about a stage',
  },
  fix: {
    id: 'funnel.csv.fix',
    defaultMessage:
      '{count, plural, one {Fix the problem above in your file, or choose other columns.} other {Fix the # problems above in your file, or choose other columns.}}',
    description: 'Problem below the preview of a file',
  },
  stage: { id: 'funnel.csv.stage', defaultMessage: 'Stage', description: 'Label of a list of columns' },
  open: { id: 'funnel.csv.open', defaultMessage: 'Open units', description: 'Label of a list of columns' },
  openNow: {
    id: 'funnel.csv.openNow',
    defaultMessage: 'Open units available now',
    description: 'Label of a list of columns',
  },
  conversion: {
    id: 'funnel.csv.conversion',
    defaultMessage: 'Conversion',
    description: 'Label of a list of columns',
  },
  lagInPeriods: {
    id: 'funnel.csv.lagInPeriods',
    defaultMessage: 'Lag in periods',
    description: 'Label of a list of columns',
  },
  period: { id: 'funnel.csv.period', defaultMessage: 'Period', description: 'Label of a list of columns' },
  choose: {
    id: 'funnel.csv.choose',
    defaultMessage: 'Choose…',
    description: 'Placeholder of a list of columns',
  },
  perPeriod: {
    id: 'funnel.csv.perPeriod',
    defaultMessage: 'One column per period: {first} to {last}',
    description: 'Option of a list of columns. first, last: names of columns',
  },
  everyRow: {
    id: 'funnel.csv.everyRow',
    defaultMessage: 'Every row is in {stage}',
    description: 'Option of a list of columns. stage: its name, quoted',
  },
  noColumn: {
    id: 'funnel.csv.noColumn',
    defaultMessage: 'No column',
    description: 'Option of a list of columns',
  },
  onlyPeriods: {
    id: 'funnel.csv.onlyPeriods',
    defaultMessage: 'Only the columns by period',
    description: 'Option of a list of columns',
  },
  countRows: {
    id: 'funnel.csv.countRows',
    defaultMessage: 'Count the rows',
    description: 'Option of a list of columns',
  },
  rowsWithProblems: {
    id: 'funnel.csv.rowsWithProblems',
    defaultMessage: 'Rows with problems',
    description: 'Name of a table, for screen readers',
  },
  firstRows: {
    id: 'funnel.csv.firstRows',
    defaultMessage: 'First rows of the file',
    description: 'Name of a table, for screen readers',
  },
  line: {
    id: 'funnel.csv.line',
    defaultMessage: 'Line',
    description: 'Column heading: the line of the file',
  },
  problemAt: {
    id: 'funnel.csv.problemAt',
    defaultMessage: 'Line {line, number}, column {column}: {problem}',
    description: 'Problem of a cell. column: its name, quoted; problem: a sentence',
  },
  moreRows: {
    id: 'funnel.csv.moreRows',
    defaultMessage: '{count, plural, one {# more row} other {# more rows}}',
    description: 'Below a table',
  },
  moreProblems: {
    id: 'funnel.csv.moreProblems',
    defaultMessage: '{count, plural, one {# more row with problems} other {# more rows with problems}}',
    description: 'Below a table',
  },
  unanswered: {
    id: 'funnel.csv.unanswered',
    defaultMessage: 'The file doesn’t make this clear. Choose one to continue.',
    description: 'Below a question',
  },
  answered: {
    id: 'funnel.csv.answered',
    defaultMessage: 'This applies to the whole file, and to the next one with these headings.',
    description: 'Below a question that was answered',
  },
  closed: {
    id: 'funnel.csv.closed',
    defaultMessage:
      '{rows, plural, one {# row with a deal that has ended, by the column {column}} other {# rows with deals that have ended, by the column {column}}}',
    description: 'A question. column: its name, quoted',
  },
  closedBy: {
    id: 'funnel.csv.closedBy',
    defaultMessage:
      '{rows, plural, one {# row with a deal that has ended, such as {cell} in the column {column}} other {# rows with deals that have ended, such as {cell} in the column {column}}}',
    description: 'A question. cell: a cell, quoted; column: its name, quoted',
  },
  blanks: {
    id: 'funnel.csv.blanks',
    defaultMessage:
      '{rows, plural, one {# row without a stage, such as the one below {cell}} other {# rows without a stage, such as those below {cell}}}',
    description: 'A question. cell: a cell, quoted',
  },
  meaning: {
    id: 'funnel.csv.meaning',
    defaultMessage: 'What does {cell} in the column {column} mean?',
    description: 'A question. cell: a cell, quoted; column: its name, quoted',
  },
  leaveOutEnded: {
    id: 'funnel.csv.leaveOutEnded',
    defaultMessage: 'Leave them out: they are won, lost or closed',
    description: 'Answer about deals that have ended',
  },
  countAsOpen: {
    id: 'funnel.csv.countAsOpen',
    defaultMessage: 'Count them as open',
    description: 'Answer about deals that have ended',
  },
  stageAbove: {
    id: 'funnel.csv.stageAbove',
    defaultMessage: 'They belong to the stage above, such as {stage}',
    description: 'Answer about rows without a stage. stage: a cell, quoted',
  },
  leaveOut: {
    id: 'funnel.csv.leaveOut',
    defaultMessage: 'Leave them out',
    description: 'Answer about rows without a stage',
  },
  pointDecimal: {
    id: 'funnel.csv.pointDecimal',
    defaultMessage: '{figure}: the point is before decimals',
    description: 'Answer about a figure. figure: what it then is',
  },
  commaDecimal: {
    id: 'funnel.csv.commaDecimal',
    defaultMessage: '{figure}: the comma is before decimals',
    description: 'Answer about a figure. figure: what it then is',
  },
  percentages: {
    id: 'funnel.csv.percentages',
    defaultMessage: '{share}: figures are percentages',
    description: 'Answer about a conversion. share: what it then is, in percent',
  },
  fractions: {
    id: 'funnel.csv.fractions',
    defaultMessage: '{share}: figures are fractions of 1',
    description: 'Answer about a conversion. share: what it then is, in percent',
  },
  pasteFigures: {
    id: 'funnel.csv.pasteFigures',
    defaultMessage: 'Paste figures',
    description: 'Title of a dialog',
  },
  paste: { id: 'funnel.csv.paste', defaultMessage: 'Paste', description: 'Button of that dialog' },
  meaningOfCell: {
    id: 'funnel.csv.meaningOfCell',
    defaultMessage: 'What does {cell} mean?',
    description: 'A question about pasted cells. cell: a cell, quoted',
  },
  notPasted: {
    id: 'funnel.csv.notPasted',
    defaultMessage: '{problem} Nothing was pasted.',
    description: 'Problem. problem: a sentence',
  },
});
