/** Text in XML files, such as SVG. */

/**
 * Any text as the content of an element or of an attribute in double quotes. What XML has no place for, such as control
 * characters and half characters, becomes U+FFFD (XML 1.0, production "Char").
 */
export const xmlEscaped = (text: string): string =>
  text.replace(NO_CHARACTER, '\ufffd').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
