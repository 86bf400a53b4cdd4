/** What stands in for FormatJS says what FormatJS says. */
import { createFormatters } from '@formatjs/intl';
import { expect, test } from 'vitest';
import { words as roundWords } from '../../../renderer/guest/rounds/words.ts';
import { createFormatters as createSmallFormatters } from '../../../renderer/guest/small-intl.ts';
import { words } from '../../../renderer/guest/words.ts';

const own = [...Object.values(words), ...Object.values(roundWords)].map(
  ({ defaultMessage }) => defaultMessage,
);
const others = [
  '{count, plural, =0 {none} one {# block of {name}} other {# blocks of {name}}}, {name}.',
  'Before {count, plural, one {one} other {many}} after',
];

test.each(['en-GB', 'en-US', 'en-IN'])('every message of the page is the same in %s', (locale) => {
  const [full, small] = [createFormatters(), createSmallFormatters()];
  for (const source of [...own, ...others])
    for (const count of [0, 1, 2, 1_200, 1_200_000]) {
      const values = { count, name: 'P “Plan”', people: 11, all: 12, hands: 3 };
      expect(small.getMessageFormat(source, locale).format(values)).toBe(
        full.getMessageFormat(source, locale).format(values),
      );
    }
});

test('a value that is missing is an error, not a gap in the text', () => {
  expect(() => createSmallFormatters().getMessageFormat('At {name}', 'en-GB').format()).toThrow('name');
});
