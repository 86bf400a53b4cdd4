/** Commands on proposals: alternative sets of children for a block. */

import { z } from 'zod';
import { storedText } from '../../../words/messages.ts';
import { quoted } from '../../../words/quoted.ts';
import { MAX_CLIP_BLOCKS, takeOut } from '../../clip/clip.ts';
import { type CommandContext, defineCommand, getOrRefuse, idField, textField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleanLabel, cleanName, cleanText } from '../../fields/cleaned.ts';
import { labelled } from '../../label.ts';
import type { Process, Proposal } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { words as modelWords } from '../../words.ts';
import { closeRequests } from '../discussion/thread.ts';
import { freshRanks, rankAtEnd } from '../ranks.ts';
import { defineUpdate } from '../update.ts';
import { addTrees, depthOf, type OutlineTree } from './blocks.ts';
import { leaveToNeighbours } from './exchange.ts';
import { putIn } from './paste.ts';
import { words } from './words.ts';

const tree: z.ZodType<OutlineTree, { name: string; children?: unknown }> = z.strictObject({
  name: textField,
  get children() {
    return z.array(tree).max(10_000).default([]);
  },
}) as never;

const createProposal = defineCommand(
  'proposal.create',
  'editor',
  'Proposes an alternative set of children for a block.',
  {
    processId: idField,
    title: textField,
    author: textField.optional(),
    blocks: z.array(tree).max(10_000).default([]),
  },
  (draft, { processId, title: rawTitle, author: rawAuthor, blocks }, context) => {
    const process = getOrRefuse(draft, 'process', processId);
    const title = cleanName(rawTitle, 'proposal');
    const author = cleanLabel(rawAuthor ?? context.actor, 'author');
    const id = addProposal(draft, context, process, { title, author, state: 'open', reason: '' });
    const place = { parentId: processId, proposalId: id, ranks: freshRanks(blocks.length) };
    addTrees(draft, context, blocks, place, depthOf(draft, processId));
    return labelled(words.propose, { name: quoted(title), block: quoted(process.name) });
  },
);

const updateProposal = defineUpdate(
  'proposal',
  'editor',
  'Changes the title or the author of a proposal.',
  ({ before }) => labelled(words.changeProposal, { name: quoted(before.title) }),
);

const adoptProposal = defineCommand(
  'proposal.adopt',
  'editor',
  'Makes the blocks of a proposal the children. Earlier children are kept in a declined proposal; open requests to explode the block are closed with a note.',
  { id: idField },
  (draft, { id }, context) => {
    const proposal = openProposal(draft, id);
    const process = getOrRefuse(draft, 'process', proposal.processId);
    const blocks = draft.referring('process', 'proposalId', id);
    if (blocks.length === 0) throw refused('proposal-empty', id, { name: quoted(proposal.title) });
    keepEarlierChildren(draft, context, process, proposal);
    for (const block of blocks) draft.set('process', block.id, { proposalId: null });
    draft.set('proposal', id, { state: 'adopted' });
    closeRequests(
      draft,
      context,
      { processId: process.id },
      'explode',
      storedText(modelWords.adopted, { name: quoted(proposal.title) }),
    );
    return labelled(words.adoptProposal, { name: quoted(proposal.title), block: quoted(process.name) });
  },
);

const declineProposal = defineCommand(
  'proposal.decline',
  'editor',
  'Declines a proposal with a reason. Its blocks stay on record.',
  { id: idField, reason: textField.default('') },
  (draft, { id, reason: raw }) => {
    const proposal = openProposal(draft, id);
    const reason = cleanText(raw, 'reason', id);
    draft.set('proposal', id, { state: 'declined', reason });
    return labelled(words.declineProposal, { name: quoted(proposal.title) });
  },
);

const reopenProposal = defineCommand(
  'proposal.reopen',
  'editor',
  'Opens a declined proposal again, so that it can be changed, voted on and adopted.',
  { id: idField },
  (draft, { id }) => {
    const proposal = getOrRefuse(draft, 'proposal', id);
    if (proposal.state === 'open') throw refused('nothing-to-do', id);
    if (proposal.state === 'adopted') throw refused('proposal-adopted', id, { name: quoted(proposal.title) });
    draft.set('proposal', id, { state: 'open', reason: '' });
    return labelled(words.reopenProposal, { name: quoted(proposal.title) });
  },
);

const duplicateProposal = defineCommand(
  'proposal.duplicate',
  'editor',
  'Copies a proposal with its blocks, open and by the actor, whatever became of the first.',
  { id: idField, title: textField.optional() },
  (draft, { id, title: rawTitle }, context) => {
    const proposal = getOrRefuse(draft, 'proposal', id);
    const process = getOrRefuse(draft, 'process', proposal.processId);
    const title = cleanName(rawTitle ?? `${proposal.title} (copy)`, 'proposal', id);
    const author = context.actor;
    const copyId = addProposal(draft, context, process, { title, author, state: 'open', reason: '' });
    const blocks = draft.referring('process', 'proposalId', id);
    const taken = takeOut(
      draft.current,
      blocks.map((block) => block.id),
    );
    if (!taken && blocks.length > 0) throw refused('clip-too-large', id, { limit: MAX_CLIP_BLOCKS });
    const points = blocks.map(({ parentId, rank, x, y }) => ({ parentId, proposalId: copyId, rank, x, y }));
    if (taken) putIn(draft, context, taken.clip, points, taken.outside);
    return labelled(words.duplicateProposal, { name: quoted(proposal.title) });
  },
);

const removeProposal = defineCommand(
  'proposal.remove',
  'editor',
  'Deletes a proposal with its blocks.',
  { id: idField },
  (draft, { id }) => {
    const proposal = getOrRefuse(draft, 'proposal', id);
    leaveToNeighbours(draft, [...draft.idsReferring('process', 'proposalId', id)]);
    draft.remove('proposal', id);
    return labelled(words.deleteProposal, { name: quoted(proposal.title) });
  },
);

const openProposal = (draft: Draft, id: string): Proposal => {
  const proposal = getOrRefuse(draft, 'proposal', id);
  if (proposal.state !== 'open') throw refused('proposal-closed', id, { name: quoted(proposal.title) });
  return proposal;
};

const keepEarlierChildren = (
  draft: Draft,
  context: CommandContext,
  process: Process,
  adopted: Proposal,
): void => {
  const children = draft.children(process.id);
  if (children.length === 0) return;
  const proposalId = addProposal(draft, context, process, {
    title: storedText(modelWords.before, { block: process.name, proposal: adopted.title }),
    author: context.actor,
    state: 'declined',
    reason: storedText(modelWords.replaced, { name: quoted(adopted.title) }),
  });
  for (const child of children) draft.set('process', child.id, { proposalId });
};

const addProposal = (
  draft: Draft,
  context: CommandContext,
  process: Process,
  fields: Pick<Proposal, 'title' | 'author' | 'state' | 'reason'>,
): string => {
  const id = context.newId();
  const rank = rankAtEnd(draft, 'proposal', draft.referring('proposal', 'processId', process.id));
  const proposal = { id, processId: process.id, rank, at: context.at, ...fields };
  draft.put('proposal', { ...proposal, votesFor: 0, votesAgainst: 0 });
  return id;
};

export const proposalCommands = [
  createProposal,
  updateProposal,
  adoptProposal,
  declineProposal,
  reopenProposal,
  duplicateProposal,
  removeProposal,
] as const;
