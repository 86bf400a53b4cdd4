import { asShare, type Progress } from './steps.ts';

/** Items that are sorted, or merged, in one step. */
const STEP = 256;

type Compare<T> = (a: T, b: T) => number;

/** The items in order, as `toSorted` gives them, equals in their own. By merging sorted runs, from the bottom up. */
export function* sortInSteps<T>(items: readonly T[], compare: Compare<T>): Progress<T[]> {
  let runs: T[][] = [];
  const rounds = 1 + Math.max(0, Math.ceil(Math.log2(items.length / STEP)));
  for (let start = 0; start < items.length; start += STEP) {
    runs.push(items.slice(start, start + STEP).sort(compare));
    yield start / items.length / rounds;
  }
  for (let round = 1; runs.length > 1; round++)
    runs = yield* asShare(round / rounds, (round + 1) / rounds, mergePairs(runs, items.length, compare));
  return runs[0] ?? [];
}

/** Each two runs merged into one; a last one that has no other stays. */
function* mergePairs<T>(runs: readonly T[][], total: number, compare: Compare<T>): Progress<T[][]> {
  const merged: T[][] = [];
  let done = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const [a = [], b = []] = [runs[i], runs[i + 1]];
    const share = (a.length + b.length) / total;
    merged.push(yield* asShare(done, done + share, mergeTwo(a, b, compare)));
    done += share;
  }
  return merged;
}

function* mergeTwo<T>(a: readonly T[], b: readonly T[], compare: Compare<T>): Progress<T[]> {
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const isFirstNext = j >= b.length || (i < a.length && compare(a[i] as T, b[j] as T) <= 0);
    merged.push((isFirstNext ? a[i++] : b[j++]) as T);
    if (merged.length % STEP === 0) yield merged.length / (a.length + b.length);
  }
  return merged;
}
