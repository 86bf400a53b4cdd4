/** `node scripts/icons.ts`: draws icons/icon.svg in the sizes each system asks for. The results are kept in icons/. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './programs/browser.ts';

const FOLDER = join(import.meta.dirname, '..', 'icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** The types under which an .icns file keeps a PNG of each size in pixels. */
const ICNS_TYPES: Record<number, string> = {
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
};
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];

const drawAll = async (): Promise<Map<number, Buffer>> => {
  const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const pictures = new Map<number, Buffer>();
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return pictures;
};

/** macOS: a header, then each picture with its type and length. */
const icns = (pictures: Map<number, Buffer>): Buffer => {
  const chunks = Object.entries(ICNS_TYPES).map(([size, type]) => {
    const png = pictures.get(Number(size)) ?? Buffer.alloc(0);
    return Buffer.concat([Buffer.from(type, 'ascii'), bigEndian(png.length + 8), png]);
  });
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 8);
  return Buffer.concat([Buffer.from('icns', 'ascii'), bigEndian(length), ...chunks]);
};

const bigEndian = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Windows: a directory of sizes and places, then the pictures. A size of 256 is written as 0. */
const ico = (pictures: Map<number, Buffer>): Buffer => {
  const header = Buffer.alloc(6 + 16 * ICO_SIZES.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(ICO_SIZES.length, 4);
  let offset = header.length;
  const pngs = ICO_SIZES.map((size) => pictures.get(size) ?? Buffer.alloc(0));
  ICO_SIZES.forEach((size, index) => {
    const at = 6 + 16 * index;
    const length = pngs[index]?.length ?? 0;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([header, ...pngs]);
};

const pictures = await drawAll();
mkdirSync(join(FOLDER, 'linux'), { recursive: true });
for (const [size, png] of pictures) {
  if (size !== 24) writeFileSync(join(FOLDER, 'linux', `${size}x${size}.png`), png);
}
writeFileSync(join(FOLDER, 'icon.icns'), icns(pictures));
writeFileSync(join(FOLDER, 'icon.ico'), ico(pictures));
