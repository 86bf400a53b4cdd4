import { describe, expect, it } from 'vitest';
import { indentOf, levelAt } from '../../../renderer/outline/indent.ts';

describe('the indent of a row', () => {
  it('grows with every level and leaves the name its room at level 20', () => {
    for (let level = 1; level < 20; level++) expect(indentOf(level + 1)).toBeGreaterThan(indentOf(level));
    expect(indentOf(20)).toBeLessThan(140);
    expect(indentOf(1000)).toBe(indentOf(24));
  });

  it('is told back as its level, where a row is dropped', () => {
    for (let level = 1; level <= 24; level++) expect(levelAt(indentOf(level))).toBe(level);
    expect(levelAt(-50)).toBe(1);
  });
});
