/** The logo of a document, put into the PDF before anything else, so that the same model gives the same bytes. */
import { setImmediate } from 'node:timers/promises';
import { inflateSync } from 'node:zlib';
import { userError } from '../../../../shared/api/contract.ts';
import { bytesOf, logoIn } from '../../../../shared/model/fields/logo.ts';
import { words } from './words.ts';

/** An image that the library has opened: its types have no way to put one into a document before it is drawn. */
type OpenImage = { embed: (pdf: PDFKit.PDFDocument) => void; imgData?: unknown };
type Opening = { openImage: (bytes: Uint8Array) => OpenImage };

/** The file of a logo. */
export type LogoFile = {
  readonly bytes: Uint8Array;
  readonly kind: 'png' | 'jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** The file in a logo’s base64; undefined if there is none. Throws a `UserError` if it is an incomplete PNG. */
export const logoFile = (base64: string): LogoFile | undefined => {
  const found = base64 === '' ? null : logoIn(base64);
  const bytes = found && bytesOf(base64);
  if (!found || !bytes) return undefined;
  try {
    if (found.kind === 'png') assertWhole(bytes, found);
  } catch (error) {
    throw unreadable(error);
  }
  return { bytes, ...found };
};

const unreadable = (cause: unknown) => userError('logo-unreadable', words.logoUnreadable, {}, cause);

/**
 * The image in a logo’s base64; undefined if there is none. Throws a `UserError` if the file is not a complete image. That is
 * checked here because the library reads a PNG later, when its error would end the process.
 */
export const logoFor = async (pdf: PDFKit.PDFDocument, base64: string): Promise<string | undefined> => {
  const file = logoFile(base64);
  if (!file) return undefined;
  try {
    const image = (pdf as unknown as Opening).openImage(file.bytes);
    image.embed(pdf);
    // A PNG with transparency is decoded in another thread. The image releases its data when it is written.
    while (file.kind === 'png' && image.imgData !== null) await setImmediate();
    // The library also draws an image that is open; its types allow only names and bytes.
    return image as unknown as string;
  } catch (error) {
    throw unreadable(error);
  }
};

/** Bits of a pixel by the colour type of a PNG, times its bit depth (ISO/IEC 15948, 11.2.2). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const assertWhole = (bytes: Uint8Array, { width, height }: { width: number; height: number }): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [depth, samples, interlaced] = [bytes[24] ?? 0, SAMPLES[bytes[25] ?? 0], bytes[28]];
  if (![1, 2, 4, 8, 16].includes(depth) || samples === undefined) throw new Error('An unknown kind of PNG.');
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === IDAT) data.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  const row = Math.ceil((width * depth * samples) / 8) + 1;
  // Interlaced, there are up to seven smaller pictures, each with bytes of filters of its own.
  const most = interlaced ? row * height * 2 + 64 * (width + height) : row * height;
  const pixels = inflateSync(Buffer.concat(data), { maxOutputLength: most + 65_536 });
  if (pixels.length < (interlaced ? (row - 1) * height : row * height))
    throw new Error('A PNG that is cut short.');
};

/** The name of the chunks with the pixels, as a number. */
const IDAT = 0x49444154;
