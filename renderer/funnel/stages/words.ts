/** Texts of the table of stages. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  stages: {
    id: 'funnel.stages.stages',
    defaultMessage: 'Stages',
    description: 'Name of the table, for screen readers',
  },
  stage: { id: 'funnel.stages.stage', defaultMessage: 'Stage', description: 'Column heading' },
  conversion: {
    id: 'funnel.stages.conversion',
    defaultMessage: 'Conversion',
    description: 'Column heading: the share of units that go on to the next stage',
  },
  conversionHelp: {
    id: 'funnel.stages.conversionHelp',
    defaultMessage: 'Units entering the next stage per unit entering this one',
    description: 'Tooltip of a column heading',
  },
  lag: {
    id: 'funnel.stages.lag',
    defaultMessage: 'Lag',
    description: 'Column heading: the time until units enter the next stage, in periods',
  },
  lagHelp: {
    id: 'funnel.stages.lagHelp',
    defaultMessage:
      '{period, select, week {Whole weeks from entering this stage to entering the next} month {Whole months from entering this stage to entering the next} other {Whole quarters from entering this stage to entering the next}}',
    description: 'Tooltip of a column heading. period: week, month or quarter',
  },
  lagDays: {
    id: 'funnel.stages.lagDays',
    defaultMessage: 'Lag, days',
    description: 'Column heading: the time until units enter the next stage, in days',
  },
  lagDaysHelp: {
    id: 'funnel.stages.lagDaysHelp',
    defaultMessage:
      '{period, select, week {Days from entering this stage to entering the next. All lags together are rounded to weeks of 7 days.} month {Days from entering this stage to entering the next. All lags together are rounded to months of 30 days.} other {Days from entering this stage to entering the next. All lags together are rounded to quarters of 90 days.}}',
    description: 'Tooltip of that column heading. period: week, month or quarter',
  },
  lagDaysOf: {
    id: 'funnel.stages.lagDaysOf',
    defaultMessage: 'Lag of {name} in days',
    description: 'Name of a field for screen readers. name: a stage',
  },
  lagUnit: {
    id: 'funnel.stages.lagUnit',
    defaultMessage: 'Lags in',
    description: 'Label of a list: days, or weeks, months or quarters',
  },
  lagPeriods: {
    id: 'funnel.stages.lagPeriods',
    defaultMessage: '{period, select, week {Weeks} month {Months} other {Quarters}}',
    description: 'Option: the unit of lags',
  },
  days: { id: 'funnel.stages.days', defaultMessage: 'Days', description: 'Option: the unit of lags' },
  changeLagUnit: {
    id: 'funnel.stages.changeLagUnit',
    defaultMessage: 'Change the unit of lags of {scenario}',
    description: 'Label of a change in the history. scenario: its name, quoted',
  },
  coverageFrom: {
    id: 'funnel.stages.coverageFrom',
    defaultMessage: 'Coverage counts from',
    description: 'Label of a list of stages: the first one whose open units count as pipeline',
  },
  open: {
    id: 'funnel.stages.open',
    defaultMessage: 'Open',
    description: 'Column heading: units in the stage',
  },
  openHelp: {
    id: 'funnel.stages.openHelp',
    defaultMessage: 'Units in the stage now',
    description: 'Tooltip of a column heading',
  },
  chanceToClose: {
    id: 'funnel.stages.chanceToClose',
    defaultMessage: 'Chance to close',
    description: 'Column heading',
  },
  chanceToCloseHelp: {
    id: 'funnel.stages.chanceToCloseHelp',
    defaultMessage: 'The chance that a unit in this stage is won in the end: all conversions from here on',
    description: 'Tooltip of a column heading',
  },
  needed: { id: 'funnel.stages.needed', defaultMessage: 'Needed', description: 'Column heading: units' },
  neededHelp: {
    id: 'funnel.stages.neededHelp',
    defaultMessage: 'Units that must enter the stage for the whole quota, whatever is open',
    description: 'Tooltip of a column heading',
  },
  toCreate: {
    id: 'funnel.stages.toCreate',
    defaultMessage: 'To create',
    description: 'Column heading: units',
  },
  toCreateHelp: {
    id: 'funnel.stages.toCreateHelp',
    defaultMessage: 'Units still to enter the stage, net of open units: its net requirements',
    description: 'Tooltip of a column heading',
  },
  menu: {
    id: 'funnel.stages.menu',
    defaultMessage: 'Menu',
    description: 'Column heading for screen readers',
  },
  menuOf: {
    id: 'funnel.stages.menuOf',
    defaultMessage: 'Menu of {name}',
    description: 'Name of a button for screen readers. name: a stage',
  },
  noStages: {
    id: 'funnel.stages.noStages',
    defaultMessage: 'No stages yet. Add the first one: it can be the last stage before won.',
    description: 'Problem below the empty table',
  },
  addStage: { id: 'funnel.stages.addStage', defaultMessage: 'Add stage', description: 'Button' },
  unreachable: {
    id: 'funnel.stages.unreachable',
    defaultMessage: 'Unreachable',
    description: 'In place of a figure, if a stage converts nothing',
  },
  conversionOf: {
    id: 'funnel.stages.conversionOf',
    defaultMessage: 'Conversion of {name}',
    description: 'Name of a field for screen readers. name: a stage',
  },
  lagOf: {
    id: 'funnel.stages.lagOf',
    defaultMessage: 'Lag of {name}',
    description: 'Name of a field for screen readers. name: a stage',
  },
  openOf: {
    id: 'funnel.stages.openOf',
    defaultMessage: 'Open units of {name}',
    description: 'Name of a field for screen readers. name: a stage',
  },
  nameOf: {
    id: 'funnel.stages.nameOf',
    defaultMessage: 'Name of stage {name}',
    description: 'Name of a field for screen readers. name: a stage',
  },
  stillUsed: {
    id: 'funnel.stages.stillUsed',
    defaultMessage: '{problem} Still using {name}.',
    description:
      'Below the field for the name of a stage. problem: a sentence; name: the name that is kept, quoted',
  },
  datedFirst: {
    id: 'funnel.stages.datedFirst',
    defaultMessage: '{dated} of them are available later. Lower those first.',
    description: 'Problem of the field for open units. dated: a number of units',
  },
  laterOf: {
    id: 'funnel.stages.laterOf',
    defaultMessage: '{dated} of {open} open units become available later.',
    description: 'Note below the field for open units. dated, open: numbers of units',
  },
  newStage: {
    id: 'funnel.stages.newStage',
    defaultMessage: 'Stage {number, number}',
    description: 'Name of a new stage',
  },
  linkToBlock: {
    id: 'funnel.stages.linkToBlock',
    defaultMessage: 'Link to a block…',
    description: 'Menu item',
  },
  linkToOther: {
    id: 'funnel.stages.linkToOther',
    defaultMessage: 'Link to another block…',
    description: 'Menu item',
  },
  showOnCanvas: {
    id: 'funnel.stages.showOnCanvas',
    defaultMessage: 'Show block on canvas',
    description: 'Menu item',
  },
  removeLink: { id: 'funnel.stages.removeLink', defaultMessage: 'Remove link', description: 'Menu item' },
  openByPeriod: {
    id: 'funnel.stages.openByPeriod',
    defaultMessage: 'Open units by period…',
    description: 'Menu item',
  },
  moveUp: { id: 'funnel.stages.moveUp', defaultMessage: 'Move up', description: 'Menu item' },
  moveDown: { id: 'funnel.stages.moveDown', defaultMessage: 'Move down', description: 'Menu item' },
  insertBefore: {
    id: 'funnel.stages.insertBefore',
    defaultMessage: 'Insert stage before',
    description: 'Menu item',
  },
  delete: {
    id: 'funnel.stages.delete',
    defaultMessage: 'Delete',
    description: 'Menu item: deletes the stage',
  },
});
