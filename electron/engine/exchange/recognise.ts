/** What a file holds decides how it is read, whatever its name says. */
import { LIST_EXTENSIONS, TABLE_EXTENSIONS } from '../../../shared/lists/list-extensions.ts';
import { isOpml } from '../../../shared/lists/markup/opml.ts';
import { IS_HTML } from '../../../shared/lists/read-outline.ts';
import { beginningOf } from './decode-text.ts';
import { isCompoundFile, isZip } from './package/read-zip.ts';
import { isModelText } from './too-large.ts';

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

/** Their reader looks for pages by itself, and for text if a page has no list. */
const isListInText = (extension: string): boolean =>
  LIST_EXTENSIONS.includes(extension) && !TABLE_EXTENSIONS.includes(extension);
