import { expect, it } from 'vitest';
import { rowSpansOf } from '../../../../renderer/matrix/grid/use-rows.ts';

const at = (row: number, top: number, height = 84) => ({ row, top, height });

it('rows in the page are in order, with space for the others between them', () => {
  // Twelve rows of 84 with 10 between them.
  const total = 12 * 94 - 10;
  expect(rowSpansOf([at(3, 282), at(4, 376), at(9, 846)], total, 12)).toEqual([
    { key: 'before 3', px: 272 },
    { row: 3 },
    { row: 4 },
    { key: 'before 9', px: 366 },
    { row: 9 },
    { key: 'before 12', px: 178 },
  ]);
});

it('no room is made if every row is in the page, however high they are, and none for rows that are gone', () => {
  expect(rowSpansOf([at(0, 0, 200), at(1, 210), at(2, 304)], 294, 2)).toEqual([{ row: 0 }, { row: 1 }]);
  expect(rowSpansOf([], 0, 0)).toEqual([]);
});
