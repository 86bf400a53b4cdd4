/** Small pictures for tests, as files made here. */
import { deflateSync } from 'node:zlib';

const chunk = (name: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** As PNG defines it (ISO/IEC 15948, annex D). */
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
};

const header = (width: number, height: number, colours: 2 | 6): Buffer => {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, colours, 0, 0, 0], 8);
  return bytes;
};

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture in one colour; with an alpha channel if `isClear`. `spare` bytes are added that viewers ignore. */
export const pngOf = (
  width: number,
  height: number,
  { isClear = false, spare = 0, pixels }: { isClear?: boolean; spare?: number; pixels?: Buffer } = {},
): Buffer => {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * (isClear ? 4 : 3), 0x80)]);
  const data = pixels ?? deflateSync(Buffer.concat(Array.from({ length: Math.min(height, 64) }, () => row)));
  return Buffer.concat([
    PNG,
    chunk('IHDR', header(width, height, isClear ? 6 : 2)),
    chunk('IDAT', data),
    ...(spare > 0 ? [chunk('spAr', Buffer.alloc(spare))] : []),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The segments of a JPEG as far as its size. */
export const jpegOf = (width: number, height: number): Buffer => {
  const frame = Buffer.alloc(19);
  frame.set([0xff, 0xc0, 0, 17, 8]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const comment = Buffer.from([0xff, 0xfe, 0, 6, 0x53, 0x74, 0x72, 0x61]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frame, Buffer.from([0xff, 0xd9])]);
};

export const base64Of = (bytes: Buffer): string => bytes.toString('base64');
