/** Texts in pictures of blocks: on the canvas, in exports and in legends. */
import { defineMessages } from '../words/messages.ts';

const LEGEND = 'In the legend of a lens';

export const words = defineMessages({
  status: {
    id: 'scene.status',
    defaultMessage:
      '{status, select, proposed {proposed} nominated {nominated} approved {approved} rejected {rejected} other {retired}}',
    description: 'Mark on a block',
  },
  children: {
    id: 'scene.children',
    defaultMessage: '{count, plural, one {# child} other {# children}}',
    description: 'On a collapsed block',
  },
  proposals: {
    id: 'scene.proposals',
    defaultMessage: '{count, plural, =1 {proposal} other {# proposals}}',
    description: 'Mark on a block with open proposals',
  },
  field: {
    id: 'scene.field',
    defaultMessage: '{name}: {value}',
    description: 'Mark on a block: a field and its value',
  },
  noneOnPurpose: {
    id: 'scene.noneOnPurpose',
    defaultMessage: 'none, on purpose',
    description: 'Below the name of a grouping: the cell is marked as none',
  },
  noChildren: {
    id: 'scene.noChildren',
    defaultMessage: 'No children yet',
    description: 'In an exploded block, in exports',
  },
  unnamedModel: {
    id: 'scene.unnamedModel',
    defaultMessage: 'Unnamed model',
    description: 'Title of an export',
  },
  unnamed: { id: 'scene.unnamed', defaultMessage: 'Unnamed', description: 'A block without code and name' },
  weight: {
    id: 'scene.weight',
    defaultMessage: '{weight, plural, =0 {No weight} other {Weight #}}',
    description: LEGEND,
  },
  blockWeight: {
    id: 'scene.blockWeight',
    defaultMessage: 'weight {weight, number}',
    description: 'Mark on a block, of a lens',
  },
  totalWeight: {
    id: 'scene.totalWeight',
    defaultMessage: 'total weight {weight, number}',
    description: 'Mark on a collapsed block, of a lens: with all blocks inside it',
  },
  total: { id: 'scene.total', defaultMessage: 'Total with contents', description: LEGEND },
  comparison: {
    id: 'scene.comparison',
    defaultMessage: '{lens} compared with {other}',
    description: 'Title of the legend of two lenses',
  },
  moreIn: { id: 'scene.moreIn', defaultMessage: 'More in {lens}', description: LEGEND },
  sameWeight: { id: 'scene.sameWeight', defaultMessage: 'Same weight', description: LEGEND },
  noFont: {
    id: 'scene.noFont',
    defaultMessage:
      'No font on this computer can draw {scripts}{areKnown, select, yes { in {blocks}} other {}}. Nothing was written. Install a font that can, such as one of the Noto family, and export again.',
    description:
      'Error of an export. scripts: a list of names of scripts; blocks: of blocks, with their codes',
  },
  otherBlocks: {
    id: 'scene.otherBlocks',
    defaultMessage: '{count, plural, one {# other block} other {# other blocks}}',
    description: 'Last in a list of blocks of which only the first are named',
  },
  funnel: {
    id: 'scene.funnel',
    defaultMessage: 'Funnel: {scenario}. On linked blocks: {volumes}.',
    description: 'Below an exported picture with the funnel overlay. volumes: what the figures are',
  },
  funnelProblem: {
    id: 'scene.funnelProblem',
    defaultMessage: 'Funnel: {scenario}. {problem}',
    description: 'Below an exported picture without its funnel overlay. problem: a sentence',
  },
});
