import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  headingOf,
  isNumeric,
  shownValue,
  typedValue,
} from '../../../../shared/model/fields/typed.ts';
import { fieldsShownIn, saidOf, TABLES } from '../../../../shared/model/records.ts';

describe('what is typed for a field', () => {
  it.each([
    ['status', 'Approved ', { value: 'approved' }],
    ['complexity', ' 12 ', { value: 12 }],
    ['complexity', '', { value: null }],
    ['layout', ' ', { value: null }],
    ['layout', 'Grid', { value: 'grid' }],
    ['owner', 'Ann ', { value: 'Ann ' }],
  ])('becomes its value: %s, “%s”', (field, text, typed) => {
    expect(typedValue('process', field, text)).toEqual(typed);
  });

  it.each([
    ['status', '', /^“” isn’t one of these: proposed/],
    ['status', 'done', /^“done” isn’t one of these: proposed, nominated/],
    ['complexity', '1.5', /^Complexity must be a whole number from 0 to 1,000, or empty\.$/],
    ['complexity', '-1', /0 to 1,000/],
    ['complexity', 'many', /0 to 1,000/],
  ])('is refused in a sentence: %s, “%s”', (field, text, sentence) => {
    expect(typedValue('process', field, text)).toEqual({ problem: expect.stringMatching(sentence) });
  });
});

describe('a field that is shown', () => {
  const places = ['table', 'inspector', 'reference', 'block'] as const;
  const shown = TABLES.flatMap((table) =>
    places.flatMap((place) => fieldsShownIn(table, place).map((field) => [table, field as string] as const)),
  );

  it.each(shown)('%s.%s can be typed: a choice, a number or a line', (table, field) => {
    const said = saidOf(table, field);
    expect(said.settable).toBe(true);
    expect(choicesOf(table, field) !== undefined || isNumeric(table, field) || said.clean === 'line').toBe(
      true,
    );
    expect(headingOf(table, field)).toMatch(/^[A-Z][A-Za-z ]+$/);
  });

  it('shows nothing for no value', () => {
    expect([null, undefined, 0, 'Ann'].map(shownValue)).toEqual(['', '', '0', 'Ann']);
  });
});
