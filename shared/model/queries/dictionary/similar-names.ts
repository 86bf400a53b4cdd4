/**
 * Names that may mean the same: equal but for signs and spaces, of the same words in another order, in singular and plural, or one
 * letter apart. They are found by what they have in common, not by comparing each with each.
 */
import { fold } from '../../../words/fold.ts';

type Named = { readonly id: string; readonly name: string };

/** A letter more or less is a slip only in a word of some length: “ERP” and “CRP” are two systems. */
const MIN_LETTERS = 5;

/**
 * The groups of two or more names that are similar, in the order of `items`, each in it too.
 * @param areApart whether two items are known to be something else: only another name that is similar to both brings them together.
 */
export const similarNames = <N extends Named>(
  items: readonly N[],
  areApart: (a: N, b: N) => boolean = () => false,
): readonly (readonly N[])[] => {
  const same = new Map<string, number[]>();
  const groupOf = items.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    for (let up = groupOf[root] ?? root; up !== root; up = groupOf[root] ?? root) root = up;
    return root;
  };
  const join = (a: number, b: number): void => {
    const [one, other] = [items[a], items[b]];
    if (one && other && areApart(one, other)) return;
    const [x, y] = [rootOf(a), rootOf(b)];
    groupOf[Math.max(x, y)] = Math.min(x, y);
  };
  const forms = items.map(({ name }) => formsOf(name));
  for (const [i, { letters, words }] of forms.entries())
    for (const key of [`= ${letters}`, `* ${words}`]) {
      const known = same.get(key) ?? [];
      for (const other of known) join(other, i);
      if (known.length < MAX_NEAR) same.set(key, [...known, i]);
    }
  const near = new Map<string, number[]>();
  for (const [i, { letters }] of forms.entries()) {
    if (letters.length < MIN_LETTERS) continue;
    for (const part of new Set([letters, ...withoutOne(letters)])) {
      const known = near.get(part) ?? [];
      for (const other of known) {
        const theirs = forms[other]?.letters ?? '';
        if (isOneApart(letters, theirs)) join(other, i);
      }
      // Enough to join all of them: each of a group is near one of these.
      if (known.length < MAX_NEAR) near.set(part, [...known, i]);
    }
  }
  return [...Map.groupBy(items.keys(), rootOf).values()]
    .filter((group) => group.length > 1)
    .map((group) => group.flatMap((i) => items[i] ?? []));
};

const MAX_NEAR = 8;

const formsOf = (name: string): { readonly letters: string; readonly words: string } => {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.join('') || name;
  return { letters, words: words.map(singular).sort().join(' ') || name };
};

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

const withoutOne = (text: string): string[] =>
  Array.from({ length: Math.min(text.length, 40) }, (_, i) => text.slice(0, i) + text.slice(i + 1));

/** Whether one letter is missing, added, another one, or exchanged with the next. Digits that differ tell names apart. */
const isOneApart = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1 || digitsIn(a) !== digitsIn(b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const shorter = Math.min(a.length, b.length);
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x.length <= 1 && y.length <= 1) return true;
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
};

const digitsIn = (text: string): string => text.replace(/\D/g, '');
