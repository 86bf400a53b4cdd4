/** How wide the columns of a table are. */
import type { Row } from '../../../../shared/book/content.ts';
import { measure } from '../../../../shared/scene/text/text.ts';

export type Column = { readonly left: number; readonly room: number };

/** Rows from which the widths are taken. */
const MEASURED_ROWS = 300;
/** The narrowest column beside its words, by the size of its type. */
const MIN_EMS = 3;

/**
 * Columns as wide as their content if all fit; else the wide ones share the width that the narrow ones leave, and none is narrower
 * than its longest word as far as there is room.
 */
export const columnsFor = (
  head: readonly string[],
  rows: readonly Row[],
  { width, size, gap }: { readonly width: number; readonly size: number; readonly gap: number },
): Column[] => {
  const wanted = head.map((name, column) => {
    let [whole, word] = [measure(name, 'sans-600', size) + 1, longestWord(name, size)];
    for (const { cells } of rows.slice(0, MEASURED_ROWS))
      for (const { text, pageOf } of cells[column] ?? []) {
        const shown = pageOf === undefined ? text : '00000';
        whole = Math.max(whole, measure(shown.slice(0, 200), 'sans-500', size) + 1);
        word = Math.max(word, longestWord(shown.slice(0, 200), size));
      }
    return { whole, word: Math.max(word, size * MIN_EMS) };
  });
  const total = width - gap * (head.length - 1);
  const rooms = roomsIn(wanted, total);
  let left = 0;
  return rooms.map((room) => {
    const column = { left, room };
    left += room + gap;
    return column;
  });
};

/** Longer words are broken anyway. */
const MAX_WORD_EMS = 14;

const longestWord = (text: string, size: number): number =>
  text
    .split(/[\s/-]+/)
    .reduce(
      (most, word) => Math.max(most, Math.min(measure(word, 'sans-500', size) + 1, MAX_WORD_EMS * size)),
      0,
    );

/** The table is as wide as the page: the rest is shared in proportion to the widths. */
const roomsIn = (
  wanted: readonly { readonly whole: number; readonly word: number }[],
  total: number,
): number[] => {
  const whole = wanted.reduce((sum, each) => sum + each.whole, 0);
  if (whole <= total) {
    return wanted.map((each) => (each.whole / whole) * total);
  }
  const words = wanted.reduce((sum, each) => sum + each.word, 0);
  if (words >= total) return wanted.map(({ word }) => (word / words) * total);
  // Each has room for its words; the rest goes to those that need more, the smallest need first.
  const rooms = wanted.map(({ word }) => word);
  let left = total - words;
  const hungry = [...wanted.keys()].sort((a, b) => need(wanted, rooms, a) - need(wanted, rooms, b));
  hungry.forEach((column, i) => {
    const given = Math.min(need(wanted, rooms, column), left / (hungry.length - i));
    rooms[column] = (rooms[column] ?? 0) + given;
    left -= given;
  });
  return rooms;
};

const need = (
  wanted: readonly { readonly whole: number }[],
  rooms: readonly number[],
  column: number,
): number => Math.max(0, (wanted[column]?.whole ?? 0) - (rooms[column] ?? 0));
