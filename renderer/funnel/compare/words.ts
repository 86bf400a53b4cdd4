/** Texts of the comparison of scenarios. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  chooseScenarios: {
    id: 'funnel.compare.chooseScenarios',
    defaultMessage: 'Choose scenarios to compare.',
    description: 'Shown while none is chosen',
  },
  compareUpTo: {
    id: 'funnel.compare.compareUpTo',
    defaultMessage: 'Compare up to {max, number} scenarios',
    description: 'Legend of the check boxes that choose scenarios',
  },
  blockAndScenario: {
    id: 'funnel.compare.blockAndScenario',
    defaultMessage: '{block}: {scenario}',
    description: 'Label of a check box. block: its code and name; scenario: its name',
  },
  addTotal: {
    id: 'funnel.compare.addTotal',
    defaultMessage: 'Add them up',
    description: 'Label of a check box: shows the total of the scenarios, as segments of one business',
  },
  totalNote: {
    id: 'funnel.compare.totalNote',
    defaultMessage: 'For segments of one business: each is netted by itself.',
    description: 'Beside the check box that adds scenarios up',
  },
  addAtLeastTwo: {
    id: 'funnel.compare.addAtLeastTwo',
    defaultMessage: 'Choose at least two scenarios to add them up.',
    description: 'Beside the check box that adds scenarios up, while it can’t',
  },
  total: {
    id: 'funnel.compare.total',
    defaultMessage: 'Total',
    description: 'Heading of the column of scenarios added up, and their name in the file of a chart',
  },
  notCalculable: {
    id: 'funnel.compare.notCalculable',
    defaultMessage: 'One of these scenarios can’t be calculated, so there is no total.',
    description: 'Below the check boxes that choose scenarios',
  },
  units: {
    id: 'funnel.compare.units',
    defaultMessage: 'units',
    description: 'What units are called if scenarios differ in that, as in “490 units”',
  },
  sideBySide: {
    id: 'funnel.compare.sideBySide',
    defaultMessage: 'Scenarios side by side',
    description: 'Name of the table, for screen readers',
  },
  nettingByPeriod: {
    id: 'funnel.compare.nettingByPeriod',
    defaultMessage: 'Netting by period',
    description: 'Heading of the row of charts',
  },
  moveLeft: {
    id: 'funnel.compare.moveLeft',
    defaultMessage: 'Move {name} left',
    description: 'Button, for screen readers. name: a scenario',
  },
  moveRight: {
    id: 'funnel.compare.moveRight',
    defaultMessage: 'Move {name} right',
    description: 'Button, for screen readers. name: a scenario',
  },
  openScenario: {
    id: 'funnel.compare.openScenario',
    defaultMessage: 'Open {name}',
    description: 'Button, for screen readers. name: a scenario',
  },
  open: { id: 'funnel.compare.open', defaultMessage: 'Open', description: 'Button: shows a scenario alone' },
  netted: {
    id: 'funnel.compare.netted',
    defaultMessage:
      '{period, select, week {netted by week} month {netted by month} other {netted by quarter}}',
    description: 'Part of the file name of a chart. period: week, month or quarter',
  },
});
