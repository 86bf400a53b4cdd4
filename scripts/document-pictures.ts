/**
 * The pictures of docs/documents: what exported documents look like, and the book of the seed as a PDF. Office files are drawn by
 * LibreOffice, which is not what Microsoft's programs show.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { dataFrom } from '../shared/model/model.ts';
import { chainOf } from '../test/electron/engine/exchange/models.ts';
import { savedByOffice } from '../test/electron/engine/exchange/office.ts';
import { type LayoutOptions, madeTemplate } from '../test/electron/engine/exchange/slides/made-template.ts';
import { ensureOffice, type OfficePart } from './programs/office.ts';
import { ensurePoppler } from './programs/pdf-tools.ts';
import { ROOT } from './setup.mjs';

const OUT = join(ROOT, 'docs', 'documents');
/** What is on a page about a process. */
const REFERENCE = ['Inputs', 'Outputs', 'Owner'];
/** The layouts of a client’s template, with titles in points. */
const CLIENT: readonly LayoutOptions[] = [
  { name: 'Title Slide', title: [96, 180, 768, 120], titleType: 'ctrTitle' },
  { name: 'Title and Content' },
  { name: 'Title Only' },
];
/** Dots per inch of the pictures. */
const RESOLUTION = 90;

/** Exports with the command line, as a user would, and takes the pictures. @throws where a program that it needs is missing. */
export const takeDocuments = async (browser: Browser): Promise<void> => {
  const missing = ensureOffice();
  if (!ensurePoppler() || missing.length > 0)
    throw new Error('The pictures of documents need poppler-utils and LibreOffice.');
  const folder = mkdtempSync(join(tmpdir(), 'strata-documents-'));
  const at = (name: string) => join(folder, name);
  const strata = (...args: string[]) =>
    execFileSync(process.execPath, [join(ROOT, 'electron', 'cli.ts'), ...args], { stdio: 'pipe' });
  const picture = (name: string, pdf: string, page: number) =>
    execFileSync('pdftoppm', [
      ...['-png', '-singlefile', '-r', String(RESOLUTION), '-f', String(page), '-l', String(page)],
      ...[pdf, join(OUT, name)],
    ]);
  const pagesOf = (pdf: string) =>
    execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const pageWith = (pdf: string, texts: readonly string[]): number => {
    const index = pagesOf(pdf).findIndex((page) => texts.every((text) => page.includes(text)));
    if (index < 0) throw new Error(`No page of ${pdf} has all of: ${texts.join(', ')}`);
    return index + 1;
  };
  const asPdf = (part: OfficePart, file: string, ending: string): string => {
    const written = savedByOffice(part, readFileSync(file), ending, 'pdf');
    const pdf = `${file}.pdf`;
    writeFileSync(pdf, Object.values(written)[0] ?? '');
    return pdf;
  };
  const imported = (name: string, data: object): string => {
    writeFileSync(at(`${name}.json`), JSON.stringify(data));
    strata('import', at(`${name}.json`), at(`${name}.strata`));
    return at(`${name}.strata`);
  };

  mkdirSync(OUT, { recursive: true });
  try {
    const seed = at('Sales & Support.strata');
    strata('new', seed, '--seed', 'sales-and-support');
    const book = join(OUT, 'sales-and-support.pdf');
    strata('export', seed, book, '--format', 'book');
    picture('book-cover', book, 1);
    picture('book-diagram', book, pageWith(book, ['S2 Sell by Proposal\n', '↑ S Sell', 'Reference']));

    const richer = at('Order to Cash.strata');
    strata('new', richer, '--seed', 'order-to-cash');
    strata('export', richer, at('richer.pdf'), '--format', 'book');
    picture('book-reference', at('richer.pdf'), pageWith(at('richer.pdf'), REFERENCE));

    const tiled = at('tiled.pdf');
    strata('export', imported('chain', dataFrom(chainOf(30))), tiled, '--format', 'book');
    picture('book-tiled', tiled, pageWith(tiled, ['Part 1 of']));

    writeFileSync(
      at('client.potx'),
      madeTemplate({ size: [960, 540], font: 'DejaVu Sans', accent: '1F5FA8', layouts: CLIENT }),
    );
    strata('export', richer, at('deck.pptx'), '--template', at('client.potx'));
    picture('slide-on-template', asPdf('impress', at('deck.pptx'), 'pptx'), 3);
    strata('export', richer, at('book.docx'));
    const word = asPdf('writer', at('book.docx'), 'docx');
    picture('word-page', word, pageWith(word, REFERENCE));

    strata('export', richer, at('map.html'));
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
      await page.goto(pathToFileURL(at('map.html')).href);
      await page.getByText('Win the order').first().waitFor();
      await page.screenshot({ path: join(OUT, `web-page-${colorScheme}.png`) });
      await page.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
