/** The labels of changes to scenarios. Names come in quotes. */
import { defineMessages } from '../../../words/messages.ts';

const LABEL = 'Label of a change, for undo and the history. Names come in quotes.';

export const words = defineMessages({
  createScenario: {
    id: 'commands.createScenario',
    defaultMessage: 'Create scenario {name} for {block}',
    description: LABEL,
  },
  renameScenario: {
    id: 'commands.renameScenario',
    defaultMessage: 'Rename scenario {from} to {to}',
    description: LABEL,
  },
  changeScenario: {
    id: 'commands.changeScenario',
    defaultMessage:
      'Change {field, select, currency {the currency} period {the length of the periods} start {the start} dealSize {the deal size} carriedOver {the deals carried over} winDefinition {what counts as won} asOf {the as-of date} cycleDays {the cycle length} coverageStageId {the first stage of coverage} termId {the name of the units} name {the name} other {settings}} of {name}',
    description: LABEL,
  },
  duplicateScenario: {
    id: 'commands.duplicateScenario',
    defaultMessage: 'Duplicate scenario {name}',
    description: LABEL,
  },
  moveScenario: { id: 'commands.moveScenario', defaultMessage: 'Move scenario {name}', description: LABEL },
  deleteScenario: {
    id: 'commands.deleteScenario',
    defaultMessage: 'Delete scenario {name}',
    description: LABEL,
  },
  changePeriods: {
    id: 'commands.changePeriods',
    defaultMessage: 'Change the periods of {name}',
    description: LABEL,
  },
  changeQuota: {
    id: 'commands.changeQuota',
    defaultMessage: 'Change the quota of {name}',
    description: LABEL,
  },
  changeCertainWins: {
    id: 'commands.changeCertainWins',
    defaultMessage: 'Change certain wins of {name}',
    description: LABEL,
  },
  changeWon: { id: 'commands.changeWon', defaultMessage: 'Change money won of {name}', description: LABEL },
  addStage: { id: 'commands.addStage', defaultMessage: 'Add stage {name} to {scenario}', description: LABEL },
  renameStage: {
    id: 'commands.renameStage',
    defaultMessage: 'Rename stage {from} to {to}',
    description: LABEL,
  },
  changeStage: {
    id: 'commands.changeStage',
    defaultMessage:
      'Change {field, select, name {name} conversion {conversion} lagPeriods {lag} lagDays {lag} open {open units} openByPeriod {date profile} processId {block} other {figures}} of stage {name}',
    description: LABEL,
  },
  updateOpen: {
    id: 'commands.updateOpen',
    defaultMessage: 'Update open units in {count, plural, one {# stage} other {# stages}} of {scenario}',
    description: LABEL,
  },
  moveStage: { id: 'commands.moveStage', defaultMessage: 'Move stage {name}', description: LABEL },
  deleteStage: { id: 'commands.deleteStage', defaultMessage: 'Delete stage {name}', description: LABEL },
});
