import { describe, expect, it } from 'vitest';
import { shortened } from '../../../../renderer/canvas/paint/short-name.ts';

/** Each character ten pixels wide; what isolates a direction has no width. */
const context = {
  font: '',
  measureText: (text: string) =>
    ({ width: [...text.replace(/[\u2067\u2069]/g, '')].length * 10 }) as TextMetrics,
};
const linesIn = (name: string, room: number, most: number) =>
  shortened(context, '11px Test', name, room, most).lines;

describe('a name on a tile', () => {
  it('stays whole if it fits, and breaks between words if there is room below', () => {
    expect(linesIn('Price offer', 200, 3)).toEqual(['Price offer']);
    expect(linesIn('Price the whole offer', 90, 3)).toEqual(['Price the', 'whole', 'offer']);
  });

  it('ends in an ellipsis after a whole word if it is cut; a word that is too long for a line is cut', () => {
    expect(linesIn('Price the whole offer', 90, 2)).toEqual(['Price the', 'whole…']);
    expect(linesIn('Preisgestaltung prüfen', 90, 2)).toEqual(['Preisges…', 'prüfen']);
  });

  it('has its ellipsis on the left if it is written from right to left', () => {
    expect(linesIn('מדידת הזמנה', 70, 1)).toEqual(['\u2067מדידת…\u2069']);
  });

  it('is cut between characters as people see them, and is nothing if there is no room', () => {
    expect(linesIn('👍🏽👍🏽👍🏽👍🏽', 50, 1)).toEqual(['👍🏽👍🏽…']);
    expect(linesIn('Price', 5, 1)).toEqual(['']);
    expect(linesIn('', 50, 1)).toEqual([]);
  });

  it('is measured by its words: while zooming, the lines that they make change with every frame', () => {
    const measured: string[] = [];
    const counting = {
      ...context,
      measureText: (text: string) => {
        measured.push(text);
        return context.measureText(text);
      },
    };
    for (let room = 60; room <= 260; room++)
      for (const most of [1, 2, 3]) shortened(counting, '12px Counted', 'Price the whole offer', room, most);
    expect(new Set(measured)).toEqual(new Set(['Price', 'the', 'whole', 'offer', ' ', '…']));
    expect(measured).toHaveLength(6);
    // A word that is cut itself is measured by its letters.
    for (let room = 10; room <= 60; room++) shortened(counting, '12px Counted', 'offer', room);
    expect(new Set(measured.slice(6))).toEqual(new Set(['o', 'f', 'e']));
    expect(measured).toHaveLength(9);
  });
});
