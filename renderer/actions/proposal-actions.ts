/** Deciding a proposal, from wherever it is shown. */
import { currentCamera } from '../canvas/camera.ts';
import { currentModel, perform } from '../state/document.ts';
import { notify } from '../state/session.ts';
import { explode, select } from '../state/view.ts';

/** Adopts a proposal: its blocks become the children, which are shown. */
export const adopt = (id: string): void => {
  const proposal = currentModel().rows.proposal.get(id);
  if (!proposal || !perform({ type: 'proposal.adopt', id })) return;
  explode(proposal.processId);
  select([proposal.processId]);
  currentCamera()?.focus(proposal.processId);
  notify(`${proposal.title} was adopted. Undo takes it back whole.`);
};

/** Declines a proposal; it stays on record. */
export const decline = (id: string): void => {
  const proposal = currentModel().rows.proposal.get(id);
  if (!proposal || !perform({ type: 'proposal.decline', id })) return;
  select([proposal.processId]);
  currentCamera()?.focus(proposal.processId);
  notify(`${proposal.title} was declined. It stays on record with ${proposal.author || 'its author'}.`);
};
