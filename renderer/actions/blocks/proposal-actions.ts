/** Actions on proposals, each on the proposal of the selected block, and by id. */

import {
  Columns2,
  Copy,
  FilePlus2,
  type LucideIcon,
  Pencil,
  Plus,
  ThumbsDown,
  ThumbsUp,
  Trash2,
  Undo2,
  Vote,
} from 'lucide-react';
import { getRow, rowsReferringTo } from '../../../shared/model/model.ts';
import { ancestorsOf } from '../../../shared/model/queries/ancestors.ts';
import { isVoteOf } from '../../../shared/model/queries/votes.ts';
import type { Proposal } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { openProposalDialog } from '../../state/dialogs/proposal-dialog.ts';
import { currentModel, documentStore, perform, personNow } from '../../state/document/document.ts';
import { startProposalCapture } from '../../state/editing/capture.ts';
import { mayAs } from '../../state/guest/guest.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { lastSelected } from '../../state/session/selection.ts';
import { notifyUndoable, sessionStore } from '../../state/session/session.ts';
import { select } from '../../state/view/select.ts';
import { explode } from '../../state/view/view.ts';
import { type Action, forRole } from '../action.ts';
import { words as names } from '../names/blocks/words.ts';
import { undoLast } from '../undo-last.ts';
import { words } from '../words.ts';
import { deleteRecord } from './deleting.ts';

const proposalOf = (id: string): Proposal | undefined => getRow(currentModel(), 'proposal', id);

/** Adopts a proposal: its blocks become the children, which are shown. */
export const adopt = (id: string): void => {
  const proposal = proposalOf(id);
  if (!proposal || !perform({ type: 'proposal.adopt', id })) return;
  explode(proposal.processId);
  select([proposal.processId]);
  currentCamera()?.focus(proposal.processId);
  notifyUndoable(say(words.adopted, { title: quoted(proposal.title) }), undoLast);
};

/** Declines a proposal with a reason; it stays on record. */
export const decline = (id: string, reason: string): void => {
  const proposal = proposalOf(id);
  if (!proposal || !perform({ type: 'proposal.decline', id, reason })) return;
  select([proposal.processId]);
  currentCamera()?.focus(proposal.processId);
  notifyUndoable(say(words.declined, { title: quoted(proposal.title) }), undoLast);
};

/** Creates an empty proposal for a block, and opens the field for its first block. */
const propose = (processId: string): void => {
  const count = rowsReferringTo(currentModel(), 'proposal', 'processId', processId).length;
  const applied = perform({
    type: 'proposal.create',
    processId,
    title: say(words.proposalTitle, { number: count + 1 }),
  });
  const put = applied?.patch.find((change) => change.op === 'put' && change.table === 'proposal');
  if (put?.op !== 'put') return;
  sessionStore.setState({ view: 'canvas' });
  startProposalCapture(put.row.id);
};

export const hasVoted = (id: string): boolean => {
  const me = personNow();
  return rowsReferringTo(currentModel(), 'vote', 'proposalId', id).some((row) => isVoteOf(row, me));
};
export const vote = (id: string): void =>
  void perform({ type: hasVoted(id) ? 'vote.withdraw' : 'vote.cast', proposalId: id });

/** Compares a proposal with another one for the same block, or with the current blocks. */
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
  const { replica, readOnly } = documentStore.getState();
  return replica !== null && !readOnly;
};
const selected = () => {
  const id = lastSelected(sessionStore.getState());
  return id === undefined || !documentStore.getState().replica
    ? undefined
    : getRow(currentModel(), 'process', id);
};
/** The proposal that the selected block is part of, or else the only open one for it. */
const targetProposal = (): Proposal | undefined => {
  const block = selected();
  if (!block) return undefined;
  const model = currentModel();
  const enclosing = [...ancestorsOf(model, block.id), block].findLast(
    ({ proposalId }) => proposalId !== null,
  );
  if (enclosing?.proposalId) return getRow(model, 'proposal', enclosing.proposalId);
  const open = rowsReferringTo(model, 'proposal', 'processId', block.id).filter(
    ({ state }) => state === 'open',
  );
  return open.length === 1 ? open[0] : undefined;
};

const onProposal = (
  verb: string,
  name: Action['name'],
  icon: NonNullable<Action['icon']>,
  perform: (id: string) => void,
  state: Proposal['state'] | null = 'open',
): Action => ({
  id: `proposal.${verb}`,
  name,
  group: 'Block',
  icon,
  applies: () => {
    const proposal = targetProposal();
    return isEditable() && proposal !== undefined && (state === null || proposal.state === state);
  },
  perform: () => {
    const proposal = targetProposal();
    if (proposal) perform(proposal.id);
  },
});

/** What can be done to a proposal by its id; the same in menus, cards and the list of all actions. */
export const PROPOSAL_VERBS = {
  vote: {
    needs: 'owner',
    name: () => {
      const proposal = targetProposal();
      return say(proposal && hasVoted(proposal.id) ? names.withdrawVote : names.voteForProposal);
    },
    icon: Vote,
    perform: vote,
  },
  compare: { name: names.compareProposal, icon: Columns2, perform: compare },
  addBlock: {
    name: names.addBlocksToProposal,
    icon: Plus,
    perform: (id: string) => startProposalCapture(id),
  },
  rename: {
    needs: 'owner',
    name: names.renameProposal,
    icon: Pencil,
    perform: (id: string) => openProposalDialog({ kind: 'rename', id }),
  },
  duplicate: {
    needs: 'owner',
    name: names.duplicateProposal,
    icon: Copy,
    perform: (id: string) => void perform({ type: 'proposal.duplicate', id }),
  },
  reopen: {
    needs: 'owner',
    name: names.reopenProposal,
    icon: Undo2,
    perform: (id: string) => void perform({ type: 'proposal.reopen', id }),
  },
  remove: {
    needs: 'owner',
    name: names.deleteProposal,
    icon: Trash2,
    perform: (id: string) => void deleteRecord({ type: 'proposal.remove', id }),
  },
} as const satisfies Record<
  string,
  Pick<Action, 'name' | 'needs'> & { icon: LucideIcon; perform(id: string): void }
>;
export type ProposalVerb = keyof typeof PROPOSAL_VERBS;

const roleForVerb = (key: ProposalVerb): Action['needs'] => {
  const verb: Pick<Action, 'name' | 'needs'> = PROPOSAL_VERBS[key];
  return verb.needs;
};

/** Whether this window offers what can be done to a proposal. */
export const isVerbOffered = (key: ProposalVerb): boolean => mayAs(roleForVerb(key) ?? 'watch');

const verb = (key: ProposalVerb, state: Proposal['state'] | null = 'open'): Action => {
  const { name, icon, perform } = PROPOSAL_VERBS[key];
  const needs = roleForVerb(key);
  return { ...onProposal(key, name, icon, perform, state), ...(needs && { needs }) };
};

export const proposalActions: readonly Action[] = [
  {
    id: 'proposal.new',
    name: names.newProposal,
    keywords: names.newProposalKeywords,
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
  ...forRole('facilitate', [
    onProposal('adopt', names.adoptProposal, ThumbsUp, adopt),
    onProposal('decline', names.declineProposal, ThumbsDown, (id) =>
      openProposalDialog({ kind: 'decline', id }),
    ),
  ]),
  verb('vote'),
  verb('compare', null),
  verb('addBlock'),
  verb('rename'),
  verb('duplicate', null),
  verb('reopen', 'declined'),
  verb('remove', null),
];
