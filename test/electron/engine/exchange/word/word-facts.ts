/** What stands in a Word document, read from its parts. */
import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, readXml, type XmlElement } from '../../../../xml.ts';

export type Paragraph = {
  /** The id of its style. */
  readonly style: string;
  readonly text: string;
  readonly element: XmlElement;
};

export type WordFacts = {
  readonly parts: Readonly<Record<string, string>>;
  readonly elements: readonly XmlElement[];
  /** The paragraphs of the body and of its tables, not those in shapes. */
  readonly paragraphs: readonly Paragraph[];
  /** `Heading1: Title` … */
  readonly headings: readonly string[];
  readonly bookmarks: readonly string[];
  /** The bookmarks that links lead to. */
  readonly links: readonly string[];
  /** All that is written, as one line with spaces between paragraphs. */
  readonly text: string;
};

export const wordFacts = (bytes: Uint8Array): WordFacts => {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
  const document = readXml(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()));
  const elements = elementsOf(document);
  const paragraphs = paragraphsIn(document);
  const named = (tag: string, attribute: string): string[] =>
    elements.flatMap((each) => (each.tag === tag ? [each.attributes[attribute] ?? ''] : []));
  return {
    ...{ parts, elements, paragraphs },
    headings: paragraphs.flatMap(({ style, text }) =>
      style.startsWith('Heading') ? [`${style}: ${text}`] : [],
    ),
    bookmarks: named('w:bookmarkStart', 'w:name'),
    links: elements.flatMap(({ tag, attributes }) =>
      tag === 'w:hyperlink' ? [attributes['w:anchor'] ?? 'nowhere'] : [],
    ),
    text: elements.flatMap(({ tag, text }) => (tag === 'w:t' ? [text] : [])).join(' '),
  };
};

const paragraphsIn = (element: XmlElement): Paragraph[] => {
  if (element.tag === 'w:drawing' || element.tag === 'mc:Fallback') return [];
  if (element.tag !== 'w:p') return element.children.flatMap(paragraphsIn);
  const inside = withoutShapes(element);
  const style = inside.find(({ tag }) => tag === 'w:pStyle')?.attributes['w:val'] ?? 'Normal';
  const text = inside.flatMap(({ tag, text: written }) => (tag === 'w:t' ? [written] : [])).join('');
  return [{ style, text, element }];
};

const withoutShapes = (element: XmlElement): XmlElement[] =>
  element.tag === 'mc:AlternateContent' ? [] : [element, ...element.children.flatMap(withoutShapes)];

/** The elements with a tag inside another. */
export const inside = (element: XmlElement, tag: string): XmlElement[] =>
  elementsOf(element).filter((each) => each.tag === tag);
