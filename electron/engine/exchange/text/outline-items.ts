/** The blocks that a view shows, one after the other: what outlines are written from. */
import { childrenOf, type Model } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../../shared/model/queries/terms.ts';
import type { ViewData } from '../../../../shared/scene/view.ts';

type OutlineBlock = {
  /** Levels below the outermost that is shown. */
  readonly depth: number;
  readonly code: string;
  readonly name: string;
  readonly definition: string;
};

/** The blocks of a view, or all levels of the model without one; the block drilled into comes first. */
export const outlineBlocks = (model: Model, view?: ViewData): OutlineBlock[] => {
  const rootId = view?.rootId ?? null;
  const exploded = view && new Set(view.exploded);
  const blocks: OutlineBlock[] = [];
  const add = (id: string, depth: number): void => {
    const { name = '', definition = '' } = model.rows.process.get(id) ?? {};
    blocks.push({
      ...{ depth, code: codeOf(model, id) },
      ...{ name: withTerms(model, name), definition: withTerms(model, definition) },
    });
    if (id === rootId || !exploded || exploded.has(id))
      for (const child of childrenOf(model, id)) add(child.id, depth + 1);
  };
  if (rootId !== null && model.rows.process.has(rootId)) add(rootId, 0);
  else for (const { id } of childrenOf(model, null)) add(id, 0);
  return blocks;
};

/** Code and name on one line. */
export const lineOf = ({ code, name }: OutlineBlock): string => [code, name].filter(Boolean).join(' ');
