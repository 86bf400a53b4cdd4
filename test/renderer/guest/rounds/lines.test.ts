import { expect, test } from 'vitest';
import { ideasIn } from '../../../../renderer/guest/rounds/lines.ts';

test.each([
  ['  Too many forms ', ['Too many forms']],
  ['a\r\n\r\n b \u2028c', ['a', 'b', 'c']],
  ['- a\n- b', ['a', 'b']],
  ['1. a\n2) b\n• c', ['a', 'b', 'c']],
  // One line without a marker: the number belongs to its idea.
  ['1. Quarter: plan\nSell', ['1. Quarter: plan', 'Sell']],
  ['- alone', ['- alone']],
  [' \n ', []],
])('%j holds the ideas %j', (text, ideas) => {
  expect(ideasIn(text)).toEqual(ideas);
});
