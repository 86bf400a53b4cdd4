/** The book: a model as a document to hand out, on pages with links. */
import type { Format } from './format.ts';

export const bookFormat = {
  id: 'book',
  extension: 'pdf',
  name: 'PDF book',
  mediaType: 'application/pdf',
  tellsHistory: true,
  /** The same model, options and instant give the same bytes. */
  write: async (model, options, context) => {
    const { bookOf } = await import('../../../shared/book/book.ts');
    const { viewFrom } = await import('../../../shared/drawing/shown.ts');
    const { documentPdf } = await import('./book/document.ts');
    const view = viewFrom(model, options);
    const { parts, onlyDefined, locale } = options;
    const book = bookOf(model, { view, parts, onlyDefined, locale }, context);
    return documentPdf(model, book, options, context);
  },
} as const satisfies Format;
