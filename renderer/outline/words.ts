/** The outline. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  outline: { id: 'outline.outline', defaultMessage: 'Outline', description: 'Heading' },
  shown: {
    id: 'outline.shown',
    defaultMessage: '{shown, number} of {total, number}',
    description: 'In the heading: how many blocks are shown',
  },
  addBlock: { id: 'outline.addBlock', defaultMessage: 'Add block', description: 'Button' },
  noBlocks: { id: 'outline.noBlocks', defaultMessage: 'No blocks yet', description: 'In an empty outline' },
  addFirstBlock: {
    id: 'outline.addFirstBlock',
    defaultMessage: 'Add the first block',
    description: 'Button',
  },
  emptyNote: {
    id: 'outline.emptyNote',
    defaultMessage: 'Type a name and press Enter for the next one. Press Tab to go one level deeper.',
    description: 'In an empty outline',
  },
  newBlock: { id: 'outline.newBlock', defaultMessage: 'New block', description: 'Row, and its empty field' },
  newBlockName: {
    id: 'outline.newBlockName',
    defaultMessage: 'Name of the new block, level {level}',
    description: 'Field',
  },
  nameOf: {
    id: 'outline.nameOf',
    defaultMessage: 'Name of {block}',
    description: 'Field; block: code and name',
  },
  proposal: { id: 'outline.proposal', defaultMessage: 'Proposal', description: 'Badge' },
  gaps: {
    id: 'outline.gaps',
    defaultMessage: '{count, plural, one {# gap} other {# gaps}}',
    description: 'At the end of a row',
  },
  openProposal: {
    id: 'outline.openProposal',
    defaultMessage: 'open proposal',
    description: 'For screen readers, at the end of a row',
  },
  openQuestions: {
    id: 'outline.openQuestions',
    defaultMessage: '{count, plural, one {# open question} other {# open questions}}',
    description: 'For screen readers, at the end of a row',
  },
});
