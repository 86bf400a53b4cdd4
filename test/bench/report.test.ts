import { describe, expect, it } from 'vitest';
import { figureTable, markdown } from './report.ts';

const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('|'));

describe('figureTable', () => {
  it('says of each figure whether its goal was met, and of none without a goal', () => {
    const { rows } = figureTable('Editing', [
      { what: 'rename', goal: '< 16', samples: [10, 12, 11] },
      { what: 'explode', goal: '< 50', samples: [60, 70, 40] },
      { what: 'size', samples: [4], unit: 'MB' },
    ]);
    expect(rows.map((row) => row.at(-1))).toEqual(['yes', '**no**', '']);
    expect(rows[0]).toEqual(['rename', '< 16', '11.0', '12.0', '12.0', 'ms', 'yes']);
    expect(rows[2]?.[5]).toBe('MB');
  });

  it('can hold a goal against the 95th percentile', () => {
    const samples = [...Array(50).fill(16), ...Array(10).fill(40)];
    const outcome = (goalIsFor: 'median' | '95th') =>
      figureTable('Frames', [{ what: 'pan', goal: '< 17', goalIsFor, samples }]).rows[0]?.at(-1);
    expect(outcome('median')).toBe('yes');
    expect(outcome('95th')).toBe('**no**');
  });

  it('shows no number if nothing was measured, and calls no goal met', () => {
    const { rows } = figureTable('Empty', [{ what: 'pan', goal: '< 17', samples: [] }]);
    expect(rows[0]).toEqual(['pan', '< 17', '–', '–', '–', 'ms', '**no**']);
  });
});

describe('markdown', () => {
  it('sets columns of figures to the right and those with words to the left', () => {
    const text = markdown({
      title: 'Canvas',
      head: ['editor', 'load', 'pan'],
      rows: [
        ['Strata', '424', '16.7 / 16.7'],
        ['other', '1,612', 'not finished in 60 s'],
      ],
    });
    expect(text.startsWith('### Canvas\n')).toBe(true);
    expect(lines(text)[1]).toBe('| --- | ---: | --- |');
    expect(lines(text)).toHaveLength(4);
  });
});
