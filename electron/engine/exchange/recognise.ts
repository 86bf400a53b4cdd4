/** What a file holds decides how it is read, whatever its name says. */
import { LIST_EXTENSIONS, TABLE_EXTENSIONS } from '../../../shared/lists/list-extensions.ts';
import { isOpml } from '../../../shared/lists/markup/opml.ts';
import { IS_HTML } from '../../../shared/lists/read-outline.ts';
import { isCompoundFile, isZip } from './package/read-zip.ts';

/** As much of a file as is looked at. */
const BEGINNING = 2000;

/**
 * The ending that a file should have: `extension`, unless its content is clearly of another kind. That it is a list in text or a
 * table is said by the ending only.
 */
export const endingOf = (bytes: Uint8Array, extension: string): string => {
  if (isZip(bytes) || isCompoundFile(bytes)) return 'xlsx';
  if (isModelText(bytes)) return 'json';
  const begin = beginningOf(bytes);
  if (isOpml(begin)) return 'opml';
  return IS_HTML.test(begin) && !isListInText(extension) ? 'html' : extension;
};

/** Whether bytes begin like a model as JSON. */
export const isModelText = (bytes: Uint8Array): boolean => IS_MODEL.test(beginningOf(bytes));

const IS_MODEL = /^[\s\ufeff]*\{[\s\S]{0,200}"format"\s*:\s*"strata-model"/;

/** Their reader looks for pages by itself, and for text if a page has no list. */
const isListInText = (extension: string): boolean =>
  LIST_EXTENSIONS.includes(extension) && !TABLE_EXTENSIONS.includes(extension);

/** In UTF-16 if its byte order mark says so; letters beyond ASCII don’t matter here. */
const beginningOf = (bytes: Uint8Array): string => {
  const begin = bytes.subarray(0, BEGINNING);
  const [first, second] = begin;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(begin);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(begin);
  return new TextDecoder().decode(begin);
};
