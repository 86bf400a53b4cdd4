import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/model/apply.ts';
import { idSource, randomSource } from '../../../shared/model/ids.ts';
import { seedModel } from './harness.ts';

describe('ids', () => {
  it('are the same for the same seed and others for another', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, idSource(seed));
    expect(draw('a')).toEqual(draw('a'));
    expect(new Set([...draw('a'), ...draw('b'), ...draw('')]).size).toBe(15);
    expect(draw('a')[0]).toMatch(/^[0-9A-Za-z]{16}$/);
  });

  it('do not repeat among 200,000 seeds, which 32 bits of state could not promise', () => {
    const ids = new Set<string>();
    for (let i = 0; i < 200_000; i++) ids.add(idSource(`seed-${i}`)());
    expect(ids.size).toBe(200_000);
  });

  it('are drawn evenly from the alphabet', () => {
    const next = idSource('even');
    const counts = new Map<string, number>();
    for (let i = 0; i < 10_000; i++) for (const char of next()) counts.set(char, (counts.get(char) ?? 0) + 1);
    const expected = 160_000 / 62;
    expect(counts.size).toBe(62);
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.1);
  });

  it('make apply give the same patch for the same context', () => {
    const command = { type: 'process.addOutline', parentId: 'plan', items: [{ depth: 0, name: 'A' }] };
    const context = { seed: 'one', at: '2026-01-01T00:00:00Z', actor: 'Ada' };
    const first = apply(seedModel(), command, context);
    expect(apply(seedModel(), command, context)).toEqual(first);
    expect(apply(seedModel(), command, { ...context, seed: 'two' })).not.toEqual(first);
  });
});

describe('randomSource', () => {
  it('gives unsigned 32-bit integers whose bits are set half of the time', () => {
    const next = randomSource('bits');
    const ones = new Array<number>(32).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const value = next();
      expect(Number.isInteger(value) && value >= 0 && value < 2 ** 32).toBe(true);
      for (let bit = 0; bit < 32; bit++) ones[bit] = (ones[bit] ?? 0) + ((value >>> bit) & 1);
    }
    for (const count of ones) expect(Math.abs(count - 5000)).toBeLessThan(250);
  });
});
