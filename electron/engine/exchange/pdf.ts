/** PDF: what is on screen as vectors, or a funnel scenario, a comparison or a report on a few pages. */
import type { Format } from './format.ts';

export const pdfFormat = {
  extension: 'pdf',
  name: 'PDF',
  mediaType: 'application/pdf',
  /** The same model, options and instant give the same bytes. */
  write: async (model, options, context) => {
    const { funnel, report, compared } = options;
    if (report !== undefined) {
      const { reportPdf } = await import('./pdf/report-pages.ts');
      return reportPdf(model, report, options, context);
    }
    if (funnel === undefined && compared === undefined) {
      const { canvasPdf } = await import('./pdf/canvas-pages.ts');
      return canvasPdf(model, options, context);
    }
    const { comparisonPdf, funnelPdf } = await import('./pdf/funnel/pages.ts');
    return funnel === undefined
      ? comparisonPdf(model, compared ?? [], options, context)
      : funnelPdf(model, funnel, options, context);
  },
} as const satisfies Format;
