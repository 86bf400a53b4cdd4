/** The metadata of an Office document (ECMA-376 part 2, 11: core properties). */

import { escapeXml } from '../../../../shared/words/xml.ts';
import type { Part } from './parts.ts';

export type Properties = {
  readonly title: string;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly version?: string;
};

const PART = 'docProps/core.xml';

/** The relation of the package to its properties. */
export const PROPERTIES_RELATION = {
  id: 'rId2',
  type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  part: PART,
} as const;

/** The part with the properties. Empty ones are left out, except for title and author. */
export const propertiesPart = ({ title, author, at, language = '', version = '' }: Properties): Part => {
  const instant = `${at.slice(0, 19)}Z`;
  const created = `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`;
  const optional = (tag: string, text: string): string =>
    text === '' ? '' : `<${tag}>${escapeXml(text)}</${tag}>`;
  return {
    name: PART,
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    content:
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>${created}` +
      `${optional('dc:language', language)}${optional('cp:version', version)}</cp:coreProperties>`,
  };
};
