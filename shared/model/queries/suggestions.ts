/** Entries of the dictionary for what somebody is typing, without reading any other row of the model. */
import { fold, wordsOf } from '../../words/fold.ts';
import type { Model } from '../model.ts';
import { type Entry, type EntryKind, entryName } from './dictionary/dictionary.ts';

/** An entry with its name as it is compared, and how well it answers: 0 if it begins with what was typed. */
type Match = { readonly entry: Entry; readonly name: string; readonly distance: number };

/**
 * At most `max` entries of a kind whose names hold every word of `typed`, in any order and without regard to case and accents:
 * those that begin with it first, then those in which each word begins a word, in alphabetical order each. An entry that is
 * exactly what was typed is left out unless it is asked for `withExact`. Without words, the first entries of the kind. Costs one
 * look at each entry.
 */
export const entriesFor = (
  model: Model,
  kind: EntryKind,
  typed: string,
  max: number,
  { withExact = false }: { readonly withExact?: boolean } = {},
): readonly Entry[] => {
  const words = wordsOf(typed);
  const whole = words.join(' ');
  const best: Match[] = [];
  for (const entry of model.rows.entry.values()) {
    if (entry.kind !== kind || (!withExact && entry.name === typed.trim())) continue;
    const name = comparedName(model, entry);
    const distance = distanceOf(name, whole, words);
    if (distance === undefined) continue;
    const match = { entry, name, distance };
    const last = best[max - 1];
    if (last && !isBefore(match, last)) continue;
    const at = best.findIndex((other) => isBefore(match, other));
    best.splice(at < 0 ? best.length : at, 0, match);
    if (best.length > max) best.pop();
  }
  return best.map(({ entry }) => entry);
};

const isBefore = (a: Match, b: Match): boolean =>
  a.distance === b.distance ? a.name < b.name : a.distance < b.distance;

const BEGINS = 0;
const BEGINS_WORDS = 1;
const HOLDS = 2;

const distanceOf = (name: string, whole: string, words: readonly string[]): number | undefined => {
  if (name.startsWith(whole)) return BEGINS;
  let distance = BEGINS_WORDS;
  for (const word of words) {
    if (!name.includes(word)) return undefined;
    if (!isAtStartOfWord(name, word)) distance = HOLDS;
  }
  return distance;
};

const isAtStartOfWord = (name: string, word: string): boolean => {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(name[at - 1] ?? ' ')) return true;
  return false;
};

/** Rows are never altered, so a name is folded once. */
const COMPARED = new WeakMap<Entry, string>();

const comparedName = (model: Model, entry: Entry): string => {
  // What a term is called may change without the entry.
  if (entry.name.includes('{')) return fold(entryName(model, entry));
  const known = COMPARED.get(entry);
  if (known !== undefined) return known;
  const compared = fold(entry.name);
  COMPARED.set(entry, compared);
  return compared;
};
