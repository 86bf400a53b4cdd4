/** Reads XML back with a parser that takes nothing which is not well-formed. */
import { SaxesParser } from 'saxes';

export type XmlElement = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All the text in it, that of its children too. */
  readonly text: string;
};

/** The root element. Throws where the text is not well-formed. */
export const readXml = (text: string): XmlElement => {
  type Open = { tag: string; attributes: Record<string, string>; children: Open[]; text: string };
  const stack: Open[] = [];
  let root: Open | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { tag: name, attributes: {}, children: [], text: '' };
    for (const [key, { value }] of Object.entries(attributes)) element.attributes[key] = value;
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('text', (part) => {
    for (const element of stack) element.text += part;
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(text).close();
  if (!root) throw new Error('There is no element.');
  return root;
};

/** An element with all that are in it, as they stand. */
export const elementsOf = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap(elementsOf),
];
