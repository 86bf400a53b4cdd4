import { describe, expect, it } from 'vitest';
import {
  allTags,
  entriesFor,
  sharedNames,
  tagsIn,
  timeAgo,
  type Wanted,
} from '../../../renderer/library/entries.ts';
import type { LibraryEntry } from '../../../shared/api/library-entry.ts';

const entry = (name: string, modified: string): LibraryEntry => ({
  file: `${name}.strata`,
  name,
  modified,
  bytes: 1000,
  processes: 1,
});

const wanting = (more: Partial<Wanted> = {}): Wanted => ({ query: '', sort: 'changed', only: null, ...more });

describe('the list of models', () => {
  const old = entry('Café plan', '2026-01-01T10:00:00.000Z');
  const newer = entry('Sales & Support', '2026-03-01T10:00:00.000Z');
  const alike = entry('Agency', '2026-03-01T10:00:00.000Z');

  it('shows the newest first, and models of the same instant by name', () => {
    expect(entriesFor([old, newer, alike], wanting()).map(({ name }) => name)).toEqual([
      'Agency',
      'Sales & Support',
      'Café plan',
    ]);
  });

  it('finds a model by parts of its name, without regard to case, accents and order', () => {
    expect(entriesFor([old, newer], wanting({ query: ' PLAN cafe ' }))).toEqual([old]);
    expect(entriesFor([old, newer], wanting({ query: 'support sales' }))).toEqual([newer]);
    expect(entriesFor([old, newer], wanting({ query: 'supportless' }))).toEqual([]);
  });

  it('sorts by name with numbers as numbers, and by size, the largest first', () => {
    const small = { ...entry('Plan 10', '2026-01-01T10:00:00.000Z'), processes: 3 };
    const large = { ...entry('Plan 9', '2026-02-01T10:00:00.000Z'), processes: 30 };
    expect(entriesFor([small, large], wanting({ sort: 'name' }))).toEqual([large, small]);
    expect(entriesFor([small, large], wanting({ sort: 'size' }))).toEqual([large, small]);
    expect(entriesFor([large, small], wanting({ sort: 'changed' }))).toEqual([large, small]);
  });

  it('shows those with a tag, in whatever case it was typed, or templates only; search finds tags too', () => {
    const tagged = { ...old, tags: 'Sales, draft' };
    const template = { ...newer, tags: 'sales', template: true };
    const all = [tagged, template, alike];
    expect(entriesFor(all, wanting({ only: { tag: 'SALES' } }))).toEqual([template, tagged]);
    expect(entriesFor(all, wanting({ only: 'templates' }))).toEqual([template]);
    expect(entriesFor(all, wanting({ query: 'draft' }))).toEqual([tagged]);
    expect(allTags(all)).toEqual(['draft', 'Sales']);
  });

  it('reads tags with commas between them, each once', () => {
    expect(tagsIn(' Sales ,  draft  2027,, sales')).toEqual(['Sales', 'draft 2027']);
    expect(tagsIn(' , ')).toEqual([]);
  });

  it('knows which models share their name, and are to be told apart by their files', () => {
    expect(sharedNames([old, newer, { ...old, file: 'Café plan 2.strata' }])).toEqual(new Set(['Café plan']));
    expect(sharedNames([old, newer, alike])).toEqual(new Set());
  });
});

describe('when a model was changed', () => {
  const now = Date.parse('2026-03-10T12:00:00Z');
  const ago = (minutes: number) => timeAgo(now - minutes * 60_000, now);

  it('is told in words up to a week, then by date', () => {
    expect(ago(0.5)).toBe('just now');
    expect(ago(5)).toBe('5 minutes ago');
    expect(ago(90)).toBe('1 hour ago');
    expect(ago(25 * 60)).toBe('yesterday');
    expect(ago(6 * 24 * 60)).toBe('6 days ago');
    expect(ago(8 * 24 * 60)).toMatch(/2 Mar 2026/);
  });

  it('is never told as a time to come, if clocks differ, nor at all if it is unknown', () => {
    expect(ago(-30)).toBe('just now');
    expect(timeAgo(Number.NaN, now)).toBe('');
  });
});
