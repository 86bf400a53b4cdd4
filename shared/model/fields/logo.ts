/** Logos: pictures small enough to travel in a record, as base64. Only the formats that every document format takes. */

/** Most bytes of a logo's file. */
export const MAX_LOGO_BYTES = 140_000;
/** Most pixels a side: a picture of a few bytes may unpack to gigabytes. */
export const MAX_LOGO_SIDE = 4000;

type Logo = {
  readonly kind: 'png' | 'jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/**
 * The picture in a logo's base64 (RFC 4648, padded). Null if the text is no base64, the bytes are neither PNG nor JPEG by what
 * they hold, or the file or the picture is too large.
 */
export const logoIn = (base64: string): Logo | null => {
  const bytes = bytesOf(base64);
  if (bytes === null || bytes.length > MAX_LOGO_BYTES) return null;
  const found = pngIn(bytes) ?? jpegIn(bytes);
  if (!found || found.width < 1 || found.height < 1) return null;
  return Math.max(found.width, found.height) > MAX_LOGO_SIDE ? null : found;
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes that a base64 text stands for, or null. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> | null => {
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return null;
  const digits = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let [bits, known, at] = [0, 0, 0];
  for (const digit of digits) {
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffff;
    known += 6;
    if (known < 8) continue;
    known -= 8;
    bytes[at++] = (bits >> known) & 0xff;
  }
  return bytes;
};

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const text = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
const number = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);

/** PNG (ISO/IEC 15948, 5): a signature, then chunks, the first with the size, the last `IEND`. */
const pngIn = (bytes: Uint8Array): Logo | null => {
  if (bytes.length < 45 || PNG_SIGNATURE.some((byte, i) => bytes[i] !== byte)) return null;
  if (text(bytes, 12) !== 'IHDR') return null;
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + number(bytes, at)) {
    const chunk = text(bytes, at + 4);
    hasData ||= chunk === 'IDAT';
    if (chunk === 'IEND')
      return hasData ? { kind: 'png', width: number(bytes, 16), height: number(bytes, 20) } : null;
  }
  return null;
};

/** JPEG (ITU-T T.81, B.1): segments with their lengths, of which one starts a frame and holds the size. */
const jpegIn = (bytes: Uint8Array): Logo | null => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
};
