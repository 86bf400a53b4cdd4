/**
 * A flow needs two blocks side by side: between a block and something inside it there is no way to go, and no picture shows
 * one. Commands refuse such flows and delete those that a move would make; a check names what older files still hold.
 */
import type { Draft } from '../../draft.ts';
import type { Model } from '../../model.ts';
import type { Flow } from '../../records.ts';
import { ancestorsOf } from '../ancestors.ts';

/** Whether one of two blocks is inside the other, at any depth. Costs the depth of both. */
export const isOneInside = (model: Model, id: string, otherId: string): boolean =>
  isInside(model, id, otherId) || isInside(model, otherId, id);

const isInside = (model: Model, inner: string, outer: string): boolean =>
  ancestorsOf(model, inner).some(({ id }) => id === outer);

/**
 * Deletes the flows between blocks and what was moved into them, and returns them.
 * @param movedIds blocks that were just moved, all under the same parent.
 * @param parentId that parent.
 */
export const removeNestedFlows = (
  draft: Draft,
  movedIds: ReadonlySet<string>,
  parentId: string | null,
): Flow[] => {
  if (parentId === null) return [];
  const parent = draft.get('process', parentId);
  const ancestors = parent ? [...ancestorsOf(draft.current, parentId), parent] : [];
  const nested: Flow[] = [];
  for (const { id } of ancestors) {
    const flows = [...draft.referring('flow', 'sourceId', id), ...draft.referring('flow', 'targetId', id)];
    for (const flow of flows)
      if (isAmong(draft, flow.sourceId === id ? flow.targetId : flow.sourceId, movedIds)) nested.push(flow);
  }
  for (const flow of nested) draft.remove('flow', flow.id);
  return nested;
};

/** Whether a block or one that it is inside is among `ids`. */
const isAmong = (draft: Draft, id: string, ids: ReadonlySet<string>): boolean => {
  for (let next: string | null = id; next !== null; next = draft.get('process', next)?.parentId ?? null)
    if (ids.has(next)) return true;
  return false;
};
