import { z } from 'zod';
import { defineRecord, field, id, name, text } from '../fields/field.ts';

/** What the dictionary defines: who owns blocks, what they work with, what passes between them. */
export const ENTRY_KINDS = ['role', 'system', 'document'] as const;

/** Most entries that one is told apart from. */
export const MAX_APART = 10_000;

/**
 * A name of the dictionary: of an owner, a system, or what is put in and out. Blocks hold the name itself, so that each field can be
 * read alone; the commands keep its spelling the same everywhere. No two entries of a kind read the same.
 */
export const entry = defineRecord({
  nounField: 'kind',
  fields: {
    id,
    kind: field(z.enum(ENTRY_KINDS), { label: 'kind' }),
    name: name({ label: 'name', searched: true, prose: true, settable: true }),
    definition: text({ label: 'definition', default: '', searched: true, prose: true, settable: true }),
    /** Ids of entries of its kind that are something else although their names are similar; null for none. */
    apartFrom: field(z.array(id.schema).max(MAX_APART).nullable(), {
      ...{ label: 'not the same as', default: null, since: 14 },
    }),
  },
});
