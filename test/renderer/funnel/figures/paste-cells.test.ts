import { describe, expect, it } from 'vitest';
import {
  cellsIn,
  type PasteAnswers,
  pastedPeriods,
  pastedProfile,
  pastedStages,
} from '../../../../renderer/funnel/figures/paste-cells.ts';
import { scenarioIn } from '../../../../renderer/funnel/scenario/scenario.ts';
import { seedModel } from '../../../shared/model/harness.ts';

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

  it('is left to the field if it is a single cell', () => {
    for (const text of ['800000', '800000\r\n', '$800,000\n', '']) expect(cellsIn(text)).toBeNull();
  });
});

describe('conversions pasted without a percent sign', () => {
  const from = { stageId: 'stage-captured', field: 'conversion' } as const;
  const values = (cells: string[], answers?: PasteAnswers) => {
    const rows = cells.map((cell) => [cell]);
    const pasted = pastedStages(seed(), from, rows, 'en-US', answers);
    return 'command' in pasted && pasted.command.type === 'batch'
      ? pasted.command.commands.map((each) => 'conversion' in each && each.conversion)
      : pasted;
  };

  it.each([[['0.2', '0.45']], [['0.2', '20']], [['1.5']], [['20%', '0.5']]])(
    'are asked about: %j',
    (cells) => {
      const unclear = cells.find((cell) => !cell.includes('%') && Number(cell) < 2);
      expect(values(cells)).toEqual({ unclear: { about: 'share', cell: unclear } });
    },
  );

  it('mean what was answered, those with a sign aside', () => {
    expect(values(['0.2', '45%'], { share: 'part' })).toEqual([0.2, 0.45]);
    expect(values(['0.2', '45%'], { share: 'percent' })).toEqual([0.002, 0.45]);
    expect(values(['0.2', '20'], { share: 'part' })).toEqual({
      problem: 'X qualified, conversion: “20” isn’t a fraction from 0 to 1.',
    });
  });

  it.each([[['20%', '0.5%']], [['20', '45']], [['0', '20']]])('are plain: %j', (cells) => {
    expect(values(cells)).toEqual(cells.map((cell) => Number.parseFloat(cell) / 100));
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

  it('are refused whole, with the wrong cell', () => {
    expect(pastedPeriods(seed(), from, [['900000'], ['n/a']], 'en-US')).toEqual({
      problem: 'Mar 2027, quota: “n/a” isn’t a number.',
    });
    expect(pastedPeriods(seed(), from, [['900000'], ['']], 'en-US')).toEqual({
      problem: 'Mar 2027, quota: Enter a figure.',
    });
  });

  it('are refused if they are more than the scenario has room for, with the way out', () => {
    const thirteen = Array.from({ length: 13 }, () => ['1']);
    expect(pastedPeriods(seed(), from, thirteen, 'en-US')).toEqual({
      problem:
        '13 rows were copied, but from here on there are only 11 periods. Raise the number of periods, or copy fewer rows.',
    });
    expect(pastedPeriods(seed(), { period: 0, field: 'won' }, [['1', '2']], 'en-US')).toEqual({
      problem: '2 columns were copied, but from here on there is only 1: won so far.',
    });
  });
});

describe('a pasted figure whose mark may group thousands or start decimals', () => {
  const from = { period: 1, field: 'amount' } as const;
  const amounts = (cells: string[], answers?: PasteAnswers) => {
    const rows = cells.map((cell) => [cell]);
    const pasted = pastedPeriods(seed(), from, rows, 'en-GB', answers);
    return 'command' in pasted && pasted.command.type === 'quota.set'
      ? pasted.command.periods?.map(({ amount }) => amount)
      : pasted;
  };

  it('is asked about, if no other cell has a problem', () => {
    expect(amounts(['900000', '12.500', '1.250'])).toEqual({ unclear: { about: 'decimal', cell: '12.500' } });
    expect(amounts(['12.500', 'n/a'])).toEqual({ problem: 'Mar 2027, quota: “n/a” isn’t a number.' });
  });

  it('means what was answered, as all other cells', () => {
    expect(amounts(['900000', '12.500', '1.234,5'], { decimal: ',' })).toEqual([900_000, 12_500, 1234.5]);
    expect(amounts(['900000', '12.500', '1.234,5'], { decimal: '.' })).toEqual([900_000, 12.5, 1234.5]);
  });

  it('is clear if only one reading makes sense', () => {
    expect(amounts(['1.234,5', '100 000 kr', '2.000.000'])).toEqual([1234.5, 100_000, 2_000_000]);
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

  it('are refused if one of them is no such figure', () => {
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

  it('are refused whole if more would have a date than are open, or a cell is no figure', () => {
    expect(paste([[`${stage.open}`], ['1']])).toEqual({
      problem: expect.stringMatching(
        /^[\d,]+ units would become available later, but only [\d,]+ are open\. Raise/,
      ),
    });
    expect(paste([['1'], ['some']])).toEqual({ problem: 'Mar 2027, units: “some” isn’t a number.' });
    expect(paste([['1', '2']])).toMatchObject({ problem: expect.stringContaining('2 columns') });
    expect(paste([['1'], ['2']], 11)).toMatchObject({ problem: expect.stringContaining('only 1 period') });
  });
});
