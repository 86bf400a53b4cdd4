/** Numbers of pages as people write them. */
import { countIn, listIn } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from './words.ts';

/** Ranges that are written out. */
const MAX_RANGES = 6;

/** Rising numbers in words: “3, 5–7 and 9”. */
export const pageNumbers = (numbers: readonly number[]): string => {
  const ranges: { readonly from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  const told = ranges.slice(0, MAX_RANGES);
  const left = ranges.slice(MAX_RANGES).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return listIn([
    ...told.map(({ from, to }) => (from === to ? countIn(from) : say(words.pageRange, { from, to }))),
    ...(left > 0 ? [say(words.morePages, { count: left })] : []),
  ]);
};
