import { describe, expect, it } from 'vitest';
import { entriesFor, sharedNames, timeAgo } from '../../../renderer/library/entries.ts';
import type { LibraryEntry } from '../../../shared/api/contract.ts';

const entry = (name: string, modified: string): LibraryEntry => ({
  file: `${name}.strata`,
  name,
  modified,
  bytes: 1000,
  processes: 1,
});

describe('the list of models', () => {
  const old = entry('Café plan', '2026-01-01T10:00:00.000Z');
  const newer = entry('Sales & Support', '2026-03-01T10:00:00.000Z');
  const alike = entry('Agency', '2026-03-01T10:00:00.000Z');

  it('shows the newest first, and models of the same instant by name', () => {
    expect(entriesFor([old, newer, alike], '').map(({ name }) => name)).toEqual([
      'Agency',
      'Sales & Support',
      'Café plan',
    ]);
  });

  it('finds a model by parts of its name, without regard to case, accents and order', () => {
    expect(entriesFor([old, newer], ' PLAN cafe ')).toEqual([old]);
    expect(entriesFor([old, newer], 'support sales')).toEqual([newer]);
    expect(entriesFor([old, newer], 'supportless')).toEqual([]);
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

  it('is never told as a time to come, where clocks differ, nor at all where it is unknown', () => {
    expect(ago(-30)).toBe('just now');
    expect(timeAgo(Number.NaN, now)).toBe('');
  });
});
