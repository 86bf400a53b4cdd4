/** Texts of each kind of chart. Figures come formatted. */
import { defineMessages } from '../../words/messages.ts';

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
  openNow: {
    id: 'charts.openNow',
    defaultMessage: 'Open now',
    description: 'Head of a column: units in a stage',
  },
  won: { id: 'charts.won', defaultMessage: 'Won', description: 'The last step of a funnel' },
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
  unreachableStage: {
    id: 'charts.unreachableStage',
    defaultMessage: 'Unreachable: a stage converts {none}',
    description: 'A legend. none: 0 percent',
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
});
