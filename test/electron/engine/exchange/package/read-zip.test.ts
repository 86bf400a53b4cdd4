import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isCompoundFile, isZip, readZip } from '../../../../../electron/engine/exchange/package/read-zip.ts';

const text = (content: string) => new TextEncoder().encode(content);
const archive = (files: Record<string, Uint8Array>) => Buffer.from(zipSync(files));
const read = (bytes: Uint8Array, limits?: { entries: number; bytes: number }) =>
  readZip(bytes, 'a.xlsx', undefined, limits).then(
    (parts) => [...parts].map(([name, content]) => [name, Buffer.from(content).toString()]),
    (error: Error) => error.message,
  );

/** The archive with the bytes of one text replaced by another of the same length, everywhere. */
const altered = (bytes: Buffer, from: string, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');

describe('a ZIP archive', () => {
  it('gives its parts by name, without folders and unwanted parts', async () => {
    const bytes = archive({ 'a.xml': text('A'), 'in/': text(''), 'in/b.xml': text('B') });
    expect(await read(bytes)).toEqual([
      ['a.xml', 'A'],
      ['in/b.xml', 'B'],
    ]);
    const wanted = await readZip(bytes, 'a.xlsx', (name) => name === 'a.xml');
    expect([...wanted.keys()]).toEqual(['a.xml']);
  });

  it('is told by how it begins, as is an Office file with a password', () => {
    const locked = Buffer.from('d0cf11e0a1b11ae10000', 'hex');
    const begins = [
      archive({ a: text('1') }),
      archive({}),
      locked,
      text('PK'),
      text('a,b'),
      new Uint8Array(),
    ];
    expect(begins.map(isZip)).toEqual([true, true, false, false, false, false]);
    expect(begins.map(isCompoundFile)).toEqual([false, false, true, false, false, false]);
  });

  it('is refused over its limits, which are counted while unpacking', async () => {
    const zeros = archive({ 'a.xml': new Uint8Array(2_000_000) });
    expect(zeros.length).toBeLessThan(10_000);
    expect(await read(zeros, { entries: 10, bytes: 1_000_000 })).toBe(
      '“a.xlsx” unpacks to more than 1 MB. Nothing was imported.',
    );
    const many = archive({ a: text('1'), b: text('2'), c: text('3') });
    expect(await read(many, { entries: 2, bytes: 1000 })).toBe(
      '“a.xlsx” has more than 2 parts. Nothing was imported.',
    );
  });

  it('is refused if it says less of a part than comes out of it', async () => {
    const bytes = archive({ a: new Uint8Array(200_000) });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(200_000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(10);
    expect(await read(altered(bytes, size.toString('latin1'), small.toString('latin1')))).toBe(
      '“a.xlsx” is damaged: a part is not as large as it says. Nothing was imported.',
    );
  });

  it.each([['../x'], ['/abs'], ['a\\..']])('is refused with a part named %s', async (name) => {
    expect(
      await read(altered(archive({ ['Q'.repeat(name.length)]: text('x') }), 'Q'.repeat(name.length), name)),
    ).toBe('“a.xlsx” has a part whose name leads out of it. Nothing was imported.');
  });

  it('is refused with two parts of one name, whatever their case', async () => {
    expect(await read(archive({ 'a.xml': text('1'), 'A.xml': text('2') }))).toBe(
      '“a.xlsx” has two parts with the same name, “A.xml”. Nothing was imported.',
    );
  });

  it('is refused if it is cut short, is none, or has a password', async () => {
    const damaged = '“a.xlsx” is damaged or incomplete: its parts can’t be unpacked. Nothing was imported.';
    const bytes = archive({ a: text('some text') });
    expect(await read(bytes.subarray(0, bytes.length - 8))).toBe(damaged);
    expect(await read(text('no archive'))).toBe(damaged);
    expect(await read(new Uint8Array())).toBe(damaged);
    const locked = Buffer.from(bytes);
    // Bit 0 of the flags, in the local header and in the directory.
    locked.writeUInt16LE(1, 6);
    locked.writeUInt16LE(1, locked.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 8);
    expect(await read(locked)).toBe(
      '“a.xlsx” is protected with a password. Nothing was imported. Save it without a password and try again.',
    );
  });
});
