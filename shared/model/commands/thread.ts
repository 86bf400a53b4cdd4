/** Commands on discussions: questions, requests, notes and decisions, and their posts. */
import { z } from 'zod';
import {
  type CommandContext,
  cleanName,
  cleanText,
  defineCommand,
  idField,
  isRefusal,
  need,
  textField,
} from '../command.ts';
import type { Draft } from '../draft.ts';
import { THREAD_KINDS, type Thread } from '../records.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';
import { rankAtEnd } from './ranks.ts';
import { defineRemoval } from './removal.ts';

export const createThread = defineCommand(
  'thread.create',
  'Opens a discussion on a block, a term, a use case, or, where none is named, on the model.',
  {
    kind: z.enum(THREAD_KINDS),
    processId: idField.nullable().default(null),
    termId: idField.nullable().default(null),
    useCaseId: idField.nullable().default(null),
    title: textField,
    text: textField.default(''),
    asks: z.enum(['nothing', 'explode', 'names']).default('nothing'),
  },
  (draft, { title: rawTitle, text: rawText, ...fields }, context) => {
    const title = cleanName(rawTitle, fields.kind);
    if (isRefusal(title)) return title;
    const subjects = [
      fields.processId && need(draft, 'process', fields.processId),
      fields.termId && need(draft, 'term', fields.termId),
      fields.useCaseId && need(draft, 'useCase', fields.useCaseId),
    ];
    const missing = subjects.find(isRefusal);
    if (missing) return missing;
    if (subjects.filter((subject) => subject !== null).length > 1) return refuse('one-subject');
    const id = context.newId();
    draft.put('thread', { id, ...fields, title, at: context.at, open: true, acceptedPostId: null });
    const refusal = rawText.trim() === '' ? undefined : addPost(draft, context, id, rawText);
    return refusal ?? `Open ${fields.kind} ${quoted(title)}`;
  },
);

export const replyToThread = defineCommand(
  'thread.reply',
  'Adds a post to a discussion.',
  { id: idField, text: textField },
  (draft, { id, text }, context) => {
    const thread = need(draft, 'thread', id);
    if (isRefusal(thread)) return thread;
    return addPost(draft, context, id, text) ?? `Reply to ${quoted(thread.title)}`;
  },
);

export const updateThread = defineCommand(
  'thread.update',
  'Changes the title of a discussion, or opens or closes it.',
  { id: idField, title: textField.optional(), open: z.boolean().optional() },
  (draft, { id, title: raw, open }) => {
    const thread = need(draft, 'thread', id);
    if (isRefusal(thread)) return thread;
    if (raw === undefined && open === undefined) return refuse('nothing-to-do', id);
    const title = raw === undefined ? thread.title : cleanName(raw, thread.kind, id);
    if (isRefusal(title)) return title;
    draft.set('thread', id, { title, open: open ?? thread.open });
    if (open === undefined || open === thread.open) return `Change ${thread.kind} ${quoted(thread.title)}`;
    return `${open ? 'Reopen' : 'Close'} ${thread.kind} ${quoted(title)}`;
  },
);

export const acceptAnswer = defineCommand(
  'thread.accept',
  'Accepts a post as the answer of its question, or, with null, takes the acceptance back.',
  { id: idField, postId: idField.nullable() },
  (draft, { id, postId }) => {
    const thread = need(draft, 'thread', id);
    if (isRefusal(thread)) return thread;
    const post = postId === null ? undefined : need(draft, 'post', postId);
    if (isRefusal(post)) return post;
    if (thread.kind !== 'question' || (post && post.threadId !== id)) return refuse('not-an-answer', id);
    draft.set('thread', id, { acceptedPostId: postId, open: postId === null });
    return `${postId === null ? 'Take back' : 'Accept'} the answer to ${quoted(thread.title)}`;
  },
);

export const editPost = defineCommand(
  'post.edit',
  'Changes the text of a post.',
  { id: idField, text: textField },
  (draft, { id, text: raw }) => {
    const post = need(draft, 'post', id);
    if (isRefusal(post)) return post;
    const text = cleanText(raw, 'post', id);
    if (isRefusal(text)) return text;
    if (text.trim() === '') return refuse('empty-post', id);
    draft.set('post', id, { text });
    return `Edit a post in ${quoted(draft.get('thread', post.threadId)?.title ?? '')}`;
  },
);

export const removeThread = defineRemoval(
  'thread',
  'Removes a discussion with its posts.',
  (thread) => `Remove ${thread.kind} ${quoted(thread.title)}`,
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

const addPost = (
  draft: Draft,
  context: CommandContext,
  threadId: string,
  raw: string,
): Refusal | undefined => {
  const text = cleanText(raw, 'post', threadId);
  if (isRefusal(text)) return text;
  if (text.trim() === '') return refuse('empty-post', threadId);
  const posts = draft.referring('post', 'threadId', threadId);
  const rank = rankAtEnd(draft, 'post', posts);
  draft.put('post', { id: context.newId(), threadId, rank, author: context.actor, at: context.at, text });
  return undefined;
};
