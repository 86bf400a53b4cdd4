/** The pages of a Word document: their size, margins, headers and footers (ECMA-376 part 1, 17.6). Lengths are in points. */
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import { paperSize } from '../pdf/page.ts';

export type Page = {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
    readonly gutter: number;
  };
  /** The size of the paper beside A4’s, by which type grows. */
  readonly enlarged: number;
};

export type Way = 'upright' | 'lying';

export const wayOf = ({ width, height }: Page): Way => (width > height ? 'lying' : 'upright');

/** The page turned by a quarter; the margins turn with it, as Word does it. */
export const turnedPage = ({ width, height, margins, enlarged }: Page): Page => ({
  ...{ width: height, height: width, enlarged },
  margins: {
    ...margins,
    left: margins.top,
    right: margins.bottom,
    top: margins.right,
    bottom: margins.left,
  },
});

/** The room for content on a page. */
export const roomOf = ({ width, height, margins }: Page) => ({
  width: width - margins.left - margins.right - margins.gutter,
  height: height - margins.top - margins.bottom,
});

const twips = (points: number): number => Math.round(points * 20);

/** The properties of a section of such pages. @param references to its headers and footers as XML. */
export const sectionXml = (page: Page, references: string, isTitled: boolean): string => {
  const { width, height } = page;
  const { left, right, top, bottom, header, footer, gutter } = page.margins;
  const turn = wayOf(page) === 'lying' ? ' w:orient="landscape"' : '';
  return (
    `<w:sectPr>${references}<w:type w:val="nextPage"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${turn}/>` +
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="${twips(header)}" w:footer="${twips(footer)}" w:gutter="${twips(gutter)}"/>` +
    `${isTitled ? '<w:titlePg/>' : ''}</w:sectPr>`
  );
};

/** A page of a paper, with the margins of a book. */
export const pageFor = (paper: Pick<ExportOptions, 'paper' | 'orientation'>): Page => {
  const { width, height, enlarged } = paperSize(paper);
  const k = enlarged;
  return {
    ...{ width, height, enlarged },
    margins: {
      ...{ left: 48 * k, right: 48 * k, top: 62 * k, bottom: 56 * k },
      ...{ header: 28 * k, footer: 26 * k, gutter: 0 },
    },
  };
};
