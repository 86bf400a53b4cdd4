import { z } from 'zod';
import { defineRecord, field, id, name, optionalRef, rank, ref, text } from '../fields/field.ts';

/** An activity that every level-2 process of a macro process has to contain: a row of its matrix. */
export const grouping = defineRecord({
  block: 'processId',
  fields: {
    id,
    processId: ref('process', { label: 'process' }),
    rank,
    name: name({ label: 'name', searched: true, prose: true, settable: true }),
    definition: text({ label: 'definition', default: '', searched: true, prose: true, settable: true }),
  },
});

/** A filled cell of the grouping matrix. A pair without a row is a gap. */
export const cell = defineRecord({
  block: 'processId',
  fields: {
    id,
    groupingId: ref('grouping', { label: 'grouping id' }),
    /** The level-2 process: the column. */
    processId: ref('process', { label: 'process' }),
    state: field(z.enum(['realised', 'none']), { label: 'state' }),
    /** The level-3 process that realises the grouping; null if the state is `none`. */
    realisedById: optionalRef('process', 'cascade', { label: 'what realises it' }),
  },
});
