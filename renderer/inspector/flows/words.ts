/** Texts of flows in the inspector. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  from: {
    id: 'inspector.flows.from',
    defaultMessage: 'From',
    description: 'Label of the block at the start of a flow',
  },
  to: {
    id: 'inspector.flows.to',
    defaultMessage: 'To',
    description: 'Label of the block at the end of a flow',
  },
  sourceBlock: {
    id: 'inspector.flows.sourceBlock',
    defaultMessage: 'Source block',
    description: 'Label of a search field',
  },
  targetBlock: {
    id: 'inspector.flows.targetBlock',
    defaultMessage: 'Target block',
    description: 'Label of a search field',
  },
  change: {
    id: 'inspector.flows.change',
    defaultMessage: 'Change',
    description: 'Button: chooses another block',
  },
  changeSource: {
    id: 'inspector.flows.changeSource',
    defaultMessage: 'Change source block',
    description: 'The same button, for screen readers',
  },
  changeTarget: {
    id: 'inspector.flows.changeTarget',
    defaultMessage: 'Change target block',
    description: 'The same button, for screen readers',
  },
  flow: { id: 'inspector.flows.flow', defaultMessage: 'Flow', description: 'Title' },
  kind: { id: 'inspector.flows.kind', defaultMessage: 'Kind', description: 'Label of a list' },
  label: {
    id: 'inspector.flows.label',
    defaultMessage: 'Label',
    description: 'Label of a field: the label of a flow',
  },
  labelHint: {
    id: 'inspector.flows.labelHint',
    defaultMessage: 'What flows?',
    description: 'Placeholder of the label of a flow',
  },
  unlabelled: {
    id: 'inspector.flows.unlabelled',
    defaultMessage: 'The flow',
    description: 'In place of the label of a flow, inside a message',
  },
  reverse: { id: 'inspector.flows.reverse', defaultMessage: 'Reverse', description: 'Button' },
  delete: { id: 'inspector.flows.delete', defaultMessage: 'Delete', description: 'Button' },
  onThisLine: {
    id: 'inspector.flows.onThisLine',
    defaultMessage: 'Flows on this line',
    description: 'Name of a list, for screen readers',
  },
  onThisLineCount: {
    id: 'inspector.flows.onThisLineCount',
    defaultMessage: '{count, plural, one {# flow on this line} other {# flows on this line}}',
    description: 'Heading of a list',
  },
  flows: { id: 'inspector.flows.flows', defaultMessage: 'Flows', description: 'Heading of a list' },
  toMany: { id: 'inspector.flows.toMany', defaultMessage: 'to', description: 'Before a list of blocks' },
  fromMany: {
    id: 'inspector.flows.fromMany',
    defaultMessage: 'from',
    description: 'Before a list of blocks',
  },
  more: {
    id: 'inspector.flows.more',
    defaultMessage: 'and {count, number} more',
    description: 'Below a list that is cut',
  },
  between: {
    id: 'inspector.flows.between',
    defaultMessage: '{source} to {target}',
    description: 'A flow. source, target: codes or names of blocks',
  },
  flowTo: {
    id: 'inspector.flows.flowTo',
    defaultMessage: 'Flow to {block}',
    description: 'A flow, for screen readers. block: code and name',
  },
  flowFrom: {
    id: 'inspector.flows.flowFrom',
    defaultMessage: 'Flow from {block}',
    description: 'A flow, for screen readers. block: code and name',
  },
});
