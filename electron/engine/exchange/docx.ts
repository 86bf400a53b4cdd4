/** The Word document (`.docx`): the same book as the PDF’s, with styles, native diagrams and links. */
import { bookOf } from '../../../shared/book/book.ts';
import { viewFrom } from '../../../shared/drawing/shown.ts';
import { say } from '../../../shared/words/messages.ts';
import { type Format, stepsInTurns } from './format.ts';
import { documentSteps } from './word/document.ts';
import { pageFor } from './word/page.ts';
import { words } from './word/words.ts';

export const docxFormat = {
  extension: 'docx',
  get name() {
    return say(words.document);
  },
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  tellsHistory: true,
  /** The same model, options and instant give the same bytes. */
  write: async (model, options, context) => {
    const view = viewFrom(model, options);
    const { parts, onlyDefined, locale } = options;
    const book = bookOf(model, { view, parts, onlyDefined, locale }, context);
    return stepsInTurns(documentSteps(model, book, { page: pageFor(options), at: context.at }), context);
  },
} as const satisfies Format;
