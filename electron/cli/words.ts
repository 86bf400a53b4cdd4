/** Reports and errors of the command line. */
import { defineMessages } from '../../shared/words/messages.ts';

const COLUMN = 'Head of a column of the funnel report';

export const words = defineMessages({
  period: { id: 'cli.period', defaultMessage: 'Period', description: COLUMN },
  quota: { id: 'cli.quota', defaultMessage: 'Quota', description: COLUMN },
  deals: { id: 'cli.deals', defaultMessage: 'Deals', description: COLUMN },
  certain: { id: 'cli.certain', defaultMessage: 'Certain', description: COLUMN },
  fromOpen: { id: 'cli.fromOpen', defaultMessage: 'From open', description: COLUMN },
  fromNew: { id: 'cli.fromNew', defaultMessage: 'From new', description: COLUMN },
  pastDue: { id: 'cli.pastDue', defaultMessage: 'Too late to win', description: COLUMN },
  create: { id: 'cli.create', defaultMessage: 'Create', description: COLUMN },
  figure: { id: 'cli.figure', defaultMessage: 'Figure', description: COLUMN },
  value: { id: 'cli.value', defaultMessage: 'Value', description: COLUMN },
  total: {
    id: 'cli.total',
    defaultMessage: 'Total',
    description: 'Head of the column of scenarios added up',
  },
  units: {
    id: 'cli.units',
    defaultMessage: 'units',
    description: 'What units are called if they have no name of their own, as in “490 units”',
  },
  won: { id: 'cli.won', defaultMessage: 'Won', description: 'The last row of the stages' },
  scenario: { id: 'cli.scenario', defaultMessage: 'Scenario', description: 'A scenario without a name' },
  unreachable: {
    id: 'cli.unreachable',
    defaultMessage: 'Unreachable: nothing passes {stages}, which converts {none}.',
    description: 'Funnel report. stages: names in quotes; none: 0 percent',
  },
  velocity: { id: 'cli.velocity', defaultMessage: 'Sales velocity', description: 'A figure' },
  aDay: { id: 'cli.aDay', defaultMessage: '{money} a day', description: 'The sales velocity' },
  velocityFormula: {
    id: 'cli.velocityFormula',
    defaultMessage: 'open units × deal size × win rate ÷ cycle length in days',
    description: 'How the sales velocity is calculated',
  },
  attained: { id: 'cli.attained', defaultMessage: 'Attained to date', description: 'A figure' },
  attainedFormula: {
    id: 'cli.attainedFormula',
    defaultMessage: 'won ÷ quota so far',
    description: 'How the attainment is calculated',
  },
  tooFew: {
    id: 'cli.tooFew',
    defaultMessage: 'Too few arguments: expected {usage}.',
    description: 'Error. usage: FILE [--json]',
  },
  tooMany: {
    id: 'cli.tooMany',
    defaultMessage: 'Too many arguments: expected {usage}.',
    description: 'Error. usage: FILE [--json]',
  },
  nameCommand: {
    id: 'cli.nameCommand',
    defaultMessage: 'Name a command. Run “--help” for the list.',
    description: 'Error',
  },
  noCommand: {
    id: 'cli.noCommand',
    defaultMessage: 'There is no command named “{name}”. Run “--help” for the list.',
    description: 'Error',
  },
  undone: {
    id: 'cli.undone',
    defaultMessage: 'Undone: {label}',
    description: 'After undo. label: of the change',
  },
  redone: {
    id: 'cli.redone',
    defaultMessage: 'Redone: {label}',
    description: 'After redo. label: of the change',
  },
  savedRepair: {
    id: 'cli.savedRepair',
    defaultMessage:
      'Saved to {file}: {records, plural, one {# record} other {# records}} ({blocks, plural, one {# block} other {# blocks}}) and {changes, plural, one {# change} other {# changes}} of the history.',
    description: 'After a repair. file: a name in quotes',
  },
  nothingLost: { id: 'cli.nothingLost', defaultMessage: 'Nothing was lost.', description: 'After a repair' },
  nothingFound: {
    id: 'cli.nothingFound',
    defaultMessage: 'Nothing to report.',
    description: 'After a check without findings',
  },
  noRestorePoints: {
    id: 'cli.noRestorePoints',
    defaultMessage: 'No restore points.',
    description: 'Instead of a list',
  },
  restorePoint: {
    id: 'cli.restorePoint',
    defaultMessage: '{at}  {bytes, number} bytes  {point}',
    description: 'A line of the list of restore points. at: ISO time; point: its id',
  },
});
