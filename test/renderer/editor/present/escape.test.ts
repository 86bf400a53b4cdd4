import { describe, expect, it } from 'vitest';
import { createEscape } from '../../../../renderer/editor/present/escape.ts';

describe('Esc while presenting', () => {
  it('ends the presentation if nothing is open', () => {
    expect(createEscape()(false, 5000)).toBe(true);
  });

  it('does not end it within a second after it ended a name, and does after that', () => {
    const ends = createEscape();
    expect(ends(true, 5000)).toBe(false);
    expect(ends(false, 5900)).toBe(false);
    expect(ends(false, 6001)).toBe(true);
  });
});
