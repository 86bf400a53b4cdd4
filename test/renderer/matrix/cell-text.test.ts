import { describe, expect, it } from 'vitest';
import { fillsFor, readCells, tableText, textOf } from '../../../renderer/matrix/cell-text.ts';
import { cellsBetween } from '../../../renderer/matrix/grid.ts';
import { macroFor, matrixOf } from '../../../renderer/matrix/matrix.ts';
import { seedModel } from '../../shared/model/harness.ts';

const model = seedModel();
const macro = macroFor(model, undefined);
if (!macro) throw new Error('The seed has no matrix.');
const matrix = matrixOf(model, macro);
const at = (grouping: string, processId: string | null) => ({
  groupingId: `grouping-${grouping}`,
  processId,
});

describe('cells as text', () => {
  it('say the name of the block, none, or nothing', () => {
    expect(textOf(matrix, at('qualify', 'sell-proposal'))).toBe('Qualify');
    expect(textOf(matrix, at('develop-value', 'sell-standard-terms'))).toBe('none');
    expect(textOf(matrix, at('qualify', 'sell-renewal'))).toBe('');
    expect(textOf(matrix, at('qualify', null))).toBe('Qualify');
  });

  it('stand in lines with tabs between them', () => {
    const chosen = cellsBetween(
      matrix,
      at('qualify', 'sell-custom-solution'),
      at('gather-need', 'sell-renewal'),
    );
    expect(tableText(matrix, chosen)).toBe('Qualify\t\nProblem/Need Gathering\t');
  });
});

describe('reading cells', () => {
  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a', [['a']]],
    ['', [['']]],
    ['\t', [['', '']]],
    ['"a\tb"\t"say ""no"""\r\nc', [['a\tb', 'say "no"'], ['c']]],
    ['"two\nlines"\tb', [['two\nlines', 'b']]],
    ['5" pipe\tb', [['5" pipe', 'b']]],
    ['"open\tb', [['"open', 'b']]],
  ])('%j', (text, cells) => expect(readCells(text)).toEqual(cells));
});

describe('pasting', () => {
  const one = [[at('qualify', 'sell-custom-solution')]];

  it('fills from the chosen cell on, down and to the right, as far as the matrix goes', () => {
    const fills = fillsFor(matrix, one, [
      ['Score', 'Renew', 'beyond'],
      ['Gather', 'none'],
    ]);
    expect(fills.map(({ groupingId, processId, text }) => [groupingId, processId, text])).toEqual([
      ['grouping-qualify', 'sell-custom-solution', 'Score'],
      ['grouping-qualify', 'sell-renewal', 'Renew'],
      ['grouping-gather-need', 'sell-custom-solution', 'Gather'],
      ['grouping-gather-need', 'sell-renewal', 'none'],
    ]);
  });

  it('fills all that is chosen with a single text, and leaves cells that say it already', () => {
    const chosen = cellsBetween(
      matrix,
      at('develop-value', 'sell-standard-terms'),
      at('develop-value', 'sell-proposal'),
    );
    expect(fillsFor(matrix, chosen, [['none']]).map(({ processId }) => processId)).toEqual(['sell-proposal']);
    expect(fillsFor(matrix, [], [['none']])).toEqual([]);
  });
});
