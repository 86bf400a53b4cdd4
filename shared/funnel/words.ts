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
  noStages: {
    id: 'calculator.noStages',
    defaultMessage: 'The scenario has no stages yet. Add some in the Funnel view.',
    description: 'Instead of the funnel overlay',
  },
});
