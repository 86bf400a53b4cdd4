import type { Progress } from './steps.ts';

/** What is made of each item, one in a step. */
export function* mapInSteps<T, U>(items: readonly T[], make: (item: T) => U): Progress<U[]> {
  const made: U[] = [];
  for (const item of items) {
    made.push(make(item));
    yield made.length / items.length;
  }
  return made;
}

/** The items of which something is true, one looked at in a step. */
export function* filterInSteps<T>(items: readonly T[], isKept: (item: T) => boolean): Progress<T[]> {
  const kept: T[] = [];
  for (const [i, item] of items.entries()) {
    if (isKept(item)) kept.push(item);
    yield (i + 1) / items.length;
  }
  return kept;
}
