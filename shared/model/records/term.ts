import { z } from 'zod';
import {
  anyText,
  defineRecord,
  field,
  id,
  line,
  name,
  optionalRef,
  rank,
  ref,
  text,
} from '../fields/field.ts';

/** Most people that are counted in a room. */
export const MAX_ROOM = 100_000;

/** How many of a room are for and against it, counted by hand: beside the votes that people cast for themselves. */
export const roomVotes = () => ({
  votesFor: field(z.int().min(0).max(MAX_ROOM), { label: 'votes for it', default: 0, since: 8 }),
  votesAgainst: field(z.int().min(0).max(MAX_ROOM), { label: 'votes against it', default: 0, since: 8 }),
});

/** A placeholder in the model's language, shown as the name that was adopted for it. */
export const term = defineRecord({
  fields: {
    id,
    /** What `{…}` holds in a text, as in `{X}`. */
    symbol: field(z.string().min(1).max(64), {
      ...{ label: 'symbol', clean: 'line', input: anyText, called: true, searched: true, settable: true },
    }),
    definition: text({ label: 'definition', default: '', searched: true, prose: true, settable: true }),
    adoptedCandidateId: optionalRef('candidate', 'clear', { label: 'adopted name' }),
  },
});

export const candidate = defineRecord({
  fields: {
    id,
    termId: ref('term', { label: 'term id' }),
    rank,
    name: name({ label: 'name', searched: true, prose: true }),
    ...roomVotes(),
  },
});

/** One person's vote, for a candidate name or for a proposal. */
export const vote = defineRecord({
  fields: {
    id,
    candidateId: optionalRef('candidate', 'cascade', { label: 'candidate id' }),
    proposalId: optionalRef('proposal', 'cascade', { label: 'proposal' }),
    voter: line({ label: 'voter' }),
    /** Who cast it, as the journal knows them. Null for votes of older files and for those that were entered for somebody by name. */
    voterId: field(id.schema.nullable(), { label: 'voter id', default: null, since: 14 }),
  },
});
