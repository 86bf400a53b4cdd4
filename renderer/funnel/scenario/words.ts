/** Texts of the header of the funnel view, and of a new scenario. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  block: {
    id: 'funnel.scenario.block',
    defaultMessage: 'Block',
    description: 'Label of a list for screen readers: the block whose funnel is shown',
  },
  scenario: {
    id: 'funnel.scenario.scenario',
    defaultMessage: 'Scenario',
    description: 'Label of a list and name of a group of buttons, for screen readers',
  },
  newScenario: { id: 'funnel.scenario.newScenario', defaultMessage: 'New scenario', description: 'Button' },
  duplicate: { id: 'funnel.scenario.duplicate', defaultMessage: 'Duplicate scenario', description: 'Button' },
  rename: { id: 'funnel.scenario.rename', defaultMessage: 'Rename scenario', description: 'Button' },
  importPipeline: {
    id: 'funnel.scenario.importPipeline',
    defaultMessage: 'Import pipeline from CSV',
    description: 'Button',
  },
  exportResults: {
    id: 'funnel.scenario.exportResults',
    defaultMessage: 'Export results as CSV',
    description: 'Button',
  },
  delete: { id: 'funnel.scenario.delete', defaultMessage: 'Delete scenario', description: 'Button' },
  compare: {
    id: 'funnel.scenario.compare',
    defaultMessage: 'Compare',
    description: 'Button that shows scenarios side by side; pressed while it does',
  },
  units: {
    id: 'funnel.scenario.units',
    defaultMessage: 'units',
    description: 'What units are called if they have no name of their own, as in “490 units”',
  },
  lead: {
    id: 'funnel.scenario.lead',
    defaultMessage: 'Lead',
    description: 'What a unit is called in the names of the first stages, if the model has no terms',
  },
  captured: {
    id: 'funnel.scenario.captured',
    defaultMessage: '{unit} captured',
    description: 'Name of the first stage of a new scenario. unit: what a unit is called',
  },
  qualified: {
    id: 'funnel.scenario.qualified',
    defaultMessage: '{unit} qualified',
    description: 'Name of the second stage of a new scenario. unit: what a unit is called',
  },
  commitment: {
    id: 'funnel.scenario.commitment',
    defaultMessage: 'Commitment given',
    description: 'Name of the last stage of a new scenario',
  },
});
