import { z } from 'zod';
import { defineRecord, field, id, line, optionalRef, ref } from '../fields/field.ts';

export const FLOW_KINDS = ['sequence', 'information', 'material'] as const;

/** A directed link between two blocks. If it carries an output, that is its label, and its own label is empty. */
export const flow = defineRecord({
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
    /** The output of its start, or the input of its end, that it carries. */
    elementId: optionalRef('element', 'clear', { label: 'what it carries', since: 7, settable: true }),
  },
});
