/** What the library shows of its models: order, search, and figures in words. Pure, so that it can be tried alone. */
import type { LibraryEntry } from '../../shared/api/contract.ts';

/** Newest first; entries of the same instant by name. Those whose name lacks a word of `query` are left out. */
export const entriesFor = (entries: readonly LibraryEntry[], query: string): LibraryEntry[] => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return entries
    .filter(({ name, file }) => {
      const text = fold(`${name} ${file}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => Date.parse(b.modified) - Date.parse(a.modified) || a.name.localeCompare(b.name));
};

/** Names that several models of the library have: these are told apart by their files. */
export const sharedNames = (entries: readonly LibraryEntry[]): ReadonlySet<string> => {
  const byName = Map.groupBy(entries, ({ name }) => name);
  return new Set([...byName].filter(([, alike]) => alike.length > 1).map(([name]) => name));
};

/** For comparing as people search: without regard to case and accents. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const MINUTE = 60_000;
const UNITS = [
  ['minute', MINUTE, 60],
  ['hour', 60 * MINUTE, 24],
  ['day', 24 * 60 * MINUTE, 7],
] as const;

/** "just now", "5 minutes ago", "yesterday"; from a week on the date. `at` and `now` are in milliseconds. */
export const timeAgo = (at: number, now: number, locale = 'en'): string => {
  const elapsed = Math.max(0, now - at);
  if (Number.isNaN(elapsed)) return '';
  if (elapsed < MINUTE) return 'just now';
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length, limit] of UNITS) {
    const count = Math.floor(elapsed / length);
    if (count < limit) return relative.format(-count, unit);
  }
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
};

/** "96 kB", "1.2 MB"; `bytes` counts in thousands as file managers do. */
export const fileSize = (bytes: number, locale = 'en'): string => {
  const [amount, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
};
