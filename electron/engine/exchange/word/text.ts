/** Paragraphs and links of a Word document (ECMA-376 part 1, 17.3 and 17.16.22). */
import type { Anchor, Line } from '../../../../shared/book/content.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import type { ThemeColours } from '../drawingml/theme.ts';
import { piecesOf } from './direction.ts';
import { BOLD, colourXml, type StyleId } from './styles.ts';

/** The context that all parts of one document share. */
export type Writing = {
  /** The id of a style in the document: templates have ids of their own. */
  readonly styleId: (id: StyleId) => string;
  readonly theme: ThemeColours;
  /** The bookmark at a place of the book; undefined if the book has no such place. */
  readonly bookmarkOf: (anchor: Anchor) => string | undefined;
  /** A number that nothing else in the document has. */
  readonly newId: () => number;
};

export const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Runs of one look, a run for each part of one direction. @param properties of the runs, without `w:rtl`. */
export const runsXml = (text: string, properties = ''): string =>
  piecesOf(text)
    .pieces.map(({ text: piece, isFromRight }) => runXml(piece, properties, isFromRight))
    .join('');

const runXml = (text: string, properties: string, isFromRight: boolean): string => {
  const all = `${properties}${isFromRight ? '<w:rtl/>' : ''}`;
  const kept = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<w:r>${all === '' ? '' : `<w:rPr>${all}</w:rPr>`}<w:t${kept}>${escapeXml(text)}</w:t></w:r>`;
};

type ParagraphOptions = {
  readonly style: StyleId;
  /** Properties beside the style and the direction, in the order of the schema: those before `w:bidi`, and after it. */
  readonly before?: string;
  readonly after?: string;
};

/** A paragraph around runs. @param text its text, for its direction. */
export const paragraphXml = (
  runs: string,
  text: string,
  { style, before = '', after = '' }: ParagraphOptions,
  { styleId }: Pick<Writing, 'styleId'>,
): string => {
  const named = style === 'Normal' ? '' : `<w:pStyle w:val="${escapeXml(styleId(style))}"/>`;
  const properties = `${named}${before}${piecesOf(text).isFromRight ? '<w:bidi/>' : ''}${after}`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
};

/** The place that links to an anchor lead to; empty if the book has none. */
export const bookmarkXml = (anchor: Anchor | undefined, { bookmarkOf, newId }: Writing): string => {
  const name = anchor === undefined ? undefined : bookmarkOf(anchor);
  if (name === undefined) return '';
  const id = newId();
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`;
};

/** Runs that lead to a place of the book; the runs alone if it has none. */
export const linkXml = (to: Anchor | undefined, runs: string, { bookmarkOf }: Writing): string => {
  const name = to === undefined ? undefined : bookmarkOf(to);
  return name === undefined ? runs : `<w:hyperlink w:anchor="${name}">${runs}</w:hyperlink>`;
};

/** The runs of a line, which is a link as a whole or none. */
export const lineXml = (line: Line, writing: Writing): string => {
  const isLink = line.to !== undefined && writing.bookmarkOf(line.to) !== undefined;
  const style = isLink ? `<w:rStyle w:val="${escapeXml(writing.styleId('Hyperlink'))}"/>` : '';
  const colour = !isLink && line.tone === 'soft' ? colourXml('text2', writing.theme) : '';
  return linkXml(
    line.to,
    runsXml(line.text, `${style}${line.tone === 'strong' ? BOLD : ''}${colour}`),
    writing,
  );
};
