import { describe, expect, it } from 'vitest';
import '../../browser-window.ts';

const { guessMapping, readPipeline } = await import('../../../../renderer/funnel/csv/pipeline.ts');
const { readTable } = await import('../../../../renderer/funnel/csv/read-table.ts');

const stages = [
  { id: 'a', name: 'Lead' },
  { id: 'b', name: 'Proposal' },
];
const periods = [
  ['2027-01', 'Jan 2027'],
  ['2027-02', 'Feb 2027'],
];
const read = (text: string | Uint8Array) => {
  const table = readTable(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  if ('problem' in table) throw new Error(table.problem);
  const mapping = guessMapping(
    table,
    stages.map(({ name }) => name),
  );
  return { mapping, ...readPipeline(table, mapping, stages, periods) };
};
const opens = (text: string | Uint8Array) => read(text).stages.map(({ open }) => open);

describe('a pipeline read from a file', () => {
  it.each([
    ['commas', 'Stage,Open units\nLead,"1,234.5"\nProposal,96\n'],
    ['semicolons and decimal commas', 'Phase;Anzahl\r\nLead;1.234,5\r\nProposal;96\r\n'],
    ['tabs', 'Stage\tOpen\nLead\t1234.5\nProposal\t96'],
    ['a byte-order mark', '\ufeffStage,Open\nlead,1234.5\nPROPOSAL,96'],
    ['spaces as thousands marks', 'Stage;Open\nLead;1 234,5\nProposal;96'],
  ])('understands %s', (_, text) => {
    expect(opens(text)).toEqual([1234.5, 96]);
    expect(read(text).problems).toEqual([]);
  });

  it('understands UTF-16, as spreadsheets save it', () => {
    const text = '\ufeffStage\tOpen\nLead\t5\nProposal\t6';
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++)
      new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), true);
    expect(opens(bytes)).toEqual([5, 6]);
  });

  it('adds up the rows of a stage, and counts them where no column has units', () => {
    expect(opens('Deal,Stage\nX,Lead\nY,Lead\nZ,Proposal')).toEqual([2, 1]);
    expect(opens('Stage,Open\nLead,2\nLead,3')).toEqual([5]);
  });

  it('reads conversions in percent or as shares, lags and periods', () => {
    const report = read(
      'Stage,Open,Conversion,Lag,Month\nLead,4,8 %,1,2027-02\nLead,2,8 %,1,\nProposal,1,0.38,2,Jan 2027',
    );
    expect(report.problems).toEqual([]);
    expect(report.stages).toMatchObject([
      { open: 6, conversion: 0.08, lagPeriods: 1, openByPeriod: [0, 4] },
      { open: 1, conversion: 0.38, lagPeriods: 2, openByPeriod: [1] },
    ]);
  });

  it('says which line is wrong, and takes no blank for a zero', () => {
    expect(read('Stage,Open\nLead,many\nProposal,').problems).toEqual([
      'Line 2: “many” in the column “Open” is no number of 0 or more.',
      'Line 3: the column “Open” is empty. Write 0 where nothing is open.',
    ]);
    expect(read('Stage,Open\nLead,-3').problems).toHaveLength(1);
    expect(read('Stage,Open,Conversion\nLead,3,120 %').problems[0]).toContain('above 100 %');
    expect(read('Stage,Open,Month\nLead,3,2031-01').problems[0]).toContain('no period of the scenario');
  });

  it('names missing columns and stages', () => {
    expect(read('A,B\n1,2').problems[0]).toContain('No column holds the stages');
    expect(read('Stage,Open\nElsewhere,2').problems[0]).toContain('names no stage of the scenario');
    expect(read('Stage,Open\nLead,2\nElsewhere,3').notes).toEqual([
      'Not in the scenario, so left out: “Elsewhere”.',
      'Not in the file, so unchanged: “Proposal”.',
    ]);
  });

  it.each([
    ['', 'empty'],
    ['Stage,Open\n', 'headings only'],
  ])('refuses a file without a table: %j', (text, words) => {
    expect(() => read(text)).toThrow(words);
  });

  it('refuses what is no text', () => {
    expect(() => read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]))).toThrow('no text');
  });
});
