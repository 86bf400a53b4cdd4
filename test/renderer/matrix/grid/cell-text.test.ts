import { describe, expect, it } from 'vitest';
import { fillsFor, tableText, textOf, unfitted } from '../../../../renderer/matrix/grid/cell-text.ts';
import { cellsBetween } from '../../../../renderer/matrix/grid/grid.ts';
import { macroFor, matrixOf } from '../../../../shared/model/checks/matrix.ts';
import { seedModel } from '../../../shared/model/harness.ts';

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

  it('are in lines, separated by tabs', () => {
    const chosen = cellsBetween(
      matrix,
      at('qualify', 'sell-custom-solution'),
      at('gather-need', 'sell-renewal'),
    );
    expect(tableText(matrix, chosen)).toBe('Qualify\t\nProblem/Need Gathering\t');
  });
});

describe('pasting', () => {
  const one = [[at('qualify', 'sell-custom-solution')]];

  it('fills from the chosen cell on, down and to the right, as far as the matrix goes', () => {
    const { fills, left } = fillsFor(matrix, one, [
      ['Score', 'Renew', 'beyond'],
      ['Gather', 'none'],
    ]);
    expect(fills.map(({ groupingId, processId, text }) => [groupingId, processId, text])).toEqual([
      ['grouping-qualify', 'sell-custom-solution', 'Score'],
      ['grouping-qualify', 'sell-renewal', 'Renew'],
      ['grouping-gather-need', 'sell-custom-solution', 'Gather'],
      ['grouping-gather-need', 'sell-renewal', 'none'],
    ]);
    expect(left).toBe(1);
  });

  it('fills all that is chosen with a single text, and leaves cells that say it already', () => {
    const chosen = cellsBetween(
      matrix,
      at('develop-value', 'sell-standard-terms'),
      at('develop-value', 'sell-proposal'),
    );
    expect(fillsFor(matrix, chosen, [['none']]).fills.map(({ processId }) => processId)).toEqual([
      'sell-proposal',
    ]);
    expect(fillsFor(matrix, [], [['none']])).toEqual({ fills: [], left: 0 });
  });

  it('counts the texts that have no cell, and says so', () => {
    const { fills, left } = fillsFor(matrix, one, [['Score', 'Renew', 'beyond', ' ']]);
    expect([fills.length, left]).toEqual([2, 1]);
    expect(unfitted(2, left)).toBe(
      '2 cells changed. 1 text didn’t fit: the matrix has no more rows or columns there.',
    );
    const below = Array.from({ length: matrix.rows.length + 2 }, (_, i) => [`Text ${i}`]);
    const last = [[at(matrix.rows.at(-1)?.grouping.id.replace('grouping-', '') ?? '', 'sell-renewal')]];
    expect(fillsFor(matrix, last, below).left).toBe(below.length - 1);
    expect(unfitted(0, 3)).toMatch(/^Nothing was pasted/);
  });

  it('takes a text without anything to see for an empty cell', () => {
    expect(fillsFor(matrix, one, [['\u200b', '\u00a0']]).fills).toEqual([
      { groupingId: 'grouping-qualify', processId: 'sell-custom-solution', text: '' },
    ]);
  });

  it('takes the names of groupings copied along for what they are, and other texts there for too much', () => {
    const head = [[at('qualify', null)]];
    expect(fillsFor(matrix, head, [['Qualify', 'Score']]).left).toBe(0);
    expect(fillsFor(matrix, head, [['Another', 'Score']]).left).toBe(1);
  });
});
