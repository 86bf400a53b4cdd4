/** The exchange formats this edition has, in the order of the export menu. */
import { bookFormat } from './book.ts';
import { docxFormat } from './docx.ts';
import type { Format } from './format.ts';
import { htmlFormat } from './html.ts';
import { jsonFormat } from './json.ts';
import { minutesFormat } from './minutes.ts';
import { pdfFormat } from './pdf.ts';
import { pptxFormat } from './pptx.ts';
import { svgFormat } from './svg.ts';
import { listFormats } from './text/lists.ts';
import { txtFormat } from './text/txt.ts';
import { xlsxFormat } from './xlsx.ts';

export const formats: readonly Format[] = [
  pdfFormat,
  bookFormat,
  docxFormat,
  minutesFormat,
  svgFormat,
  htmlFormat,
  pptxFormat,
  xlsxFormat,
  jsonFormat,
  txtFormat,
  ...listFormats,
];
