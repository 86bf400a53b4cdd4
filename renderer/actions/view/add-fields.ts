/** Ids of the fields that add a record to a list of the panel, for what leads to them. */
export const ADD_FIELDS = {
  useCases: 'new-use-case',
  terms: 'new-term',
  dictionary: 'new-entry',
  lenses: 'new-lens',
} as const;
