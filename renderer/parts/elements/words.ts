/** Texts of the lists of process elements. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  add: {
    id: 'parts.elements.add',
    defaultMessage:
      '{kind, select, input {Add an input} output {Add an output} metric {Add a metric} practice {Add a practice} skill {Add a skill} other {Add a system}}',
    description: 'Placeholder and label of an empty field',
  },
  elementLabel: {
    id: 'parts.elements.elementLabel',
    defaultMessage:
      '{kind, select, input {Input {text}} output {Output {text}} metric {Metric {text}} practice {Practice {text}} skill {Skill {text}} other {System {text}}}',
    description: 'Label of a field, for screen readers. text: the element',
  },
  sourceOf: {
    id: 'parts.elements.sourceOf',
    defaultMessage: 'Source of {text}',
    description:
      'Button, for screen readers: links an input to the block that it comes from. text: the input',
  },
  targetOf: {
    id: 'parts.elements.targetOf',
    defaultMessage: 'Target of {text}',
    description: 'Button, for screen readers: links an output to the block that it goes to. text: the output',
  },
  delete: {
    id: 'parts.elements.delete',
    defaultMessage: 'Delete {text}',
    description: 'Button, for screen readers. text: the element',
  },
  deleteTitle: {
    id: 'parts.elements.deleteTitle',
    defaultMessage: 'Delete {text}',
    description: 'Title of a dialog. text: what passes between two blocks, in quotes',
  },
  deleteWhere: {
    id: 'parts.elements.deleteWhere',
    defaultMessage: 'It is one record in several places. Choose where to delete it.',
    description: 'Text of the same dialog',
  },
  deleteVerb: { id: 'parts.elements.deleteVerb', defaultMessage: 'Delete', description: 'Button' },
  place: {
    id: 'parts.elements.place',
    defaultMessage:
      '{place, select, output {Output of {from}} input {Input of {to}} other {{kind, select, information {Information flow} material {Material flow} other {Sequence flow}} from {from} to {to}}}',
    description: 'Checkbox. from, to: code and name of a block, the name in quotes',
  },
  carriedBy: {
    id: 'parts.elements.carriedBy',
    defaultMessage:
      '{kind, select, information {Information flow} material {Material flow} other {Sequence flow}} of {text}',
    description: 'Button, for screen readers: selects the flow that carries an output. text: the output',
  },
  drawFlow: {
    id: 'parts.elements.drawFlow',
    defaultMessage: 'Draw flow:',
    description: 'Before the buttons “Information” and “Material”',
  },
  drawFlowFor: {
    id: 'parts.elements.drawFlowFor',
    defaultMessage:
      '{kind, select, information {Draw information flow for {text}} other {Draw material flow for {text}}}',
    description: 'Button, for screen readers. text: an input or output',
  },
  comesFrom: {
    id: 'parts.elements.comesFrom',
    defaultMessage: 'Comes from',
    description: 'Label of the field for the block that an input comes from',
  },
  goesTo: {
    id: 'parts.elements.goesTo',
    defaultMessage: 'Goes to',
    description: 'Label of the field for the block that an output goes to',
  },
  comesFromBlock: {
    id: 'parts.elements.comesFromBlock',
    defaultMessage: 'Comes from {block}',
    description: 'Button, for screen readers. block: code and name',
  },
  goesToBlock: {
    id: 'parts.elements.goesToBlock',
    defaultMessage: 'Goes to {block}',
    description: 'Button, for screen readers. block: code and name',
  },
});
