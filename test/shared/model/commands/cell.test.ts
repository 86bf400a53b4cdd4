import { describe, expect, it } from 'vitest';
import { childrenOf, getRow, type Model, rowsReferringTo } from '../../../../shared/model/model.ts';
import { newIdIn, perform, refusalOf, seedModel, WAIVE_QUALIFY } from '../harness.ts';

const cellAt = (model: Model, groupingId: string, processId: string) =>
  rowsReferringTo(model, 'cell', 'processId', processId).find((cell) => cell.groupingId === groupingId);
const namesIn = (model: Model, processId: string) => childrenOf(model, processId).map(({ name }) => name);

const qualifyRenewal = { groupingId: 'grouping-qualify', processId: 'sell-renewal' };
const profileRenewal = { groupingId: 'grouping-develop-profile', processId: 'sell-renewal' };

describe('cell.realise', () => {
  it('makes a level-3 process with the name of the grouping', () => {
    const model = seedModel();
    const made = perform(model, { type: 'cell.realise', ...qualifyRenewal });
    expect(made.label).toBe('Realise “Qualify” in “Sell Renewal”');
    const id = newIdIn(made, 'process');
    expect(getRow(model, 'process', id)).toMatchObject({ name: 'Qualify', parentId: 'sell-renewal' });
    expect(cellAt(model, 'grouping-qualify', 'sell-renewal')).toMatchObject({
      state: 'realised',
      realisedById: id,
    });
  });

  it('puts the new block before those that realise later groupings', () => {
    const model = seedModel();
    perform(model, { type: 'cell.realise', ...qualifyRenewal });
    perform(model, { type: 'cell.realise', ...profileRenewal, name: 'Refresh Profile' });
    expect(namesIn(model, 'sell-renewal')).toEqual(['Refresh Profile', 'Qualify']);
  });

  it('names a block that is there, in place of the one named before', () => {
    const model = seedModel();
    const place = { groupingId: 'grouping-qualify', processId: 'sell-proposal' };
    perform(model, { type: 'cell.realise', ...place, realisedById: 'proposal-gather-need' });
    expect(cellAt(model, place.groupingId, place.processId)?.realisedById).toBe('proposal-gather-need');
  });

  it('is refused for a block that is elsewhere, and for a column of another macro process', () => {
    const model = seedModel();
    const command = { type: 'cell.realise', ...qualifyRenewal, realisedById: 'proposal-qualify' };
    expect(refusalOf(model, command).message).toBe(
      '“Qualify” is not a child of “Sell Renewal”. Choose a block that is, or move it there first.',
    );
    expect(refusalOf(model, { type: 'cell.realise', ...qualifyRenewal, processId: 'plan' }).code).toBe(
      'not-a-part',
    );
    expect(refusalOf(model, { type: 'cell.realise', ...qualifyRenewal, name: '' }).code).toBe('empty-name');
    expect(refusalOf(model, { type: 'cell.realise', ...qualifyRenewal, groupingId: 'gone' }).code).toBe(
      'not-found',
    );
  });
});

describe('cell.setNone and cell.clear', () => {
  it('say none on purpose, and make a gap of it again, for many cells at once', () => {
    const model = seedModel();
    const places = [qualifyRenewal, { groupingId: 'grouping-qualify', processId: 'sell-proposal' }];
    expect(perform(model, { type: 'cell.setNone', places }).label).toBe('Mark 2 cells as none');
    for (const { groupingId, processId } of places)
      expect(cellAt(model, groupingId, processId)).toMatchObject({ state: 'none', realisedById: null });
    expect(perform(model, { type: 'cell.clear', places: [qualifyRenewal] }).label).toBe(
      'Clear “Qualify” in “Sell Renewal”',
    );
    expect(cellAt(model, 'grouping-qualify', 'sell-renewal')).toBeUndefined();
    expect(getRow(model, 'process', 'proposal-qualify')).toBeDefined();
    expect(perform(model, { type: 'cell.clear', places: [qualifyRenewal] }).patch).toEqual([]);
  });
});

describe('cell.fill', () => {
  it('reads gaps, none, codes and names as a spreadsheet has them, and makes what is not there', () => {
    const model = seedModel();
    const column = { processId: 'sell-proposal' };
    const filled = perform(model, {
      type: 'cell.fill',
      cells: [
        { ...column, groupingId: 'grouping-develop-profile', text: '' },
        { ...column, groupingId: 'grouping-qualify', text: ' None ' },
        { ...column, groupingId: 'grouping-gather-need', text: 's201' },
        { ...column, groupingId: 'grouping-develop-value', text: 'QUALIFY' },
        { ...column, groupingId: 'grouping-present-value', text: 'Present Offer' },
      ],
    });
    expect(filled.label).toBe('Fill 5 cells');
    const at = (grouping: string) => cellAt(model, `grouping-${grouping}`, 'sell-proposal');
    expect(at('develop-profile')).toBeUndefined();
    expect(at('qualify')?.state).toBe('none');
    expect(at('gather-need')?.realisedById).toBe('proposal-develop-profile');
    expect(at('develop-value')?.realisedById).toBe('proposal-qualify');
    expect(getRow(model, 'process', at('present-value')?.realisedById ?? '')?.name).toBe('Present Offer');
  });

  it('lets the last word count if a cell is named twice', () => {
    const model = seedModel();
    const cells = ['Qualify Again', 'none', ''].map((text) => ({ ...qualifyRenewal, text }));
    perform(model, { type: 'cell.fill', cells });
    expect(cellAt(model, 'grouping-qualify', 'sell-renewal')).toBeUndefined();
    expect(namesIn(model, 'sell-renewal')).toEqual(['Qualify Again']);
  });
});

describe('grouping.realiseEverywhere', () => {
  it('fills the gaps in one step, in the order of the groupings, and leaves what is said', () => {
    const model = seedModel();
    const ids = rowsReferringTo(model, 'grouping', 'processId', 'sell').map(({ id }) => id);
    const { label } = perform(model, { type: 'grouping.realiseEverywhere', ids: ids.toReversed() });
    expect(label).toBe('Realise 6 groupings in all gaps');
    expect(model.rows.cell.size).toBe(24);
    expect(namesIn(model, 'sell-renewal')).toEqual(
      ids.map((id) => getRow(model, 'grouping', id)?.name ?? ''),
    );
    expect(cellAt(model, 'grouping-develop-value', 'sell-standard-terms')?.state).toBe('none');
  });

  it('leaves a gap that is set aside', () => {
    const model = seedModel();
    const [subject, processId] = ['grouping-qualify', 'sell-renewal'];
    perform(model, { ...WAIVE_QUALIFY, processId });
    perform(model, { type: 'grouping.realiseEverywhere', ids: [subject, 'grouping-gather-need'] });
    expect(cellAt(model, subject, processId)).toBeUndefined();
    expect(cellAt(model, 'grouping-gather-need', processId)?.state).toBe('realised');
  });

  it('takes a block of the same name if there is one', () => {
    const model = seedModel();
    perform(model, { type: 'process.create', parentId: 'sell-renewal', name: 'qualify' });
    perform(model, { type: 'grouping.realiseEverywhere', ids: ['grouping-qualify'] });
    expect(namesIn(model, 'sell-renewal')).toEqual(['qualify']);
  });
});
