/** The names under which settings and waivers of a model know the checks. */
export const CHECK_NAMES = [
  'matrix-gap',
  'complexity-break',
  'box-count',
  'duplicate-name',
  'flow-to-rejected',
  'unbalanced-border',
  'unlinked-step',
  'unknown-term',
  'verb-object',
  'open-request',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];
