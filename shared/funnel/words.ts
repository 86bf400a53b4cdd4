/** Texts of the calculator: counts of periods, notes and problems. Stages and fields come in quotes. */
import { defineMessages } from '../words/messages.ts';

export const words = defineMessages({
  periodName: {
    id: 'calculator.periodName',
    defaultMessage: '{period, select, week {Week} month {Month} other {Quarter}}',
    description: 'A length of periods',
  },
  periods: {
    id: 'calculator.periods',
    defaultMessage:
      '{period, select, week {{n, plural, one {{count} week} other {{count} weeks}}} month {{n, plural, one {{count} month} other {{count} months}}} other {{n, plural, one {{count} quarter} other {{count} quarters}}}}',
    description: 'A number of periods. count: n, formatted',
  },
  days: {
    id: 'calculator.days',
    defaultMessage: '{n, plural, one {{count} day} other {{count} days}}',
    description: 'A number of days. count: n, formatted',
  },
  noQuota: {
    id: 'calculator.noQuota',
    defaultMessage: 'There is no quota yet, so nothing is needed.',
    description: 'A note on a scenario',
  },
  allOver: {
    id: 'calculator.allOver',
    defaultMessage: 'All {periods} have a result, so nothing more can be won.',
    description: 'A note on a scenario. periods: 12 months',
  },
  partlyOver: {
    id: 'calculator.partlyOver',
    defaultMessage:
      'Results are known up to period {over, number} of {all, number}. Open units and new ones count from period {next, number} on.',
    description: 'A note on a scenario',
  },
  allOverAsOf: {
    id: 'calculator.allOverAsOf',
    defaultMessage: 'As of {date}, all {periods} are over, so nothing more can be won.',
    description: 'A note on a scenario. periods: 12 months',
  },
  partlyOverAsOf: {
    id: 'calculator.partlyOverAsOf',
    defaultMessage:
      'As of {date}, {over, plural, =0 {none} other {{over, number}}} of {periods} {over, plural, =0 {is} one {is} other {are}} over. Open units and new ones count from period {next, number} on.',
    description: 'A note on a scenario. periods: 12 months',
  },
  resultsIgnored: {
    id: 'calculator.resultsIgnored',
    defaultMessage:
      '{n, plural, one {# result after that date doesn’t count.} other {# results after that date don’t count.}}',
    description: 'A note on a scenario, after the as-of date',
  },
  resultsUnknown: {
    id: 'calculator.resultsUnknown',
    defaultMessage:
      '{n, plural, one {# period that is over has no result, so its certain wins count.} other {# periods that are over have no result, so their certain wins count.}}',
    description: 'A note on a scenario, after the as-of date',
  },
  convertsNothing: {
    id: 'calculator.convertsNothing',
    defaultMessage: 'At {none}, nothing gets past {stage}.',
    description: 'A note on a conversion. none: 0 percent',
  },
  convertsAll: {
    id: 'calculator.convertsAll',
    defaultMessage: 'At {all}, everything that enters {stage} gets past it.',
    description: 'A note on a conversion. all: 100 percent',
  },
  lagTooLong: {
    id: 'calculator.lagTooLong',
    defaultMessage:
      'A lag of {lag} is as long as the {horizon} planned, or longer: units that enter {stage} now come too late.',
    description: 'A note on a lag',
  },
  asOfNeedsStart: {
    id: 'calculator.asOfNeedsStart',
    defaultMessage: 'The as-of date needs a start: without one, periods have no dates.',
    description: 'A problem of a scenario',
  },
  noCoverageStage: {
    id: 'calculator.noCoverageStage',
    defaultMessage: 'No stage is called {stage}, from which coverage was to count.',
    description: 'A problem of a scenario. stage: a name, in quotes',
  },
  addCurrencies: {
    id: 'calculator.addCurrencies',
    defaultMessage: 'Scenarios in different currencies can’t be added up.',
    description: 'Instead of a total',
  },
  addCalendars: {
    id: 'calculator.addCalendars',
    defaultMessage: 'Scenarios with different starts or periods can’t be added up.',
    description: 'Instead of a total',
  },
  addDates: {
    id: 'calculator.addDates',
    defaultMessage: 'Scenarios as of different days can’t be added up. Give them the same as-of date.',
    description: 'Instead of a total',
  },
  noStages: {
    id: 'calculator.noStages',
    defaultMessage: 'The scenario has no stages yet. Add some in the Funnel view.',
    description: 'Instead of the funnel overlay',
  },
  problem: {
    id: 'calculator.problem',
    defaultMessage:
      '{field, select, document {The document} name {The name of the scenario} currency {The currency} start {The start} asOf {The as-of date} coverageFrom {The first stage of coverage} period {The period} fiscalStart {The start of the fiscal year} dealSize {The deal size} quota {The quota} stages {The list of stages} scheduledWins {The list of certain wins} won {The list of money won} carriedOver {The number of deals carried over} cycleDays {The cycle length in days} quotaIn {The quota of period {period, number}} scheduledWinsIn {The number of certain wins of period {period, number}} wonIn {The money won in period {period, number}} stage {Stage {stage}} stage_name {The name of stage {stage}} stage_conversion {The conversion of stage {stage}} stage_lagPeriods {The lag in periods of stage {stage}} stage_lagDays {The lag in days of stage {stage}} stage_open {The number of open units of stage {stage}} stage_openByPeriod {The date profile of stage {stage}} other {The field {key}}} {rule, select, missing {is missing.} unknown {has no field called {key}.} int {must be a whole number, not {found}.} number {must be a number, not {found}.} string {must be text, not {found}.} array {must be a list, not {found}.} object {must be an object of fields, not {found}.} above0 {must be above 0, not {found}.} min {must be at least {limit}, not {found}.} max {must be at most {limit}, not {found}.} long {is longer than {limit}. Shorten it.} choice {must be one of {choices}, not {found}.} currency {must be three capital letters, such as USD, not {found}.} start {must be a date such as 2027-01-31, not {found}.} other {can’t be {found}.}}',
    description:
      'A problem of a field of a scenario. stage: its name in quotes, or its number; found: what was read; key: the name of a field in quotes',
  },
  emptyStages: {
    id: 'calculator.emptyStages',
    defaultMessage: 'The scenario has no stages yet. Add at least one.',
    description: 'A problem of a scenario',
  },
  emptyQuota: {
    id: 'calculator.emptyQuota',
    defaultMessage: 'The quota is empty. Enter it for at least one period.',
    description: 'A problem of a scenario',
  },
  stageCalledWon: {
    id: 'calculator.stageCalledWon',
    defaultMessage: 'A stage can’t be called “won”: that is what the last stage converts to.',
    description: 'A problem of a stage',
  },
  sameName: {
    id: 'calculator.sameName',
    defaultMessage: 'Two stages are called {name}. Give each a name of its own.',
    description: 'A problem of a stage',
  },
  tooSmall: {
    id: 'calculator.tooSmall',
    defaultMessage:
      'The conversions down to stage {stage} multiply to less than can be calculated with. Enter 0 if nothing converts.',
    description: 'A problem of a conversion',
  },
  profile: {
    id: 'calculator.profile',
    defaultMessage: 'The date profile of stage {stage} has {dated} units, but only {open} are open.',
    description: 'A problem of a stage. dated, open: figures',
  },
  pastCalendar: {
    id: 'calculator.pastCalendar',
    defaultMessage:
      '{count, plural, one {# period} other {# periods}} from {start} go past the year 9999. Choose an earlier start or fewer periods.',
    description: 'A problem of a scenario. start: an ISO date',
  },
  longerThanQuota: {
    id: 'calculator.longerThanQuota',
    defaultMessage:
      '{field, select, won {The list of money won} other {The list of certain wins}} has {periods, plural, one {# period} other {# periods}}, but the quota has {quota, number}.',
    description: 'A problem of a scenario',
  },
  converted: {
    id: 'calculator.converted',
    defaultMessage:
      '{to, select, quarter {Converted {before} to {after}: quotas, certain wins, results and dated units were added up, and lags divided by 3.} other {Converted {before} to {after}: each quota was split into three equal parts, lags were multiplied by 3, and dated units become available in the first month of their quarter.}}',
    description: 'After a scenario got other periods. before, after: 12 months, 4 quarters',
  },
  keptNumbers: {
    id: 'calculator.keptNumbers',
    defaultMessage:
      '{to, select, week {The periods are weeks now.} month {The periods are months now.} other {The periods are quarters now.}} Lags, quotas and other figures keep their numbers, because {why, select, weeks {weeks fit into neither months nor quarters} results {the results of a quarter can’t be dated to its months} certain {the certain wins of a quarter can’t be dated to its months} periods {a scenario has {limit, number} periods at most} lags {a lag is {limit, number} periods at most} months {{months} are not whole quarters} lag {the lag of {stage}, {months}, is not a whole number of quarters} other {the results of a quarter are known only in part}}. Check them.',
    description:
      'After a scenario got other periods. stage: a name in quotes; months: a number of months, such as 7 months',
  },
  convertLabel: {
    id: 'calculator.convertLabel',
    defaultMessage: 'Convert {scenario} to {to, select, week {weeks} month {months} other {quarters}}',
    description: 'Label of a change, for undo and the history. scenario: a name in quotes',
  },
});
