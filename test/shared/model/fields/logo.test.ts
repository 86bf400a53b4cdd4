import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOf, logoIn, MAX_LOGO_BYTES, MAX_LOGO_SIDE } from '../../../../shared/model/fields/logo.ts';
import { base64Of, jpegOf, pngOf } from '../pictures.ts';

it('a PNG or a JPEG is known by what it holds, with its size', () => {
  expect(logoIn(base64Of(pngOf(12, 7)))).toEqual({ kind: 'png', width: 12, height: 7 });
  expect(logoIn(base64Of(jpegOf(300, 80)))).toEqual({ kind: 'jpeg', width: 300, height: 80 });
});

it('nothing else is a logo: other files, cut ones, too many bytes or pixels, text that is no base64', () => {
  const png = pngOf(12, 7);
  expect(logoIn('')).toBeNull();
  expect(logoIn(base64Of(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toBeNull();
  expect(logoIn(base64Of(png.subarray(0, png.length - 12)))).toBeNull();
  expect(logoIn(base64Of(jpegOf(0, 10)))).toBeNull();
  expect(logoIn(base64Of(pngOf(MAX_LOGO_SIDE + 1, 2)))).toBeNull();
  const spare = MAX_LOGO_BYTES - png.length - 12;
  expect(logoIn(base64Of(pngOf(12, 7, { spare })))).not.toBeNull();
  expect(logoIn(base64Of(pngOf(12, 7, { spare: spare + 1 })))).toBeNull();
  expect(logoIn(`data:image/png;base64,${base64Of(png)}`)).toBeNull();
});

it('base64 is read as Node writes it, and no bytes make the reader of logos fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.constantFrom('', 'png', 'jpeg'), (bytes, head) => {
      const start =
        head === 'png' ? pngOf(3, 3).subarray(0, 40) : head === 'jpeg' ? jpegOf(3, 3).subarray(0, 9) : [];
      const all = Buffer.from([...start, ...bytes]);
      expect([...(bytesOf(base64Of(all)) ?? [])]).toEqual([...all]);
      logoIn(base64Of(all));
    }),
  );
  for (const text of ['a', 'ab=c', 'ä===', 'ab c', '====']) expect(bytesOf(text)).toBeNull();
});
