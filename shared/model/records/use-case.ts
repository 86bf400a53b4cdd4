import { defineRecord, id, name, optionalRef, rank, ref, text } from '../fields/field.ts';

/** A named run through the framework. */
export const useCase = defineRecord({
  fields: {
    id,
    rank,
    name: name({ label: 'name', searched: true, prose: true, settable: true }),
    definition: text({ label: 'definition', default: '', searched: true, prose: true, settable: true }),
  },
});

export const step = defineRecord({
  fields: {
    id,
    useCaseId: ref('useCase', { label: 'use case id' }),
    rank,
    text: {
      ...text({ label: 'text', searched: true, prose: true, settable: true }),
      clean: 'name',
      called: true,
    },
    processId: optionalRef('process', 'clear', { label: 'process', settable: true }),
  },
});
