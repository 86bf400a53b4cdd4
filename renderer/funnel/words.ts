/** Texts of the funnel view, its dialogs and commands. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  funnel: {
    id: 'funnel.funnel',
    defaultMessage: 'Funnel',
    description: 'Name of the view, and its heading for screen readers',
  },
  noScenario: {
    id: 'funnel.noScenario',
    defaultMessage: 'No funnel scenario yet',
    description: 'Title of the empty view',
  },
  newScenarioButton: {
    id: 'funnel.newScenarioButton',
    defaultMessage: 'New scenario…',
    description: 'Button in the empty view',
  },
  whatScenarioIs: {
    id: 'funnel.whatScenarioIs',
    defaultMessage:
      'A scenario compares a quota with what is open in the funnel of a block, period by period, and shows what must still be created.',
    description: 'Explanation in the empty view',
  },
  newScenario: {
    id: 'funnel.newScenario',
    defaultMessage: 'New scenario',
    description: 'Title of the dialog that creates a scenario',
  },
  create: {
    id: 'funnel.create',
    defaultMessage: 'Create',
    description: 'Button of the dialog that creates a scenario',
  },
  name: {
    id: 'funnel.name',
    defaultMessage: 'Name',
    description: 'Label of the field for the name of a scenario',
  },
  nameExamples: {
    id: 'funnel.nameExamples',
    defaultMessage: 'Base, Best case, Two more people …',
    description: 'Placeholder of the field for the name of a new scenario',
  },
  newBlockName: {
    id: 'funnel.newBlockName',
    defaultMessage: 'Block name',
    description: 'Label: the name of the block that is created with the scenario',
  },
  newBlockExample: {
    id: 'funnel.newBlockExample',
    defaultMessage: 'Sell',
    description: 'Placeholder: an example of the name of a block',
  },
  needsBlock: {
    id: 'funnel.needsBlock',
    defaultMessage:
      'A scenario belongs to a block, and the model has none yet. The block is added as a macro process.',
    description: 'Note in the dialog that creates a scenario',
  },
  funnelOf: {
    id: 'funnel.funnelOf',
    defaultMessage: 'Block of the funnel',
    description: 'Label of the search field for the block that a new scenario belongs to',
  },
  forBlock: {
    id: 'funnel.forBlock',
    defaultMessage: 'For {block}',
    description: 'The block that a new scenario belongs to. block: its code and name',
  },
  forNoBlock: {
    id: 'funnel.forNoBlock',
    defaultMessage: 'No block chosen',
    description: 'The block that a new scenario belongs to, if none is chosen',
  },
  chooseBlock: { id: 'funnel.chooseBlock', defaultMessage: 'Choose another block…', description: 'Button' },
  sampleFigures: {
    id: 'funnel.sampleFigures',
    defaultMessage:
      'The new scenario starts with sample figures. To start from an existing scenario, duplicate it.',
    description: 'Note in the dialog that creates a scenario',
  },
  renameScenario: {
    id: 'funnel.renameScenario',
    defaultMessage: 'Rename scenario',
    description: 'Title of the dialog that renames a scenario',
  },
  rename: {
    id: 'funnel.rename',
    defaultMessage: 'Rename',
    description: 'Button of the dialog that renames a scenario',
  },
  nameMissing: {
    id: 'funnel.nameMissing',
    defaultMessage: 'Enter a name for this scenario.',
    description: 'Problem of the field for the name of a scenario',
  },
  linkStage: {
    id: 'funnel.linkStage',
    defaultMessage: 'Link stage to a block',
    description: 'Title of the dialog that links a stage of the funnel to a block',
  },
  linkNote: {
    id: 'funnel.linkNote',
    defaultMessage:
      'The funnel overlay shows this stage’s units on the linked block. Stages of the same name in all scenarios of the funnel share the link.',
    description: 'Note in the dialog that links a stage',
  },
  block: {
    id: 'funnel.block',
    defaultMessage: 'Block',
    description: 'Label of the search field for the block of a stage',
  },
  lever: {
    id: 'funnel.lever',
    defaultMessage: 'Lever',
    description: 'Column heading for screen readers: an input that could close the gap',
  },
  smallestChange: {
    id: 'funnel.smallestChange',
    defaultMessage: 'Smallest change',
    description: 'Column heading for screen readers: the change of a lever',
  },
  apply: {
    id: 'funnel.apply',
    defaultMessage: 'Apply',
    description: 'Button and column heading: applies the change of a lever',
  },
  applyLever: {
    id: 'funnel.applyLever',
    defaultMessage: 'Apply: {lever}, {change}',
    description:
      'Name of that button for screen readers. lever: an input, such as “Deal size”; change: from what to what',
  },
  combineLevers: {
    id: 'funnel.combineLevers',
    defaultMessage: 'Combine levers',
    description: 'Heading above check boxes: levers to pull together',
  },
  applyAll: {
    id: 'funnel.applyAll',
    defaultMessage: 'Apply all',
    description: 'Button: applies the changes of several levers',
  },
  applyLevers: {
    id: 'funnel.applyLevers',
    defaultMessage: 'Apply levers to {scenario}',
    description: 'Label of a change in the history. scenario: its name, quoted',
  },
  inputs: {
    id: 'funnel.inputs',
    defaultMessage: 'Inputs',
    description: 'Name of the left side of a scenario, for screen readers',
  },
  results: {
    id: 'funnel.results',
    defaultMessage: 'Results',
    description: 'Name of the right side of a scenario, for screen readers',
  },
  quotaAndDeals: {
    id: 'funnel.quotaAndDeals',
    defaultMessage: 'Quota and deals',
    description: 'Title of a card',
  },
  stages: { id: 'funnel.stages', defaultMessage: 'Stages', description: 'Title of a card' },
  waysToClose: {
    id: 'funnel.waysToClose',
    defaultMessage: 'Ways to close the gap',
    description: 'Title of a card with the levers',
  },
  missing: {
    id: 'funnel.missing',
    defaultMessage: 'Missing inputs',
    description: 'Name of the card that is shown in place of results, for screen readers',
  },
  completeInputs: {
    id: 'funnel.completeInputs',
    defaultMessage: 'Complete these inputs to see results',
    description: 'Title of the card that is shown in place of results; a list of problems follows',
  },
  notCalculated: {
    id: 'funnel.notCalculated',
    defaultMessage: 'The results of this scenario can’t be calculated. Nothing was saved.',
    description: 'Error when exporting results',
  },
  resultsFile: {
    id: 'funnel.resultsFile',
    defaultMessage: 'Funnel',
    description: 'Name of the file of results if the scenario’s name has no letters',
  },
  newScenarioAction: {
    id: 'funnel.newScenarioAction',
    defaultMessage: 'New funnel scenario…',
    description: 'Command',
  },
  duplicateScenario: {
    id: 'funnel.duplicateScenario',
    defaultMessage: 'Duplicate scenario',
    description: 'Command',
  },
  renameScenarioAction: {
    id: 'funnel.renameScenarioAction',
    defaultMessage: 'Rename scenario…',
    description: 'Command',
  },
  importPipeline: {
    id: 'funnel.importPipeline',
    defaultMessage: 'Import pipeline from CSV…',
    description: 'Command',
  },
  exportResults: {
    id: 'funnel.exportResults',
    defaultMessage: 'Export results as CSV…',
    description: 'Command',
  },
  exportChart: { id: 'funnel.exportChart', defaultMessage: 'Export chart…', description: 'Command' },
  exportChartKeywords: {
    id: 'funnel.exportChartKeywords',
    defaultMessage: 'SVG PNG image picture save',
    description: 'Other words to find the command “Export chart”',
  },
  moveLeft: { id: 'funnel.moveLeft', defaultMessage: 'Move scenario left', description: 'Command' },
  moveLeftKeywords: {
    id: 'funnel.moveLeftKeywords',
    defaultMessage: 'order before earlier',
    description: 'Other words to find the command “Move scenario left”',
  },
  moveRight: { id: 'funnel.moveRight', defaultMessage: 'Move scenario right', description: 'Command' },
  moveRightKeywords: {
    id: 'funnel.moveRightKeywords',
    defaultMessage: 'order after later',
    description: 'Other words to find the command “Move scenario right”',
  },
  deleteScenario: { id: 'funnel.deleteScenario', defaultMessage: 'Delete scenario', description: 'Command' },
  compareScenarios: {
    id: 'funnel.compareScenarios',
    defaultMessage: 'Compare scenarios',
    description: 'Command',
  },
  stopComparing: {
    id: 'funnel.stopComparing',
    defaultMessage: 'Stop comparing scenarios',
    description: 'Command',
  },
  addStage: { id: 'funnel.addStage', defaultMessage: 'Add stage to funnel', description: 'Command' },
});
