/** HTML: the model as one web page that anyone can open, without Strata and without a network. */
import { userError } from '../../../shared/api/contract.ts';
import { say } from '../../../shared/words/messages.ts';
import type { Format } from './format.ts';
import { words } from './words.ts';

export const htmlFormat = {
  extension: 'html',
  get name() {
    return say(words.webPage);
  },
  mediaType: 'text/html',
  /** The whole model, opened at the view of the options. A scenario is refused. */
  write: async (model, options, context) => {
    if ((options.funnel ?? options.compared ?? options.report) !== undefined)
      throw userError('no-pages', words.scenarioHasPages);
    const { pageAssets } = await import('./html/assets.ts');
    const { webPage } = await import('./html/page.ts');
    return new TextEncoder().encode(await webPage(model, options, pageAssets(), context));
  },
} as const satisfies Format;
