/** The Word document (`.docx`): the same book as the PDF’s, with styles, native diagrams and links. */
import { bookOf } from '../../../shared/book/book.ts';
import { viewFrom } from '../../../shared/drawing/shown.ts';
import { say } from '../../../shared/words/messages.ts';
import { type Format, stepsInTurns } from './format.ts';
import { ownBase } from './word/base.ts';
import { documentSteps } from './word/document.ts';
import { templateBase } from './word/template.ts';
import { words } from './word/words.ts';

export const docxFormat = {
  extension: 'docx',
  get name() {
    return say(words.document);
  },
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  tellsHistory: true,
  /**
   * The same model, options and instant give the same bytes. Paper and orientation are those of the template, if there is one.
   */
  write: async (model, options, context) => {
    const view = viewFrom(model, options);
    const { parts, onlyDefined, locale } = options;
    const book = bookOf(model, { view, parts, onlyDefined, locale }, context);
    const base = options.template ? await templateBase(options.template) : ownBase(book.house, options);
    context.signal?.throwIfAborted();
    return stepsInTurns(documentSteps(model, book, { base, at: context.at }), context);
  },
} as const satisfies Format;
