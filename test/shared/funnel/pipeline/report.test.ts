import { describe, expect, it } from 'vitest';
import { opens, read, sentences, target } from './files.ts';

describe('a pipeline read from a file', () => {
  it.each([
    ['commas', 'Stage,Open units\nLead,"1,234.5"\nProposal,96\n'],
    ['semicolons and decimal commas', 'Phase;Anzahl\r\nLead;1.234,5\r\nProposal;96\r\n'],
    ['tabs', 'Stage\tOpen\nLead\t1234.5\nProposal\t96'],
    ['upright strokes', 'Stage|Open\nLead|1234.5\nProposal|96'],
    ['a first line that names the separator', 'sep=;\r\nStage;Open\r\nLead;1234.5\r\nProposal;96'],
    ['a byte-order mark', '\ufeffStage,Open\nlead,1234.5\nPROPOSAL,96'],
    ['spaces as thousands marks', 'Stage;Open\nLead;1 234,5\nProposal;96'],
    ['narrow spaces', 'Stage;Open\nLead;1\u202f234,5\nProposal;96'],
    ['apostrophes', "Stage;Open\nLead;1'234.5\nProposal;96"],
    ['quoted cells with separators and breaks', 'Stage,"Open,\nnow"\n"Lead","1,234.5"\n"Proposal","96"'],
    ['empty rows', '\nStage,Open\n\nLead,1234.5\n,\n\nProposal,96\n\n'],
  ])('understands %s', (_, text) => {
    expect(opens(text)).toEqual([1234.5, 96]);
    expect(read(text).problems).toEqual([]);
    expect(read(text).questions).toEqual([]);
  });

  it('understands UTF-16, as spreadsheets save it', () => {
    const text = '\ufeffStage\tOpen\nLead\t5\nProposal\t6';
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++)
      new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), true);
    expect(opens(bytes)).toEqual([5, 6]);
  });

  it('adds up the rows of a stage, and counts them if no column has units', () => {
    expect(opens('Deal,Stage\nX,Lead\nY,Lead\nZ,Proposal')).toEqual([2, 1]);
    expect(opens('Stage,Open\nLead,2\nLead,3')).toEqual([5]);
  });

  it('takes no money for units, no chance to close for a conversion, and no fiscal period for one of its own', () => {
    const head = 'Opportunity Name,Stage,Fiscal Period,Amount,Account Name,Probability (%),Win Rate';
    const report = read(
      `${head}\nA,Lead,Q3-2027,"25,000.00",Acme,10,20 %\nB,Lead,Q1-2027,"1,000.00",B,10,20 %`,
    );
    expect(report.mapping).toMatchObject({ stage: 'Stage', open: null, conversion: null, period: null });
    expect(report.stages).toMatchObject([{ open: 2, conversion: null, openByPeriod: null }]);
  });

  it.each([
    ['open_units', 'conversion_rate', 'close_month'],
    ['No. of open deals', 'Conversion', 'Month'],
    ['Qty', 'Konversionsrate', 'Monat'],
  ])('knows the columns %s, %s and %s', (open, conversion, period) => {
    const { mapping } = read(`Stage,${open},${conversion},${period}\nLead,2,8 %,2027-01`);
    expect(mapping).toMatchObject({ open, conversion, period });
  });

  it('reads lags, and periods by their names', () => {
    const report = read('Stage,Open,Lag,Month\nLead,4,1,2027-02\nLead,2,1,\nProposal,1,2,Jan 2027');
    expect(report.problems).toEqual([]);
    expect(report.stages).toMatchObject([
      { open: 6, lagPeriods: 1, openByPeriod: [0, 4] },
      { open: 1, lagPeriods: 2, openByPeriod: [1] },
    ]);
  });

  it('reads a column for each period, next to units available now', () => {
    const report = read('Stage;Open now;Jan 2027;2027-02\nLead;3;;1,5\nProposal;0;2;4');
    expect(report.mapping).toMatchObject({ isWide: true, open: 'Open now', period: null });
    expect(report.problems).toEqual([]);
    expect(report.stages).toMatchObject([
      { open: 4.5, openByPeriod: [0, 1.5] },
      { open: 6, openByPeriod: [2, 4] },
    ]);
    expect(report.notes[0]).toContain('an empty cell there means none');
  });

  it('reports the problem of a row, and doesn’t read a blank as zero', () => {
    expect(read('Stage,Open\n\nLead,many\nProposal,').problems).toEqual([
      { line: 3, column: 'Open', sentence: '“many” isn’t a number of 0 or more.' },
      { line: 4, column: 'Open', sentence: 'The cell is empty. Enter 0 if nothing is open.' },
    ]);
  });

  it.each([
    ['a negative figure', 'Stage,Open\nLead,-3', 'isn’t a number of 0 or more'],
    ['a figure out of all measure', 'Stage,Open\nLead,1e25', 'is too large'],
    ['a row with fewer cells', 'Stage,Deal,Open\nLead,X', 'The cell is empty'],
    ['a conversion above 100 %', 'Stage,Open,Conversion\nLead,3,120 %', 'above 100%'],
    ['a period that is none', 'Stage,Open,Month\nLead,3,2031-01', 'isn’t a period of the scenario'],
    ['a lag of a part of a period', 'Stage,Open,Lag\nLead,3,1.5', 'whole number of periods'],
    ['two conversions of a stage', 'Stage,Open,Conversion\nLead,3,8 %\nLead,3,9 %', 'differs from line 2'],
    ['a bad figure under a period', 'Stage,Jan 2027\nLead,x', 'isn’t a number of 0 or more'],
    ['no column of stages', 'A,B\n1,2', 'No column holds the stages'],
    ['stages that are all unknown', 'Stage,Open\nElsewhere,2', 'names no stage of the scenario'],
  ])('refuses %s', (_, text, words) => {
    expect(sentences(text)).toHaveLength(1);
    expect(sentences(text)[0]).toContain(words);
  });

  it('says what to do first if the scenario has no stages', () => {
    expect(read('Stage,Open\nLead,2', {}, { ...target, stages: [] }).problems).toEqual([
      { use: 'stage', sentence: expect.stringMatching(/^The scenario has no stages yet\. Add them first/) },
    ]);
  });

  it('reports a chosen column that the file lacks', () => {
    expect(read('Stage,Open\nLead,2', { open: 'Count' }).problems).toEqual([
      { use: 'open', sentence: 'The column “Count” is not in this file. Choose another.' },
    ]);
  });

  it('tells what is left out', () => {
    expect(read('Stage,Open\nLead,2\nElsewhere,3\n,9').notes).toEqual([
      'Not in the scenario, so left out: “Elsewhere”.',
      'Line 4 names no stage and was left out.',
      'Not in the file, so unchanged: “Proposal”.',
    ]);
  });

  it('tells columns of one heading apart', () => {
    expect(read('Stage,Open,Open\nLead,2,3', { open: 'Open (2)' }).stages).toMatchObject([{ open: 3 }]);
  });

  it.each([
    ['nothing in it', '', 'empty'],
    ['no row below the headings', 'Stage,Open\n', 'headings only'],
    ['an open quote', 'Stage,Open\nLead,"3\nProposal,4', 'A quote opened on line 2 is never closed'],
    ['too many rows', `Stage\n${'Lead\n'.repeat(100_001)}`, 'more than 100,000 rows'],
  ])('refuses a file without a table: %s', (_, text, words) => {
    expect(() => read(text)).toThrow(words);
  });

  it('refuses what is no text', () => {
    expect(() => read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]))).toThrow('isn’t text');
  });
});
