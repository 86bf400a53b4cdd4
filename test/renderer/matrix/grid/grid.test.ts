import { describe, expect, it } from 'vitest';
import { cellsBetween, placeAfter } from '../../../../renderer/matrix/grid/grid.ts';
import { type Matrix, macroFor, matrixOf } from '../../../../shared/model/checks/matrix.ts';
import { seedModel } from '../../../shared/model/harness.ts';

const seedMatrix = (): Matrix => {
  const model = seedModel();
  const macro = macroFor(model, undefined);
  if (!macro) throw new Error('The seed has no matrix.');
  return matrixOf(model, macro);
};

describe('keys in the matrix', () => {
  const matrix = seedMatrix();
  const ledTo = (processId: string | null, key: string, isMod = false) => {
    const place = placeAfter(
      matrix,
      { groupingId: 'grouping-qualify', processId },
      { key, isMod, pageRows: 2 },
    );
    return place && [place.groupingId.replace('grouping-', ''), place.processId];
  };

  it('lead to the neighbours and stay at the edges', () => {
    expect(ledTo('sell-proposal', 'ArrowUp')).toEqual(['develop-profile', 'sell-proposal']);
    expect(ledTo('sell-proposal', 'ArrowRight')).toEqual(['qualify', 'sell-custom-solution']);
    expect(ledTo('sell-renewal', 'ArrowRight')).toEqual(['qualify', 'sell-renewal']);
    expect(ledTo('sell-standard-terms', 'ArrowLeft')).toEqual(['qualify', null]);
    expect(ledTo(null, 'ArrowLeft')).toEqual(['qualify', null]);
  });

  it('lead to the ends of the row, and with Ctrl to those of the matrix', () => {
    expect(ledTo('sell-proposal', 'Home')).toEqual(['qualify', null]);
    expect(ledTo('sell-proposal', 'End')).toEqual(['qualify', 'sell-renewal']);
    expect(ledTo('sell-proposal', 'End', true)).toEqual(['evaluate-feedback', 'sell-renewal']);
    expect(ledTo('sell-proposal', 'ArrowDown', true)).toEqual(['evaluate-feedback', 'sell-proposal']);
  });

  it('lead a page on or back, and at the ends no further', () => {
    const rows = matrix.rows.map(({ grouping }) => grouping.id.replace('grouping-', ''));
    const at = rows.indexOf('qualify');
    expect(ledTo('sell-proposal', 'PageDown')).toEqual([rows[at + 2], 'sell-proposal']);
    expect(ledTo('sell-proposal', 'PageUp')).toEqual([rows[Math.max(0, at - 2)], 'sell-proposal']);
    expect(rows[at + 2]).toBeDefined();
  });

  it('are none of the matrix if they move nothing', () => {
    expect(ledTo('sell-proposal', 'x')).toBeUndefined();
    expect(ledTo('gone', 'ArrowUp')).toBeUndefined();
  });

  it('choose what lies between two corners, without the heads of rows', () => {
    const corner = (grouping: string, processId: string | null) => ({
      groupingId: `grouping-${grouping}`,
      processId,
    });
    const between = cellsBetween(matrix, corner('qualify', 'sell-proposal'), corner('develop-profile', null));
    expect(between.map((line) => line.map(({ processId }) => processId))).toEqual([
      ['sell-standard-terms', 'sell-proposal'],
      ['sell-standard-terms', 'sell-proposal'],
    ]);
  });
});
