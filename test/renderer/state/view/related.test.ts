import { describe, expect, it } from 'vitest';
import {
  childrenOfAll,
  shownBlocks,
  siblingsOfAll,
  withStatusOf,
} from '../../../../renderer/state/view/related.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { idOf, perform, seedModel } from '../../../shared/model/harness.ts';

const model = seedModel();
const id = (code: string) => idOf(model, code);
const codes = (ids: readonly string[]) => ids.map((each) => codeOf(model, each));

describe('what is selected together', () => {
  it('shows the blocks whose ancestors are exploded, from the block that is drilled into', () => {
    expect(codes(shownBlocks(model, null, new Set([id('S')])))).toEqual([
      'P',
      'S',
      'S1',
      'S2',
      'S3',
      'S4',
      'C',
      'A',
    ]);
    expect(codes(shownBlocks(model, null, new Set([id('S1')])))).toEqual(['P', 'S', 'C', 'A']);
    expect(codes(shownBlocks(model, id('S'), new Set()))).toEqual(['S1', 'S2', 'S3', 'S4']);
  });

  it('finds children of all, and siblings of each parent once', () => {
    expect(codes(childrenOfAll(model, [id('S'), id('C')]))).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect(codes(siblingsOfAll(model, [id('S2'), id('S3'), id('P')]))).toEqual([
      'S1',
      'S2',
      'S3',
      'S4',
      'P',
      'S',
      'C',
      'A',
    ]);
  });

  it('leaves the blocks of a proposal out of the siblings', () => {
    const proposed = [...model.rows.process.values()].find(({ proposalId }) => proposalId !== null);
    expect(siblingsOfAll(model, [proposed?.id ?? ''])).toEqual([]);
  });

  it('finds those with the status of one of the selected', () => {
    perform(model, { type: 'process.setStatus', ids: [id('S2'), id('C')], status: 'approved' });
    const shown = shownBlocks(model, null, new Set([id('S')]));
    expect(codes(withStatusOf(model, shown, [id('C')]))).toEqual(['S2', 'C']);
  });
});
