import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, linesOf } from '../../../../electron/cli/io/input-lines.ts';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const linesIn = async (bytes: Uint8Array, size = 3): Promise<Line[]> => {
  const lines: Line[] = [];
  for await (const line of linesOf(chunksOf(bytes, size))) lines.push(line);
  return lines;
};
const textsIn = async (bytes: Uint8Array, size?: number) =>
  (await linesIn(bytes, size)).map((line) => ('text' in line ? line.text : null));

describe('lines of bytes', () => {
  it('are whole wherever the chunks are cut, and break at line feeds only', async () => {
    const text = 'Größe\u2028x\n\n計画 🚀\r\nlast';
    for (const size of [1, 2, 3, 100])
      expect(await textsIn(Buffer.from(text), size)).toEqual(['Größe\u2028x', '', '計画 🚀\r', 'last']);
  });

  it('are read from UTF-16, which some shells write', async () => {
    const text = Buffer.from('\uFEFF{"a":"é"}\n{"b":"🚀"}', 'utf16le');
    for (const size of [1, 3, 100]) {
      expect(await textsIn(text, size)).toEqual(['{"a":"é"}', '{"b":"🚀"}']);
      expect(await textsIn(Buffer.from(text).swap16(), size)).toEqual(['{"a":"é"}', '{"b":"🚀"}']);
    }
  });

  it('name the byte that is no text, and the lines around it stay', async () => {
    const bytes = Buffer.concat([Buffer.from('one\nCaf'), Buffer.from([0xe9]), Buffer.from('\nthree')]);
    expect(await linesIn(bytes)).toEqual([
      { number: 1, text: 'one' },
      { number: 2, invalidByte: 4 },
      { number: 3, text: 'three' },
    ]);
    const halves = Buffer.concat([Buffer.from('\uFEFFa', 'utf16le'), Buffer.from([0x00, 0xd8, 0x61, 0x00])]);
    expect(await linesIn(halves, 100)).toEqual([{ number: 1, invalidByte: 1 }]);
  });

  it('never hold a character that the input does not have', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (bytes, size) => {
          for (const text of await textsIn(bytes, size)) expect(text?.includes('\uFFFD')).not.toBe(true);
        },
      ),
    );
  });
});
