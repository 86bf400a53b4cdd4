/** Texts of documents on pages. */
import { defineMessages } from '../../../../shared/words/messages.ts';

export const words = defineMessages({
  tile: {
    id: 'exchange.book.tile',
    defaultMessage: 'Part {number, number} of {count, number}: row {row, number}, column {column, number}',
    description: 'Above a part of a diagram that takes several pages',
  },
  pageOf: {
    id: 'exchange.book.pageOf',
    defaultMessage: 'Page {number} of {count}',
    description: 'In the footer of a page. Both are numbers; Word fills them in',
  },
  logoUnreadable: {
    id: 'exchange.book.logoUnreadable',
    defaultMessage: 'The logo can’t be read as an image. Nothing was exported. Choose another logo.',
    description: 'Error of an export',
  },
});
