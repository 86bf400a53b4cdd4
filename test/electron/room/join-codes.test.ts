import { describe, expect, it } from 'vitest';
import { codeGuard, newCode } from '../../../electron/room/door/join-codes.ts';

describe('the code of a room', () => {
  it('has six symbols that nobody mistakes for another, and differs each time', () => {
    const codes = Array.from({ length: 200 }, newCode);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is taken as it is read aloud', () => {
    const guard = codeGuard(() => 0);
    for (const typed of ['7kq2mx', '7KQ 2MX', '7kq-2mx'])
      expect(guard.check('a', typed, '7KQ2MX')).toBe('right');
    for (const typed of ['', '7KQ2M', '7KQ2MXX', 'ＡＢＣＤＥＦ'])
      expect(guard.check('a', typed, '7KQ2MX')).toBe('wrong');
  });

  it('is looked at once in three seconds after ten wrong tries, from that address alone', () => {
    let now = 1_000_000;
    const guard = codeGuard(() => now);
    for (let i = 0; i < 10; i++) expect(guard.check('a', 'AAAAAA', '7KQ2MX')).toBe('wrong');
    expect(guard.check('a', '7KQ2MX', '7KQ2MX')).toEqual({ waitMs: 3000 });
    expect(guard.check('b', '7KQ2MX', '7KQ2MX')).toBe('right');
    now += 3000;
    expect(guard.check('a', '7KQ2MX', '7KQ2MX')).toBe('right');
    expect(guard.check('a', 'AAAAAA', '7KQ2MX')).toBe('wrong');
    expect(guard.check('a', 'AAAAAA', '7KQ2MX')).toEqual({ waitMs: 3000 });
    now += 60_000;
    expect(guard.check('a', 'AAAAAA', '7KQ2MX')).toBe('wrong');
    expect(guard.check('a', 'AAAAAA', '7KQ2MX')).toBe('wrong');
  });

  it('may be typed right any number of times', () => {
    const guard = codeGuard(() => 0);
    for (let i = 0; i < 150; i++) expect(guard.check('a', '7KQ2MX', '7KQ2MX')).toBe('right');
  });
});
