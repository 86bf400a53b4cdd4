/** Commands on proposals: alternative sets of children for a block. */
import { z } from 'zod';
import { MAX_CLIP_BLOCKS, takeOut } from '../clip.ts';
import {
  type CommandContext,
  cleanLabel,
  cleanName,
  cleanText,
  defineCommand,
  idField,
  isRefusal,
  need,
  textField,
} from '../command.ts';
import type { Draft } from '../draft.ts';
import type { Process, Proposal } from '../records.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';
import { addTrees, depthOf, type OutlineTree } from './blocks.ts';
import { putIn } from './paste.ts';
import { freshRanks, rankAtEnd } from './ranks.ts';
import { defineRemoval } from './removal.ts';
import { closeRequests } from './thread.ts';

const tree: z.ZodType<OutlineTree, { name: string; children?: unknown }> = z.strictObject({
  name: textField,
  get children() {
    return z.array(tree).max(10_000).default([]);
  },
}) as never;

export const createProposal = defineCommand(
  'proposal.create',
  'Puts up an alternative set of children for a block, beside those it has.',
  {
    processId: idField,
    title: textField,
    author: textField.optional(),
    blocks: z.array(tree).max(10_000).default([]),
  },
  (draft, { processId, title: rawTitle, author: rawAuthor, blocks }, context) => {
    const process = need(draft, 'process', processId);
    if (isRefusal(process)) return process;
    const title = cleanName(rawTitle, 'proposal');
    if (isRefusal(title)) return title;
    const author = cleanLabel(rawAuthor ?? context.actor, 'author');
    if (isRefusal(author)) return author;
    const id = addProposal(draft, context, process, { title, author, state: 'open', reason: '' });
    const place = { parentId: processId, proposalId: id, ranks: freshRanks(blocks.length) };
    const refusal = addTrees(draft, context, blocks, place, depthOf(draft, processId));
    if (refusal) return refusal;
    return `Propose ${quoted(title)} for ${quoted(process.name)}`;
  },
);

export const updateProposal = defineCommand(
  'proposal.update',
  'Changes the title or the author of a proposal.',
  { id: idField, title: textField.optional(), author: textField.optional() },
  (draft, { id, title: rawTitle, author: rawAuthor }) => {
    const proposal = need(draft, 'proposal', id);
    if (isRefusal(proposal)) return proposal;
    if (rawTitle === undefined && rawAuthor === undefined) return refuse('nothing-to-do', id);
    const title = rawTitle === undefined ? proposal.title : cleanName(rawTitle, 'proposal', id);
    if (isRefusal(title)) return title;
    const author = rawAuthor === undefined ? proposal.author : cleanLabel(rawAuthor, 'author', id);
    if (isRefusal(author)) return author;
    draft.set('proposal', id, { title, author });
    return `Change proposal ${quoted(proposal.title)}`;
  },
);

export const adoptProposal = defineCommand(
  'proposal.adopt',
  'Makes the blocks of a proposal the children. Children that were there are kept in a declined proposal; open requests to explode the block are closed with a note.',
  { id: idField },
  (draft, { id }, context) => {
    const proposal = openProposal(draft, id);
    if (isRefusal(proposal)) return proposal;
    const process = need(draft, 'process', proposal.processId);
    if (isRefusal(process)) return process;
    const blocks = draft.referring('process', 'proposalId', id);
    if (blocks.length === 0) return refuse('proposal-empty', id, proposal.title);
    keepEarlierChildren(draft, context, process, proposal);
    for (const block of blocks) draft.set('process', block.id, { proposalId: null });
    draft.set('proposal', id, { state: 'adopted' });
    closeRequests(
      draft,
      context,
      { processId: process.id },
      'explode',
      `Done: the proposal ${quoted(proposal.title)} was adopted.`,
    );
    return `Adopt ${quoted(proposal.title)} for ${quoted(process.name)}`;
  },
);

export const declineProposal = defineCommand(
  'proposal.decline',
  'Declines a proposal with a reason. Its blocks stay on record.',
  { id: idField, reason: textField.default('') },
  (draft, { id, reason: raw }) => {
    const proposal = openProposal(draft, id);
    if (isRefusal(proposal)) return proposal;
    const reason = cleanText(raw, 'reason', id);
    if (isRefusal(reason)) return reason;
    draft.set('proposal', id, { state: 'declined', reason });
    return `Decline ${quoted(proposal.title)}`;
  },
);

export const reopenProposal = defineCommand(
  'proposal.reopen',
  'Opens a declined proposal again, so that it can be changed, voted on and adopted.',
  { id: idField },
  (draft, { id }) => {
    const proposal = need(draft, 'proposal', id);
    if (isRefusal(proposal)) return proposal;
    if (proposal.state === 'open') return refuse('nothing-to-do', id);
    if (proposal.state === 'adopted') return refuse('proposal-adopted', id, proposal.title);
    draft.set('proposal', id, { state: 'open', reason: '' });
    return `Reopen proposal ${quoted(proposal.title)}`;
  },
);

export const duplicateProposal = defineCommand(
  'proposal.duplicate',
  'Puts up a copy of a proposal with its blocks, open and under the name of who acts, whatever became of the first.',
  { id: idField, title: textField.optional() },
  (draft, { id, title: rawTitle }, context) => {
    const proposal = need(draft, 'proposal', id);
    if (isRefusal(proposal)) return proposal;
    const process = need(draft, 'process', proposal.processId);
    if (isRefusal(process)) return process;
    const title = cleanName(rawTitle ?? `${proposal.title} (copy)`, 'proposal', id);
    if (isRefusal(title)) return title;
    const author = context.actor;
    const copyId = addProposal(draft, context, process, { title, author, state: 'open', reason: '' });
    const blocks = draft.referring('process', 'proposalId', id);
    const taken = takeOut(
      draft.model,
      blocks.map((block) => block.id),
    );
    if (!taken && blocks.length > 0) return refuse('clip-too-large', id, MAX_CLIP_BLOCKS);
    const spots = blocks.map(({ parentId, rank, x, y }) => ({ parentId, proposalId: copyId, rank, x, y }));
    const refusal = taken && putIn(draft, context, taken.clip, spots, taken.outside);
    return refusal ?? `Duplicate proposal ${quoted(proposal.title)}`;
  },
);

export const removeProposal = defineRemoval(
  'proposal',
  'Removes a proposal with its blocks.',
  (proposal) => `Remove proposal ${quoted(proposal.title)}`,
);

const openProposal = (draft: Draft, id: string): Proposal | Refusal => {
  const proposal = need(draft, 'proposal', id);
  if (isRefusal(proposal)) return proposal;
  return proposal.state === 'open' ? proposal : refuse('proposal-closed', id, proposal.title);
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
    title: `${process.name} before ${adopted.title}`,
    author: context.actor,
    state: 'declined',
    reason: `Replaced when ${quoted(adopted.title)} was adopted.`,
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
  draft.put('proposal', { id, processId: process.id, rank, at: context.at, ...fields });
  return id;
};
