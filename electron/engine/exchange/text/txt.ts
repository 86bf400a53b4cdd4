/** Plain text: an outline, two spaces a level. Read from any indented, bulleted or numbered list. */

import type { Model } from '../../../../shared/model/model.ts';
import type { ViewData } from '../../../../shared/scene/view.ts';
import type { Format } from '../format.ts';
import { listReader } from './lists.ts';
import { lineOf, outlineBlocks } from './outline-items.ts';

export const txtFormat: Format & Required<Pick<Format, 'read' | 'write'>> = {
  extension: 'txt',
  name: 'Plain text outline',
  mediaType: 'text/plain; charset=utf-8',
  /** Code and name of each block in the view, one a line; the block drilled into comes first. */
  write: async (model, { view }) => new TextEncoder().encode(outlineOf(model, view)),
  read: listReader('txt'),
};

const outlineOf = (model: Model, view?: ViewData): string =>
  outlineBlocks(model, view)
    .map((block) => `${'  '.repeat(block.depth)}${lineOf(block)}\n`)
    .join('');
