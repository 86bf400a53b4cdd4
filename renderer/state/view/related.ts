/** Blocks that belong together: what the actions that widen a selection choose. Only blocks of the tree, in its order. */
import { childrenOf, type Model } from '../../../shared/model/model.ts';
import type { Status } from '../../../shared/model/records.ts';

/** The blocks shown under `rootId`: those whose ancestors are all exploded. The root itself is not among them. */
export const shownBlocks = (
  model: Model,
  rootId: string | null,
  exploded: ReadonlySet<string>,
): readonly string[] => {
  const found: string[] = [];
  const visit = (parentId: string | null): void => {
    for (const { id } of childrenOf(model, parentId)) {
      found.push(id);
      if (exploded.has(id)) visit(id);
    }
  };
  visit(rootId);
  return found;
};

export const childrenOfAll = (model: Model, ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => childrenOf(model, id).map((child) => child.id));

/** The blocks beside those of `ids`, with them. */
export const siblingsOfAll = (model: Model, ids: readonly string[]): readonly string[] => {
  const parents = new Set<string | null>();
  for (const id of ids) {
    const block = model.rows.process.get(id);
    if (block?.proposalId === null) parents.add(block.parentId);
  }
  return [...parents].flatMap((parentId) => childrenOf(model, parentId).map(({ id }) => id));
};

export const withStatusOf = (
  model: Model,
  among: readonly string[],
  ids: readonly string[],
): readonly string[] => {
  const statusOf = (id: string): Status | undefined => model.rows.process.get(id)?.status;
  const statuses = new Set(ids.map(statusOf));
  return among.filter((id) => statuses.has(statusOf(id)));
};
