/** Texts beside the charts: key figures, the gap and its levers, the table of stages. Figures come formatted. */
import { defineMessages } from '../../words/messages.ts';

export const words = defineMessages({
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
    defaultMessage:
      '{multiple} needed at this win rate{hasStage, select, yes {, counted from {stage} on} other {}}',
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
    defaultMessage: '{deals} deals of {periods}, too late to win',
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
    defaultMessage: 'if nothing is created beside what is open; {points}',
    description: 'Under the chance of quota. points: three amounts of money',
  },
  chanceOfPlan: {
    id: 'charts.chanceOfPlan',
    defaultMessage: 'if {units} {unit} are created as planned; {points}',
    description: 'Under the chance of quota. unit: such as leads; points: three amounts of money',
  },
  assumptions: {
    id: 'charts.assumptions',
    defaultMessage:
      'Assumes that {create, select, all {the {units} {unit} to create are created as planned} other {nothing is created beside what is open}}, that each unit converts at the rates above by itself, whatever becomes of the others, that lags hold, that every deal is worth the deal size, and that certain wins are won. A unit too late to be won within the horizon doesn’t count.',
    description: 'Under the chance of quota: what the simulation takes for granted. unit: such as leads',
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
  combinedAll: {
    id: 'charts.combinedAll',
    defaultMessage: 'Each bettered by {share}, they close the whole gap together:',
    description: 'About levers pulled together; a list of changes follows. share: in percent',
  },
  combinedAllBut: {
    id: 'charts.combinedAllBut',
    defaultMessage: 'Each bettered by {share}, they close all but the {money} of {periods} together:',
    description: 'About levers pulled together; a list of changes follows. share: in percent',
  },
  combinedNone: {
    id: 'charts.combinedNone',
    defaultMessage: 'These can’t close the gap together.',
    description: 'About levers pulled together',
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
      'The gap is {gap}. The {lost} of {periods} is too late to win: new deals for it wouldn’t close in time. The other {rest} can be closed.',
    description: 'About the gap',
  },
  gapPastDue: {
    id: 'charts.gapPastDue',
    defaultMessage: 'The gap is {gap}, all of it too late to win: new deals for it wouldn’t close in time.',
    description: 'About the gap',
  },
  more: { id: 'charts.more', defaultMessage: 'More {unit}', description: 'A lever' },
  moreAt: { id: 'charts.moreAt', defaultMessage: 'More at {stage}', description: 'A lever' },
  lagOf: { id: 'charts.lagOf', defaultMessage: 'Lag of {stage}', description: 'A lever' },
  asPlanned: { id: 'charts.asPlanned', defaultMessage: 'as planned', description: 'A change of a lever' },
  create: { id: 'charts.create', defaultMessage: 'create {units}', description: 'A change of a lever' },
  unchanged: { id: 'charts.unchanged', defaultMessage: 'unchanged', description: 'A change of a lever' },
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
    defaultMessage: 'Too late to win',
    description: 'Head of a column: units that would have to be created earlier',
  },
});
