/** Two sets of blocks side by side: what both have, what only one has, and what stands in another order. */

import { nameKey } from '../../words/fold.ts';
import { childrenOf, type Model } from '../model.ts';
import { withTerms } from '../queries/terms.ts';
import type { Process } from '../records.ts';

export type ComparedBlock = {
  /** Levels below the blocks that were compared: 0 for these. */
  readonly depth: number;
  readonly here: Process | undefined;
  readonly there: Process | undefined;
  /** Whether both have it, but at another place in the order. */
  readonly moved: boolean;
};

/**
 * Compares two lists of blocks and what is inside them by their names as people see them; letter case and spaces do
 * not count. The result is in the order of `here`, with what only `there` has after the block that it follows there.
 */
export const compareBlocks = (
  model: Model,
  here: readonly Process[],
  there: readonly Process[],
  depth = 0,
): ComparedBlock[] => {
  const partners = partnersOf(model, here, there);
  const kept = longestRising(here.map((block) => partners.get(block)).filter((at) => at !== undefined));
  const matched = new Set(partners.values());
  const found: ComparedBlock[] = [];
  const add = (one: Process | undefined, other: Process | undefined, moved: boolean) => {
    found.push({ depth, here: one, there: other, moved });
    const [inOne, inOther] = [one, other].map((block) => (block ? childrenOf(model, block.id) : []));
    found.push(...compareBlocks(model, inOne ?? [], inOther ?? [], depth + 1));
  };
  const addOnlyThere = (from: number) => {
    for (let at = from; at < there.length && !matched.has(at); at++) add(undefined, there[at], false);
  };
  addOnlyThere(0);
  for (const block of here) {
    const at = partners.get(block);
    add(block, at === undefined ? undefined : there[at], at !== undefined && !kept.has(at));
    if (at !== undefined) addOnlyThere(at + 1);
  }
  return found;
};

/** For each block here the index of the block there that has its name; each is taken once. */
const partnersOf = (
  model: Model,
  here: readonly Process[],
  there: readonly Process[],
): Map<Process, number> => {
  const keyOf = ({ name }: Process) => nameKey(withTerms(model, name));
  const free = Map.groupBy(there.keys(), (at) => keyOf(there[at] as Process));
  const partners = new Map<Process, number>();
  for (const block of here) {
    const at = free.get(keyOf(block))?.shift();
    if (at !== undefined) partners.set(block, at);
  }
  return partners;
};

/** The longest rising part of a sequence of different numbers: what need not move for the rest to be in order. */
const longestRising = (sequence: readonly number[]): Set<number> => {
  const ends: number[] = [];
  const before: number[] = [];
  sequence.forEach((value, i) => {
    let [length, above] = [0, ends.length];
    while (length < above) {
      const middle = (length + above) >> 1;
      if ((sequence[ends[middle] ?? 0] ?? 0) < value) length = middle + 1;
      else above = middle;
    }
    before[i] = ends[length - 1] ?? -1;
    ends[length] = i;
  });
  const kept = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) kept.add(sequence[i] ?? 0);
  return kept;
};
