import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, invalidUtf8At } from '../../../../electron/engine/exchange/decode-text.ts';
import { userError } from '../fixtures.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const refused = (content: Uint8Array, legacy?: 'none') =>
  userError(() => decodeText(content, 'list.txt', legacy));

/** The characters of the bytes from 0x80; those that have none are spaces here. */
const WINDOWS_1252 =
  '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ';

describe('the text of a file', () => {
  it('is UTF-8 or UTF-16, with a mark or without', () => {
    const text = 'Größe\n計画 🚀';
    expect(decodeText(bytes(text), 'x')).toBe(text);
    expect(decodeText(bytes('\uFEFF', text), 'x')).toBe(text);
    expect(decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le'), 'x')).toBe(text);
    expect(decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'x')).toBe(text);
    expect(decodeText(Buffer.from(text, 'utf16le'), 'x')).toBe(text);
    expect(decodeText(Buffer.from(text, 'utf16le').swap16(), 'x')).toBe(text);
  });

  it('is Windows-1252 if it reads as Western text', () => {
    expect(decodeText(bytes('Caf', [0xe9], ' \r\n', [0x80], ' 5 ', [0x96], ' Men', [0xfc]), 'x')).toBe(
      'Café \r\n€ 5 – Menü',
    );
  });

  it.each([
    'Größe',
    'Code;Name\n1;Grüße – ok\n',
    '«été» à «Évreux»',
    '„Ärzte“ und „Öl“',
    'créée',
    'naïïf',
    'Ça, où ?',
  ])('is Windows-1252 with two accents side by side, or one beside a quotation mark: %s', (text) => {
    const content = Uint8Array.from(text, (letter) => {
      const at = letter < '\u0080' ? -1 : WINDOWS_1252.indexOf(letter);
      return at < 0 ? letter.charCodeAt(0) : 0x80 + at;
    });
    expect(decodeText(content, 'x')).toBe(text);
  });

  it.each([
    ['Chinese in GBK', [0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6]],
    [
      'Russian in Windows-1251',
      [0xcf, 0xeb, 0xe0, 0xed, 0x20, 0xe8, 0x20, 0xef, 0xf0, 0xee, 0xe4, 0xe0, 0xe6, 0xe8],
    ],
    ['Greek in Windows-1253', [0xd0, 0xf9, 0xeb, 0xde, 0xf3, 0xe5, 0xe9, 0xf2]],
    ['Japanese in Shift JIS', [0x94, 0xcc, 0x94, 0x84, 0x8c, 0x76, 0x89, 0xe6]],
  ])('is refused rather than read as Western text: %s', (_, content) => {
    expect(refused(Uint8Array.from(content)).code).toBe('not-utf8');
  });

  it.each([
    ['UTF-8 with a damaged byte', bytes('Plan\nGröße ', [0xff], ' x'), 'line 2, byte 9'],
    ['UTF-8 that is cut short', bytes('Größ', [0xc3]), 'line 1, byte 7'],
    [
      'another script in an older encoding',
      bytes('A\n', [0xcf, 0xeb, 0xe0, 0xed, 0x20, 0xcf, 0xee]),
      'line 2, byte 1',
    ],
    ['bytes that no Western text has', bytes('Plan ', [0x81]), 'line 1, byte 6'],
  ])('is refused with its place: %s', (_, content, place) => {
    expect(refused(content)).toMatchObject({ code: 'not-utf8', message: expect.stringContaining(place) });
  });

  it('of JSON is UTF-8 and nothing else', () => {
    expect(refused(bytes('{"name": "Caf', [0xe9], '"}'), 'none')).toMatchObject({
      code: 'not-utf8',
      message: expect.stringContaining('line 1, byte 14'),
    });
  });

  it('is refused if it is no text, or ends in half a character', () => {
    expect(refused(bytes('a', [0, 1, 2])).code).toBe('not-text');
    expect(refused(Buffer.from(new Int16Array([1, 2, 3, 4, 5, 6]).buffer)).code).toBe('not-text');
    expect(refused(Buffer.from(new Int32Array([1, 2, 3, 4]).buffer)).code).toBe('not-text');
    expect(refused(bytes([0xff, 0xfe, 0x61, 0x00, 0x62])).code).toBe('not-text');
    expect(refused(bytes([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00])).code).toBe('not-text');
  });

  it('is valid UTF-8 exactly if the platform reads it as such, up to the byte that is named', () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x9f, 0xa0, 0xbf));
    const isUtf8 = (content: Uint8Array) => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(content);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
        const content = Uint8Array.from(list);
        const at = invalidUtf8At(content);
        expect(at === null).toBe(isUtf8(content));
        if (at !== null) expect(isUtf8(content.subarray(0, at))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
