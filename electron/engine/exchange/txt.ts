/** Plain text: an outline, two spaces a level. Read from any indented, bulleted or numbered list. */

import { childrenOf, type Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { ViewData } from '../../../shared/scene/view.ts';
import type { Format } from './format.ts';
import { listReader } from './lists.ts';

export const txtFormat: Format & Required<Pick<Format, 'read' | 'write'>> = {
  extension: 'txt',
  name: 'Plain text outline',
  mediaType: 'text/plain; charset=utf-8',
  /** Code and name of each block in the view, one a line; the block drilled into stands first. */
  write: async (model, { view }) => new TextEncoder().encode(outlineOf(model, view)),
  read: listReader('txt'),
};

const outlineOf = (model: Model, view?: ViewData): string => {
  const rootId = view?.rootId ?? null;
  const exploded = view && new Set(view.exploded);
  const lines: string[] = [];
  const add = (id: string, depth: number): void => {
    const name = withTerms(model, model.rows.process.get(id)?.name ?? '');
    lines.push(`${'  '.repeat(depth)}${[codeOf(model, id), name].filter(Boolean).join(' ')}\n`);
    if (id === rootId || !exploded || exploded.has(id))
      for (const child of childrenOf(model, id)) add(child.id, depth + 1);
  };
  if (rootId !== null && model.rows.process.has(rootId)) add(rootId, 0);
  else for (const { id } of childrenOf(model, null)) add(id, 0);
  return lines.join('');
};
