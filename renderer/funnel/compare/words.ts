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
  quota: { id: 'funnel.compare.quota', defaultMessage: 'Quota', description: 'Row heading' },
  dealSize: { id: 'funnel.compare.dealSize', defaultMessage: 'Deal size', description: 'Row heading' },
  dealsNeeded: {
    id: 'funnel.compare.dealsNeeded',
    defaultMessage: 'Deals needed',
    description: 'Row heading',
  },
  firstToWon: {
    id: 'funnel.compare.firstToWon',
    defaultMessage: 'First stage to won',
    description: 'Row heading: the conversion through all stages',
  },
  salesCycle: { id: 'funnel.compare.salesCycle', defaultMessage: 'Sales cycle', description: 'Row heading' },
  toCreate: {
    id: 'funnel.compare.toCreate',
    defaultMessage: 'To create',
    description: 'Row heading: units still to create',
  },
  toCreateRate: {
    id: 'funnel.compare.toCreateRate',
    defaultMessage:
      '{period, select, week {{units} {unit} per week} month {{units} {unit} per month} other {{units} {unit} per quarter}}',
    description: 'A figure. units: a number; unit: what they are called; period: week, month or quarter',
  },
  pipelineCoverage: {
    id: 'funnel.compare.pipelineCoverage',
    defaultMessage: 'Pipeline coverage',
    description: 'Row heading',
  },
  requiredCoverage: {
    id: 'funnel.compare.requiredCoverage',
    defaultMessage: 'Required coverage',
    description: 'Row heading',
  },
  weightedPipeline: {
    id: 'funnel.compare.weightedPipeline',
    defaultMessage: 'Weighted pipeline',
    description: 'Row heading',
  },
  gap: { id: 'funnel.compare.gap', defaultMessage: 'Gap', description: 'Row heading' },
  unrecoverable: {
    id: 'funnel.compare.unrecoverable',
    defaultMessage: 'Unrecoverable',
    description: 'Row heading',
  },
  velocity: {
    id: 'funnel.compare.velocity',
    defaultMessage: 'Sales velocity per day',
    description: 'Row heading',
  },
  wonP50: {
    id: 'funnel.compare.wonP50',
    defaultMessage: 'Won, P50',
    description: 'Row heading: the amount that half of the simulated runs reach',
  },
  chanceOfQuota: {
    id: 'funnel.compare.chanceOfQuota',
    defaultMessage: 'Chance of quota',
    description: 'Row heading',
  },
  pointsMore: {
    id: 'funnel.compare.pointsMore',
    defaultMessage: '{points, plural, one {+# point} other {+# points}}',
    description: 'Difference of two chances in percentage points',
  },
  pointsLess: {
    id: 'funnel.compare.pointsLess',
    defaultMessage: '{points, plural, one {−# point} other {−# points}}',
    description: 'Difference of two chances in percentage points',
  },
});
