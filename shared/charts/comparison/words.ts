/** Texts of the figures of scenarios side by side. */
import { defineMessages } from '../../words/messages.ts';

export const words = defineMessages({
  quota: { id: 'charts.comparison.quota', defaultMessage: 'Quota', description: 'Row heading' },
  dealSize: { id: 'charts.comparison.dealSize', defaultMessage: 'Deal size', description: 'Row heading' },
  dealsNeeded: {
    id: 'charts.comparison.dealsNeeded',
    defaultMessage: 'Deals needed',
    description: 'Row heading',
  },
  firstToWon: {
    id: 'charts.comparison.firstToWon',
    defaultMessage: 'First stage to won',
    description: 'Row heading: the conversion through all stages',
  },
  salesCycle: {
    id: 'charts.comparison.salesCycle',
    defaultMessage: 'Sales cycle',
    description: 'Row heading',
  },
  toCreate: {
    id: 'charts.comparison.toCreate',
    defaultMessage: 'To create',
    description: 'Row heading: units still to create',
  },
  toCreateRate: {
    id: 'charts.comparison.toCreateRate',
    defaultMessage:
      '{period, select, week {{units} {unit} per week} month {{units} {unit} per month} other {{units} {unit} per quarter}}',
    description: 'A figure. units: a number; unit: what they are called; period: week, month or quarter',
  },
  pipelineCoverage: {
    id: 'charts.comparison.pipelineCoverage',
    defaultMessage: 'Pipeline coverage',
    description: 'Row heading',
  },
  requiredCoverage: {
    id: 'charts.comparison.requiredCoverage',
    defaultMessage: 'Required coverage',
    description: 'Row heading',
  },
  weightedPipeline: {
    id: 'charts.comparison.weightedPipeline',
    defaultMessage: 'Weighted pipeline',
    description: 'Row heading',
  },
  gap: { id: 'charts.comparison.gap', defaultMessage: 'Gap', description: 'Row heading' },
  unrecoverable: {
    id: 'charts.comparison.unrecoverable',
    defaultMessage: 'Unrecoverable',
    description: 'Row heading',
  },
  velocity: {
    id: 'charts.comparison.velocity',
    defaultMessage: 'Sales velocity per day',
    description: 'Row heading',
  },
  wonP50: {
    id: 'charts.comparison.wonP50',
    defaultMessage: 'Won, P50',
    description: 'Row heading: the amount that half of the simulated runs reach',
  },
  chanceOfQuota: {
    id: 'charts.comparison.chanceOfQuota',
    defaultMessage: 'Chance of quota',
    description: 'Row heading',
  },
  pointsMore: {
    id: 'charts.comparison.pointsMore',
    defaultMessage: '{points, plural, one {+# point} other {+# points}}',
    description: 'Difference of two chances in percentage points',
  },
  pointsLess: {
    id: 'charts.comparison.pointsLess',
    defaultMessage: '{points, plural, one {−# point} other {−# points}}',
    description: 'Difference of two chances in percentage points',
  },
  withDifference: {
    id: 'charts.comparison.withDifference',
    defaultMessage: '{figure} ({difference})',
    description: 'A figure in a cell, and how it differs from the first scenario’s. difference: such as +12%',
  },
  figure: { id: 'charts.comparison.figure', defaultMessage: 'Figure', description: 'Column heading' },
});
