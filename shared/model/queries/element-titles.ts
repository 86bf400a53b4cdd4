/** What lists of process elements are called, in the inspector and over the columns of the table. */
import type { ElementKind } from '../records.ts';

export const ELEMENT_TITLES: Record<ElementKind, string> = {
  input: 'Inputs',
  output: 'Outputs',
  metric: 'Metrics',
  practice: 'Practices',
  skill: 'Skills',
  system: 'Systems',
};
