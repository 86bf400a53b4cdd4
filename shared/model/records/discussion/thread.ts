import { z } from 'zod';
import {
  defineRecord,
  field,
  id,
  instant,
  line,
  name,
  optionalRef,
  rank,
  ref,
  text,
} from '../../fields/field.ts';

export const THREAD_KINDS = ['question', 'request', 'note', 'decision'] as const;

/** A discussion. Its subject is the one reference that is set; if none is, the model itself. */
export const thread = defineRecord({
  nounField: 'kind',
  block: 'processId',
  fields: {
    id,
    kind: field(z.enum(THREAD_KINDS), { label: 'kind', copied: true }),
    processId: optionalRef('process', 'cascade', { label: 'process' }),
    termId: optionalRef('term', 'cascade', { label: 'term id' }),
    useCaseId: optionalRef('useCase', 'cascade', { label: 'use case id' }),
    title: name({ label: 'title', searched: true, prose: true, copied: true, settable: true }),
    at: field(instant, { label: 'at', copied: true }),
    open: field(z.boolean(), { label: 'open or closed', default: true, copied: true, settable: true }),
    /** The post accepted as a question's answer. */
    acceptedPostId: optionalRef('post', 'clear', { label: 'accepted answer' }),
    /** What a request asks to be done; it closes when that is done. */
    asks: field(z.enum(['nothing', 'explode', 'names']), { label: 'asks', default: 'nothing', copied: true }),
    /** Put aside for later, so that the room can go on: it stays open until it is taken up. */
    parked: field(z.boolean(), {
      ...{ label: 'parked', default: false, since: 8, copied: true, settable: true },
    }),
  },
});

export const post = defineRecord({
  fields: {
    id,
    threadId: ref('thread', { label: 'thread id' }),
    rank,
    author: line({ label: 'author', copied: true }),
    /** When it was written. Null if the source gives no time. */
    at: field(instant.nullable(), { label: 'at', copied: true }),
    text: text({ label: 'text', called: true, searched: true, prose: true, copied: true }),
  },
});
