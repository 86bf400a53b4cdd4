/** Text in XML and HTML: SVG, Office files, OPML, metadata, web pages. */

/**
 * Any text as the content of an element, or of an attribute in double quotes. Tabs and line breaks become references, since
 * XML turns them into spaces in attributes. Control characters, halves of UTF-16 pairs, U+FFFE and U+FFFF become U+FFFD, as
 * XML can't hold them (XML 1.0, 2.2); a reader then sees that a character is missing.
 */
export const escapeXml = (text: string): string =>
  text.replace(ESCAPED, (character) => REFERENCES[character] ?? '\ufffd');

const ESCAPED = /[&<>"]|[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
