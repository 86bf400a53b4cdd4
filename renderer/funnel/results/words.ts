/** Texts of the results of a scenario. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  unreachable: {
    id: 'funnel.results.unreachable',
    defaultMessage:
      'The quota is unreachable: {stages} {count, plural, one {converts 0%. Raise its conversion to see results.} other {convert 0%. Raise their conversions to see results.}}',
    description: 'Warning above the results. stages: names of stages in a list, quoted',
  },
  needed: {
    id: 'funnel.results.needed',
    defaultMessage: 'Needed in the funnel',
    description: 'Title of a card',
  },
  neededChart: {
    id: 'funnel.results.neededChart',
    defaultMessage: 'needed',
    description: 'Part of the file name of a chart',
  },
  netting: {
    id: 'funnel.results.netting',
    defaultMessage:
      '{period, select, week {Quota netted against the funnel, by week} month {Quota netted against the funnel, by month} other {Quota netted against the funnel, by quarter}}',
    description: 'Title of a card. period: week, month or quarter',
  },
  nettingChart: {
    id: 'funnel.results.nettingChart',
    defaultMessage:
      '{period, select, week {netted by week} month {netted by month} other {netted by quarter}}',
    description: 'Part of the file name of a chart. period: week, month or quarter',
  },
  keyFigures: {
    id: 'funnel.results.keyFigures',
    defaultMessage: 'Key figures',
    description: 'Name of a group, for screen readers',
  },
  nettingRows: {
    id: 'funnel.results.nettingRows',
    defaultMessage: 'Netting rows',
    description: 'Name of a card, for screen readers',
  },
  allNettingRows: {
    id: 'funnel.results.allNettingRows',
    defaultMessage: 'All netting rows',
    description: 'Heading that opens tables',
  },
  attained: {
    id: 'funnel.results.attained',
    defaultMessage: 'Quota attained',
    description: 'Title of a card',
  },
  attainedChart: {
    id: 'funnel.results.attainedChart',
    defaultMessage: 'attained',
    description: 'Part of the file name of a chart',
  },
  figuresAndFormulas: {
    id: 'funnel.results.figuresAndFormulas',
    defaultMessage: 'Figures and formulas',
    description: 'Title of a card, and name of its table',
  },
  mayBeWon: {
    id: 'funnel.results.mayBeWon',
    defaultMessage: 'What may be won',
    description: 'Title of a card',
  },
  mayBeWonChart: {
    id: 'funnel.results.mayBeWonChart',
    defaultMessage: 'what may be won',
    description: 'Part of the file name of a chart',
  },
  figure: {
    id: 'funnel.results.figure',
    defaultMessage: 'Figure',
    description: 'Column heading, for screen readers',
  },
  value: {
    id: 'funnel.results.value',
    defaultMessage: 'Value',
    description: 'Column heading, for screen readers',
  },
  formula: {
    id: 'funnel.results.formula',
    defaultMessage: 'Formula',
    description: 'Column heading, for screen readers',
  },
  dealsNeeded: {
    id: 'funnel.results.dealsNeeded',
    defaultMessage: 'Deals needed',
    description: 'Row heading',
  },
  dealsNeededFormula: {
    id: 'funnel.results.dealsNeededFormula',
    defaultMessage: 'quota ÷ deal size',
    description: 'Formula',
  },
  coverage: {
    id: 'funnel.results.coverage',
    defaultMessage: 'Pipeline coverage',
    description: 'Row heading',
  },
  coverageFormula: {
    id: 'funnel.results.coverageFormula',
    defaultMessage: 'open pipeline value ÷ remaining quota: {open} ÷ {remaining}',
    description: 'Formula. open, remaining: amounts of money',
  },
  requiredCoverage: {
    id: 'funnel.results.requiredCoverage',
    defaultMessage: 'Required coverage',
    description: 'Row heading',
  },
  requiredCoverageFormula: {
    id: 'funnel.results.requiredCoverageFormula',
    defaultMessage: '1 ÷ win rate, which is {rate}: the wins to expect per open unit',
    description: 'Formula. rate: in percent',
  },
  weighted: {
    id: 'funnel.results.weighted',
    defaultMessage: 'Weighted pipeline',
    description: 'Row heading',
  },
  weightedFormula: {
    id: 'funnel.results.weightedFormula',
    defaultMessage: 'open units × their chance to close × deal size: {deals} deals, in any period',
    description: 'Formula. deals: a number',
  },
  gap: { id: 'funnel.results.gap', defaultMessage: 'Gap', description: 'Row heading' },
  gapFormula: {
    id: 'funnel.results.gapFormula',
    defaultMessage: 'quota not covered in time by certain wins and open units: {deals} deals',
    description: 'Formula. deals: a number',
  },
  attainment: {
    id: 'funnel.results.attainment',
    defaultMessage: 'Attainment to date',
    description: 'Row heading',
  },
  attainmentUnknown: {
    id: 'funnel.results.attainmentUnknown',
    defaultMessage: 'Not known yet',
    description: 'In place of a figure',
  },
  attainmentFormula: {
    id: 'funnel.results.attainmentFormula',
    defaultMessage: 'won ÷ quota so far; {expected} at the end if open units close as expected',
    description: 'Formula. expected: in percent',
  },
  velocity: { id: 'funnel.results.velocity', defaultMessage: 'Sales velocity', description: 'Row heading' },
  velocityRate: {
    id: 'funnel.results.velocityRate',
    defaultMessage: '{amount} per day',
    description: 'A figure. amount: money',
  },
  noFigure: { id: 'funnel.results.noFigure', defaultMessage: 'None', description: 'In place of a figure' },
  velocityFormula: {
    id: 'funnel.results.velocityFormula',
    defaultMessage: 'open units × deal size × win rate ÷ cycle length in days',
    description: 'Formula',
  },
  velocityNone: {
    id: 'funnel.results.velocityNone',
    defaultMessage: 'open units × deal size × win rate ÷ cycle length, but the cycle takes no time',
    description: 'Formula of a figure that doesn’t exist',
  },
  cycle: { id: 'funnel.results.cycle', defaultMessage: 'Sales cycle', description: 'Row heading' },
  cycleFormula: {
    id: 'funnel.results.cycleFormula',
    defaultMessage: 'all lags together, {days} days',
    description: 'Formula. days: a number',
  },
  cycleGiven: {
    id: 'funnel.results.cycleGiven',
    defaultMessage: 'as entered',
    description: 'In place of the formula of the sales cycle',
  },
  nettingExplained: {
    id: 'funnel.results.nettingExplained',
    defaultMessage:
      'Each item’s requirements are netted against units on hand and scheduled. The rest is received as planned and released to the stage before it, one lag earlier. In units of the item, calculated without rounding.',
    description: 'Explanation above the tables',
  },
  won: { id: 'funnel.results.won', defaultMessage: 'Won', description: 'Name of the last item: deals won' },
  itemUnreachable: {
    id: 'funnel.results.itemUnreachable',
    defaultMessage: 'Unreachable',
    description: 'Next to the name of an item, and in a cell: a stage converts nothing',
  },
  pastDue: {
    id: 'funnel.results.pastDue',
    defaultMessage: '{units} too late to win',
    description: 'Next to the name of an item. units: a number of units',
  },
  nothingPastDue: {
    id: 'funnel.results.nothingPastDue',
    defaultMessage: 'Nothing too late to win',
    description: 'Next to the name of an item',
  },
  nettingOf: {
    id: 'funnel.results.nettingOf',
    defaultMessage: 'Netting of {item}',
    description: 'Name of a table, for screen readers. item: a stage, or “Won”',
  },
  exportChart: {
    id: 'funnel.results.exportChart',
    defaultMessage: 'Export chart',
    description: 'Title of a dialog',
  },
  export: { id: 'funnel.results.export', defaultMessage: 'Export', description: 'Button of that dialog' },
  exportChartNamed: {
    id: 'funnel.results.exportChartNamed',
    defaultMessage: 'Export chart {name}',
    description: 'Name of a menu, for screen readers. name: a chart, quoted',
  },
  copyAsImage: {
    id: 'funnel.results.copyAsImage',
    defaultMessage: 'Copy as image',
    description: 'Menu item',
  },
  copied: {
    id: 'funnel.results.copied',
    defaultMessage: 'Copied {name} as an image.',
    description: 'Outcome. name: a chart, quoted',
  },
  notCopied: {
    id: 'funnel.results.notCopied',
    defaultMessage: 'Can’t copy the chart: the clipboard refused it. Export it as PNG instead.',
    description: 'Problem',
  },
  exportSvg: { id: 'funnel.results.exportSvg', defaultMessage: 'Export as SVG', description: 'Menu item' },
  exportPng: { id: 'funnel.results.exportPng', defaultMessage: 'Export as PNG', description: 'Menu item' },
  chartName: {
    id: 'funnel.results.chartName',
    defaultMessage: '{scenario}, {chart}',
    description: 'Name of a chart, and of its file. scenario: its name; chart: such as “netted by month”',
  },
  chart: { id: 'funnel.results.chart', defaultMessage: 'Chart', description: 'Label of a list' },
  format: { id: 'funnel.results.format', defaultMessage: 'Format', description: 'Label of a list' },
  svg: { id: 'funnel.results.svg', defaultMessage: 'SVG: sharp at any size', description: 'Option' },
  png: {
    id: 'funnel.results.png',
    defaultMessage: 'PNG: pixels, for programs without SVG',
    description: 'Option',
  },
  withPlanned: {
    id: 'funnel.results.withPlanned',
    defaultMessage: 'With the units planned to create',
    description: 'Option: what is simulated',
  },
  openAlone: {
    id: 'funnel.results.openAlone',
    defaultMessage: 'Open units only',
    description: 'Option: what is simulated',
  },
  whatIsWon: {
    id: 'funnel.results.whatIsWon',
    defaultMessage: 'Simulate',
    description: 'Label of a list, for screen readers',
  },
  seed: {
    id: 'funnel.results.seed',
    defaultMessage: 'Seed',
    description: 'Label of a field: the seed of a simulation',
  },
  anotherSeed: { id: 'funnel.results.anotherSeed', defaultMessage: 'New seed', description: 'Button' },
  chanceOfQuota: {
    id: 'funnel.results.chanceOfQuota',
    defaultMessage: 'Chance of quota',
    description: 'Name of a figure',
  },
  simulating: { id: 'funnel.results.simulating', defaultMessage: 'Simulating…', description: 'Status' },
  simulated: {
    id: 'funnel.results.simulated',
    defaultMessage:
      '{runs, plural, one {# run} other {# runs}}, seed {seed}. The same seed gives the same outcome. P10: 10 in 100 runs win this amount or less.',
    description: 'Note below the simulation. seed: a text',
  },
  requiredOption: {
    id: 'funnel.results.requiredOption',
    defaultMessage: 'Needed for the whole quota',
    description: 'Option: which units a chart is about',
  },
  createOption: {
    id: 'funnel.results.createOption',
    defaultMessage: 'Still to create, net of open units',
    description: 'Option: which units a chart is about',
  },
  sensitivity: {
    id: 'funnel.results.sensitivity',
    defaultMessage: 'What changes the {unit}: each input 10% up and down',
    description: 'Title of a card. unit: what units are called, such as “leads”',
  },
  sensitivityUnits: {
    id: 'funnel.results.sensitivityUnits',
    defaultMessage: 'Units shown',
    description: 'Label of a list, for screen readers',
  },
  sensitivityChart: {
    id: 'funnel.results.sensitivityChart',
    defaultMessage: 'sensitivity',
    description: 'Part of the file name of a chart',
  },
  nettingRow: {
    id: 'funnel.results.nettingRow',
    defaultMessage:
      '{row, select, grossRequirements {Gross requirements} scheduledReceipts {Scheduled receipts} projectedOnHand {Projected on hand} netRequirements {Net requirements} plannedReceipts {Planned receipts} other {Planned releases}}',
    description: 'Row of a netted item, in the terms of material requirements planning',
  },
});
