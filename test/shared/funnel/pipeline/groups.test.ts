/** Exports in groups: boards, grouped reports, pivot tables with a line for each group. */
import { describe, expect, it } from 'vitest';
import { studyOf } from '../../../../shared/funnel/pipeline/study.ts';
import { tableOf, target } from './files.ts';

const study = (text: string) => studyOf(tableOf(text), {}, target);
const opens = (text: string) => study(text).report?.stages.map(({ name, open }) => `${name} ${open}`);

describe('tables in groups', () => {
  const HEAD = 'Name,Owner,Deal Value\n';

  it.each([
    [
      'a board, with headings again in each group',
      `My board\n\nLead\n${HEAD}A,Ann,1\nB,Ann,1\n\nProposal\n${HEAD}C,Ann,1`,
    ],
    [
      'a report with counts in its titles',
      `${HEAD}Stage: Lead (2 records),,\nA,Ann,1\nB,Ann,1\nStage: Proposal (1 record),,\nC,Ann,1`,
    ],
    ['titles shorter than the other rows', `${HEAD}Lead\nA,Ann,1\nB,Ann,1\nProposal\nC,Ann,1`],
    ['titles in a column of stages', 'Stage,Deal,Value\nLead (2),,\n,A,1\n,B,1\nProposal (1),,\n,C,1'],
    [
      'titles beside a column of stages',
      'Lead\nName,Stage,Value\nA,Lead,1\nB,Lead,1\nProposal\nName,Stage,Value\nC,Proposal,1',
    ],
  ])('are read by their titles: %s', (_, text) => expect(opens(text)).toEqual(['Lead 2', 'Proposal 1']));

  it('leave out, and name, a group that is no stage of the scenario', () => {
    const { report } = study(`${HEAD}Lead\nA,Ann,1\nB,Ann,1\nNurture\nC,Ann,1\nProposal\nD,Ann,1`);
    expect(report?.stages.map(({ open }) => open)).toEqual([2, 1]);
    expect(report?.notes).toContain('Not in the scenario, so left out: “Nurture”.');
  });

  it('are none if a stage only lacks its figure', () => {
    const { report } = study('Stage,Open\nLead,\nProposal,2');
    expect(report?.problems).toMatchObject([
      { line: 2, sentence: 'The cell is empty. Enter 0 if nothing is open.' },
    ]);
    expect(opens('Stage,Open\nLead,3\nStage,Open\nProposal,2')).toEqual(['Lead 3', 'Proposal 2']);
  });

  it('get a column that no other is named as', () => {
    const { mapping } = study('Group,Value\nLead,\nA,1\nProposal,\nB,1');
    expect(mapping.stage).toBe('Group (2)');
  });
});

describe('pivot tables', () => {
  it.each([
    ['in English', 'Row Labels,Count of Deal Name,Sum of Amount'],
    ['in sheets', 'Stage,COUNTA of Opportunity ID,SUM of Amount'],
    ['in German', 'Zeilenbeschriftungen,Anzahl von Deal,Summe von Betrag'],
    ['in French', 'Étiquettes de lignes,Nombre de Affaire,Somme de Montant'],
    ['in Spanish', 'Etiquetas de fila,Cuenta de Negocio,Suma de Importe'],
  ])('count deals %s', (_, head) =>
    expect(opens(`${head}\nLead,12,100\nProposal,5,50\nTotal,17,150`)).toEqual(['Lead 12', 'Proposal 5']),
  );

  it('ask which count is meant if it is of something else', () => {
    expect(study('Row Labels,Count of Calls,Sum of Amount\nLead,12,100').asked).toMatchObject([
      { use: 'open' },
    ]);
  });

  it('with months as columns have their headings below the name of the count', () => {
    const text =
      'Count of Deal,Column Labels,,\nRow Labels,Jan-27,Feb-27,Grand Total\nLead,1,2,3\nProposal,2,,2\nGrand Total,3,2,5';
    expect(study(text).report?.stages).toMatchObject([{ openByPeriod: [1, 2] }, { openByPeriod: [2] }]);
  });

  it('with two counts for each month ask which one is meant', () => {
    const text = 'Stage,Jan-27,,Feb-27,\n,Count,Amount,Count,Amount\nLead,1,100,2,200\nProposal,3,300,4,400';
    expect(study(text).asked).toMatchObject([
      { use: 'open', sentence: expect.stringContaining('“Count”, “Count (2)”') },
    ]);
  });
});

describe('a column of counts with cells that are none', () => {
  it.each(['n/a', '-', 'tbd', 'two'])('is taken for one, and “%s” is told', (cell) => {
    const { mapping, report } = study(`Stage,Deals\nLead,12\nProposal,${cell}`);
    expect(mapping.open).toBe('Deals');
    expect(report?.problems).toMatchObject([{ line: 3, column: 'Deals' }]);
  });

  it('is taken for one even if no cell is a figure', () => {
    expect(study('Stage,Deals\nLead,n/a\nProposal,-').problems).toBe(2);
  });

  it.each(['60%', '$300', '300 €', 'EUR 300', '300 USD'])(
    'is none for “%s”, which counts no units',
    (cell) => {
      const sentence = `“${cell}” isn’t a number of units. Choose the column that counts them.`;
      expect(study(`Stage,Open\nLead,${cell}`).report?.problems).toMatchObject([{ line: 2, sentence }]);
      expect(study(`Stage,Jan-27,Feb-27\nLead,3,${cell}`).report?.problems).toMatchObject([{ sentence }]);
    },
  );

  it('is read with thousands and millions', () => {
    expect(opens('Stage,Open\nLead,1.2k\nProposal,2 MIO')).toEqual(['Lead 1200', 'Proposal 2000000']);
  });

  it('is asked about under an unknown heading', () => {
    expect(study('Stage,Volume\nLead,12\nProposal,x').asked).toMatchObject([{ use: 'open' }]);
  });

  it('is none if it holds names', () => {
    expect(opens('Stage,Deals\nLead,Acme\nLead,Globex\nProposal,Initech')).toEqual(['Lead 2', 'Proposal 1']);
  });
});

describe('dates as headings', () => {
  it.each([
    ['1/31/2027', '2/28/2027'],
    ['31.01.2027', '28.02.2027'],
    ['1/1/2027', '2/1/2027'],
    ['01.01.2027', '01.02.2027'],
    ['01/01/2027', '01/02/2027'],
    ['202701', '202702'],
  ])('mean the month that they begin or end: %s and %s', (first, second) => {
    expect(study(`Stage,${first},${second}\nLead,3,4`).report?.stages).toMatchObject([
      { openByPeriod: [3, 4] },
    ]);
  });

  it.each(['15/01/2027', '1/15/2027', '202713', '31/02/2027'])(
    'mean no month in its midst: %s',
    (heading) => {
      expect(study(`Stage,${heading}\nLead,3`).mapping.isWide).toBe(false);
    },
  );

  it('are read in a column of months', () => {
    expect(study('Stage,Month,Deals\nLead,202701,3\nLead,202702,4').report?.stages).toMatchObject([
      { openByPeriod: [3, 4] },
    ]);
  });
});
