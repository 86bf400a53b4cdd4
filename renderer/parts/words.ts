/** Texts of the menu of a proposal, of the form that waives a finding, and of the choice of the fiscal year. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  fiscalYear: {
    id: 'parts.fiscalYear',
    defaultMessage: 'Fiscal year starts in',
    description: 'Label of a list of months',
  },
  vote: { id: 'parts.vote', defaultMessage: 'Vote', description: 'Menu item: votes for a proposal' },
  withdrawVote: { id: 'parts.withdrawVote', defaultMessage: 'Withdraw vote', description: 'Menu item' },
  compare: { id: 'parts.compare', defaultMessage: 'Compare…', description: 'Menu item' },
  addBlocks: {
    id: 'parts.addBlocks',
    defaultMessage: 'Add blocks',
    description: 'Menu item: adds blocks to a proposal',
  },
  rename: { id: 'parts.rename', defaultMessage: 'Rename…', description: 'Menu item' },
  duplicate: { id: 'parts.duplicate', defaultMessage: 'Duplicate', description: 'Menu item' },
  reopen: {
    id: 'parts.reopen',
    defaultMessage: 'Reopen',
    description: 'Menu item: makes a declined proposal open again',
  },
  delete: { id: 'parts.delete', defaultMessage: 'Delete', description: 'Menu item: deletes a proposal' },
  moreAbout: {
    id: 'parts.moreAbout',
    defaultMessage: 'More about {name}',
    description: 'Name of a menu, for screen readers. name: a proposal',
  },
  deleteBlocksTitle: {
    id: 'parts.deleteBlocksTitle',
    defaultMessage:
      '{how, select, cut {{isOne, select, yes {Cut {block}?} other {Cut {count, number} blocks?}}} other {{isOne, select, yes {Delete {block}?} other {Delete {count, number} blocks?}}}}',
    description:
      'Title of a question; block: code and quoted name; count: blocks, those inside others included',
  },
  deleteBlocksNote: {
    id: 'parts.deleteBlocksNote',
    defaultMessage:
      '{isOne, select, yes {{count, plural, one {# block inside goes with it.} other {# blocks inside go with it.}}} other {Blocks inside them are counted.}} You can undo this.',
    description: 'Below that question; count: blocks inside the one that is named',
  },
  deleteBlocks: {
    id: 'parts.deleteBlocks',
    defaultMessage: '{how, select, cut {Cut} other {Delete}}',
    description: 'Button of that question',
  },
  reason: {
    id: 'parts.reason',
    defaultMessage: 'Reason',
    description: 'Label of a field: why a finding is waived',
  },
  waive: { id: 'parts.waive', defaultMessage: 'Waive', description: 'Button: waives a finding' },
  cancel: { id: 'parts.cancel', defaultMessage: 'Cancel', description: 'Button' },
});
