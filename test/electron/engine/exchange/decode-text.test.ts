import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, invalidUtf8At } from '../../../../electron/engine/exchange/decode-text.ts';
import { userError } from '../fixtures.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const refused = (content: Uint8Array, legacy?: 'none') =>
  userError(() => decodeText(content, 'list.txt', legacy));

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
