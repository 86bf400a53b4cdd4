import { expect, it } from 'vitest';
import { spansOf } from '../../../../renderer/matrix/grid/use-columns.ts';

it('columns in the page are in order, with space for the others between them', () => {
  expect(spansOf([3, 4, 9], 12, 100)).toEqual([
    { key: 'before 3', px: 290 },
    { column: 3 },
    { column: 4 },
    { key: 'before 9', px: 390 },
    { column: 9 },
    { key: 'before 12', px: 190 },
  ]);
});

it('no room is made if every column is in the page, and none for columns that are gone', () => {
  expect(spansOf([1, 0, 2, 7], 3, 100)).toEqual([{ column: 0 }, { column: 1 }, { column: 2 }]);
  expect(spansOf([], 0, 100)).toEqual([]);
});
