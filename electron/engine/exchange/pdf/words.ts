/** Texts of a PDF. */
import { defineMessages } from '../../../../shared/words/messages.ts';

export const words = defineMessages({
  create: {
    id: 'pdf.create',
    defaultMessage: 'Create',
    description: 'Head of a column: units to create in a period',
  },
  flowsInto: {
    id: 'pdf.flowsInto',
    defaultMessage: 'Flows in: {flows}.',
    description: 'Below the picture of one block. flows: a list of labels and of the blocks they come from',
  },
  flowsOutOf: {
    id: 'pdf.flowsOutOf',
    defaultMessage: 'Flows out: {flows}.',
    description: 'Below the picture of one block. flows: a list of labels and of the blocks they go to',
  },
  flowIn: {
    id: 'pdf.flowIn',
    defaultMessage: '{isLabelled, select, yes {{label} from {block} to {own}} other {from {block} to {own}}}',
    description: 'One flow in such a list. block, own: the codes or names of the blocks at its ends',
  },
  flowOut: {
    id: 'pdf.flowOut',
    defaultMessage: '{isLabelled, select, yes {{label} from {own} to {block}} other {from {own} to {block}}}',
    description: 'One flow in such a list. block, own: the codes or names of the blocks at its ends',
  },
  stages: { id: 'pdf.stages', defaultMessage: 'Stages', description: 'Heading of a table' },
  closing: {
    id: 'pdf.closing',
    defaultMessage: 'What would close the gap of {gap} alone',
    description: 'Heading of a table. gap: money',
  },
  netting: {
    id: 'pdf.netting',
    defaultMessage:
      '{period, select, week {Netting by week} month {Netting by month} other {Netting by quarter}}',
    description: 'Heading of a table',
  },
  comparison: {
    id: 'pdf.comparison',
    defaultMessage: 'Comparison of scenarios',
    description: 'Title of a PDF',
  },
  sideBySide: {
    id: 'pdf.sideBySide',
    defaultMessage: 'Figures, measured by the first scenario',
    description: 'Heading of a table',
  },
  total: {
    id: 'pdf.total',
    defaultMessage: 'Total',
    description: 'Heading of the column of scenarios added up',
  },
  noTotal: {
    id: 'pdf.noTotal',
    defaultMessage: '{problem} Nothing was exported. Leave the total out.',
    description: 'Error of an export. problem: a sentence',
  },
  units: {
    id: 'pdf.units',
    defaultMessage: 'units',
    description: 'What units are called if they have no name of their own, as in “490 units”',
  },
  noScenario: {
    id: 'pdf.noScenario',
    defaultMessage: 'This model no longer has that funnel scenario.',
    description: 'Error of an export',
  },
  unnamedScenario: {
    id: 'pdf.unnamedScenario',
    defaultMessage: 'Unnamed scenario',
    description: 'Title of a PDF',
  },
  notCalculable: {
    id: 'pdf.notCalculable',
    defaultMessage: 'Can’t calculate scenario {name}: {problem} Fix that, then export again.',
    description: 'Error of an export. problem: a sentence',
  },
});
