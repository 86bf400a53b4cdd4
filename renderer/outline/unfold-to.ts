import { ancestorsOf, isInTree } from '../../shared/model/model.ts';
import { currentModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';

/** Unfolds what hides a block in the outline. A block of a proposal has no row, and nothing is unfolded for it. */
export const unfoldTo = (id: string): void => {
  const model = currentModel();
  if (!model.rows.process.has(id) || !isInTree(model, id)) return;
  const folded = ancestorsOf(model, id).filter(
    (ancestor) => !useSession.getState().unfolded.has(ancestor.id),
  );
  if (folded.length === 0) return;
  useSession.setState(({ unfolded }) => ({
    unfolded: new Set([...unfolded, ...folded.map((ancestor) => ancestor.id)]),
  }));
};
