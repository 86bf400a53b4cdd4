/** What the list of a preview shows, as rows: numbers, since there may be a hundred thousand. */
import type { ImportPreview } from '../../shared/lists/import/preview.ts';

export const PARTS = ['blocks', 'missing', 'leftOut', 'notes'] as const;
export type Part = (typeof PARTS)[number];

/**
 * For blocks: the position of a block, or −1 less the position of a change of the block above. For the others: positions in
 * their lists.
 */
export const rowsOf = ({ blocks, changes, ...others }: ImportPreview, part: Part): number[] => {
  if (part !== 'blocks') return Array.from(others[part].keys());
  const rows: number[] = [];
  let change = 0;
  for (let at = 0; at < blocks.lines.length; at++) {
    rows.push(at);
    for (; changes[change]?.at === at; change++) rows.push(-1 - change);
  }
  return rows;
};

export const countOf = (preview: ImportPreview, part: Part): number =>
  part === 'blocks' ? preview.blocks.lines.length : preview[part].length;

/** Whether a missing block is deleted: it is ticked, or a block that it is inside is. */
export const isGoing = (
  missing: ImportPreview['missing'],
  ticked: ReadonlySet<string>,
  start: number,
): boolean => {
  for (let at: number | null = start; at !== null; ) {
    const block: ImportPreview['missing'][number] | undefined = missing[at];
    if (!block) return false;
    if (block.canGo && ticked.has(block.id)) return true;
    at = block.inside;
  }
  return false;
};
