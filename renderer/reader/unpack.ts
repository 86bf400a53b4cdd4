/** The model that the page holds: JSON, compressed (raw deflate, RFC 1951), in base64. */
import { type PackedPage, type PageData, unpackedPage } from '../../shared/reader/page-data.ts';

/** Throws if the text is damaged. */
export const unpacked = async (base64: string): Promise<PageData> => {
  const bytes = Uint8Array.from(atob(base64.trim()), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return unpackedPage(JSON.parse(await new Response(stream).text()) as PackedPage);
};

export const canUnpack = (): boolean => 'DecompressionStream' in globalThis;
