/** Minutes: what a meeting decided, asked and changed, on a few pages. */
import { applyPatch, copyOf } from '../../../shared/model/model.ts';
import type { Format } from './format.ts';

export const minutesFormat = {
  id: 'minutes',
  extension: 'pdf',
  name: 'Minutes',
  mediaType: 'application/pdf',
  tellsHistory: true,
  /** Without a history, nothing has changed since the instant of the export. */
  write: async (model, options, context) => {
    const { minutesOf } = await import('../../../shared/book/minutes.ts');
    const { viewFrom } = await import('../../../shared/drawing/shown.ts');
    const { documentPdf } = await import('./book/document.ts');
    const earlier = copyOf(model);
    applyPatch(earlier, context.since?.back ?? []);
    const since = context.since ?? { name: null, at: context.at, people: [] };
    const view = viewFrom(model, options);
    const minutes = minutesOf(model, earlier, { view, locale: options.locale }, { at: context.at, since });
    return documentPdf(model, minutes, options, context);
  },
} as const satisfies Format;
