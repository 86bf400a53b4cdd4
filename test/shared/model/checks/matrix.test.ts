import { beforeEach, describe, expect, it } from 'vitest';
import { macroFor, matrixOf } from '../../../../shared/model/checks/matrix.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { idOf, perform, seedModel, WAIVE_QUALIFY } from '../harness.ts';

let model: Model;
beforeEach(() => {
  model = seedModel();
});
const sellMatrix = () => {
  const sell = model.rows.process.get(idOf(model, 'S'));
  if (!sell) throw new Error('The seed has no Sell.');
  return matrixOf(model, sell);
};
const addDetails = (code: string, count: number) => {
  for (let i = 0; i < count; i++)
    perform(model, { type: 'process.create', parentId: idOf(model, code), name: `Detail ${i}` });
};

describe('the grouping matrix of Sell', () => {
  it('has the six groupings as rows and the variants by complexity as columns, those without one last', () => {
    const { rows, columns } = sellMatrix();
    expect(rows.length).toBe(6);
    expect(columns.map(({ id }) => codeOf(model, id))).toEqual(['S1', 'S2', 'S3', 'S4']);
    perform(model, { type: 'process.update', ids: [idOf(model, 'S4')], complexity: 0 });
    expect(sellMatrix().columns.map(({ name }) => name)[0]).toBe('Sell Renewal');
  });

  it('tells gaps, what is left out on purpose, and the artefacts of what is realised', () => {
    const { rows, gaps } = sellMatrix();
    expect(gaps).toBe(6);
    const developing = rows.find(({ grouping }) => grouping.name.startsWith('Developing'));
    expect(developing?.cells.map(({ state }) => state)).toEqual(['none', 'realised', 'realised', 'gap']);
    expect(developing?.cells[1]).toMatchObject({ artefacts: ['proposal'] });
  });

  it('does not count a gap that is set aside, and says of it why', () => {
    perform(model, { ...WAIVE_QUALIFY, processId: idOf(model, 'S4') });
    const { rows, gaps } = sellMatrix();
    expect(gaps).toBe(5);
    const qualify = rows.find(({ grouping }) => grouping.id === 'grouping-qualify');
    expect(qualify?.gaps).toBe(0);
    expect(qualify?.cells[3]).toMatchObject({ state: 'gap', waiver: { reason: WAIVE_QUALIFY.reason } });
  });

  it('marks a cell with less detail than a less complex variant has', () => {
    expect(sellMatrix().breaks).toBe(0);
    addDetails('S202', 2);
    addDetails('S302', 1);
    const { breaks, rows } = sellMatrix();
    expect(breaks).toBe(1);
    const broken = rows.flatMap(({ cells }) => cells).find(({ lessThan }) => lessThan);
    expect(broken).toMatchObject({
      details: 1,
      lessThan: { variant: { name: 'Sell by Proposal' }, details: 2 },
    });
  });
});

describe('the macro process whose matrix is shown', () => {
  it('is the one around the selected block, else the first with groupings', () => {
    expect(macroFor(model, idOf(model, 'S203'))?.name).toBe('Sell');
    expect(macroFor(model, idOf(model, 'P'))?.name).toBe('Sell');
    expect(macroFor(model, undefined)?.name).toBe('Sell');
  });
});
