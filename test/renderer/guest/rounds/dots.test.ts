import { expect, test } from 'vitest';
import { dotsLeft, dotsOn, mayAdd, sortedOut, withDot } from '../../../../renderer/guest/rounds/dots.ts';
import { ranked } from '../../../../renderer/guest/rounds/ranking.ts';

const round = { dots: 3, mostPerOption: 2 };

test('dots are placed up to the limits of the person and of the option, and taken off again', () => {
  let dots = withDot([], 'a', 1, 'A');
  dots = withDot(dots, 'a', 1, 'A');
  expect([dotsOn(dots, 'a'), dotsLeft(round, dots)]).toEqual([2, 1]);
  expect([mayAdd(round, dots, 'a'), mayAdd(round, dots, 'b')]).toEqual([false, true]);
  dots = withDot(dots, 'b', 1, 'B');
  expect(mayAdd(round, dots, 'c')).toBe(false);
  dots = withDot(dots, 'b', -1, 'B');
  expect(dots).toEqual([{ optionId: 'a', count: 2, name: 'A' }]);
  expect(mayAdd(round, dots, 'c')).toBe(true);
});

test('dots of an option that is gone are told apart, whatever the others are called now', () => {
  const dots = withDot(withDot([], 'a', 1, 'A'), 'b', 1, 'B');
  expect(sortedOut([{ id: 'b' }, { id: 'c' }], dots)).toEqual({
    kept: [{ optionId: 'b', count: 1, name: 'B' }],
    gone: [{ optionId: 'a', count: 1, name: 'A' }],
  });
});

test('a result is in order of votes with hands counted in, and ties share a place', () => {
  const option = (id: string) => ({ id, code: '', name: id, definition: '' });
  const result = (optionId: string, dots: number, hands: number) => ({ optionId, dots, hands });
  const options = ['a', 'b', 'c', 'd'].map(option);
  const results = [result('a', 1, 0), result('b', 2, 2), result('c', 4, 0), result('d', 0, 0)];
  expect(
    ranked({ options, results }).map(({ option: { id }, votes, place, isTied }) => [
      id,
      votes,
      place,
      isTied,
    ]),
  ).toEqual([
    ['b', 4, 1, true],
    ['c', 4, 1, true],
    ['a', 1, 3, false],
    ['d', 0, 4, false],
  ]);
  expect(ranked({ options, results })[0]?.shares).toEqual({ dots: 0.5, hands: 0.5 });
  // Nobody voted: no ties to speak of, and no bar of infinite length.
  expect(ranked({ options, results: [] }).map(({ isTied, shares }) => [isTied, shares.dots])).toEqual(
    options.map(() => [false, 0]),
  );
});
