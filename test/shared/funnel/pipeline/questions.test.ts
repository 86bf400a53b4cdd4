import { describe, expect, it } from 'vitest';
import { read } from './files.ts';

const asked = (text: string) =>
  read(text).questions.map(({ about, column, cell }) => `${about}: ${cell} in ${column}`);

describe('figures that can be read in two ways', () => {
  it.each([
    ['semicolons', 'Phase;Anzahl\nLead;1.200\nProposal;96'],
    ['commas', 'Stage,Open\nLead,1.200\nProposal,96'],
    ['tabs', 'Stage\tOpen\nLead\t1.200'],
  ])('are asked about where no other figure tells, separated by %s', (_, text) => {
    const known = read(text);
    expect(known.questions).toMatchObject([{ about: 'decimal', cell: '1.200' }]);
    expect(known.mapping.decimal).toBeNull();
  });

  it.each([
    ['.', 1.2],
    [',', 1200],
  ] as const)('mean what was chosen: %s before decimals', (decimal, open) => {
    const known = read('Phase;Anzahl\nLead;1.200', { decimal });
    expect(known.mapping.decimal).toBe(decimal);
    expect(known.stages).toMatchObject([{ open }]);
    // The question stays, so that the answer can be changed.
    expect(known.questions).toHaveLength(1);
  });

  it.each([
    ['another figure with both marks', 'Stage;Open\nLead;1.200\nProposal;2.345,5', 1200],
    ['another with one that only decimals have', 'Stage;Open\nLead;1.200\nProposal;0.5', 1.2],
    ['a mark that stands twice', 'Stage;Open\nLead;1.200\nProposal;1.234.567', 1200],
    ['a comma that is one of decimals', 'Stage;Open\nLead;1.200\nProposal;2,5', 1200],
  ])('are told by %s, without a question, whatever was chosen for a file before', (_, text, open) => {
    for (const decimal of [null, '.', ','] as const) {
      const known = read(text, { decimal });
      expect(known.questions).toEqual([]);
      expect(known.stages[0]?.open).toBe(open);
    }
  });

  it('are asked about if other figures contradict each other', () => {
    expect(asked('Stage;Open\nLead;1.200\nLead;2,5\nProposal;0.5')).toEqual(['decimal: 1.200 in Open']);
  });

  it.each([
    'Stage,Open\nLead,12\nProposal,1200',
    'Stage,Open\nLead,12.5',
    'Stage;Open\nLead;1234,567',
    'Stage,Open\nLead,0.125',
  ])('are none in %j', (text) => {
    expect(read(text).questions).toEqual([]);
  });
});

describe('conversions', () => {
  const conversions = (...cells: string[]) =>
    `Stage;Open;Conversion\n${cells.map((cell, at) => `${at === 0 ? 'Lead' : 'Proposal'};1;${cell}`).join('\n')}`;
  const valuesOf = (text: string, share: 'percent' | 'part' | null = null) =>
    read(text, { share }).stages.map(({ conversion }) => conversion);

  it.each([
    ['20 %', '0.5 %', [0.2, 0.005]],
    ['20', '45', [0.2, 0.45]],
    ['0.2', '0.45', [0.2, 0.45]],
    ['20 %', '0.45', [0.2, 0.45]],
    ['0', '20', [0, 0.2]],
  ])('are plain: %s and %s', (first, second, values) => {
    const text = conversions(first, second);
    expect(read(text).questions).toEqual([]);
    expect(valuesOf(text)).toEqual(values);
  });

  it('are percents under a heading that says so', () => {
    const text = 'Stage;Open;Conversion %\nLead;1;1.2';
    expect(read(text).questions).toEqual([]);
    expect(read(text).stages[0]?.conversion).toBeCloseTo(0.012, 12);
  });

  it.each([['1.2'], ['1'], ['0.5', '20']])('are asked about: %j', (...cells) => {
    expect(read(conversions(...cells)).questions).toMatchObject([{ about: 'share' }]);
    expect(read(conversions(...cells)).mapping.share).toBeNull();
  });

  it('mean what was chosen', () => {
    expect(valuesOf(conversions('1.2'), 'percent')[0]).toBeCloseTo(0.012, 12);
    expect(read(conversions('1.2'), { share: 'part' }).problems).toMatchObject([
      { line: 2, column: 'Conversion', sentence: 'A conversion of “1.2” is above 100%.' },
    ]);
  });
});
