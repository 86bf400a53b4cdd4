/** Texts of the fields for figures, and of pasting into them. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  slider: {
    id: 'funnel.figures.slider',
    defaultMessage: '{label}, slider',
    description: 'Name of a slider, for screen readers. label: the field that it belongs to',
  },
  oneFigure: {
    id: 'funnel.figures.oneFigure',
    defaultMessage: 'Several cells were copied, but this is one figure.',
    description: 'Problem when pasting cells of a spreadsheet',
  },
  notPasted: {
    id: 'funnel.figures.notPasted',
    defaultMessage: '{problem} Nothing was pasted.',
    description: 'Problem when pasting. problem: a sentence',
  },
  stillUsed: {
    id: 'funnel.figures.stillUsed',
    defaultMessage: '{problem} Still using {figure}.',
    description: 'Below a field. problem: a sentence; figure: the figure that is kept',
  },
  stillUnknown: {
    id: 'funnel.figures.stillUnknown',
    defaultMessage: '{problem} The figure is still unknown.',
    description: 'Below a field. problem: a sentence',
  },
  negative: {
    id: 'funnel.figures.negative',
    defaultMessage: 'This can’t be below 0.',
    description: 'Problem of a field',
  },
  missing: {
    id: 'funnel.figures.missing',
    defaultMessage: 'Enter a figure.',
    description: 'Problem of an empty field',
  },
  tooLarge: {
    id: 'funnel.figures.tooLarge',
    defaultMessage: 'Too large. Enter a smaller figure.',
    description: 'Problem of a field',
  },
  percentage: {
    id: 'funnel.figures.percentage',
    defaultMessage: '“{text}” is a percentage. Enter an amount without a percent sign.',
    description: 'Problem of a field. text: what was typed',
  },
  notANumber: {
    id: 'funnel.figures.notANumber',
    defaultMessage: '“{text}” isn’t a number.',
    description: 'Problem of a field. text: what was typed',
  },
  twoReadings: {
    id: 'funnel.figures.twoReadings',
    defaultMessage: '“{text}” can be read in two ways. Enter {whole} or {decimal}.',
    description:
      'Problem of a field: a point or comma before three digits may group thousands or start decimals. text: what was typed, such as 1.234; whole, decimal: the two figures without such a mark, as 1234 and 1.2340',
  },
  atLeast: {
    id: 'funnel.figures.atLeast',
    defaultMessage: 'Enter at least {min, number}.',
    description: 'Problem of a field',
  },
  atMostPeriods: {
    id: 'funnel.figures.atMostPeriods',
    defaultMessage: 'Enter at most {max, number} periods.',
    description: 'Problem of a field',
  },
  dealSizeZero: {
    id: 'funnel.figures.dealSizeZero',
    defaultMessage: 'A deal must be worth more than 0.',
    description: 'Problem of the field for the deal size',
  },
  shareRange: {
    id: 'funnel.figures.shareRange',
    defaultMessage: 'A conversion is from 0% to 100%.',
    description: 'Problem of a field',
  },
  wholeLag: {
    id: 'funnel.figures.wholeLag',
    defaultMessage: 'A lag is in whole periods: 0, 1, 2 …',
    description: 'Problem of a field',
  },
  wholeDays: {
    id: 'funnel.figures.wholeDays',
    defaultMessage: 'A lag is in whole days: 0, 1, 2 …',
    description: 'Problem of a field',
  },
  atMostDays: {
    id: 'funnel.figures.atMostDays',
    defaultMessage: 'Enter at most {max, number} days.',
    description: 'Problem of a field',
  },
  daysZero: {
    id: 'funnel.figures.daysZero',
    defaultMessage: 'A sales cycle takes more than 0 days. Leave the field empty for all lags together.',
    description: 'Problem of a field',
  },
  wholePeriods: {
    id: 'funnel.figures.wholePeriods',
    defaultMessage: 'Enter whole periods: 1, 2, 3 …',
    description: 'Problem of a field',
  },
  notAFraction: {
    id: 'funnel.figures.notAFraction',
    defaultMessage: '“{text}” isn’t a fraction from 0 to 1.',
    description: 'Problem when pasting conversions. text: a cell',
  },
  quota: {
    id: 'funnel.figures.quota',
    defaultMessage: 'quota',
    description: 'Name of a column inside a sentence',
  },
  certainWins: {
    id: 'funnel.figures.certainWins',
    defaultMessage: 'certain wins',
    description: 'Name of a column inside a sentence',
  },
  wonSoFar: {
    id: 'funnel.figures.wonSoFar',
    defaultMessage: 'won so far',
    description: 'Name of a column inside a sentence',
  },
  conversion: {
    id: 'funnel.figures.conversion',
    defaultMessage: 'conversion',
    description: 'Name of a column inside a sentence',
  },
  lag: { id: 'funnel.figures.lag', defaultMessage: 'lag', description: 'Name of a column inside a sentence' },
  openUnits: {
    id: 'funnel.figures.openUnits',
    defaultMessage: 'open units',
    description: 'Name of a column inside a sentence',
  },
  units: {
    id: 'funnel.figures.units',
    defaultMessage: 'units',
    description: 'Name of a column inside a sentence',
  },
  cell: {
    id: 'funnel.figures.cell',
    defaultMessage: '{row}, {column}: {problem}',
    description: 'Problem when pasting. row: a period or stage; column: such as “quota”; problem: a sentence',
  },
  moreDated: {
    id: 'funnel.figures.moreDated',
    defaultMessage:
      '{dated} units would become available later, but only {open} are open. Raise the open units first, or copy fewer.',
    description: 'Problem when pasting. dated, open: numbers of units',
  },
  tooManyForPeriods: {
    id: 'funnel.figures.tooManyForPeriods',
    defaultMessage:
      '{rows, plural, one {# row was copied,} other {# rows were copied,}} but from here on there {room, plural, one {is only # period.} other {are only # periods.}} Raise the number of periods, or copy fewer rows.',
    description: 'Problem when pasting',
  },
  tooManyForStages: {
    id: 'funnel.figures.tooManyForStages',
    defaultMessage:
      '{rows, plural, one {# row was copied,} other {# rows were copied,}} but from here on there {room, plural, one {is only # stage.} other {are only # stages.}} Add stages, or copy fewer rows.',
    description: 'Problem when pasting',
  },
  tooManyColumns: {
    id: 'funnel.figures.tooManyColumns',
    defaultMessage:
      '{count, plural, one {# column was copied,} other {# columns were copied,}} but from here on there {room, plural, one {is only #:} other {are only #:}} {columns}.',
    description: 'Problem when pasting. columns: names of columns in a list',
  },
  pasteFigures: {
    id: 'funnel.figures.pasteFigures',
    defaultMessage: 'Paste figures into {name}',
    description: 'Label of a change in the history. name: a scenario, quoted',
  },
});
