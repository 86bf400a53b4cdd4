/** Distinguishes the codes of an exported outline from the first words of names. */
import type { OutlineItem } from './outline-item.ts';

const CODE = /^([A-Za-z]{1,3}\d*(?:\.\d+)*)\s+(?=\S)/;

/**
 * Removes the codes of an outline that Strata (or another editor) has written: only if every line has one and the codes
 * of blocks below another continue that one's, so that "A team" keeps its article.
 */
export const withoutCodes = (items: OutlineItem[]): OutlineItem[] => {
  const codes = items.map(({ name }) => CODE.exec(name)?.[1]);
  const above: string[] = [];
  let nested = false;
  for (const [i, { depth }] of items.entries()) {
    const code = codes[i];
    if (code === undefined) return items;
    const parent = above[depth - 1];
    // In IDEF0 the child of A0 is A1: its code leaves out the zero.
    if (parent !== undefined && !code.startsWith(parent.replace(/0$/, ''))) return items;
    if (parent !== undefined && /\d/.test(code)) nested = true;
    above[depth] = code;
    above.length = depth + 1;
  }
  return nested ? items.map(({ depth, name }) => ({ depth, name: name.replace(CODE, '') })) : items;
};
