import { describe, expect, it } from 'vitest';
import { cellsIn, pastedPeriods, pastedProfile, pastedStages } from '../../../renderer/funnel/paste-cells.ts';
import { scenarioIn } from '../../../renderer/funnel/scenario.ts';
import { seedModel } from '../../shared/model/harness.ts';

const seed = () => {
  const scenario = scenarioIn(seedModel(), 'sell-funnel');
  if (!scenario) throw new Error('The seed has a scenario.');
  return scenario;
};

describe('what a spreadsheet puts on the clipboard', () => {
  it('is rows of cells, with line breaks and quotes of any kind', () => {
    expect(cellsIn('800000\r\n900000\r\n')).toEqual([['800000'], ['900000']]);
    expect(cellsIn('1\t2\n3\t4')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(cellsIn('"1\n2"\t3\n')).toEqual([['1\n2', '3']]);
  });

  it('is left to the field where it is one cell alone', () => {
    for (const text of ['800000', '800000\r\n', '$800,000\n', '']) expect(cellsIn(text)).toBeNull();
  });
});

describe('cells pasted into the periods', () => {
  const from = { period: 1, field: 'amount' } as const;

  it('set a figure each, from a period down and to the right, as one change', () => {
    const cells = [
      ['$900,000', '2', ''],
      ['1.1m', '0', '50k'],
    ];
    expect(pastedPeriods(seed(), from, cells, 'en-US')).toEqual({
      command: {
        type: 'quota.set',
        funnelId: 'sell-funnel',
        periods: [
          { period: 1, amount: 900_000, scheduledWins: 2, won: null },
          { period: 2, amount: 1_100_000, scheduledWins: 0, won: 50_000 },
        ],
      },
    });
  });

  it('are read in the locale', () => {
    const pasted = pastedPeriods(seed(), from, [['900.000,50'], ['1.100.000']], 'de-DE');
    expect(pasted).toMatchObject({ command: { periods: [{ amount: 900_000.5 }, { amount: 1_100_000 }] } });
  });

  it('are refused whole, with the cell at fault', () => {
    expect(pastedPeriods(seed(), from, [['900000'], ['n/a']], 'en-US')).toEqual({
      problem: 'Mar 2027, quota: ‹n/a› is no number.',
    });
    expect(pastedPeriods(seed(), from, [['900000'], ['']], 'en-US')).toEqual({
      problem: 'Mar 2027, quota: A figure is missing.',
    });
  });

  it('are refused where they are more than the scenario has room for, with the way out', () => {
    const thirteen = Array.from({ length: 13 }, () => ['1']);
    expect(pastedPeriods(seed(), from, thirteen, 'en-US')).toEqual({
      problem:
        '13 rows were copied, but from here on there are only 11 periods. Raise the number of periods, or copy fewer rows.',
    });
    expect(pastedPeriods(seed(), { period: 0, field: 'won' }, [['1', '2']], 'en-US')).toEqual({
      problem: '2 columns were copied, but from here on there are only 1: won so far.',
    });
  });
});

describe('cells pasted into the stages', () => {
  it('set conversion, lag and open units from a stage on, as one change', () => {
    const from = { stageId: 'stage-proposal', field: 'conversion' } as const;
    const cells = [
      ['40 %', '2', '100'],
      ['65%', '0', '1,200'],
    ];
    expect(pastedStages(seed(), from, cells, 'en-US')).toMatchObject({
      command: {
        type: 'batch',
        commands: [
          { type: 'stage.update', id: 'stage-proposal', conversion: 0.4, lagPeriods: 2, open: 100 },
          { type: 'stage.update', id: 'stage-commitment', conversion: 0.65, lagPeriods: 0, open: 1200 },
        ],
      },
    });
  });

  it('are refused where one of them is no such figure', () => {
    const from = { stageId: 'stage-captured', field: 'lagPeriods' } as const;
    expect(pastedStages(seed(), from, [['1'], ['1.5']], 'en-US')).toEqual({
      problem: 'X qualified, lag: A lag is in whole periods: 0, 1, 2 …',
    });
  });
});

describe('cells pasted into the dates of a stage', () => {
  const { stages } = seed();
  const stage = stages.find(({ open }) => open >= 60);
  if (!stage) throw new Error('The seed has a stage with many open units.');
  const paste = (cells: string[][], period = 1) =>
    pastedProfile(seed(), { stageId: stage.id, period }, cells, 'en-US');

  it('set the units of each period from there down, as one change', () => {
    expect(paste([['10'], ['0'], ['20']])).toEqual({
      command: { type: 'stage.update', id: stage.id, openByPeriod: [0, 10, 0, 20] },
    });
    expect(paste([['0'], ['0']])).toMatchObject({ command: { openByPeriod: null } });
  });

  it('are refused whole where more would have a date than are open, or a cell is no figure', () => {
    expect(paste([[`${stage.open}`], ['1']])).toEqual({
      problem: expect.stringMatching(/^[\d,]+ units would have a date, but only [\d,]+ are open\. Raise/),
    });
    expect(paste([['1'], ['some']])).toEqual({ problem: 'Mar 2027, units: ‹some› is no number.' });
    expect(paste([['1', '2']])).toMatchObject({ problem: expect.stringContaining('2 columns') });
    expect(paste([['1'], ['2']], 11)).toMatchObject({ problem: expect.stringContaining('only 1 periods') });
  });
});
