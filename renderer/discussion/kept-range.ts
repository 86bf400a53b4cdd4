import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The items in sight, and one that stays in the page wherever it was scrolled to: somebody is writing in it. */
export const keepingIn =
  (kept: number) =>
  (range: Range): number[] => {
    const indexes = defaultRangeExtractor(range);
    return kept < 0 || kept >= range.count || indexes.includes(kept)
      ? indexes
      : [...indexes, kept].sort((a, b) => a - b);
  };
