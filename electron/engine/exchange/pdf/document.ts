/** The PDF document itself: its facts, its fonts, its bytes. */

import type { Model } from '../../../../shared/model/model.ts';
import { hanLanguageOf } from '../../../../shared/scene/text/scripts.ts';
import { systemLocale } from '../../../../shared/words/format.ts';
import type { ExportContext } from '../format.ts';
import { escapeXml } from '../package/xml.ts';
import { registerFaces } from './faces.ts';
import { outputOf } from './output.ts';

const namesIn = (model: Model): string => [...model.rows.process.values()].map(({ name }) => name).join(' ');

/** A subset that pdfkit knows and its types don't. */
const PDF_UA = 'PDF/UA' as string as PDFKit.Mixins.PDFSubsets;

/** The part of pdfkit that writes the facts of a document into its XMP metadata. */
type MetadataWriter = { info: PDFKit.DocumentInfo; _addInfo: () => void };

/** pdfkit writes the facts into the XMP metadata, which is XML, without escaping them: a title “Sales & Support” would make it unreadable. */
const escapeMetadata = (pdf: PDFKit.PDFDocument): void => {
  const writer = pdf as unknown as MetadataWriter;
  const write = writer._addInfo.bind(writer);
  writer._addInfo = () => {
    const { info } = writer;
    writer.info = { ...info };
    for (const fact of ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer'] as const)
      if (info[fact] !== undefined) writer.info[fact] = escapeXml(info[fact]);
    write();
    writer.info = info;
  };
};

/** @param model its names tell the language of Chinese characters. The faces are registered; draw, then call `pdf.end()` and wait for the bytes. The same content gives the same bytes. With `tagged`, the metadata say that it follows PDF/UA-1 (ISO 14289-1). */
export const startPdf = async (
  model: Model,
  title: string,
  size: readonly [width: number, height: number],
  context: ExportContext,
  { tagged = false, author = '' }: { readonly tagged?: boolean; readonly author?: string } = {},
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
      ...(author === '' ? {} : { Author: author }),
      Creator: `Strata ${context.version}`,
      Producer: `Strata ${context.version}`,
      CreationDate: new Date(context.at),
    },
    ...(tagged ? { tagged, pdfVersion: '1.7' as const, subset: PDF_UA } : {}),
  });
  escapeMetadata(pdf);
  const bytes = outputOf(pdf);
  registerFaces(pdf, hanLanguageOf(namesIn(model), context.locale ?? systemLocale()));
  return { pdf, bytes };
};
