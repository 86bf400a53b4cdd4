/** Which links stand out: the selected one, or those of the selected blocks and of all that is inside them. */
import type { Link } from './links.ts';

/**
 * @param selected the key of the selected link.
 * @param blocks ids of the selected blocks.
 * @returns keys of links; null if none stands out, because nothing is selected that has any.
 */
export const litAmong = (
  links: readonly Link[],
  selected: string | null,
  blocks: ReadonlySet<string>,
): ReadonlySet<string> | null => {
  if (selected !== null) return new Set([selected]);
  if (blocks.size === 0) return null;
  const lit = links.filter((link) => [...link.blocks].some((id) => blocks.has(id))).map(({ key }) => key);
  return lit.length > 0 ? new Set(lit) : null;
};
