/** Texts of the settings of a scenario: quota, periods, currency, units. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  quota: {
    id: 'funnel.settings.quota',
    defaultMessage: 'Quota, {periods}',
    description: 'Label of the field for the whole quota. periods: such as “12 months”',
  },
  dealSize: { id: 'funnel.settings.dealSize', defaultMessage: 'Deal size', description: 'Label of a field' },
  periodCount: {
    id: 'funnel.settings.periodCount',
    defaultMessage: 'Number of periods',
    description: 'Label of a field',
  },
  period: {
    id: 'funnel.settings.period',
    defaultMessage: 'Period',
    description: 'Label of a list: week, month or quarter',
  },
  byPeriodSummary: {
    id: 'funnel.settings.byPeriodSummary',
    defaultMessage:
      '{period, select, week {Quota, certain wins and won, by week} month {Quota, certain wins and won, by month} other {Quota, certain wins and won, by quarter}}',
    description: 'Heading that opens the table of periods. period: week, month or quarter',
  },
  moreSummary: {
    id: 'funnel.settings.moreSummary',
    defaultMessage: 'Cycle, fiscal year, currency, names',
    description: 'Heading that opens more settings',
  },
  byPeriod: {
    id: 'funnel.settings.byPeriod',
    defaultMessage: '{period, select, week {By week} month {By month} other {By quarter}}',
    description: 'Name of the table of periods, for screen readers. period: week, month or quarter',
  },
  quotaColumn: { id: 'funnel.settings.quotaColumn', defaultMessage: 'Quota', description: 'Column heading' },
  certainWins: {
    id: 'funnel.settings.certainWins',
    defaultMessage: 'Certain wins',
    description: 'Column heading',
  },
  certainWinsHelp: {
    id: 'funnel.settings.certainWinsHelp',
    defaultMessage: 'Deals certain to close, including those that have closed',
    description: 'Tooltip of a column heading',
  },
  wonSoFar: { id: 'funnel.settings.wonSoFar', defaultMessage: 'Won so far', description: 'Column heading' },
  quotaOf: {
    id: 'funnel.settings.quotaOf',
    defaultMessage: 'Quota, {period}',
    description: 'Name of a field, for screen readers. period: such as “Mar 2027”',
  },
  certainWinsOf: {
    id: 'funnel.settings.certainWinsOf',
    defaultMessage: 'Certain wins, {period}',
    description: 'Name of a field, for screen readers. period: such as “Mar 2027”',
  },
  wonSoFarOf: {
    id: 'funnel.settings.wonSoFarOf',
    defaultMessage: 'Won so far, {period}',
    description: 'Name of a field, for screen readers. period: such as “Mar 2027”',
  },
  profileTitle: {
    id: 'funnel.settings.profileTitle',
    defaultMessage: 'Open units of {name} by period',
    description: 'Title of a dialog. name: a stage, quoted',
  },
  close: {
    id: 'funnel.settings.close',
    defaultMessage: 'Close',
    description: 'Button that closes the dialog',
  },
  availableByWeek: {
    id: 'funnel.settings.availableByWeek',
    defaultMessage: '{now} of {open} open units are available now. The rest become available by week:',
    description: 'Above a table of weeks. now, open: numbers of units',
  },
  availableByMonth: {
    id: 'funnel.settings.availableByMonth',
    defaultMessage: '{now} of {open} open units are available now. The rest become available by month:',
    description: 'Above a table of months. now, open: numbers of units',
  },
  availableByQuarter: {
    id: 'funnel.settings.availableByQuarter',
    defaultMessage: '{now} of {open} open units are available now. The rest become available by quarter:',
    description: 'Above a table of quarters. now, open: numbers of units',
  },
  openByPeriod: {
    id: 'funnel.settings.openByPeriod',
    defaultMessage:
      '{period, select, week {Open units by week} month {Open units by month} other {Open units by quarter}}',
    description: 'Name of a table, for screen readers. period: week, month or quarter',
  },
  units: { id: 'funnel.settings.units', defaultMessage: 'Units', description: 'Column heading' },
  unitsFrom: {
    id: 'funnel.settings.unitsFrom',
    defaultMessage: 'Units of {name} available from {period}',
    description: 'Name of a field, for screen readers. name: a stage; period: such as “Mar 2027”',
  },
  moreDated: {
    id: 'funnel.settings.moreDated',
    defaultMessage:
      '{dated} of {open} open units become available later already. Raise the open units first.',
    description: 'Problem of a field. open, dated: numbers of units',
  },
  start: { id: 'funnel.settings.start', defaultMessage: 'Start', description: 'Label of a date field' },
  asOf: {
    id: 'funnel.settings.asOf',
    defaultMessage: 'As of (optional)',
    description: 'Label of a date field: the last day on which results are actual',
  },
  asOfHelp: {
    id: 'funnel.settings.asOfHelp',
    defaultMessage:
      'Periods that are over by this day count as won, the others are planned. Without a date, the plan follows the last period with a result.',
    description: 'Tooltip of that field',
  },
  cycleDays: {
    id: 'funnel.settings.cycleDays',
    defaultMessage: 'Sales cycle in days (optional)',
    description: 'Label of a field',
  },
  cycleDaysNote: {
    id: 'funnel.settings.cycleDaysNote',
    defaultMessage: 'All lags together: {days}',
    description: 'Below that field while it is empty. days: such as “90 days”',
  },
  currency: { id: 'funnel.settings.currency', defaultMessage: 'Currency', description: 'Label of a list' },
  carriedOver: {
    id: 'funnel.settings.carriedOver',
    defaultMessage: 'Deals carried over',
    description: 'Label of a field',
  },
  unitName: {
    id: 'funnel.settings.unitName',
    defaultMessage: 'Unit name',
    description: 'Label of a list: what the units of the funnel are called',
  },
  unitsOption: {
    id: 'funnel.settings.unitsOption',
    defaultMessage: 'Units',
    description: 'Option of the list of unit names: no name of their own',
  },
  termWithoutName: {
    id: 'funnel.settings.termWithoutName',
    defaultMessage: '{symbol} (no name adopted)',
    description: 'Option of the list of unit names. symbol: a term',
  },
  termWithName: {
    id: 'funnel.settings.termWithName',
    defaultMessage: '{name} (name of {symbol})',
    description: 'Option of the list of unit names. name: the adopted name of a term; symbol: the term',
  },
  whatIsWon: {
    id: 'funnel.settings.whatIsWon',
    defaultMessage: 'What counts as won',
    description: 'Label of a text field',
  },
  dateMissing: {
    id: 'funnel.settings.dateMissing',
    defaultMessage: 'Enter a date. Still using {date}.',
    description: 'Problem of the date field. date: the date that is kept',
  },
});
