import { describe, expect, it } from 'vitest';
import { getRow } from '../../../shared/model/model.ts';
import { perform, refusalOf, seedModel } from './harness.ts';

const renamed = (name: string): string => {
  const model = seedModel();
  perform(model, { type: 'process.rename', id: 'plan', name });
  return getRow(model, 'process', 'plan')?.name ?? '';
};
const refusedName = (name: string) =>
  refusalOf(seedModel(), { type: 'process.rename', id: 'plan', name }).code;

describe('a name', () => {
  it.each([
    ['of one letter', 'a', 'a'],
    ['of 10,000 characters', 'x'.repeat(10_000), 'x'.repeat(10_000)],
    ['of 10,000 characters between spaces', ` ${'x'.repeat(10_000)} `, 'x'.repeat(10_000)],
    ['of emoji joined by zero-width joiners', '👩‍👩‍👧‍👦🏳️‍🌈', '👩‍👩‍👧‍👦🏳️‍🌈'],
    ['written from right to left', 'תכנון המכירות', 'תכנון המכירות'],
    ['of mixed direction', 'بيع X-100 مباشر', 'بيع X-100 مباشر'],
    ['with line breaks of every kind', 'a\r\nb\nc\rd\u2028e\u2029f\vg', 'a b c d e f g'],
    ['with tabs', 'a\t\tb', 'a b'],
    ['with half of a surrogate pair', 'a\ud83d', 'a\ufffd'],
    ['with control characters and NUL', 'a\0b\u0007c\u009fd', 'abcd'],
    ['that looks like code', '<b>{X}</b> "; DROP TABLE process', '<b>{X}</b> "; DROP TABLE process'],
    ['that is a word of JavaScript', '__proto__', '__proto__'],
  ])('%s is stored as it should read', (_, given, stored) => {
    expect(renamed(given)).toBe(stored);
  });

  it.each([
    ['empty', ''],
    ['of spaces', ' \u00a0\u3000'],
    ['of line breaks', '\n\r\n'],
    ['of NUL', '\0\0'],
    ['of characters that show nothing', '\u200b\u200d\u2060'],
    ['of fillers, which count as letters', '\u3164\u115f\uffa0'],
    ['of an empty Braille cell', '\u2800'],
    ['of variation selectors alone', '\ufe0f\u{e0100}'],
    ['of tags alone', '\u{e0020}\u{e007f}'],
    ['of the place of an object that was not copied', '\ufffc'],
  ])('%s is refused', (_, given) => {
    expect(refusedName(given)).toBe('empty-name');
  });

  it('of 10,001 characters is refused and says the limit', () => {
    const refusal = refusalOf(seedModel(), {
      type: 'process.rename',
      id: 'plan',
      name: 'x'.repeat(10_001),
    });
    expect(refusal).toEqual({
      code: 'text-too-long',
      params: { what: 'name', limit: 10_000 },
      message: 'This name is longer than 10,000 characters. Shorten it and try again.',
      recordId: 'plan',
    });
  });

  it('is cut if a sentence quotes it, between whole characters', () => {
    const model = seedModel();
    const { label } = perform(model, { type: 'process.rename', id: 'plan', name: '🙂'.repeat(100) });
    expect(label).toBe(`Rename “Plan” to “${'🙂'.repeat(59)}…”`);
  });
});

describe('a command', () => {
  it.each([
    [null, 'Strata can’t read this command: it has no type. Nothing was changed.'],
    ['process.rename', 'Strata can’t read this command: it has no type. Nothing was changed.'],
    [
      { type: 'process.explode' },
      'Strata can’t read this command: there is no command named “process.explode”. Nothing was changed.',
    ],
    [
      { type: 'toString' },
      'Strata can’t read this command: there is no command named “toString”. Nothing was changed.',
    ],
  ])('%j is refused with a reason', (command, message) => {
    expect(refusalOf(seedModel(), command)).toMatchObject({ code: 'invalid-command', message });
  });

  it('names the field that does not fit', () => {
    const message = (command: object) => refusalOf(seedModel(), command).message;
    expect(message({ type: 'process.rename', id: 'plan', name: 7 })).toMatch(
      /^Strata can’t read this command: name: /,
    );
    expect(message({ type: 'process.move', ids: [''], parentId: null })).toContain('ids.0');
    expect(message({ type: 'process.rename', id: 'plan', name: 'x', extra: 1 })).toContain('extra');
  });
});
