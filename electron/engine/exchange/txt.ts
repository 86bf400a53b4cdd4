/** Plain text: an outline, two spaces a level. Read from any indented, bulleted or numbered list. */
import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import blank from '../../../seeds/blank.json' with { type: 'json' };
import { UserError } from '../../../shared/api/contract.ts';
import { apply } from '../../../shared/model/apply.ts';
import { codeOf } from '../../../shared/model/codes.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { applyPatch, childrenOf, dataFrom, type Model, modelFrom } from '../../../shared/model/model.ts';
import { readOutline } from '../../../shared/model/outline-text.ts';
import { MAX_DEPTH, type ModelData, modelDataSchema } from '../../../shared/model/records.ts';
import { withTerms } from '../../../shared/model/terms.ts';
import type { ViewData } from '../../../shared/scene/view.ts';
import { decodeText } from './decode-text.ts';
import type { Format } from './format.ts';

export const txtFormat: Required<Format> = {
  extension: 'txt',
  name: 'Plain text outline',
  mediaType: 'text/plain; charset=utf-8',
  /** Code and name of each block in the view, one a line; the block drilled into stands first. */
  write: async (model, { view }) => new TextEncoder().encode(outlineOf(model, view)),
  read: async (bytes, fileName) => modelOf(decodeText(bytes, fileName), fileName),
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

/** A new model, named for the file, with the blocks of the list. */
const modelOf = (text: string, fileName: string): ModelData => {
  // What is deeper than a model can be is refused by the command, in its words.
  const items = readOutline(text).map((item) => ({ ...item, depth: Math.min(item.depth, MAX_DEPTH) }));
  if (items.length === 0)
    throw new UserError('empty-outline', `${fileName} has no lines with text. Nothing was imported.`);
  const model = modelFrom(modelDataSchema.parse(blank));
  const name = basename(fileName, extname(fileName)).trim();
  const commands = [
    ...(name === '' ? [] : [{ type: 'model.update', name }]),
    { type: 'process.addOutline', parentId: null, items },
  ];
  for (const command of commands) {
    // Neither command keeps a time or a name of who acts.
    const outcome = apply(model, command, { seed: randomUUID(), at: '', actor: '' });
    if (isRefusal(outcome))
      throw new UserError(outcome.code, `${fileName} can't be imported: ${outcome.message}`);
    applyPatch(model, outcome.patch);
  }
  return dataFrom(model);
};
