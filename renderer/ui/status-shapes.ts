import type { Status } from '../../shared/model/records.ts';

/** The shape each status is told by, beside its word and colour. */
export const STATUS_SHAPES = {
  proposed: '○',
  nominated: '◇',
  approved: '◆',
  rejected: '✕',
  retired: '–',
} as const satisfies Record<Status, string>;
