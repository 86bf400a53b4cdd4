import fc from 'fast-check';
import { expect, it } from 'vitest';
import { xmlEscaped } from '../../../../shared/scene/text/xml.ts';
import { readXml } from '../../../xml.ts';

it('any text is well-formed as content and as an attribute, and reads back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(fc.constantFrom('\ud800', '\udc69', '\u0000', '\u001b', '\ufffe', '<', ']]>', '&amp;', '"', "'"))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (given) => {
      const escaped = xmlEscaped(given);
      const { text: read, attributes } = readXml(`<a b="${escaped}">${escaped}</a>`);
      // A reader takes every kind of line end for one, and in attributes for a space.
      const seen = given
        .toWellFormed()
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML has no place for.
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
        .replace(/\r\n?/g, '\n');
      expect(read).toBe(seen);
      expect(attributes.b).toBe(seen.replace(/[\n\t]/g, ' '));
    }),
  );
});
