/** What is done about proposals, from wherever they are shown: each as an action on the one that is meant, and by id. */
import {
  Columns2,
  Copy,
  FilePlus2,
  Pencil,
  Plus,
  ThumbsDown,
  ThumbsUp,
  Trash2,
  Undo2,
  Vote,
} from 'lucide-react';
import { ancestorsOf, getRow, rowsReferringTo } from '../../shared/model/model.ts';
import type { Proposal } from '../../shared/model/records.ts';
import { currentCamera } from '../canvas/camera.ts';
import { openProposalDialog } from '../proposals/dialog.ts';
import { startProposalCapture } from '../state/capture.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { notify, useSession } from '../state/session.ts';
import { explode, select } from '../state/view.ts';
import type { Action } from './action.ts';

const proposalOf = (id: string): Proposal | undefined => getRow(currentModel(), 'proposal', id);

/** Adopts a proposal: its blocks become the children, which are shown. */
export const adopt = (id: string): void => {
  const proposal = proposalOf(id);
  if (!proposal || !perform({ type: 'proposal.adopt', id })) return;
  explode(proposal.processId);
  select([proposal.processId]);
  currentCamera()?.focus(proposal.processId);
  notify(`${proposal.title} was adopted. Undo takes it back whole.`);
};

/** Declines a proposal with a reason; it stays on record. */
export const decline = (id: string, reason: string): void => {
  const proposal = proposalOf(id);
  if (!proposal || !perform({ type: 'proposal.decline', id, reason })) return;
  select([proposal.processId]);
  currentCamera()?.focus(proposal.processId);
  notify(`${proposal.title} was declined. It stays on record with ${proposal.author || 'its author'}.`);
};

/** Puts up a proposal without blocks for a block, and opens the place to type the first. */
const propose = (processId: string): void => {
  const count = rowsReferringTo(currentModel(), 'proposal', 'processId', processId).length;
  const applied = perform({ type: 'proposal.create', processId, title: `Proposal ${count + 1}` });
  const put = applied?.patch.find((change) => change.op === 'put' && change.table === 'proposal');
  if (put?.op !== 'put') return;
  useSession.setState({ view: 'canvas' });
  startProposalCapture(put.row.id);
};

export const hasVoted = (id: string): boolean => {
  const { actor } = useDocument.getState();
  return rowsReferringTo(currentModel(), 'vote', 'proposalId', id).some(({ voter }) => voter === actor);
};
export const vote = (id: string): void =>
  void perform({ type: hasVoted(id) ? 'vote.withdraw' : 'vote.cast', proposalId: id });

/** Compares a proposal with another one for the same block, or with the blocks that are there. */
const compare = (id: string): void => {
  const proposal = proposalOf(id);
  if (!proposal) return;
  const { processId } = proposal;
  const others = rowsReferringTo(currentModel(), 'proposal', 'processId', processId).filter(
    (other) => other.id !== id,
  );
  const other = others.find(({ state }) => state === 'open');
  openProposalDialog({ kind: 'compare', processId, ids: [id, other?.id ?? null] });
};

const isEditable = () => {
  const { replica, readOnly } = useDocument.getState();
  return replica !== null && !readOnly;
};
const selected = () => {
  const id = useSession.getState().selection.at(-1);
  return id === undefined || !useDocument.getState().replica
    ? undefined
    : getRow(currentModel(), 'process', id);
};
/** The proposal that is meant: the one the selected block is part of, else the only one that waits on it. */
const meant = (): Proposal | undefined => {
  const block = selected();
  if (!block) return undefined;
  const model = currentModel();
  const around = [...ancestorsOf(model, block.id), block].findLast(({ proposalId }) => proposalId !== null);
  if (around?.proposalId) return getRow(model, 'proposal', around.proposalId);
  const open = rowsReferringTo(model, 'proposal', 'processId', block.id).filter(
    ({ state }) => state === 'open',
  );
  return open.length === 1 ? open[0] : undefined;
};

const onProposal = (
  verb: string,
  name: string,
  icon: NonNullable<Action['icon']>,
  perform: (id: string) => void,
  state: Proposal['state'] | null = 'open',
): Action => ({
  id: `proposal.${verb}`,
  name,
  group: 'Block',
  icon,
  applies: () => {
    const proposal = meant();
    return isEditable() && proposal !== undefined && (state === null || proposal.state === state);
  },
  perform: () => {
    const proposal = meant();
    if (proposal) perform(proposal.id);
  },
});

/** What can be done to a proposal by its id; the same in menus, cards and the list of all actions. */
export const PROPOSAL_VERBS = {
  vote: { name: 'Vote for the proposal, or take the vote back', icon: Vote, perform: vote },
  compare: { name: 'Compare the proposal…', icon: Columns2, perform: compare },
  addBlock: {
    name: 'Add blocks to the proposal',
    icon: Plus,
    perform: (id: string) => startProposalCapture(id),
  },
  rename: {
    name: 'Rename the proposal…',
    icon: Pencil,
    perform: (id: string) => openProposalDialog({ kind: 'rename', id }),
  },
  duplicate: {
    name: 'Duplicate the proposal',
    icon: Copy,
    perform: (id: string) => void perform({ type: 'proposal.duplicate', id }),
  },
  reopen: {
    name: 'Reopen the proposal',
    icon: Undo2,
    perform: (id: string) => void perform({ type: 'proposal.reopen', id }),
  },
  remove: {
    name: 'Remove the proposal',
    icon: Trash2,
    perform: (id: string) => void perform({ type: 'proposal.remove', id }),
  },
} as const;
export type ProposalVerb = keyof typeof PROPOSAL_VERBS;

const verb = (key: ProposalVerb, state: Proposal['state'] | null = 'open'): Action =>
  onProposal(key, PROPOSAL_VERBS[key].name, PROPOSAL_VERBS[key].icon, PROPOSAL_VERBS[key].perform, state);

export const proposalActions: readonly Action[] = [
  {
    id: 'proposal.new',
    name: 'Propose other blocks inside',
    group: 'Block',
    icon: FilePlus2,
    shortcuts: ['Mod+Shift+P'],
    onCanvas: true,
    applies: () => isEditable() && selected()?.proposalId === null,
    perform: () => {
      const block = selected();
      if (block) propose(block.id);
    },
  },
  onProposal('adopt', 'Adopt the proposal', ThumbsUp, adopt),
  onProposal('decline', 'Decline the proposal…', ThumbsDown, (id) =>
    openProposalDialog({ kind: 'decline', id }),
  ),
  verb('vote'),
  verb('compare', null),
  verb('addBlock'),
  verb('rename'),
  verb('duplicate', null),
  verb('reopen', 'declined'),
  verb('remove', null),
];
