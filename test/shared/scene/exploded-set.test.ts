import { describe, expect, it } from 'vitest';
import { difference, withExploded, withoutExploded } from '../../../shared/scene/exploded-set.ts';

describe('the set of exploded blocks', () => {
  it('gains and loses one block, leaving the earlier set as it was', () => {
    const first: ReadonlySet<string> = new Set(['a']);
    const second = withExploded(first, 'b');
    expect([...second]).toEqual(['a', 'b']);
    expect([...withoutExploded(second, 'a')]).toEqual(['b']);
    expect([...first]).toEqual(['a']);
  });

  it('stays the same set if nothing changes', () => {
    const set: ReadonlySet<string> = new Set(['a']);
    expect(withExploded(set, 'a')).toBe(set);
    expect(withoutExploded(set, 'b')).toBe(set);
  });

  it('differs by the one block of a step, in either direction', () => {
    const first: ReadonlySet<string> = new Set(['a']);
    const second = withExploded(first, 'b');
    expect([...difference(first, second)]).toEqual(['b']);
    expect([...difference(second, first)]).toEqual(['b']);
  });

  it('differs by all that differs between sets that are strangers, or several steps apart', () => {
    const first: ReadonlySet<string> = new Set(['a', 'b']);
    expect([...difference(first, new Set(['b', 'c']))]).toEqual(['a', 'c']);
    const third = withExploded(withoutExploded(first, 'a'), 'c');
    expect([...difference(first, third)]).toEqual(['a', 'c']);
  });
});
