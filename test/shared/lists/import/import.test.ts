import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelFrom, rowsReferringTo } from '../../../../shared/model/model.ts';
import { idOf, perform, seedModel } from '../../model/harness.ts';
import { dataOf } from '../../model/sample-data.ts';
import { imported, outlineIn, planFor } from './tables.ts';

const blank = () => modelFrom(dataOf());
const into = (table: readonly (readonly string[])[], ...options: [Parameters<typeof imported>[2]?]) => {
  const model = blank();
  const plan = imported(model, table, ...options);
  return { outline: outlineIn(model), plan, model };
};
const TREE = ['Plan', '.Forecast', '..Collect', '.Net', 'Sell'];

describe('the ways in which a table is nested', () => {
  it.each([
    [
      'a column for each level, filled down',
      [
        ['Level 1', 'Level 2', 'Level 3'],
        ['Plan'],
        ['', 'Forecast'],
        ['', '', 'Collect'],
        ['', 'Net'],
        ['Sell'],
      ],
    ],
    [
      'the same, with every cell filled',
      [
        ['L1', 'L2', 'L3'],
        ['Plan', 'Forecast', 'Collect'],
        ['Plan', 'Net', ''],
        ['Sell', '', ''],
      ],
    ],
    [
      'codes with a description in place of a name',
      [
        ['Code', 'Description'],
        ['01', 'Plan'],
        ['01.1', 'Forecast'],
        ['01.1.1', 'Collect'],
        ['01.2', 'Net'],
        ['02', 'Sell'],
      ],
    ],
    [
      'spaces before the name',
      [['Task name'], ['Plan'], ['  Forecast'], ['    Collect'], ['  Net'], ['Sell']],
    ],
    [
      'spaces, beside numbers that count the rows',
      [
        ['ID', 'Task'],
        ['1', 'Plan'],
        ['2', '  Forecast'],
        ['3', '    Collect'],
        ['4', '  Net'],
        ['5', 'Sell'],
      ],
    ],
    [
      'a number of the level',
      [
        ['Level', 'Name'],
        ['1', 'Plan'],
        ['2', 'Forecast'],
        ['3', 'Collect'],
        ['2', 'Net'],
        ['1', 'Sell'],
      ],
    ],
    [
      'a parent by code, before its row',
      [
        ['No', 'Name', 'Parent'],
        ['30', 'Collect', '20'],
        ['10', 'Plan', ''],
        ['20', 'Forecast', '10'],
        ['40', 'Net', '10'],
        ['50', 'Sell', ''],
      ],
    ],
    [
      'a parent by name',
      [
        ['Name', 'Parent'],
        ['Plan', ''],
        ['Forecast', 'Plan'],
        ['Collect', 'Forecast'],
        ['Net', 'Plan'],
        ['Sell', ''],
      ],
    ],
    [
      'codes set apart by points, in any order',
      [
        ['Code', 'Name'],
        ['2.0', 'Sell'],
        ['1.1.1', 'Collect'],
        ['1.2', 'Net'],
        ['1.1', 'Forecast'],
        ['1.0', 'Plan'],
      ],
    ],
    [
      'codes set apart by dashes',
      [
        ['Code', 'Name'],
        ['1', 'Plan'],
        ['1-1', 'Forecast'],
        ['1-1-1', 'Collect'],
        ['1-10', 'Net'],
        ['2', 'Sell'],
      ],
    ],
    [
      'codes before the names',
      [
        ['Process', 'Owner'],
        ['1. Plan', ''],
        ['1.1 Forecast', 'Ann'],
        ['1.1.1 – Collect', ''],
        ['1.10: Net', ''],
        ['2 Sell', ''],
      ],
    ],
    [
      'a level in words',
      [
        ['Level', 'Name'],
        ['Level 1', 'Plan'],
        ['Level 2', 'Forecast'],
        ['L3', 'Collect'],
        ['2nd level', 'Net'],
        ['Level 1', 'Sell'],
      ],
    ],
    [
      'a parent by name in other letters, under another heading',
      [
        ['Parent Process', 'Title'],
        ['forecast ', 'Collect'],
        ['', 'Plan'],
        ['PLAN', 'Forecast'],
        ['plan', 'Net'],
        ['', 'Sell'],
      ],
    ],
    [
      'a parent by the key of another program',
      [
        ['Key', 'Parent Key', 'Title'],
        ['A-7', 'A-3', 'Collect'],
        ['A-1', '', 'Plan'],
        ['A-3', 'A-1', 'Forecast'],
        ['A-9', 'A-1', 'Net'],
        ['A-2', '', 'Sell'],
      ],
    ],
  ])('is read from %s', (_, table) => {
    expect(into(table).outline).toEqual(TREE);
  });

  it('tells 1.1.0 from 1.1 if a table has both, and takes 1.0 for 1 if it has not', () => {
    const both = [
      ['01', 'Plan'],
      ['01.1', 'Forecast'],
      ['01.1.0', 'Collect'],
      ['01.2', 'Net'],
      ['02', 'Sell'],
    ];
    const { outline, plan } = into([['Code', 'Name'], ...both]);
    expect([outline, plan.leftOut]).toEqual([TREE, []]);
    const styled = [
      ['1.0.0', 'Plan'],
      ['1.1.0', 'Forecast'],
      ['1.1.1', 'Collect'],
      ['1.2.0', 'Net'],
      ['2.0.0', 'Sell'],
    ];
    expect(into([['Code', 'Name'], ...styled]).outline).toEqual(TREE);
  });

  it('leaves numbers in names that are no codes of all rows', () => {
    const names = ['3 quotes', '1.1 Forecast', 'Net'];
    expect(into([['Name', 'Owner'], ...names.map((name) => [name, ''])]).outline).toEqual(names);
  });

  it('puts 1.1.10 after 1.1.9, and makes parents that have no row', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`1.1.${i + 1}`, `Step ${i + 1}`]);
    const { outline, plan } = into([['Code', 'Name'], ...rows.toSorted()]);
    expect(outline).toEqual(['1', '.1.1', ...rows.map(([, name]) => `..${name}`)]);
    expect(plan.notes.map(({ text }) => text)).toEqual([
      'The table has no row for its parent 1.1: a block with that name is made.',
      'The table has no row for its parent 1: a block with that name is made.',
    ]);
  });

  it('can be set by hand', () => {
    const table = [
      ['Code', 'Name'],
      ['1', 'Plan'],
      ['1.1', 'Net'],
    ];
    expect(into(table, 'flat').outline).toEqual(['Plan', 'Net']);
  });

  it('leaves out what can’t be a block, and says why by line', () => {
    const table = [
      ['Code', 'Name', 'Parent'],
      ['a1', 'Plan', ''],
      ['a2', ' ', ''],
      ['a3', 'x'.repeat(10_001), ''],
      ['a4', 'Round', 'a5'],
      ['a5', 'About', 'a4'],
      ['a6', 'Lost', 'a99'],
    ];
    const { outline, plan } = into(table);
    expect(outline).toEqual(['Plan', 'Lost']);
    expect(plan.leftOut).toEqual([
      { line: 3, text: 'It has no name.' },
      { line: 4, text: 'Its name is longer than 10,000 characters.' },
      { line: 5, text: 'It is inside itself.' },
      { line: 6, text: 'It is inside itself.' },
    ]);
    expect(plan.notes).toEqual([{ line: 7, text: 'There is no parent “a99”: it goes to the top.' }]);
    const doubled = into([
      ['Code', 'Name'],
      ['1.0', 'Plan'],
      ['1', 'Again'],
    ]);
    expect(doubled.plan.leftOut).toEqual([{ line: 3, text: 'Line 2 has the code 1 already.' }]);
    const same = (...heads: string[]) =>
      into([heads, ['3', 'Plan', '1'], ['3', 'Sell', '1'], ['4', 'Assist', '1']]);
    for (const heads of [
      ['ID', 'Name'],
      ['ID', 'Name', 'Parent'],
    ])
      expect(same(...heads).plan.leftOut).toEqual([{ line: 3, text: 'Line 2 has the code 3 already.' }]);
    // Numbers may begin again in each part of a table that is nested by position.
    expect(same('No', 'Name', 'Level').plan).toMatchObject({
      leftOut: [],
      notes: [{ line: 3, text: 'Line 2 has the code 3 too: both are imported.' }],
    });
    const deep = Array.from({ length: 66 }, (_, i) => [`${i}`, `Level ${i}`]);
    expect(into([['Level', 'Name'], ...deep]).plan.leftOut).toHaveLength(2);
  });

  it('never fails, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('1', '1.1', '1.2.3', 'A', '', ' ', '\ud800'),
    );
    const head = fc.constantFrom(
      'Code',
      'Name',
      'Parent',
      'Level',
      'Level 1',
      'ID',
      'External ID',
      'Status',
      'Systems',
    );
    fc.assert(
      fc.property(
        fc.array(head, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }),
        (headings, rows) => {
          const model = blank();
          if (!headings.some((heading) => heading === 'Name' || heading === 'Level 1')) return;
          imported(model, [headings, ...rows]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('importing a table', () => {
  const PCF = [
    ['PCF ID', 'Hierarchy ID', 'Name', 'Owner', 'Status', 'Element Description', 'Systems'],
    ['10002', '1.0', 'Plan', 'Ann', 'nominated', 'Why we plan.', 'SAP; CRM'],
    ['17040', '1.1', 'Net', '', 'unheard of', '', 'SAP\nExcel'],
  ];

  it('takes code, external id, owner, status, definition and lists', () => {
    const { model, plan } = into(PCF);
    const [block] = [...model.rows.process.values()];
    expect(block).toMatchObject({
      ...{ name: 'Plan', externalId: '10002', owner: 'Ann', status: 'nominated', definition: 'Why we plan.' },
    });
    expect(rowsReferringTo(model, 'element', 'processId', block?.id ?? '').map(({ text }) => text)).toEqual([
      'SAP',
      'CRM',
    ]);
    expect(plan.notes).toEqual([{ line: 3, text: 'There is no status “unheard of”: it is left as it is.' }]);
  });

  it('changes nothing the second time, and finds renamed and moved blocks by their external id', () => {
    const { model } = into(PCF);
    expect(planFor(model, PCF).command).toBeUndefined();
    const later = [
      PCF[0] ?? [],
      ['17040', '2', 'Netting', '', '', '', ''],
      ['10002', '1.0', 'Plan', '', '', '', ''],
    ];
    const plan = imported(model, later);
    expect(plan.blocks.map(({ known, isMoved, changes }) => [known?.name, isMoved, changes])).toEqual([
      ['Plan', false, []],
      ['Net', true, [{ field: 'name', from: 'Net', to: 'Netting' }]],
    ]);
    expect(outlineIn(model)).toEqual(['Plan', 'Netting']);
    // What a table leaves empty stays.
    expect([...model.rows.process.values()][0]?.owner).toBe('Ann');
  });

  it('finds blocks without an external id by their names, and puts new ones where the table has them', () => {
    const model = blank();
    imported(model, [
      ['Level', 'Name'],
      ['1', 'Plan'],
      ['2', 'A'],
      ['2', 'C'],
      ['1', 'Sell'],
    ]);
    const plan = imported(model, [
      ['Level', 'Name'],
      ['1', 'Plan'],
      ['2', 'A'],
      ['2', 'B'],
      ['2', 'C'],
      ['3', 'D'],
    ]);
    expect(plan.command?.blocks).toHaveLength(2);
    expect(outlineIn(model)).toEqual(['Plan', '.A', '.B', '.C', '..D', 'Sell']);
  });

  it('is refused whole if the command is: nothing is half imported', () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: [idOf(model, 'S1')], externalId: '7' });
    const command = {
      type: 'process.import' as const,
      blocks: [{ fields: { name: 'New' } }, { fields: { name: 'Other', externalId: '7' } }],
    };
    expect(() => perform(model, command)).toThrow('already has the external ID “7”');
    expect(outlineIn(model)).not.toContain('New');
  });
});
