import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../../shared/words/xml.ts';
import { readXml } from '../../xml.ts';

describe('text in XML', () => {
  it.each([
    ['plain text', 'Plan', 'Plan'],
    ['signs of XML', `<b> & "q" 'a' ]]>`, `&lt;b&gt; &amp; &quot;q&quot; 'a' ]]&gt;`],
    ['text that looks escaped', '&amp; &#10;', '&amp;amp; &amp;#10;'],
    ['tabs and line breaks', 'a\tb\nc\r\nd', 'a&#9;b&#10;c&#13;&#10;d'],
    ['control characters', '\u0000a\u0008\u000b\u000c\u001fb', '\ufffda\ufffd\ufffd\ufffd\ufffdb'],
    ['control characters that XML allows', '\u007f\u0085', '\u007f\u0085'],
    ['halves of pairs', '\ud83dx\udc69', '\ufffdx\ufffd'],
    ['pairs', '👩', '👩'],
    ['what is no character', '\ufffe\uffff', '\ufffd\ufffd'],
    ['other scripts', 'خطة 計画', 'خطة 計画'],
  ])('%s', (_what, text, xml) => {
    expect(escapeXml(text)).toBe(xml);
  });

  it('is well-formed whatever the text, and reads back as content and as an attribute', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            '\ud800',
            '\udc69',
            '\u0000',
            '\u001b',
            '\ufffe',
            '\r',
            '\n',
            '<',
            ']]>',
            '&amp;',
            '"',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const xml = escapeXml(given);
        const { text: content, attributes } = readXml(`<a b="${xml}">${xml}</a>`);
        const held = given
          .toWellFormed()
          // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML can't hold.
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
        expect([content, attributes.b]).toEqual([held, held]);
      }),
    );
  });
});
