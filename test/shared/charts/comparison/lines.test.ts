import { describe, expect, it } from 'vitest';
import { compareLines, compareTable } from '../../../../shared/charts/comparison/lines.ts';
import { riskOf } from '../../../../shared/funnel/analysis/risk.ts';
import { calculate } from '../../../../shared/funnel/calculate.ts';
import { funnelInputOf } from '../../../../shared/funnel/input/from-model.ts';
import { readFunnelInput } from '../../../../shared/funnel/input/read-input.ts';
import type { Command } from '../../../../shared/model/apply.ts';
import { perform, seedModel } from '../../model/harness.ts';

/** The seed's scenario beside a copy of it that the commands have changed. */
const scenariosWith = (...changes: ((id: string) => Command)[]) => {
  const model = seedModel();
  perform(model, { type: 'funnel.duplicate', id: 'sell-funnel', name: 'Other' });
  const other = [...model.rows.funnel.values()].find(({ name }) => name === 'Other')?.id ?? '';
  for (const change of changes) perform(model, change(other));
  const compared = ['sell-funnel', other].flatMap((id) => {
    const funnel = model.rows.funnel.get(id);
    if (!funnel) return [];
    const read = readFunnelInput(funnelInputOf(model, funnel));
    if (!('input' in read)) throw new Error(JSON.stringify(read.problems));
    const { input } = read;
    return { input, unit: 'X', result: calculate(input), risk: riskOf(input, { runs: 2000 }) };
  });
  return compared;
};
const comparedWith = (...changes: ((id: string) => Command)[]) => {
  const compared = scenariosWith(...changes);
  return Object.fromEntries(compareLines(compared).map(({ name, cells }) => [name, cells]));
};

describe('scenarios side by side', () => {
  it('differ in nothing if nothing was changed', () => {
    for (const cells of Object.values(comparedWith())) {
      expect(cells.map(({ difference }) => difference)).toEqual(['', '']);
      expect(cells[1]?.words).toBe(cells[0]?.words);
    }
  });

  it('tell by how much the others differ from the first', () => {
    const lines = comparedWith((id) => ({ type: 'funnel.update', id, dealSize: 90_000 }));
    expect(lines['Deal size']?.[1]).toEqual({ words: '$90,000', difference: '+20%' });
    expect(lines['Deals needed']?.[1]).toEqual({ words: '140', difference: '−17%' });
    expect(lines.Quota?.[1]?.difference).toBe('');
    expect(lines['Chance of quota']?.[1]?.difference).toMatch(/points?$/);
  });

  it('compare no money of different currencies', () => {
    const lines = comparedWith((id) => ({ type: 'funnel.update', id, dealSize: 90_000, currency: 'EUR' }));
    expect(lines['Deal size']?.[1]).toEqual({ words: '€90,000', difference: '' });
    expect(lines['Deals needed']?.[1]?.difference).toBe('−17%');
  });

  it('hold no month against a quarter', () => {
    const lines = comparedWith((id) => ({ type: 'funnel.update', id, period: 'quarter' }));
    expect(lines['Sales cycle']).toEqual([
      { words: '4 months', difference: '' },
      { words: '4 quarters', difference: '' },
    ]);
    expect(lines['To create']?.map(({ words }) => words)).toEqual(['490 X per month', '490 X per quarter']);
    expect(lines['To create']?.[1]?.difference).toBe('');
    expect(lines['Sales velocity per day']?.[1]?.difference).toBe('−67%');
  });

  it('tell a difference in whole percents from 10 % on, and in two digits below', () => {
    const differenceAt = (dealSize: number) =>
      comparedWith((id) => ({ type: 'funnel.update', id, dealSize }))['Deal size']?.[1]?.difference;
    expect(differenceAt(156_450)).toBe('+109%');
    expect(differenceAt(76_050)).toBe('+1.4%');
    expect(differenceAt(74_951.25)).toBe('−0.065%');
  });

  it('have a dash if a figure does not exist', () => {
    const lines = comparedWith(
      (id) => ({ type: 'quota.set', funnelId: id, horizon: 1 }),
      (id) => ({
        type: 'quota.set',
        funnelId: id,
        periods: [{ period: 0, amount: 0 }],
      }),
    );
    expect(lines['Pipeline coverage']?.[1]).toEqual({ words: '–', difference: '' });
    expect(JSON.stringify(lines)).not.toMatch(/NaN|Infinity|∞/);
  });

  it('are a table for paper, with the differences in brackets', () => {
    const { head, rows } = compareTable(
      scenariosWith((id) => ({ type: 'funnel.update', id, dealSize: 90_000 })),
    );
    expect(head).toEqual(['Figure', 'Example: one year of Sell (made-up figures)', 'Other']);
    expect(rows).toContainEqual(['Deal size', '$75,000', '$90,000 (+20%)']);
    expect(rows).toContainEqual(['Quota', '$12,600,000', '$12,600,000']);
  });
});
