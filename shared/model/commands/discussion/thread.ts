/** Commands on threads: questions, requests, notes and decisions, and their posts. */

import { z } from 'zod';
import { quoted } from '../../../words/quoted.ts';
import { type CommandContext, defineCommand, getOrRefuse, idField, textField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleaned, cleanText } from '../../fields/cleaned.ts';
import { newRecord } from '../../fields/new-record.ts';
import { labelled } from '../../label.ts';
import { THREAD_KINDS } from '../../records/discussion/thread.ts';
import type { Thread } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { rankAtEnd } from '../ranks.ts';
import { defineRemoval } from '../removal.ts';
import { defineUpdate, needReferences } from '../update.ts';
import { words } from './words.ts';

const createThread = defineCommand(
  'thread.create',
  'commenter',
  'Adds a thread on a block, a term, a use case, or, if none is named, on the model.',
  {
    kind: z.enum(THREAD_KINDS),
    processId: idField.nullable().default(null),
    termId: idField.nullable().default(null),
    useCaseId: idField.nullable().default(null),
    title: textField,
    text: textField.default(''),
    asks: z.enum(['nothing', 'explode', 'names']).default('nothing'),
    parked: z.boolean().default(false).describe('a topic for later'),
  },
  (draft, { text, ...given }, context) => {
    const thread = cleaned('thread', given);
    needReferences(draft, 'thread', thread);
    const { processId, termId, useCaseId } = thread;
    if ([processId, termId, useCaseId].filter((subject) => subject !== null).length > 1)
      throw refused('one-subject');
    const id = context.newId();
    draft.put('thread', newRecord('thread', { ...thread, id, at: context.at }));
    if (text.trim() !== '') addPost(draft, context, id, text);
    if (thread.parked) return labelled(words.parkTopic, { name: quoted(thread.title) });
    return labelled(words.addThread, { kind: thread.kind, name: quoted(thread.title) });
  },
);

const replyToThread = defineCommand(
  'thread.reply',
  'commenter',
  'Adds a post to a thread.',
  { id: idField, text: textField },
  (draft, { id, text }, context) => {
    const thread = getOrRefuse(draft, 'thread', id);
    addPost(draft, context, id, text);
    return labelled(words.reply, { name: quoted(thread.title) });
  },
);

const updateThread = defineUpdate(
  'thread',
  'editor',
  'Changes the title of a thread, opens or closes it, or parks it for later.',
  ({ before, after: { open, title, parked }, fields }) => {
    if (fields.includes('parked') && parked !== before.parked)
      return labelled(parked ? words.parkTopic : words.takeUpTopic, { name: quoted(title) });
    if (!fields.includes('open') || open === before.open)
      return labelled(words.changeThread, { kind: before.kind, name: quoted(before.title) });
    return labelled(open ? words.reopenThread : words.closeThread, {
      kind: before.kind,
      name: quoted(title),
    });
  },
);

const acceptAnswer = defineCommand(
  'thread.accept',
  'editor',
  'Accepts a post as the answer of its question, or, with null, accepts none.',
  { id: idField, postId: idField.nullable() },
  (draft, { id, postId }) => {
    const thread = getOrRefuse(draft, 'thread', id);
    const post = postId === null ? undefined : getOrRefuse(draft, 'post', postId);
    if (thread.kind !== 'question' || (post && post.threadId !== id)) throw refused('not-an-answer', id);
    draft.set('thread', id, { acceptedPostId: postId, open: postId === null });
    return labelled(postId === null ? words.unacceptAnswer : words.acceptAnswer, {
      name: quoted(thread.title),
    });
  },
);

const editPost = defineCommand(
  'post.edit',
  'commenter',
  'Changes the text of a post.',
  { id: idField, text: textField },
  (draft, { id, text: raw }) => {
    const post = getOrRefuse(draft, 'post', id);
    const text = cleanText(raw, 'post', id);
    if (text.trim() === '') throw refused('empty-post', id);
    draft.set('post', id, { text });
    return labelled(words.editPost, { name: quoted(draft.get('thread', post.threadId)?.title ?? '') });
  },
);

const removeThread = defineRemoval('thread', 'Deletes a thread with its posts.', ({ kind, title }) =>
  labelled(words.deleteThread, { kind, name: quoted(title) }),
);

/** Closes the open requests on a block or a term that ask for `work`, each with a note of what was done. */
export const closeRequests = (
  draft: Draft,
  context: CommandContext,
  subject: { readonly processId: string } | { readonly termId: string },
  work: Thread['asks'],
  note: string,
): void => {
  const threads =
    'processId' in subject
      ? draft.referring('thread', 'processId', subject.processId)
      : draft.referring('thread', 'termId', subject.termId);
  for (const thread of threads) {
    if (!thread.open || thread.kind !== 'request' || thread.asks !== work) continue;
    addPost(draft, context, thread.id, note);
    draft.set('thread', thread.id, { open: false });
  }
};

const addPost = (draft: Draft, context: CommandContext, threadId: string, raw: string): void => {
  const text = cleanText(raw, 'post', threadId);
  if (text.trim() === '') throw refused('empty-post', threadId);
  const rank = rankAtEnd(draft, 'post', draft.referring('post', 'threadId', threadId));
  draft.put('post', { id: context.newId(), threadId, rank, author: context.actor, at: context.at, text });
};

export const threadCommands = [
  createThread,
  replyToThread,
  updateThread,
  acceptAnswer,
  editPost,
  removeThread,
] as const;
