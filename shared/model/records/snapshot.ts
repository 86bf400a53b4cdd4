import { z } from 'zod';
import { defineRecord, field, id, instant, line, name } from '../fields/field.ts';

/** A named point of the history. */
export const snapshot = defineRecord({
  fields: {
    id,
    name: name({ label: 'name', prose: true }),
    seq: field(z.int().min(0), { label: 'seq' }),
    at: field(instant, { label: 'at' }),
    author: line({ label: 'author' }),
  },
});
