/** Texts of the charts of the funnel. Figures come formatted. */
import { defineMessages } from '../words/messages.ts';

export const words = defineMessages({
  noQuotaNeeded: {
    id: 'charts.noQuotaNeeded',
    defaultMessage: 'There is no quota yet, so nothing is needed. Enter a quota.',
    description: 'Instead of the funnel',
  },
  neededTitle: {
    id: 'charts.neededTitle',
    defaultMessage: 'Needed in the funnel',
    description: 'Title of the funnel',
  },
  stage: { id: 'charts.stage', defaultMessage: 'Stage', description: 'Head of a column' },
  needed: {
    id: 'charts.needed',
    defaultMessage: 'Needed',
    description: 'Head of a column: units that must enter a stage',
  },
  openNow: {
    id: 'charts.openNow',
    defaultMessage: 'Open now',
    description: 'Head of a column: units in a stage',
  },
  converts: {
    id: 'charts.converts',
    defaultMessage: 'Converts',
    description: 'Head of a column: conversion of a stage',
  },
  won: { id: 'charts.won', defaultMessage: 'Won', description: 'The last step of a funnel' },
  unreachable: {
    id: 'charts.unreachable',
    defaultMessage: 'unreachable',
    description: 'Instead of a figure that no number of units can give',
  },
  unreachableBecause: {
    id: 'charts.unreachableBecause',
    defaultMessage:
      'The quota is unreachable: {stage} converts {none}, so no number of units would be enough.',
    description: 'Summary of a funnel. none: 0 percent',
  },
  mustEnter: {
    id: 'charts.mustEnter',
    defaultMessage: '{units} must enter {stage} for {deals} deals won.',
    description: 'Summary of a funnel',
  },
  notToScale: {
    id: 'charts.notToScale',
    defaultMessage: 'Not to scale: 10 times the units are drawn 1.8 times as wide',
    description: 'Under a funnel',
  },
  attainedTitle: {
    id: 'charts.attainedTitle',
    defaultMessage: 'Quota attained',
    description: 'Title of a chart',
  },
  noQuotaAttained: {
    id: 'charts.noQuotaAttained',
    defaultMessage: 'There is no quota yet. Enter a quota.',
    description: 'Instead of a chart',
  },
  thisPeriod: {
    id: 'charts.thisPeriod',
    defaultMessage: '{period, select, week {This week} month {This month} other {This quarter}}',
    description: 'A column and a legend',
  },
  toDate: { id: 'charts.toDate', defaultMessage: 'To date', description: 'A column and a legend' },
  expectedToDate: {
    id: 'charts.expectedToDate',
    defaultMessage: 'Expected to date',
    description: 'Head of a column',
  },
  expectedFromOpen: {
    id: 'charts.expectedFromOpen',
    defaultMessage: 'Expected to date from open units',
    description: 'A legend',
  },
  quota: { id: 'charts.quota', defaultMessage: 'Quota', description: 'A legend' },
  labelled: { id: 'charts.labelled', defaultMessage: '{label}: {value}', description: 'A figure in a hint' },
  attainedKnown: {
    id: 'charts.attainedKnown',
    defaultMessage:
      'Attained to date: {share}. With certain wins and open units alone, {expected} of the quota is expected.',
    description: 'Summary of a chart',
  },
  attainedUnknown: {
    id: 'charts.attainedUnknown',
    defaultMessage:
      'No wins are recorded yet. With certain wins and open units alone, {expected} of the quota is expected.',
    description: 'Summary of a chart',
  },
  period: {
    id: 'charts.period',
    defaultMessage: '{period, select, week {Week} month {Month} other {Quarter}}',
    description: 'Head of a column',
  },
  anyPeriod: { id: 'charts.anyPeriod', defaultMessage: 'Period', description: 'Head of a column' },
  distributionTitle: {
    id: 'charts.distributionTitle',
    defaultMessage: 'What may be won',
    description: 'Title of a chart',
  },
  noRuns: {
    id: 'charts.noRuns',
    defaultMessage: 'There are no outcomes to show: no run was made.',
    description: 'Instead of a chart',
  },
  missesQuota: { id: 'charts.missesQuota', defaultMessage: 'Misses the quota', description: 'A legend' },
  reachesQuota: { id: 'charts.reachesQuota', defaultMessage: 'Reaches the quota', description: 'A legend' },
  range: {
    id: 'charts.range',
    defaultMessage: '{from} to {to}',
    description: 'Two amounts of money, or two periods',
  },
  runsIn: {
    id: 'charts.runsIn',
    defaultMessage: '{from} to {to}: {share} of the runs',
    description: 'A hint at a bar',
  },
  distributionSummary: {
    id: 'charts.distributionSummary',
    defaultMessage: '{share} of {runs} runs reach the quota of {quota}. P10 {p10}, P50 {p50}, P90 {p90}.',
    description: 'Summary of a chart',
  },
  runs: { id: 'charts.runs', defaultMessage: 'Runs', description: 'Head of a column' },
  share: { id: 'charts.share', defaultMessage: 'Share', description: 'Head of a column' },
  quotaAt: {
    id: 'charts.quotaAt',
    defaultMessage:
      '{where, select, right {Quota {money}, further right} left {Quota {money}, further left} other {Quota {money}}}',
    description: 'A flag in a chart',
  },
  movesNeeded: {
    id: 'charts.movesNeeded',
    defaultMessage: 'What moves the units needed',
    description: 'Title of a chart',
  },
  movesToCreate: {
    id: 'charts.movesToCreate',
    defaultMessage: 'What moves the units to create',
    description: 'Title of a chart',
  },
  raiseConversion: {
    id: 'charts.raiseConversion',
    defaultMessage:
      'The quota is unreachable: a stage converts {none}. Raise its conversion to see what moves the rest.',
    description: 'Instead of a chart. none: 0 percent',
  },
  nothingMoves: {
    id: 'charts.nothingMoves',
    defaultMessage: 'Nothing moves this figure. Enter a quota, a deal size and stages with conversions.',
    description: 'Instead of a chart',
  },
  now: { id: 'charts.now', defaultMessage: 'Now {units}', description: 'A figure in a chart' },
  input: { id: 'charts.input', defaultMessage: 'Input', description: 'Head of a column' },
  lower: {
    id: 'charts.lower',
    defaultMessage: '{tenth} lower',
    description: 'Head of a column. tenth: 10 percent',
  },
  higher: {
    id: 'charts.higher',
    defaultMessage: '{tenth} higher',
    description: 'Head of a column. tenth: 10 percent',
  },
  inputLower: {
    id: 'charts.inputLower',
    defaultMessage: 'Input {tenth} lower',
    description: 'A legend. tenth: 10 percent',
  },
  inputHigher: {
    id: 'charts.inputHigher',
    defaultMessage: 'Input {tenth} higher',
    description: 'A legend. tenth: 10 percent',
  },
  swing: {
    id: 'charts.swing',
    defaultMessage: '{input}: {low} at {tenth} less, {high} at {tenth} more',
    description: 'A hint at a bar',
  },
  swingToAll: {
    id: 'charts.swingToAll',
    defaultMessage: '{input}: {low} at {tenth} less, {high} at {all}',
    description: 'A hint at a bar. all: 100 percent',
  },
  moreInputs: {
    id: 'charts.moreInputs',
    defaultMessage:
      '{count, plural, one {# more input moves} other {# more inputs move}} it, but no further than these',
    description: 'Under a chart',
  },
  tornadoSummary: {
    id: 'charts.tornadoSummary',
    defaultMessage:
      'Now {units}. {input}{alike, plural, =0 { moves} one { and one other input move} other { and # other inputs move}} it most{more, plural, =0 {} one {; the table has # more input that moves it less} other {; the table has # more inputs that move it less}}.',
    description: 'Summary of a chart',
  },
  dealSize: {
    id: 'charts.dealSize',
    defaultMessage: 'Deal size',
    description: 'An input of the calculation',
  },
  certainWins: {
    id: 'charts.certainWins',
    defaultMessage: 'Certain wins',
    description: 'An input of the calculation',
  },
  carriedOver: {
    id: 'charts.carriedOver',
    defaultMessage: 'Deals carried over',
    description: 'An input of the calculation',
  },
  stageConverts: {
    id: 'charts.stageConverts',
    defaultMessage: '{stage} converts',
    description: 'An input: the conversion of a stage',
  },
  stageOpen: {
    id: 'charts.stageOpen',
    defaultMessage: '{stage} open',
    description: 'An input: the open units of a stage',
  },
  nettingTitle: {
    id: 'charts.nettingTitle',
    defaultMessage:
      '{period, select, week {Quota netted against the funnel, by week} month {Quota netted against the funnel, by month} other {Quota netted against the funnel, by quarter}}',
    description: 'Title of a chart',
  },
  nothingToNet: {
    id: 'charts.nothingToNet',
    defaultMessage: 'There is no quota yet, so there is nothing to net. Enter a quota.',
    description: 'Instead of a chart',
  },
  certain: { id: 'charts.certain', defaultMessage: 'Won or certain', description: 'A legend' },
  certainShort: { id: 'charts.certainShort', defaultMessage: 'Certain', description: 'Head of a column' },
  fromOpen: { id: 'charts.fromOpen', defaultMessage: 'From the open funnel', description: 'A legend' },
  fromOpenShort: { id: 'charts.fromOpenShort', defaultMessage: 'From open', description: 'Head of a column' },
  planned: { id: 'charts.planned', defaultMessage: 'Planned, to create', description: 'A legend' },
  plannedShort: { id: 'charts.plannedShort', defaultMessage: 'Planned', description: 'Head of a column' },
  unrecoverable: {
    id: 'charts.unrecoverable',
    defaultMessage: 'Unrecoverable',
    description: 'A legend and a figure',
  },
  unreachableStage: {
    id: 'charts.unreachableStage',
    defaultMessage: 'Unreachable: a stage converts {none}',
    description: 'A legend. none: 0 percent',
  },
  unreachableShort: {
    id: 'charts.unreachableShort',
    defaultMessage: 'Unreachable',
    description: 'Head of a column and a value',
  },
  quotaOf: {
    id: 'charts.quotaOf',
    defaultMessage: '{period}: quota {money}',
    description: 'A hint at a bar',
  },
  nettingSummary: {
    id: 'charts.nettingSummary',
    defaultMessage:
      'Quota {quota}: {covered} from certain wins and the open funnel{hasCreate, select, yes {, {create} to create} other {}}{hasLost, select, yes {, {lost} unrecoverable} other {}}.',
    description: 'Summary of a chart',
  },
  quotaKey: {
    id: 'charts.quotaKey',
    defaultMessage: 'Quota, {periods}',
    description: 'A key figure. periods: 12 months',
  },
  dealsOf: {
    id: 'charts.dealsOf',
    defaultMessage: '{deals} deals of {money}',
    description: 'Under the quota',
  },
  weighted: { id: 'charts.weighted', defaultMessage: 'Weighted pipeline', description: 'A key figure' },
  dealsExpected: {
    id: 'charts.dealsExpected',
    defaultMessage: '{deals} deals expected',
    description: 'Under the weighted pipeline',
  },
  createEach: {
    id: 'charts.createEach',
    defaultMessage:
      '{period, select, week {Create each week} month {Create each month} other {Create each quarter}}',
    description: 'A key figure',
  },
  nothingPasses: {
    id: 'charts.nothingPasses',
    defaultMessage: 'nothing passes {stages}',
    description: 'Under an unreachable figure. stages: names in quotes',
  },
  onAverage: {
    id: 'charts.onAverage',
    defaultMessage: '{unit} on average, {most} in {period}',
    description: 'Under the units to create each period',
  },
  tooLate: {
    id: 'charts.tooLate',
    defaultMessage: 'Too late: {unit} created now won’t close in time',
    description: 'Under the units to create each period',
  },
  noneNeeded: {
    id: 'charts.noneNeeded',
    defaultMessage: '{unit}: none needed',
    description: 'Under the units to create each period',
  },
  units: {
    id: 'charts.units',
    defaultMessage: 'units',
    description: 'What a unit of the first stage is called',
  },
  coverage: { id: 'charts.coverage', defaultMessage: 'Pipeline coverage', description: 'A key figure' },
  noQuotaLeft: {
    id: 'charts.noQuotaLeft',
    defaultMessage: 'no quota remains to be covered',
    description: 'Under pipeline coverage',
  },
  coverageNeeded: {
    id: 'charts.coverageNeeded',
    defaultMessage: '{multiple} needed at this win rate',
    description: 'Under pipeline coverage',
  },
  nothingOpen: {
    id: 'charts.nothingOpen',
    defaultMessage: 'nothing is open',
    description: 'Under pipeline coverage',
  },
  nothingWinnable: {
    id: 'charts.nothingWinnable',
    defaultMessage: 'none of it can be won',
    description: 'Under pipeline coverage',
  },
  allReachable: {
    id: 'charts.allReachable',
    defaultMessage: 'every period can still be reached',
    description: 'Under the unrecoverable money',
  },
  dealsPastDue: {
    id: 'charts.dealsPastDue',
    defaultMessage: '{deals} deals of {periods}, past due',
    description: 'Under the unrecoverable money',
  },
  chance: { id: 'charts.chance', defaultMessage: 'Chance of quota', description: 'A key figure' },
  simulating: {
    id: 'charts.simulating',
    defaultMessage: 'simulating',
    description: 'Under the chance of quota while it is not known',
  },
  chanceOfOpen: {
    id: 'charts.chanceOfOpen',
    defaultMessage: 'from open units alone: {points}',
    description: 'Under the chance of quota',
  },
  below: { id: 'charts.below', defaultMessage: 'below {share}', description: 'A chance that is not zero' },
  above: { id: 'charts.above', defaultMessage: 'above {share}', description: 'A chance that is not certain' },
  cantClose: {
    id: 'charts.cantClose',
    defaultMessage: 'Can’t close it alone',
    description: 'A heading of levers',
  },
  cantCloseCell: {
    id: 'charts.cantCloseCell',
    defaultMessage: 'can’t close it alone',
    description: 'In a table of levers',
  },
  noGap: {
    id: 'charts.noGap',
    defaultMessage: 'There is no gap: certain wins and open units cover every period.',
    description: 'About the gap',
  },
  closesAll: {
    id: 'charts.closesAll',
    defaultMessage: 'Closes the whole gap alone',
    description: 'A heading of levers',
  },
  all: {
    id: 'charts.all',
    defaultMessage: 'all of it',
    description: 'In a table of levers: the part of the gap',
  },
  closesAllBut: {
    id: 'charts.closesAllBut',
    defaultMessage: 'Closes all but the {money} of {periods}',
    description: 'A heading of levers',
  },
  allBut: {
    id: 'charts.allBut',
    defaultMessage: 'all but {periods}',
    description: 'In a table of levers: the part of the gap',
  },
  closesOnly: {
    id: 'charts.closesOnly',
    defaultMessage: 'Closes only the {money} of {periods}',
    description: 'A heading of levers',
  },
  only: {
    id: 'charts.only',
    defaultMessage: 'only {periods}',
    description: 'In a table of levers: the part of the gap',
  },
  eachOf: {
    id: 'charts.eachOf',
    defaultMessage: 'Each of the {count, number}',
    description: 'In a table of levers',
  },
  others: {
    id: 'charts.others',
    defaultMessage: 'The {count, number} others',
    description: 'In a table of levers',
  },
  lever: { id: 'charts.lever', defaultMessage: 'Lever', description: 'Head of a column' },
  smallestChange: {
    id: 'charts.smallestChange',
    defaultMessage: 'Smallest change',
    description: 'Head of a column',
  },
  closesAlone: { id: 'charts.closesAlone', defaultMessage: 'Closes alone', description: 'Head of a column' },
  gap: {
    id: 'charts.gap',
    defaultMessage: 'The gap is {gap}: quota that certain wins and open units don’t cover in time.',
    description: 'About the gap',
  },
  gapPartly: {
    id: 'charts.gapPartly',
    defaultMessage:
      'The gap is {gap}. The {lost} of {periods} is past due: new deals for it would close too late. The other {rest} can be closed.',
    description: 'About the gap',
  },
  gapPastDue: {
    id: 'charts.gapPastDue',
    defaultMessage: 'The gap is {gap}, all of it past due: new deals for it would close too late.',
    description: 'About the gap',
  },
  more: { id: 'charts.more', defaultMessage: 'More {unit}', description: 'A lever' },
  moreAt: { id: 'charts.moreAt', defaultMessage: 'More at {stage}', description: 'A lever' },
  lagOf: { id: 'charts.lagOf', defaultMessage: 'Lag of {stage}', description: 'A lever' },
  asPlanned: { id: 'charts.asPlanned', defaultMessage: 'as planned', description: 'A change of a lever' },
  create: { id: 'charts.create', defaultMessage: 'create {units}', description: 'A change of a lever' },
  unchanged: { id: 'charts.unchanged', defaultMessage: 'unchanged', description: 'A change of a lever' },
  bandUnreachable: {
    id: 'charts.bandUnreachable',
    defaultMessage: 'funnel unreachable',
    description: 'On a block, for a screen reader',
  },
  band: {
    id: 'charts.band',
    defaultMessage:
      'funnel {unitsIn} in{hasOpen, select, yes { and {open} open} other {}}{hasShare, select, yes {, converts {share}} other {}}, {unitsOut} out',
    description: 'On a block, for a screen reader',
  },
  volumes: {
    id: 'charts.volumes',
    defaultMessage:
      '{volumes, select, needed {units in → conversion → units out, needed for the whole quota} other {units still to come in + units open → conversion → units that go on, in time}}',
    description: 'What the figures on blocks are',
  },
  chanceToClose: {
    id: 'charts.chanceToClose',
    defaultMessage: 'Chance to close',
    description: 'Head of a column: the product of the conversions from a stage on',
  },
  lag: {
    id: 'charts.lag',
    defaultMessage: 'Lag',
    description: 'Head of a column: periods from a stage to the next',
  },
  open: { id: 'charts.open', defaultMessage: 'Open', description: 'Head of a column: units in a stage' },
  pastDue: {
    id: 'charts.pastDue',
    defaultMessage: 'Past due',
    description: 'Head of a column: units that would have to be created earlier',
  },
});
