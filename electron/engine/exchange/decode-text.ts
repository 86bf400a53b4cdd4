import { UserError } from '../../../shared/api/contract.ts';

/**
 * The text in a file's bytes: UTF-8, UTF-16 where a byte order mark says so, else Windows-1252, which older programs
 * write. Refused as `not-text` where the bytes are no text at all.
 */
export const decodeText = (bytes: Uint8Array, fileName: string): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0))
    throw new UserError('not-text', `${fileName} is not a text file. Nothing was imported.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
