import { z } from 'zod';
import { defineRecord, field, id, name, optionalRef, rank, ref } from '../fields/field.ts';

export const ELEMENT_KINDS = ['input', 'output', 'metric', 'practice', 'skill', 'system'] as const;

/** An attribute of a block; an output may name the block it goes to, an input the block it comes from. */
export const element = defineRecord({
  nounField: 'kind',
  block: 'processId',
  fields: {
    id,
    processId: ref('process', { label: 'process' }),
    kind: field(z.enum(ELEMENT_KINDS), { label: 'kind', copied: true }),
    rank,
    text: name({ label: 'text', searched: true, prose: true, copied: true, settable: true }),
    linkedProcessId: optionalRef('process', 'clear', { label: 'link', settable: true }),
  },
});
