/** The checks by the names under which settings and waivers of a model know them, with what they find, for people. */
export const CHECK_TITLES = {
  'matrix-gap': 'Gaps in the grouping matrix',
  'complexity-break': 'Less detail where complexity is higher',
  'box-count': 'Too few or too many blocks',
  'duplicate-name': 'Names that neighbours share',
  'flow-to-rejected': 'Flows to blocks that are rejected or retired',
  'unbalanced-border': 'Inputs and outputs that don’t balance',
  'unlinked-step': 'Steps without a block',
  'unknown-term': 'Unknown terms',
  'verb-object': 'Names without a verb',
  'open-request': 'Open requests',
} as const;
export type CheckName = keyof typeof CHECK_TITLES;
export const CHECK_NAMES = Object.keys(CHECK_TITLES) as readonly CheckName[];

/**
 * Whether one record may be found wanting at several blocks, as a grouping is at each variant that lacks it. What is
 * found at a block is then found when that block is looked at, and a waiver is for one block.
 */
export const isPerBlock = (check: CheckName): boolean => check === 'matrix-gap';
