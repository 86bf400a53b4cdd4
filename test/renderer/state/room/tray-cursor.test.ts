import { describe, expect, it } from 'vitest';
import {
  chosenIn,
  cursorAt,
  cursorIn,
  markTo,
  moveCursor,
  NO_CURSOR,
  toggleMark,
} from '../../../../renderer/state/room/tray/tray-cursor.ts';

const listed = (letters: string) => [...letters].map((id) => ({ id }));
const ideas = listed('abcde');
const chosen = (cursor: Parameters<typeof chosenIn>[1]) =>
  chosenIn(ideas, cursor)
    .map(({ id }) => id)
    .join('');

describe('the cursor of the tray', () => {
  it('moves by arrows and stays within the list', () => {
    expect(moveCursor(ideas, cursorAt('b'), 1, false)).toEqual(cursorAt('c'));
    expect(moveCursor(ideas, cursorAt('a'), -1, false)).toEqual(cursorAt('a'));
    expect(moveCursor(ideas, cursorAt('b'), Number.POSITIVE_INFINITY, false)).toEqual(cursorAt('e'));
    expect(moveCursor([], NO_CURSOR, 1, false)).toEqual(NO_CURSOR);
  });

  it('marks what it passes with Shift, from where it began, and forgets it without', () => {
    const three = moveCursor(ideas, moveCursor(ideas, cursorAt('b'), 1, true), 1, true);
    expect(chosen(three)).toBe('bcd');
    expect(chosen(moveCursor(ideas, three, -1, true))).toBe('bc');
    expect(chosen(moveCursor(ideas, three, -3, true))).toBe('ab');
    expect(chosen(moveCursor(ideas, three, 1, false))).toBe('e');
  });

  it('marks a range or single ones by pointer', () => {
    expect(chosen(markTo(ideas, cursorAt('d'), 'b'))).toBe('bcd');
    const two = toggleMark(cursorAt('a'), 'd');
    expect(chosen(two)).toBe('ad');
    expect(chosen(toggleMark(two, 'a'))).toBe('d');
  });

  it('goes to the idea that follows when its own has gone, or to the last', () => {
    expect(cursorIn(listed('ade'), ideas, cursorAt('b'))).toEqual(cursorAt('d'));
    expect(cursorIn(listed('abc'), ideas, cursorAt('e'))).toEqual(cursorAt('c'));
    expect(cursorIn([], ideas, cursorAt('e'))).toEqual(NO_CURSOR);
    expect(cursorIn(ideas, [], NO_CURSOR)).toEqual(cursorAt('a'));
  });

  it('keeps its place and the marks that are left when others have gone', () => {
    const marked = markTo(ideas, cursorAt('b'), 'd');
    expect(cursorIn(listed('acde'), ideas, marked)).toEqual({ at: 'd', anchor: 'd', marked: ['c', 'd'] });
  });
});
