import { describe, expect, it } from 'vitest';
import { headedTableIn, withColumns } from '../../../../shared/lists/headed-table.ts';
import { partsOfFile, tableToAskAbout } from '../../../../shared/lists/list-file.ts';
import { outlineOf, partsIn } from '../../../../shared/lists/read-outline.ts';
import { blocksOf } from '../../../../shared/lists/tables/blocks.ts';
import type { ColumnRole } from '../../../../shared/lists/tables/roles.ts';
import { clipSchema, depthsIn } from '../../../../shared/model/clip/clip.ts';

const blocks = (rows: string[][], ...roles: ColumnRole[]) => {
  const clip = blocksOf(rows, roles);
  if (!clip) return '';
  expect(clipSchema.safeParse(clip).success).toBe(true);
  const depths = depthsIn(clip);
  return clip.blocks.map(({ name }, i) => `${'>'.repeat(depths[i] ?? 0)}${name}`).join('|');
};

describe('the headings of a table', () => {
  it('say what the columns are', () => {
    const table = headedTableIn(partsIn({ text: 'Code\tName\tOwner\tSystem\nP\tPlan\tAda\tSAP' }));
    expect(table?.roles).toEqual(['code', 'name', 'owner', 'system']);
    expect(table?.isClear).toBe(true);
    expect(table?.rows).toEqual([['P', 'Plan', 'Ada', 'SAP']]);
  });

  it.each([
    ['commas', 'Code, Name, Owner, System\nP, Plan, Ada, SAP'],
    ['semicolons', 'Code;Name;Owner;System\nP;Plan;Ada;SAP'],
    ['strokes', '| Code | Name | Owner | System |\n|---|---|---|---|\n| P | Plan | Ada | SAP |'],
    ['HTML', '<table><tr><th>Code<th>Name<th>Owner<th>System<tr><td>P<td>Plan<td>Ada<td>SAP</table>'],
  ])('are found in a pasted table with %s', (_, text) => {
    expect(tableToAskAbout(partsIn({ text }))).toMatchObject({
      head: ['Code', 'Name', 'Owner', 'System'],
      rows: [['P', 'Plan', 'Ada', 'SAP']],
      roles: ['code', 'name', 'owner', 'system'],
    });
  });

  it('take two columns of names for two levels, and one they do not know for none', () => {
    expect(headedTableIn(partsIn({ text: 'Process\tActivity\tFoo\nPlan\tNet\tx' }))?.roles).toEqual([
      'part',
      'part',
      'skip',
    ]);
    expect(headedTableIn(partsIn({ text: 'Level 1\tL2\tOwner\nPlan\tNet\tx' }))?.roles).toEqual([
      'part',
      'part',
      'owner',
    ]);
  });

  it('are asked about if no column holds the names', () => {
    expect(headedTableIn(partsIn({ text: 'Code\tOwner\nP\tAda' }))?.isClear).toBe(false);
  });

  it('are not seen in lists with commas or in rows of names', () => {
    expect(headedTableIn(partsIn({ text: 'Plan, sell, assist\nName, owner and system' }))).toBeUndefined();
    expect(headedTableIn(partsIn({ text: 'Plan\tForecast\nSell\tQualify' }))).toBeUndefined();
    expect(outlineOf(partsIn({ text: 'Plan, sell\nAssist' })).map(({ name }) => name)).toEqual([
      'Plan, sell',
      'Assist',
    ]);
  });

  it('are the first row of a file of separated values, known or not, unless it holds paths', () => {
    expect(tableToAskAbout(partsOfFile('Foo,Bar\nPlan,Ada\n', 'csv'))).toMatchObject({
      head: ['Foo', 'Bar'],
      rows: [['Plan', 'Ada']],
      isClear: false,
    });
    const paths = partsOfFile('Plan;Forecast\nPlan;Net\nSell;Qualify', 'csv');
    expect(tableToAskAbout(paths)).toBeUndefined();
    expect(outlineOf(paths)).toHaveLength(5);
    expect(outlineOf(partsOfFile('Plan\nSell', 'csv'))).toHaveLength(2);
  });

  it('are left out of the rows if the columns are named', () => {
    const parts = partsIn({ text: 'Name\tOwner\nPlan\tAda' });
    expect(withColumns(parts, ['name', 'skip'])?.rows).toEqual([['Plan', 'Ada']]);
    expect(withColumns(partsIn({ text: 'Plan\tAda\nSell\tGrace' }), ['name', 'owner'])?.rows).toHaveLength(2);
    expect(withColumns(partsIn({ text: 'Plan' }), ['name'])).toBeUndefined();
  });
});

describe('blocks of a table', () => {
  it('are nested by codes, in the order of the rows', () => {
    const rows = [
      ['S203', 'Qualify'],
      ['P', 'Plan'],
      ['P1', 'Net'],
      ['P10', 'Close'],
      ['S', 'Sell'],
      ['S2', 'By proposal'],
    ];
    expect(blocks(rows, 'code', 'name')).toBe('Plan|>Net|>Close|Sell|>By proposal|>>Qualify');
    expect(
      blocks(
        [
          ['1.0', 'Plan'],
          ['1.1', 'Net'],
          ['1.1.2', 'Round'],
          ['2.0', 'Sell'],
          ['10.0', 'Close'],
        ],
        'code',
        'name',
      ),
    ).toBe('Plan|>Net|>>Round|Sell|Close');
  });

  it('are nested by levels, by parents, and by a column for each level', () => {
    const levels = [
      ['1', 'Plan'],
      ['2', 'Net'],
      ['3', 'Round'],
      ['2', 'Sum'],
      ['1', 'Sell'],
    ];
    expect(blocks(levels, 'level', 'name')).toBe('Plan|>Net|>>Round|>Sum|Sell');
    const parents = [
      ['Net', 'P'],
      ['Plan', '', 'P'],
      ['Round', 'Net'],
    ];
    expect(blocks(parents, 'name', 'parent', 'code')).toBe('Plan|>Net|>>Round');
    const paths = [
      ['Plan', 'Net', 'Ada'],
      ['Plan', 'Sum', 'Bob'],
      ['Sell', '', 'Cy'],
    ];
    expect(blocks(paths, 'part', 'part', 'owner')).toBe('Plan|>Net|>Sum|Sell');
    const owners = blocksOf(paths, ['part', 'part', 'owner'])?.blocks.map(({ owner }) => owner);
    expect(owners).toEqual(['', 'Ada', 'Bob', 'Cy']);
  });

  it('never go round in circles', () => {
    expect(
      blocks(
        [
          ['A', 'B'],
          ['B', 'A'],
          ['C', 'C'],
        ],
        'name',
        'parent',
      ),
    ).toBe('A|>B|C');
  });

  it('have owners, definitions and elements', () => {
    const clip = blocksOf(
      [['Plan', 'Ada', 'What we do', '"Terms; v2"; Order', 'SAP']],
      ['name', 'owner', 'definition', 'output', 'system'],
    );
    expect(clip?.blocks[0]).toMatchObject({ name: 'Plan', owner: 'Ada', definition: 'What we do' });
    expect(clip?.elements.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'output Terms; v2',
      'output Order',
      'system SAP',
    ]);
  });

  it('are none if no row has a name', () => {
    expect(blocksOf([['', 'Ada']], ['name', 'owner'])).toBeUndefined();
  });
});
