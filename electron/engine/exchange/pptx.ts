/** Slides (`.pptx`): one for each exploded block, with native boxes, lines that are glued to them, and links from slide to slide. */
import { userError } from '../../../shared/api/contract.ts';
import { say } from '../../../shared/words/messages.ts';
import type { Format } from './format.ts';
import { words as slideWords } from './slides/words.ts';
import { words } from './words.ts';

export const pptxFormat: Format = {
  extension: 'pptx',
  get name() {
    return say(slideWords.slides);
  },
  mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  /** The same model, view and time give the same bytes. A scenario is refused. */
  write: async (model, options, context) => {
    if ((options.funnel ?? options.compared ?? options.report) !== undefined)
      throw userError('no-pages', words.scenarioHasPages);
    const { deckOf } = await import('./slides/deck.ts');
    return deckOf(model, options, context);
  },
  /** The slides on Strata’s own design, whatever the template. */
  preview: async (model, options, context) => {
    const { slidesPdf } = await import('./slides/preview.ts');
    return slidesPdf(model, options, context);
  },
};
