/** Tables as sales systems and spreadsheets export them: what is recognised, what is asked, what is never guessed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mapping, Target } from '../../../../shared/funnel/pipeline/mapping.ts';
import { isUnanswered } from '../../../../shared/funnel/pipeline/questions.ts';
import { studyOf } from '../../../../shared/funnel/pipeline/study.ts';
import { read, tableOf } from './files.ts';

const named = (...stages: string[]): Target => ({
  stages: stages.map((name) => ({ id: name, name })),
  calendar: {
    start: '2027-01-01',
    period: 'month',
    names: [['Jan 2027'], ['Feb 2027'], ['Mar 2027']],
  },
});
const sales = named('Prospecting', 'Qualification', 'Negotiation/Review');
const study = (text: string, target = sales, chosen: Partial<Mapping> = {}) =>
  studyOf(tableOf(text, target), chosen, target);
const opens = (text: string, target = sales, chosen: Partial<Mapping> = {}) =>
  Object.fromEntries(study(text, target, chosen).report?.stages.map(({ name, open }) => [name, open]) ?? []);

describe('exports of sales systems', () => {
  it.each([
    [
      'HubSpot',
      'Record ID,Deal Name,Deal Stage,Amount,Deal probability,Number of Associated Contacts,Times contacted',
      '1,A,Prospecting,12000,0.2,3,7\n2,B,Prospecting,8000,0.2,0,1\n3,C,Qualification,20000,0.4,5,3',
      { stage: 'Deal Stage' },
    ],
    [
      'Salesforce with two currencies',
      'Opportunity Name,Stage,Amount (converted) Currency,Amount (converted),Close Date',
      'A,Prospecting,USD,"12,000.00",2/11/2027\nB,Prospecting,USD,"8,000.00",3/1/2027\nC,Qualification,USD,1,3/2/2027',
      { stage: 'Stage' },
    ],
    [
      'Salesforce with a next step before the stage',
      'Opportunity Name,Next Step,Stage,Amount',
      'A,Negotiation/Review,Prospecting,1\nB,Call,Prospecting,8000\nC,,Qualification,8000',
      { stage: 'Stage' },
    ],
    [
      'Pipedrive in German',
      'Deal - ID,Deal - Titel,Deal - Phase,Deal - Wert',
      '1,A,Prospecting,12\n2,B,Prospecting,8\n3,C,Qualification,9',
      { stage: 'Deal - Phase' },
    ],
    [
      'Dynamics 365',
      'Topic,Pipeline Phase,Est. Revenue,Probability',
      'A,Prospecting,12,10\nB,Prospecting,8,10\nC,Qualification,9,40',
      { stage: 'Pipeline Phase' },
    ],
    [
      'Zoho in Spanish',
      'Nombre del negocio;Etapa;Importe;Probabilidad',
      'A;Prospecting;12;10\nB;Prospecting;8;10\nC;Qualification;9;40',
      { stage: 'Etapa' },
    ],
  ])('count the deals of %s, and take nothing else for a figure', (_, head, rows, mapping) => {
    const known = study(`${head}\n${rows}`);
    expect(known.asked).toEqual([]);
    expect(known.questions).toEqual([]);
    expect(known.mapping).toMatchObject({
      ...mapping,
      open: null,
      conversion: null,
      lag: null,
      period: null,
    });
    expect(known.report?.stages).toMatchObject([
      { name: 'Prospecting', open: 2, conversion: null },
      { name: 'Qualification', open: 1, conversion: null },
    ]);
  });

  it('say which columns were not read', () => {
    const { report } = study('Deal Name,Stage,Number of notes\nA,Prospecting,4');
    expect(report?.notes.at(-1)).toBe('Columns not read: “Deal Name”, “Number of notes”.');
  });

  it('take an English quote for no conversion, and a German one for one', () => {
    expect(study('Opportunity Name,Stage,Quote\nA,Prospecting,3').mapping.conversion).toBeNull();
    expect(study('Phase;Offen;Quote\nProspecting;4;3').mapping.conversion).toBe('Quote');
  });

  it('never take a heading that only contains a known word', () => {
    const words = ['Open', 'Count', 'Conversion', 'Lag', 'Period', 'Number', 'Units'];
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.constantFrom('Contact', 'Currency', 'Notes', 'Spend'),
        (word, more) => {
          const { mapping } = study(`Deal Name,Stage,${more} ${word} ${more}\nA,Prospecting,5`);
          expect([mapping.open, mapping.conversion, mapping.lag, mapping.period]).toEqual([
            null,
            null,
            null,
            null,
          ]);
        },
      ),
    );
  });
});

describe('the column of stages', () => {
  it('is the one with most cells that name a stage, whatever its heading', () => {
    expect(
      study('Name,Bucket,Stage\nA,Prospecting,x\nB,Qualification,y\nC,Prospecting,z').mapping.stage,
    ).toBe('Bucket');
  });

  it('is asked about if two fit, and nothing is read before', () => {
    const text = 'Deal Name,From,To\nA,Prospecting,Qualification\nB,Prospecting,Qualification';
    const known = study(text);
    expect(known.asked).toMatchObject([{ use: 'stage', sentence: expect.stringContaining('“From”, “To”') }]);
    expect(known.report).toBeNull();
    expect(opens(text, sales, { stage: 'To' })).toEqual({ Qualification: 2 });
  });

  it('is not needed if every row is said to be in one stage', () => {
    const text = 'Deal Name,Amount\nA,1\nB,2';
    expect(study(text).report?.problems).toMatchObject([{ use: 'stage' }]);
    expect(opens(text, sales, { everyRow: 'Qualification' })).toEqual({ Qualification: 2 });
  });

  it('is asked for if the stages are headings', () => {
    const { report } = study('Month,Prospecting,Qualification\nJan,5,6');
    expect(report?.problems).toMatchObject([
      {
        sentence: expect.stringMatching(
          /^The stages are headings in this file: “Prospecting”, “Qualification”/,
        ),
      },
    ]);
  });

  it.each([
    ['a zero-width space', 'Pros\u200bpecting'],
    ['a byte-order mark inside', '\ufeffProspecting'],
    ['a soft hyphen', 'Pro\u00adspecting'],
    ['a no-break space and two spaces', '\u00a0Prospecting  '],
    ['full-width letters', 'Ｐrospecting'],
  ])('names a stage in spite of %s', (_, name) => {
    expect(opens(`Stage,Open\n"${name}",5`)).toEqual({ Prospecting: 5 });
  });
});

describe('the column of open units', () => {
  it.each([
    'Number of deals',
    'Count of opportunities',
    '# of leads',
    'Anzahl Deals',
    'Nombre de transactions',
    'Deals',
    'Total records',
    'Aantal',
  ])('is known as “%s” in a table of stages', (heading) =>
    expect(opens(`Stage,${heading}\nProspecting,5\nQualification,6`)).toEqual({
      Prospecting: 5,
      Qualification: 6,
    }),
  );

  it.each(['Volume', 'Amount', 'Q', 'Pipeline'])(
    'is asked about under “%s”, with a row per stage',
    (heading) => {
      const text = `Stage,${heading}\nProspecting,5\nQualification,6`;
      const known = study(text);
      expect(known.asked).toMatchObject([{ use: 'open', sentence: expect.stringContaining(`“${heading}”`) }]);
      expect(known.report).toBeNull();
      expect(opens(text, sales, { open: heading })).toEqual({ Prospecting: 5, Qualification: 6 });
      expect(opens(text, sales, { open: null })).toEqual({ Prospecting: 1, Qualification: 1 });
    },
  );

  it('is asked about if two count, and if a table of deals has a count', () => {
    expect(study('Stage,Deals,Leads\nProspecting,5,9').asked).toMatchObject([{ use: 'open' }]);
    expect(study('Deal Name,Stage,Quantity\nA,Prospecting,5').asked).toMatchObject([{ use: 'open' }]);
    expect(opens('Deal Name,Stage,Quantity\nA,Prospecting,1')).toEqual({ Prospecting: 1 });
    // The open deals of the company that the deal is with.
    expect(study('Deal Name,Stage,Number of open deals\nA,Prospecting,5').asked).toMatchObject([
      { use: 'open' },
    ]);
    expect(opens('Stage,Number of open deals\nProspecting,5')).toEqual({ Prospecting: 5 });
  });
});

describe('deals that have ended', () => {
  it.each([
    ['a status', 'Deal - Status', ['Open', 'Lost', 'Won', 'Open']],
    ['a German status', 'Status', ['Offen', 'Verloren', 'Gewonnen', 'Offen']],
    ['a French status', 'Statut', ['En cours', 'Perdu', 'Gagné', 'En cours']],
    ['a Portuguese status', 'Estado', ['Aberto', 'Perdido', 'Ganho', 'Aberto']],
  ])('are left out by %s, and won ones are pointed out', (_, heading, [a, b, c, d]) => {
    const text = `Deal Name,Stage,${heading}\nA,Prospecting,${a}\nB,Prospecting,${b}\nC,Qualification,${c}\nD,Qualification,${d}`;
    const { report, questions } = study(text);
    expect(report?.stages.map(({ open }) => open)).toEqual([1, 1]);
    expect(report?.notes.slice(0, 2)).toEqual([
      'Not open, so left out: 1 won, 1 lost.',
      'The won deal changes no figure. To count it toward the quota, enter the money under “Won so far”.',
    ]);
    expect(questions).toMatchObject([{ about: 'closed', column: heading, rows: 2 }]);
    expect(opens(text, sales, { closed: 'counted' })).toEqual({ Prospecting: 2, Qualification: 2 });
  });

  it.each([
    ['Closed', 'TRUE', 'FALSE'],
    ['Is Closed', '1', '0'],
    ['Lost', 'yes', 'no'],
    ['Won', 'ja', 'nein'],
    ['Open', 'false', 'true'],
    ['Lost reason', 'Price', ''],
    ['Deal - Won time', '2027-01-03 10:00', ''],
  ])('are left out by the flag or date “%s”', (heading, ended, open) => {
    const text = `Deal Name,Stage,${heading}\nA,Prospecting,${ended}\nB,Prospecting,${open}`;
    expect(opens(text)).toEqual({ Prospecting: 1 });
  });

  it('are left out by their stage, even if the scenario has it', () => {
    const target = named('Prospecting', 'Closed Lost', '6 - Closed Won');
    const text = 'Deal Name,Stage\nA,Prospecting\nB,Closed Lost\nC,6 - Closed Won';
    expect(opens(text, target)).toEqual({ Prospecting: 1, 'Closed Lost': 0, '6 - Closed Won': 0 });
  });

  it('empty a stage in which nothing is open any more', () => {
    expect(opens('Deal Name,Stage,Status\nA,Prospecting,Lost')).toEqual({ Prospecting: 0 });
  });

  it('are asked about under a heading that does not say so', () => {
    const text = 'Deal Name,Stage,Last call\nA,Prospecting,Lost\nB,Prospecting,Open';
    expect(study(text).report).toBeNull();
    expect(study(text).questions).toMatchObject([{ about: 'closed', column: 'Last call', cell: 'Lost' }]);
    expect(opens(text, sales, { closed: 'left-out' })).toEqual({ Prospecting: 1 });
    expect(opens(text, sales, { closed: 'counted' })).toEqual({ Prospecting: 2 });
  });

  it('are no counts of a table of stages', () => {
    expect(opens('Stage,Open,Won,Lost\nProspecting,5,1,0\nQualification,6,0,1')).toEqual({
      Prospecting: 5,
      Qualification: 6,
    });
  });
});

describe('reports with more than a table', () => {
  it.each([',', ';', '\t'])('are read below their titles, separated by %j', (mark) => {
    const rows = [
      ['Stage', 'Open'],
      ['Prospecting', '5'],
      ['Qualification', '6'],
    ];
    const text = `Pipeline report as of 28/01/2027\nFilters: open deals\n\n${rows.map((row) => row.join(mark)).join('\n')}`;
    expect(opens(text)).toEqual({ Prospecting: 5, Qualification: 6 });
    expect(study(text).titles).toEqual(['Pipeline report as of 28/01/2027', 'Filters: open deals']);
  });

  it('are read below a filter that names a heading', () => {
    const text = 'Stage,not equal to Closed\nDeal Name,Stage,Amount\nA,Prospecting,5\nB,Prospecting,6';
    expect(opens(text)).toEqual({ Prospecting: 2 });
  });

  it('are read without headings', () => {
    const known = study('Prospecting,5\nQualification,6');
    expect(known.head).toEqual(['Column 1', 'Column 2']);
    expect(known.asked).toMatchObject([{ use: 'open' }]);
    expect(opens('Prospecting,5\nQualification,6', sales, { open: 'Column 2' })).toEqual({
      Prospecting: 5,
      Qualification: 6,
    });
  });

  it('are asked about rows without a stage below one that has it, totals aside', () => {
    const text = 'Stage,Deal,Open\nProspecting,A,1\n,B,1\n,C,1\nQualification,D,1\n,E,1\n,Grand total,5';
    expect(study(text).questions).toMatchObject([{ about: 'blanks', column: 'Stage', rows: 3 }]);
    expect(study(text).report).toBeNull();
    expect(opens(text, sales, { blanks: 'stage-above' })).toEqual({ Prospecting: 3, Qualification: 2 });
    expect(opens(text, sales, { blanks: 'left-out' })).toEqual({ Prospecting: 1, Qualification: 1 });
  });

  it('name the line of an open quote, also below a line that names the separator', () => {
    expect(() => tableOf('sep=;\nStage;Open\nLead;"3\nProposal;4')).toThrow('A quote opened on line 3');
    expect(() => tableOf('Stage;Open\nLead;"3\nProposal;4')).toThrow('A quote opened on line 2');
  });
});

it('a column of periods is asked about unless its heading says that units become available then', () => {
  const text = 'Deal Name,Stage,Created in\nA,Prospecting,Jan-27';
  expect(study(text).asked).toMatchObject([
    { use: 'period', sentence: expect.stringContaining('“Created in”') },
  ]);
  expect(study('Deal Name,Stage,Month\nA,Prospecting,Feb-27').report?.stages).toMatchObject([
    { openByPeriod: [0, 1] },
  ]);
});

it('stages whose names look alike are told apart by their exact names', () => {
  const target = named('Lead', 'LEAD');
  expect(opens('Stage,Open\nLead,5\nLEAD,6', target)).toEqual({ Lead: 5, LEAD: 6 });
  expect(read('Stage,Open\nlead,5\nLead,1', {}, target).notes[0]).toBe(
    'Not in the scenario, so left out: “lead”.',
  );
});

it('what is left open is open until each of its questions is answered', () => {
  const known = read('Deal Name,From,To\nA,Lead,Proposal');
  expect(isUnanswered(known)).toBe(true);
});
