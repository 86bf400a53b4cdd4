import { z } from 'zod';
import { defineRecord, field, id, line, ref } from '../fields/field.ts';

export const FLOW_KINDS = ['sequence', 'information', 'material'] as const;

/** A directed link between two blocks. */
export const flow = defineRecord({
  noun: 'flow',
  block: 'sourceId',
  fields: {
    id,
    sourceId: ref('process', { label: 'start', settable: true }),
    targetId: ref('process', { label: 'end', settable: true }),
    kind: field(z.enum(FLOW_KINDS), { label: 'kind', default: 'sequence', copied: true, settable: true }),
    label: line({
      ...{ label: 'label', default: '', called: true },
      ...{ searched: true, prose: true, copied: true, settable: true },
    }),
  },
});
