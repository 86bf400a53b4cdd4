/** XML as a tree that can be changed and written again, for parts of Office files that are carried over from others. */

import { escapeXml } from '../../../../shared/words/xml.ts';
import { readXml, XML_HEAD } from './xml.ts';

export type XmlNode = {
  /** As in the file, with its prefix. */
  readonly tag: string;
  /** The tag without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements, and the texts between them. */
  readonly children: readonly (XmlNode | string)[];
};

/** The root of an XML document. Comments are left out; see `readXml` for what is refused. */
export const xmlTree = (xml: Uint8Array | string, name: string): XmlNode => {
  const root: { children: (XmlNode | string)[] } = { children: [] };
  const open: { children: (XmlNode | string)[] }[] = [root];
  readXml(xml, name, {
    open: (local, attributes, tag) => {
      // The reader uses the object again.
      const node = { tag, name: local, attributes: { ...attributes() }, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    close: () => void open.pop(),
    text: (text) => void open.at(-1)?.children.push(text),
  });
  return root.children.find((child): child is XmlNode => typeof child !== 'string') ?? EMPTY;
};

const EMPTY: XmlNode = { tag: '', name: '', attributes: {}, children: [] };

/** The same as a document. */
export const xmlText = (root: XmlNode): string => `${XML_HEAD}${elementText(root)}`;

const elementText = ({ tag, attributes, children }: XmlNode): string => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : elementText(child)));
  return inside.length === 0
    ? `<${tag}${written.join('')}/>`
    : `<${tag}${written.join('')}>${inside.join('')}</${tag}>`;
};

/** The elements directly inside one, without the texts. */
export const elementsIn = ({ children }: XmlNode): XmlNode[] =>
  children.filter((child): child is XmlNode => typeof child !== 'string');

/** The first element that names lead to, each inside the one before; undefined if there is none. */
export const elementAt = (node: XmlNode, ...names: readonly string[]): XmlNode | undefined => {
  let found: XmlNode | undefined = node;
  for (const name of names) found = found && elementsIn(found).find((child) => child.name === name);
  return found;
};

/** An element without the elements inside it, however deep, that `isOut` tells; the element itself stays. */
export const withoutElements = (node: XmlNode, isOut: (node: XmlNode) => boolean): XmlNode => ({
  ...node,
  children: node.children
    .filter((child) => typeof child === 'string' || !isOut(child))
    .map((child) => (typeof child === 'string' ? child : withoutElements(child, isOut))),
});
