import { describe, expect, it } from 'vitest';
import {
  artefactsOf,
  emptyCellsIn,
  gapsOf,
  gapWaiver,
  groupingsOf,
  hasEmptyCells,
  openGaps,
} from '../../../shared/model/cells.ts';
import { applyPatch, childrenOf, getRow, type Model } from '../../../shared/model/model.ts';
import { seedModel } from './harness.ts';

const placesOf = (model: Model, id: string) => {
  const variant = getRow(model, 'process', id);
  if (!variant) throw new Error(`No process ${id}`);
  return emptyCellsIn(model, variant, groupingsOf(model, variant.parentId), childrenOf(model, id)).map(
    ({ grouping, state, before }) => [grouping.id, state, before],
  );
};

describe('the places of a level-2 process without a block', () => {
  it('are gaps at its end where it says nothing, in the order of the groupings', () => {
    expect(placesOf(seedModel(), 'sell-renewal')).toEqual(
      [
        'develop-profile',
        'qualify',
        'gather-need',
        'develop-value',
        'present-value',
        'evaluate-feedback',
      ].map((name) => [`grouping-${name}`, 'gap', null]),
    );
  });

  it('come before the block that realises the next grouping', () => {
    expect(placesOf(seedModel(), 'sell-standard-terms')).toEqual([
      ['grouping-develop-value', 'none', 'standard-terms-present-value'],
    ]);
  });

  it('are none if every grouping has a block, if the process is retired, and in a macro process', () => {
    const model = seedModel();
    expect(placesOf(model, 'sell-proposal')).toEqual([]);
    applyPatch(model, [{ op: 'set', table: 'process', id: 'sell-renewal', fields: { status: 'retired' } }]);
    expect(placesOf(model, 'sell-renewal')).toEqual([]);
    expect(placesOf(model, 'sell')).toEqual([]);
  });

  it('are known without listing them', () => {
    const model = seedModel();
    const has = (id: string) => hasEmptyCells(model, getRow(model, 'process', id) as never);
    expect(['sell-renewal', 'sell-standard-terms'].map(has)).toEqual([true, true]);
    expect(['sell-proposal', 'sell', 'plan', 'proposal-qualify'].map(has)).toEqual(Array(4).fill(false));
  });
});

describe('gaps', () => {
  const waiver = (processId: string | null) => ({
    id: 'a-waiver',
    check: 'matrix-gap',
    subject: 'grouping-qualify',
    processId,
    reason: 'Renewals are qualified already.',
    author: 'Ann',
    at: '2026-01-01T00:00:00.000Z',
  });

  it('are what a level-2 process says nothing about, and no other block has any', () => {
    const model = seedModel();
    const gaps = ['sell-renewal', 'sell-standard-terms', 'sell', 'nowhere'].map(
      (id) => gapsOf(model, id).length,
    );
    expect(gaps).toEqual([6, 0, 0, 0]);
  });

  it.each(['sell-renewal', null])('are not counted where a waiver of %s sets them aside', (processId) => {
    const model = seedModel();
    applyPatch(model, [{ op: 'put', table: 'waiver', row: waiver(processId) }]);
    expect(gapWaiver(model, 'grouping-qualify', 'sell-renewal')).toEqual(waiver(processId));
    expect(gapsOf(model, 'sell-renewal').length).toBe(6);
    expect(openGaps(model, 'sell-renewal')).toBe(5);
    applyPatch(model, [{ op: 'remove', table: 'waiver', id: 'a-waiver' }]);
    expect(openGaps(model, 'sell-renewal')).toBe(6);
  });

  it('are counted if a waiver is for another process', () => {
    const model = seedModel();
    applyPatch(model, [{ op: 'put', table: 'waiver', row: waiver('sell-proposal') }]);
    expect(openGaps(model, 'sell-renewal')).toBe(6);
  });
});

describe('artefacts', () => {
  it('are the outputs of a block that realises a grouping', () => {
    const model = seedModel();
    expect(artefactsOf(model, 'standard-terms-present-value')).toEqual(['brochure', 'trial']);
    expect(artefactsOf(model, 'standard-terms-qualify')).toEqual([]);
    applyPatch(model, [{ op: 'remove', table: 'cell', id: 'cell-standard-terms-present-value' }]);
    expect(artefactsOf(model, 'standard-terms-present-value')).toEqual([]);
  });
});
