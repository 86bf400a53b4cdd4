/** Texts of the list of lenses. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  lenses: { id: 'lenses.lenses', defaultMessage: 'Lenses', description: 'Title of the list' },
  noLenses: {
    id: 'lenses.noLenses',
    defaultMessage: 'No lenses yet',
    description: 'Title of the empty list',
  },
  whatLensIs: {
    id: 'lenses.whatLensIs',
    defaultMessage: 'A lens gives blocks a weight from 0 to 3. Type the name of the first lens below.',
    description: 'Explanation in the empty list',
  },
  newLens: {
    id: 'lenses.newLens',
    defaultMessage: 'New lens',
    description: 'Label and placeholder of a field',
  },
  blocks: {
    id: 'lenses.blocks',
    defaultMessage: '{count, plural, one {# block} other {# blocks}}',
    description: 'How many blocks have a weight in a lens',
  },
  hide: { id: 'lenses.hide', defaultMessage: 'Hide', description: 'Button: hides a lens on the canvas' },
  show: { id: 'lenses.show', defaultMessage: 'Show on canvas', description: 'Button: shows a lens' },
  compareWith: {
    id: 'lenses.compareWith',
    defaultMessage: 'Compare with',
    description: 'Label of a list of lenses',
  },
  noOther: { id: 'lenses.noOther', defaultMessage: 'No other lens', description: 'Option' },
  whatFor: {
    id: 'lenses.whatFor',
    defaultMessage: 'What it emphasises, in a sentence.',
    description: 'Placeholder of the definition of a lens',
  },
  delete: { id: 'lenses.delete', defaultMessage: 'Delete lens', description: 'Button' },
  selectBlocks: {
    id: 'lenses.selectBlocks',
    defaultMessage: 'Select blocks on the canvas or in the outline to set their weights.',
    description: 'Note',
  },
  weightOf: {
    id: 'lenses.weightOf',
    defaultMessage: '{count, plural, one {Weight of the selected block} other {Weight of # selected blocks}}',
    description: 'Label of buttons',
  },
  weightOfIn: {
    id: 'lenses.weightOfIn',
    defaultMessage:
      '{count, plural, one {Weight of the selected block in {lens}} other {Weight of # selected blocks in {lens}}}',
    description: 'The same, for screen readers. lens: its name, quoted',
  },
  weight: {
    id: 'lenses.weight',
    defaultMessage: 'Weight',
    description: 'Label of buttons, for screen readers',
  },
  showMore: {
    id: 'lenses.showMore',
    defaultMessage: 'Show {more, number} more of {count, number}',
    description: 'Button',
  },
});
