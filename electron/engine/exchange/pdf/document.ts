/** The PDF document itself: its facts, its fonts, its bytes. */

import type { Model } from '../../../../shared/model/model.ts';
import { hanLanguageOf } from '../../../../shared/scene/text/scripts.ts';
import { systemLocale } from '../../../../shared/words/format.ts';
import type { ExportContext } from '../format.ts';
import { registerFaces } from './faces.ts';

const namesIn = (model: Model): string => [...model.rows.process.values()].map(({ name }) => name).join(' ');

/** @param model its names tell the language of Chinese characters. The faces are registered; draw, then call `pdf.end()` and wait for the bytes. The same content gives the same bytes. */
export const startPdf = async (
  model: Model,
  title: string,
  size: readonly [width: number, height: number],
  context: ExportContext,
  options: Pick<PDFKit.PDFDocumentOptions, 'tagged'> = {},
): Promise<{ pdf: PDFKit.PDFDocument; bytes: Promise<Uint8Array> }> => {
  // Loaded with the first PDF, so that no start and no other command waits for it.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: [...size],
    margin: 0,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: title,
      Creator: `Strata ${context.version}`,
      Producer: `Strata ${context.version}`,
      CreationDate: new Date(context.at),
    },
    ...options,
  });
  const bytes = collected(pdf);
  registerFaces(pdf, hanLanguageOf(namesIn(model), context.locale ?? systemLocale()));
  return { pdf, bytes };
};

const collected = (pdf: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
