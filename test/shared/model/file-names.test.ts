import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isModelFileName, safeFileName, uniqueName } from '../../../shared/model/file-names.ts';

describe('a safe file name', () => {
  it.each([
    ['Sales & Support', 'Sales & Support'],
    ['Übung: a/b\\c', 'Übung a b c'],
    ['../../etc/passwd', 'etc passwd'],
    ['  .hidden. ', 'hidden'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Console', 'Console'],
    ['', 'Model'],
    ['...', 'Model'],
    ['???', 'Model'],
    ['a\u202etxt.exe', 'a txt.exe'],
    ['顧客 – תכנון', '顧客 – תכנון'],
    ['line\nbreak\0', 'line break'],
  ])('of %j is %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  it('is short enough for every system, and cut between whole characters', () => {
    const family = '👩‍👩‍👧';
    expect(Buffer.byteLength(safeFileName(family.repeat(100)))).toBeLessThanOrEqual(180);
    expect(safeFileName(family.repeat(100))).toBe(family.repeat(10));
  });

  it('of anything is a bare name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name);
        expect(isModelFileName(`${safe}.strata`)).toBe(true);
        expect(safe).toBe(safe.trim());
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });

  it('is made unique by a number', () => {
    const taken = new Set(['Plan', 'Plan 2']);
    expect(uniqueName('Plan', (name) => taken.has(name))).toBe('Plan 3');
    expect(uniqueName('Sell', (name) => taken.has(name))).toBe('Sell');
  });
});

describe('the file name of a model', () => {
  it.each([
    'a/b.strata',
    '..\\b.strata',
    '../b.strata',
    '.strata',
    '.b.strata',
    'b.txt',
    'b',
    '',
    'b\0.strata',
    '/b.strata',
  ])('is not %j', (name) => expect(isModelFileName(name)).toBe(false));
});
