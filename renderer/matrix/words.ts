/** Texts of the grouping matrix. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  noProcesses: {
    id: 'matrix.noProcesses',
    defaultMessage: 'No processes yet',
    description: 'Title of the empty view',
  },
  whatMatrixIs: {
    id: 'matrix.whatMatrixIs',
    defaultMessage:
      'The matrix compares the level-2 processes of a macro process. Add blocks on the canvas first.',
    description: 'Explanation in the empty view',
  },
  columnWidth: {
    id: 'matrix.columnWidth',
    defaultMessage: 'Width of the columns',
    description: 'Name of the edge of a column, which is dragged and resizes all columns',
  },
  matrix: {
    id: 'matrix.matrix',
    defaultMessage: 'Matrix',
    description: 'Name of the view, for screen readers',
  },
  title: {
    id: 'matrix.title',
    defaultMessage: 'What every {process} process contains',
    description: 'Title. process: the name of a macro process',
  },
  counts: {
    id: 'matrix.counts',
    defaultMessage:
      '{groupings, plural, one {# grouping} other {# groupings}}, {columns, plural, one {# level-2 process} other {# level-2 processes}}, {gaps, plural, one {# gap} other {# gaps}}',
    description: 'Below the title',
  },
  countsWithBreaks: {
    id: 'matrix.countsWithBreaks',
    defaultMessage:
      '{groupings, plural, one {# grouping} other {# groupings}}, {columns, plural, one {# level-2 process} other {# level-2 processes}}, {gaps, plural, one {# gap} other {# gaps}}, {breaks, plural, one {# cell with less detail than in a simpler process} other {# cells with less detail than in a simpler process}}',
    description: 'Below the title',
  },
  realiseAll: { id: 'matrix.realiseAll', defaultMessage: 'Realise in all gaps', description: 'Button' },
  hint: {
    id: 'matrix.hint',
    defaultMessage:
      'A grouping is an activity that every level-2 process of a macro process has to contain. Name the first one; the matrix then shows which processes realise it.',
    description: 'Explanation before the first grouping',
  },
  legend: {
    id: 'matrix.legend',
    defaultMessage: '● detail · dashed: none on purpose · orange: gap',
    description: 'Below the matrix',
  },
  macroProcess: {
    id: 'matrix.macroProcess',
    defaultMessage: 'Macro process',
    description: 'Label of a list, for screen readers',
  },
  groupingsOf: {
    id: 'matrix.groupingsOf',
    defaultMessage: 'Groupings of {process}',
    description: 'Name of the table, for screen readers. process: the name of a macro process',
  },
  nothingToPaste: {
    id: 'matrix.nothingToPaste',
    defaultMessage: 'Nothing to paste. Copy some cells first.',
    description: 'Problem',
  },
  grouping: {
    id: 'matrix.grouping',
    defaultMessage: 'Grouping',
    description: 'Column heading, for screen readers',
  },
  noComplexity: {
    id: 'matrix.noComplexity',
    defaultMessage: 'No complexity set',
    description: 'In the heading of a column',
  },
  complexity: {
    id: 'matrix.complexity',
    defaultMessage: 'Complexity {complexity, number}',
    description: 'In the heading of a column',
  },
  addGrouping: {
    id: 'matrix.addGrouping',
    defaultMessage: 'Add a grouping',
    description: 'Label and placeholder of a field',
  },
  groupingName: {
    id: 'matrix.groupingName',
    defaultMessage: 'Name of the grouping',
    description: 'Label of a field',
  },
  gaps: {
    id: 'matrix.gaps',
    defaultMessage: '{count, plural, one {# gap} other {# gaps}}',
    description: 'In the heading of a row',
  },
  groupingTitle: {
    id: 'matrix.groupingTitle',
    defaultMessage: 'Grouping {name}',
    description: 'Heading, for screen readers. name: of a grouping',
  },
  definition: { id: 'matrix.definition', defaultMessage: 'Definition', description: 'Label of a field' },
  definitionHint: {
    id: 'matrix.definitionHint',
    defaultMessage: 'What every process has to do here, in a sentence.',
    description: 'Placeholder of the definition of a grouping',
  },
  realised: {
    id: 'matrix.realised',
    defaultMessage: 'Realised',
    description: 'Name of a count, and state of a cell',
  },
  noneOnPurpose: {
    id: 'matrix.noneOnPurpose',
    defaultMessage: 'None, on purpose',
    description: 'Name of a count, and state of a cell',
  },
  lessDetail: {
    id: 'matrix.lessDetail',
    defaultMessage: 'Less detail than {process}',
    description: 'In a cell. process: the code or name of a simpler process',
  },
  gap: { id: 'matrix.gap', defaultMessage: 'Gap', description: 'State of a cell' },
  gapWaived: { id: 'matrix.gapWaived', defaultMessage: 'Gap, waived', description: 'State of a cell' },
  gapWaivedReason: {
    id: 'matrix.gapWaivedReason',
    defaultMessage: ': {reason}',
    description: 'After “Gap, waived”, for screen readers. reason: of the waiver',
  },
  realise: {
    id: 'matrix.realise',
    defaultMessage: 'Realise',
    description: 'Button: adds a block for a grouping',
  },
  markNone: {
    id: 'matrix.markNone',
    defaultMessage: 'Mark as none',
    description: 'Button: no block is meant to realise a grouping',
  },
  removeWaiver: { id: 'matrix.removeWaiver', defaultMessage: 'Remove waiver', description: 'Button' },
  waive: { id: 'matrix.waive', defaultMessage: 'Waive', description: 'Button' },
  details: {
    id: 'matrix.details',
    defaultMessage: '{count, plural, one {# detail} other {# details}}',
    description: 'In a cell',
  },
  modelClosed: {
    id: 'matrix.modelClosed',
    defaultMessage: 'The model was closed while you were typing.',
    description: 'Before an unsaved text that can be copied',
  },
  deletedWhileTyping: {
    id: 'matrix.deletedWhileTyping',
    defaultMessage: '{name} was deleted while you were typing.',
    description: 'Before an unsaved text that can be copied. name: a grouping or process, quoted',
  },
  realisedByLabel: {
    id: 'matrix.realisedByLabel',
    defaultMessage: 'Block that realises {grouping} in {process}',
    description: 'Label of a field. grouping: its name; process: its code or name',
  },
  cellHeading: {
    id: 'matrix.cellHeading',
    defaultMessage: '{grouping} in {process}',
    description: 'Heading. grouping: its name; process: its name',
  },
  name: { id: 'matrix.name', defaultMessage: 'Name', description: 'Label of a field' },
  artefacts: {
    id: 'matrix.artefacts',
    defaultMessage: 'Artefacts',
    description: 'Title of the list of outputs',
  },
  notRealised: { id: 'matrix.notRealised', defaultMessage: 'Gap: no block yet', description: 'Option' },
  newBlock: { id: 'matrix.newBlock', defaultMessage: 'New block', description: 'Option' },
  realisedBy: { id: 'matrix.realisedBy', defaultMessage: 'Realised by', description: 'Label of a list' },
  noBlock: {
    id: 'matrix.noBlock',
    defaultMessage: 'No block realises {grouping} here, and the cell isn’t marked as none.',
    description: 'Explanation of a gap. grouping: its name',
  },
  lessDetailTitle: {
    id: 'matrix.lessDetailTitle',
    defaultMessage: 'Less detail',
    description: 'Name of a card, for screen readers',
  },
  lessDetailText: {
    id: 'matrix.lessDetailText',
    defaultMessage:
      '{here} is more complex than {there}, but has {details, plural, =0 {no details} one {# detail} other {# details}} here. {there} has {thereDetails, number}.',
    description: 'Explanation. here, there: codes or names of processes',
  },
  addDetail: {
    id: 'matrix.addDetail',
    defaultMessage: 'Add a detail',
    description: 'Button, and label and placeholder of a field',
  },
  detailsSection: {
    id: 'matrix.detailsSection',
    defaultMessage: 'Details',
    description: 'Name of a list, for screen readers',
  },
  detailsLevel: {
    id: 'matrix.detailsLevel',
    defaultMessage: 'Details (level {level, number})',
    description: 'Heading of a list',
  },
  moreDetails: {
    id: 'matrix.moreDetails',
    defaultMessage: 'and {count, number} more',
    description: 'Below a list that is cut',
  },
  cellsChanged: {
    id: 'matrix.cellsChanged',
    defaultMessage:
      '{changed, plural, one {# cell changed.} other {# cells changed.}} {left, plural, one {# text didn’t fit: the matrix has no more rows or columns there.} other {# texts didn’t fit: the matrix has no more rows or columns there.}}',
    description: 'Outcome of pasting',
  },
  nothingFits: {
    id: 'matrix.nothingFits',
    defaultMessage:
      'Nothing was pasted: the matrix has no more rows or columns there. Select a cell further up or to the left.',
    description: 'Problem when pasting',
  },
});
