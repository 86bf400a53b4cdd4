import { ancestorsOf, isInTree } from '../../shared/model/queries/ancestors.ts';
import { currentModel } from '../state/document/document.ts';
import { sessionStore } from '../state/session/session.ts';

/** Unfolds what hides a block in the outline. A block of a proposal has no row, and nothing is unfolded for it. */
export const unfoldTo = (id: string): void => {
  const model = currentModel();
  if (!model.rows.process.has(id) || !isInTree(model, id)) return;
  const folded = ancestorsOf(model, id).filter(
    (ancestor) => !sessionStore.getState().unfolded.has(ancestor.id),
  );
  if (folded.length === 0) return;
  sessionStore.setState(({ unfolded }) => ({
    unfolded: new Set([...unfolded, ...folded.map((ancestor) => ancestor.id)]),
  }));
};
