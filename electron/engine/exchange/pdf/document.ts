/** The PDF document itself: its metadata, its fonts, its bytes. */

import type { Model } from '../../../../shared/model/model.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import { hanLanguageIn } from '../fonts/system-faces.ts';
import type { ExportContext } from '../format.ts';
import { registerFaces } from './faces.ts';

/** A subset that pdfkit supports and its types don't. */
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
  registerFaces(pdf, model, hanLanguageIn(model, context.locale));
  return { pdf, bytes };
};

/** The parts of pdfkit that this replaces; its types leave them out. */
type Writing = {
  _offset: number;
  _write: (data: string | Uint8Array) => void;
  page: PageWriting;
};
type PageWriting = {
  readonly content: { write(data: Uint8Array): void };
  write: (data: string | Uint8Array) => void;
  end: () => void;
};

/** Characters that are held as text before they become bytes. */
const PIECE = 1 << 16;

/**
 * Collects the output of `pdf` in few large pieces; the bytes are there once it has ended. To be called before anything is
 * drawn. pdfkit makes an array of bytes of every line of a page and of every object, and sends each through a stream: a third
 * of the time of a book. The bytes are the same.
 */
const outputOf = (pdf: PDFKit.PDFDocument): Promise<Uint8Array> => {
  const writing = pdf as unknown as Writing;
  const pieces: Uint8Array[] = [];
  const gather = gathering((piece) => pieces.push(piece));
  // The head of the file is in the stream already.
  const head: Uint8Array | null = pdf.read();
  if (head) pieces.push(head);
  writing._write = (data) => {
    writing._offset += gather.add(data);
  };
  gatherPage(writing.page);
  pdf.on('pageAdded', () => gatherPage(writing.page));
  return new Promise((resolve, reject) => {
    pdf.on('end', () => {
      gather.end();
      resolve(new Uint8Array(Buffer.concat(pieces)));
    });
    pdf.on('error', reject);
    pdf.resume();
  });
};

/** The lines of a page become bytes when it ends. */
const gatherPage = (page: PageWriting): void => {
  const end = page.end.bind(page);
  const gather = gathering((piece) => page.content.write(piece));
  page.write = gather.add;
  page.end = () => {
    gather.end();
    end();
  };
};

/** Joins texts, each with an end of line, and passes them on with the bytes between them in the order in which they came. */
const gathering = (pass: (piece: Uint8Array) => void) => {
  let text = '';
  const end = (): void => {
    if (text !== '') pass(Buffer.from(text, 'latin1'));
    text = '';
  };
  return {
    /** Returns the number of characters or bytes added. */
    add: (data: string | Uint8Array): number => {
      if (typeof data === 'string') {
        text += `${data}\n`;
        if (text.length > PIECE) end();
        return data.length + 1;
      }
      end();
      pass(data);
      return data.length;
    },
    end,
  };
};
