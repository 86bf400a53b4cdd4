import { z } from 'zod';
import { defineRecord, field, id, instant, line, name, rank, ref, text } from '../../fields/field.ts';
import { roomVotes } from '../term.ts';

/** An alternative set of children for a block. */
export const proposal = defineRecord({
  block: 'processId',
  fields: {
    id,
    processId: ref('process', { label: 'process' }),
    rank,
    title: name({ label: 'title', searched: true, prose: true, settable: true }),
    author: line({ label: 'author', settable: true }),
    at: field(instant, { label: 'at' }),
    state: field(z.enum(['open', 'adopted', 'declined']), { label: 'state', default: 'open' }),
    /** Why it was adopted or declined; empty while open. */
    reason: text({ label: 'reason', default: '', prose: true }),
    ...roomVotes(),
  },
});
