/** The field in which a block is named on the canvas. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  newBlock: { id: 'canvas.naming.newBlock', defaultMessage: 'Name of the new block', description: 'Field' },
  newBlockIn: {
    id: 'canvas.naming.newBlockIn',
    defaultMessage: 'Name of the new block in {parent}',
    description: 'Field; parent: a block or a proposal',
  },
  placeholder: {
    id: 'canvas.naming.placeholder',
    defaultMessage: 'Type a name',
    description: 'In that field, while it is empty',
  },
  after: {
    id: 'canvas.naming.after',
    defaultMessage: 'After {block}',
    description: 'Announced: where the new block will be',
  },
  inside: {
    id: 'canvas.naming.inside',
    defaultMessage: 'In {parent}',
    description: 'Announced: where the new block will be',
  },
  proposedBlock: {
    id: 'canvas.naming.proposedBlock',
    defaultMessage: 'Name of the proposed block',
    description: 'Field',
  },
  nameOf: {
    id: 'canvas.naming.nameOf',
    defaultMessage: 'Name of {code}',
    description: 'Field; code: of the block',
  },
  nameOfBlock: { id: 'canvas.naming.nameOfBlock', defaultMessage: 'Name of the block', description: 'Field' },
});
