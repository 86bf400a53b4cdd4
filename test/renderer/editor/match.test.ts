import { describe, expect, it } from 'vitest';
import { distance } from '../../../renderer/editor/finder/match.ts';

const inOrder = (query: string, texts: readonly string[]) =>
  texts
    .flatMap((text) => {
      const found = distance(query, text);
      return found === null ? [] : [{ text, found }];
    })
    .sort((a, b) => a.found - b.found)
    .map(({ text }) => text);

describe('what is typed in the finder', () => {
  it('finds a begin before a word, a word before its middle, and that before letters in their order', () => {
    expect(inOrder('cut', ['Execute orders', 'Shortcut', 'Paste or cut', 'Cut', 'Count it', 'Copy'])).toEqual(
      ['Cut', 'Paste or cut', 'Execute orders', 'Shortcut', 'Count it'],
    );
  });

  it('wants every word, in any order', () => {
    expect(inOrder('levels all', ['Show all levels', 'Show level 1'])).toEqual(['Show all levels']);
  });

  it('takes a text for the words it is meant by, after those that have them', () => {
    expect(distance('new', 'Add a process', 'new create')).toBeGreaterThan(
      distance('new', 'New window') ?? 9,
    );
    expect(distance('new', 'Renew', 'x')).toBeGreaterThan(distance('new', 'Add', 'new') ?? 9);
    expect(distance('zzz', 'Add a process', 'new create')).toBeNull();
  });

  it('minds neither case nor accents, and finds by letters left out if a word begins so', () => {
    expect(distance('EPR', 'Épreuve')).toBe(0);
    expect(distance('dupl', 'Duplicate')).toBe(0);
    expect(distance('dplc', 'Duplicate')).not.toBeNull();
    expect(distance('plc', 'Duplicate')).toBeNull();
  });

  it('finds everything for nothing', () => {
    expect(distance('  ', 'Anything')).toBe(0);
  });
});
