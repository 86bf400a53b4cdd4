/** The Word document (`.docx`): the same book as the PDF’s, with styles, native diagrams and links. */
import { say } from '../../../shared/words/messages.ts';
import { type Format, stepsInTurns } from './format.ts';
import { words } from './word/words.ts';

export const docxFormat = {
  extension: 'docx',
  get name() {
    return say(words.document);
  },
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  tellsHistory: true,
  /** The same parts as pages of a PDF: Word breaks pages by itself, and a template has a look of its own. */
  preview: async (model, options, context) => {
    const { bookFormat } = await import('./book.ts');
    return bookFormat.write(model, options, context);
  },
  /**
   * The same model, options and instant give the same bytes. Paper and orientation are those of the template, if there is one.
   */
  write: async (model, options, context) => {
    const { bookOf } = await import('../../../shared/book/book.ts');
    const { viewFrom } = await import('../../../shared/drawing/shown.ts');
    const { documentSteps } = await import('./word/document.ts');
    const { parts, onlyDefined, locale } = options;
    const book = bookOf(model, { view: viewFrom(model, options), parts, onlyDefined, locale }, context);
    const base = options.template
      ? await (await import('./word/template.ts')).templateBase(options.template)
      : (await import('./word/base.ts')).ownBase(book.house, options);
    context.signal?.throwIfAborted();
    return stepsInTurns(documentSteps(model, book, { base, at: context.at }), context);
  },
} as const satisfies Format;
