/** What the library shows of its models: order, search, tags, and figures in words. Pure, so that it can be tried alone. */

import type { LibraryEntry } from '../../shared/api/library-entry.ts';
import { hasWords, nameKey, wordsOf } from '../../shared/words/fold.ts';
import { compareTexts, dateFormat, relativeTime } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { words } from './words.ts';

export const SORTS = ['changed', 'name', 'size'] as const;
type Sort = (typeof SORTS)[number];
export const isSort = (text: string | null): text is Sort => SORTS.some((sort) => sort === text);

/** What is shown: models with these words and of this kind, in this order. */
export type Wanted = { readonly query: string; readonly sort: Sort; readonly only: Only };
/** Models with a tag, templates, or all (null). */
export type Only = { readonly tag: string } | 'templates' | null;

const byName = (a: LibraryEntry, b: LibraryEntry) =>
  compareTexts(a.name, b.name) || compareTexts(a.file, b.file);
const byChange = (a: LibraryEntry, b: LibraryEntry) => Date.parse(b.modified) - Date.parse(a.modified);
const ORDERS: Readonly<Record<Sort, (a: LibraryEntry, b: LibraryEntry) => number>> = {
  changed: byChange,
  name: byName,
  size: (a, b) => b.processes - a.processes,
};

/** The models that are wanted, in the order that is wanted; those that are equal in it by name. */
export const entriesFor = <T extends LibraryEntry>(
  entries: readonly T[],
  { query, sort, only }: Wanted,
): T[] => {
  const wanted = wordsOf(query);
  const isOf = (entry: T): boolean =>
    only === null || (only === 'templates' ? entry.template === true : hasTag(entry, only.tag));
  return entries
    .filter((entry) => isOf(entry) && hasWords(`${entry.name} ${entry.file} ${entry.tags ?? ''}`, wanted))
    .sort((a, b) => ORDERS[sort](a, b) || byName(a, b));
};

/** The tags in a text that was typed, each once whatever its case, in the order they were typed. */
export const tagsIn = (text: string): string[] => {
  const tags = text
    .split(/[,،、;\n]/)
    .map((tag) => tag.trim().replace(/\s+/g, ' '))
    .filter((tag) => tag !== '');
  return [...Map.groupBy(tags, nameKey).values()].flatMap(([first]) => first ?? []);
};

const hasTag = ({ tags }: LibraryEntry, tag: string): boolean =>
  tagsIn(tags ?? '').some((own) => nameKey(own) === nameKey(tag));

/** All tags of the library, by name; of those that differ in case only, the first. */
export const allTags = (entries: readonly LibraryEntry[]): string[] =>
  tagsIn(entries.map(({ tags }) => tags ?? '').join(',')).sort((a, b) => compareTexts(a, b));

/** Names that several models of the library have: these are told apart by their files. */
export const sharedNames = (entries: readonly LibraryEntry[]): ReadonlySet<string> => {
  const named = Map.groupBy(entries, ({ name }) => name);
  return new Set([...named].filter(([, alike]) => alike.length > 1).map(([name]) => name));
};

const MINUTE = 60_000;
const UNITS = [
  ['minute', MINUTE, 60],
  ['hour', 60 * MINUTE, 24],
  ['day', 24 * 60 * MINUTE, 7],
] as const;

/** “just now”, “5 minutes ago”, “yesterday”; after a week, the date. `at` and `now` are in milliseconds. */
export const timeAgo = (at: number, now: number, tag = locale()): string => {
  const elapsed = Math.max(0, now - at);
  if (Number.isNaN(elapsed)) return '';
  if (elapsed < MINUTE) return say(words.justNow);
  const relative = relativeTime(tag);
  for (const [unit, length, limit] of UNITS) {
    const count = Math.floor(elapsed / length);
    if (count < limit) return relative.format(-count, unit);
  }
  return dateFormat(tag, { dateStyle: 'medium' }).format(at);
};
