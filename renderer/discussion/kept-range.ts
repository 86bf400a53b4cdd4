import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The visible items, and one that stays rendered wherever the list is scrolled to: the user is writing in it. */
export const keepingIn =
  (kept: number) =>
  (range: Range): number[] => {
    const indexes = defaultRangeExtractor(range);
    return kept < 0 || kept >= range.count || indexes.includes(kept)
      ? indexes
      : [...indexes, kept].sort((a, b) => a - b);
  };
