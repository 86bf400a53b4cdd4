import { z } from 'zod';
import { defineRecord, field, id, name, rank, ref, text } from '../fields/field.ts';

/** An overlay that weighs blocks and never changes them. */
export const lens = defineRecord({
  fields: {
    id,
    rank,
    name: name({ label: 'name', searched: true, prose: true, settable: true }),
    definition: text({ label: 'definition', default: '', searched: true, prose: true, settable: true }),
  },
});

export const emphasis = defineRecord({
  fields: {
    id,
    lensId: ref('lens', { label: 'lens id' }),
    processId: ref('process', { label: 'process' }),
    weight: field(z.int().min(0).max(3), { label: 'weight' }),
  },
});
