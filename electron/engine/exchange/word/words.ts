/** Texts of Word documents. */
import { defineMessages } from '../../../../shared/words/messages.ts';

export const words = defineMessages({
  document: { id: 'word.document', defaultMessage: 'Word document', description: 'Name of the format DOCX' },
  ownStyle: {
    id: 'word.ownStyle',
    defaultMessage:
      'Strata {style, select, StrataContinued {continued heading} StrataLinks {links} StrataCell {table text} StrataHead {table heading} StrataDiagram {diagram} StrataGap {gap} StrataBox {text in a diagram} other {table}}',
    description: 'Name of a style, in Word’s list of styles',
  },
});
