/** What the library shows of its models: order, search, and figures in words. Pure, so that it can be tried alone. */

import type { LibraryEntry } from '../../shared/api/contract.ts';
import { hasWords, wordsOf } from '../../shared/words/fold.ts';
import { dateFormat, relativeTime } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { words } from './words.ts';

/** Newest first; entries of the same instant by name. Those whose name lacks a word of `query` are left out. */
export const entriesFor = (entries: readonly LibraryEntry[], query: string): LibraryEntry[] => {
  const wanted = wordsOf(query);
  return entries
    .filter(({ name, file }) => hasWords(`${name} ${file}`, wanted))
    .sort((a, b) => Date.parse(b.modified) - Date.parse(a.modified) || a.name.localeCompare(b.name));
};

/** Names that several models of the library have: these are told apart by their files. */
export const sharedNames = (entries: readonly LibraryEntry[]): ReadonlySet<string> => {
  const byName = Map.groupBy(entries, ({ name }) => name);
  return new Set([...byName].filter(([, alike]) => alike.length > 1).map(([name]) => name));
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
