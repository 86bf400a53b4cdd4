import { describe, expect, it } from 'vitest';
import { resultsCsv } from '../../../shared/funnel/results-csv.ts';
import { scenario } from './scenarios.ts';

const input = scenario({
  dealSize: 75_000,
  start: '2027-01-01',
  quota: [2_000_000, 0],
  stages: [{ name: '=Lead, "hot"', conversion: 0.2 }],
});
const lines = (text: string) => text.split('\r\n');

describe('results as CSV', () => {
  it('has a row for each row of the netting and each figure of the whole, all of one length', () => {
    const text = resultsCsv(input);
    expect(lines(text)[0]).toBe('item,figure,total,2027-01,2027-02');
    expect(lines(text)[1]).toBe('won,gross requirements,26.666666666667,26.666666666667,0');
    expect(text).toContain('summary,weighted pipeline,0,,\r\n');
    expect(text).toContain('summary,required coverage,5,,\r\n');
  });

  it('quotes names, and keeps spreadsheets from calculating them', () => {
    expect(resultsCsv(input)).toContain(
      `"'=Lead, ""hot""",planned releases,133.33333333333,133.33333333333,0`,
    );
  });

  it('has commas before decimals and semicolons between cells if spreadsheets want them', () => {
    const text = resultsCsv(input, ',');
    expect(lines(text)[0]).toBe('item;figure;total;2027-01;2027-02');
    expect(lines(text)[1]).toBe('won;gross requirements;26,666666666667;26,666666666667;0');
  });

  it('leaves a cell empty if there is no figure', () => {
    const text = resultsCsv(scenario({ quota: [10], stages: [{ name: 'A', conversion: 0 }] }));
    expect(text).toContain('A,gross requirements,,\r\n');
    expect(text).not.toMatch(/NaN|Infinity|null/);
  });

  it('have no digits that arithmetic got wrong', () => {
    const text = resultsCsv(
      scenario({ dealSize: 0.8, quota: [100.00000000000001, 0.1 + 0.2], won: [null, null] }),
    );
    expect(lines(text)[1]).toBe('won,gross requirements,125.375,125,0.375');
  });
});
