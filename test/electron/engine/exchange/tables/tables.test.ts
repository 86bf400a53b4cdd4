import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePackage } from '../../../../../electron/engine/exchange/package/parts.ts';
import {
  withApostrophe,
  withoutApostrophe,
} from '../../../../../electron/engine/exchange/tables/apostrophe.ts';
import { modelOfTable, planTable } from '../../../../../electron/engine/exchange/tables/import-table.ts';
import { readTable } from '../../../../../electron/engine/exchange/tables/read-table.ts';
import { workbookSteps } from '../../../../../electron/engine/exchange/workbook/write-workbook.ts';
import { xlsxFormat } from '../../../../../electron/engine/exchange/xlsx.ts';
import { UserError } from '../../../../../shared/api/contract.ts';
import { childrenOf, type Model } from '../../../../../shared/model/model.ts';
import { codeOf } from '../../../../../shared/model/queries/codes.ts';
import { finish } from '../../../../../shared/steps/steps.ts';
import { idOf, perform, seedModel } from '../../../../shared/model/harness.ts';
import { anyText } from '../models.ts';

const options = { format: 'xlsx', paper: 'a4', orientation: 'landscape' } as const;
const context = { at: '2026-11-28T10:00:00Z', version: '0.1.0' };
const NO_HOUSE = { title: '', label: '', version: '', footer: '', author: '', date: '' };
const workbookOf = async (model: Model) =>
  (await xlsxFormat.write?.(model, options, context)) ?? new Uint8Array();
const table = async (text: string | Uint8Array, more?: Parameters<typeof readTable>[2]) => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const { head, rows } = await readTable(bytes, 'a.csv', more);
  return { head, rows: rows.map(({ line, cells }) => [line, ...cells]) };
};
const refusal = (bytes: Uint8Array, more?: Parameters<typeof readTable>[2]) =>
  readTable(bytes, 'a.csv', more).then(
    () => 'read',
    (error: Error) => error.message,
  );

describe('a table in a file', () => {
  it('is read with any separator, titles above its head, and line breaks in quotes', async () => {
    for (const sign of [',', ';', '\t', '|'])
      expect(
        await table(['Code,Name', '1,"Plan', 'ahead"', '', '2,Sell'].join('\r\n').replaceAll(',', sign)),
      ).toEqual({
        head: ['Code', 'Name'],
        rows: [
          [2, '1', 'Plan\r\nahead'],
          [5, '2', 'Sell'],
        ],
      });
    expect((await table('Our processes\n\nName,Owner\nPlan,Ann\n')).head).toEqual(['Name', 'Owner']);
  });

  it('is read in the encodings of spreadsheets, and in GBK if that is chosen', async () => {
    const text = 'Name,Owner\nPrüfung,José\n';
    const rows = [[2, 'Prüfung', 'José']];
    expect((await table(`\ufeff${text}`)).rows).toEqual(rows);
    expect((await table(Buffer.from(`\ufeff${text}`, 'utf16le'))).rows).toEqual(rows);
    expect((await table(Buffer.from(text, 'utf16le'))).rows).toEqual(rows);
    expect((await table(Buffer.from(`"${text.replace(',', '",')}`, 'utf16le').swap16())).rows).toEqual(rows);
    expect((await table(Buffer.from(text, 'latin1'))).rows).toEqual(rows);
    const chinese = Buffer.concat([Buffer.from('Name\n'), Buffer.from('bcc6bbae', 'hex')]);
    expect((await table(chinese, { encoding: 'gbk' })).rows).toEqual([[2, '计划']]);
    expect(await refusal(chinese)).toMatch(/is not valid UTF-8: see line 2, byte 1\. .* Choose its encoding/);
    expect(await refusal(Buffer.from('Name\n\xff\xff', 'latin1'), { encoding: 'gbk' })).toContain(
      'not text in the encoding gbk',
    );
  });

  it.each([
    ['a circle', 'ID,Parent ID,Name\n1,2,Plan\n2,1,Sell\n', 'Line 2: It is inside itself.'],
    ['its own parent', 'ID,Parent ID,Name\n1,1,Plan\n', 'Line 2: It is inside itself.'],
    [
      'long names',
      `Name,Owner\n${'x'.repeat(10_001)},Ann\n`,
      'Line 2: Its name is longer than 10,000 characters.',
    ],
  ])('becomes no model if no row can become a block, and says why: %s', async (_, text, reason) => {
    const read = await readTable(Buffer.from(text), 'a.csv');
    expect(() => modelOfTable(read, 'a.csv', {})).toThrow(
      `No row of “a.csv” can become a block. ${reason} Nothing was imported.`,
    );
  });

  it('is refused in one sentence if it can’t be read', async () => {
    expect(await refusal(new Uint8Array())).toBe('“a.csv” has no rows with blocks. Nothing was imported.');
    expect(await refusal(Buffer.from('Name\nPlan\n"Sell\n\nAssist'))).toBe(
      '“a.csv” has quotes that are opened in line 3 and never closed. Nothing was imported.',
    );
    expect(await refusal(Buffer.from('Name\nPl\0an'))).toBe(
      '“a.csv” is not a text file. Nothing was imported.',
    );
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain(
      'has a password or is of a format before 2007',
    );
    const document = writePackage(
      [{ name: 'word/document.xml', contentType: 'a', content: '<a/>' }],
      [{ id: 'r', type: 'http://x/officeDocument', part: 'word/document.xml' }],
    );
    expect(await refusal(document)).toBe('“a.csv” is not a workbook. Nothing was imported.');
  });

  it('is the sheet of a workbook that is named, or the first with headings', async () => {
    const sheet = (name: string, heading: string, text: string) => ({
      ...{ name, columns: [{ heading, width: 9 }], rows: [{ cells: [text] }] },
    });
    const sheets = [
      sheet('Read me', 'How to use this', 'Well'),
      sheet('A', 'Name', 'Plan'),
      sheet('B', 'Name', 'Sell'),
    ];
    const bytes = finish(
      // biome-ignore lint/suspicious/noExplicitAny: steps of a workbook tell shares of the work.
      workbookSteps(sheets, NO_HOUSE, context.at) as any,
    ) as Uint8Array;
    expect(await table(bytes)).toEqual({ head: ['Name'], rows: [[2, 'Plan']] });
    expect((await table(bytes, { sheet: 'B' })).rows).toEqual([[2, 'Sell']]);
    expect(await refusal(bytes, { sheet: 'C' })).toBe(
      '“a.csv” has no sheet “C”. Its sheets: “Read me”, “A”, “B”.',
    );
  });

  it('never crashes on altered bytes: it is read, or refused in one sentence', async () => {
    const samples = [
      Buffer.from(await workbookOf(seedModel())),
      Buffer.from('Code,Name\n1,"Plan"\n1.1,Net\n'),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        async (sample, changes, cut) => {
          const bytes = Buffer.from(sample);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const short = cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes;
          try {
            planTable(seedModel(), await readTable(short, 'a.xlsx'), 'a.xlsx');
          } catch (error) {
            if (!(error instanceof UserError)) throw error;
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('has an apostrophe before text that would be a formula, and comes back exactly', () => {
    expect(['=1+1', '-5 things', '@x', '+a', '\tb'].map(withApostrophe)).toEqual([
      "'=1+1",
      "'-5 things",
      "'@x",
      "'+a",
      "'\tb",
    ]);
    expect(['-5', '+1.5', '-3,5%', '1e-3', 'a=b', "'a"].map(withApostrophe)).toEqual([
      '-5',
      '+1.5',
      '-3,5%',
      '1e-3',
      'a=b',
      "'a",
    ]);
    const text = fc.oneof(anyText, fc.stringMatching(/^['=+\-@0-9]{0,4}$/));
    fc.assert(fc.property(text, (each) => withoutApostrophe(withApostrophe(each)) === each));
  });
});

/** The hierarchy as rows of cells, changed, and then imported as a workbook. */
const back = async (model: Model, change: (rows: string[][]) => string[][], deletesMissing = false) => {
  const { head = [], rows } = await readTable(await workbookOf(model), 'a.xlsx');
  const changed = change(rows.map(({ cells }) => [...cells]));
  const table = { head, rows: changed.map((cells, i) => ({ line: i + 2, cells })), sheet: 'Hierarchy' };
  const { plan, report } = planTable(model, table, 'a.xlsx', { deletesMissing });
  return { command: plan.command, report };
};
const [NAME, LEVEL, PARENT, OWNER, SYSTEMS, ID] = [1, 2, 3, 4, 13, 14];

describe('a workbook of the model that comes back', () => {
  it('changes nothing as it is, sorted, with columns moved in and out of sight', async () => {
    const model = seedModel();
    perform(model, {
      type: 'process.update',
      ids: [idOf(model, 'P')],
      definition: 'x'.repeat(50_000),
      owner: '=1',
    });
    perform(model, { type: 'element.add', processId: idOf(model, 'P'), kind: 'system', text: 'A; "B"' });
    expect((await back(model, (rows) => rows)).command).toBeUndefined();
    const sorted = await back(model, (rows) =>
      rows.toSorted((a, b) => ((a[NAME] ?? '') < (b[NAME] ?? '') ? -1 : 1)),
    );
    expect(sorted.command).toBeUndefined();
    expect(sorted.report.blocks).toMatchObject({ new: 0, changed: 0, moved: 0, missing: 0 });
  });

  it('changes nothing if columns were added, whatever they are called', async () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: [idOf(model, 'P')], definition: 'Why', owner: 'Ann' });
    const { head = [], rows } = await readTable(await workbookOf(model), 'a.xlsx');
    const added = ['Comment', 'Process', 'ID', 'Responsible', 'Level 1', 'State', 'Parent ID', 'Tools'];
    for (const isInFront of [true, false]) {
      const withAdded = (own: readonly string[]) => (isInFront ? [...added, ...own] : [...own, ...added]);
      const widened = rows.map(({ line, cells }) => ({
        ...{ line, cells: withAdded(Array.from(head, (_, i) => cells[i] ?? '')) },
      }));
      const { plan } = planTable(
        model,
        { head: withAdded(head), rows: widened, sheet: 'Hierarchy' },
        'a.xlsx',
      );
      expect([plan.command, plan.leftOut, plan.notes]).toEqual([undefined, [], []]);
    }
  });

  it('is found by its IDs, wherever its sheet stands among others', async () => {
    const sheet = (name: string, headings: readonly string[], cells: readonly string[]) => ({
      ...{ name, columns: headings.map((heading) => ({ heading, width: 9 })), rows: [{ cells }] },
    });
    const sheets = [
      sheet('Summary', ['Name', 'Owner'], ['All of it', 'Ann']),
      sheet('Terms', ['Name', 'Definition'], ['Quota', 'What is to be sold']),
      sheet('Hierarchy', ['Code', 'Name', 'Strata ID'], ['P', 'Plan', 'plan']),
    ];
    const bytes = finish(
      // biome-ignore lint/suspicious/noExplicitAny: steps of a workbook tell shares of the work.
      workbookSteps(sheets, NO_HOUSE, context.at) as any,
    ) as Uint8Array;
    expect((await table(bytes)).rows).toEqual([[2, 'P', 'Plan', 'plan']]);
    expect((await table(bytes, { sheet: 'Terms' })).rows).toEqual([[2, 'Quota', 'What is to be sold']]);
  });

  it('is told cell by cell: renamed, moved, changed, new and missing', async () => {
    const model = seedModel();
    const [s1, s2] = [idOf(model, 'S1'), idOf(model, 'S2')];
    perform(model, { type: 'element.add', processId: s1, kind: 'system', text: 'SAP' });
    const { command, report } = await back(model, (rows) => {
      const row = rows.find((cells) => cells[ID] === s1) ?? [];
      [row[NAME], row[PARENT], row[OWNER], row[SYSTEMS]] = ['Sell Online', 'P', 'Ann', 'CRM'];
      const others = rows.filter((cells) => cells[ID] !== s2);
      return [...others, ['N1', 'Inside', '2', 'N'], ['N', 'New', '1', '']];
    });
    expect(report.blocks).toMatchObject({ new: 2, renamed: 1, moved: 1, missing: 1 });
    expect(report.changed).toEqual([
      {
        ...{ line: 4, code: 'S1', name: 'Sell Online', moved: true },
        cells: [
          { field: 'name', from: 'Sell on Standard Terms', to: 'Sell Online' },
          { field: 'owner', from: '', to: 'Ann' },
          { field: 'system', from: 'SAP', to: 'CRM' },
        ],
      },
    ]);
    expect(report.missing).toEqual([{ code: 'S2', name: 'Sell by Proposal' }]);
    if (!command) throw new Error('There is nothing to do.');
    perform(model, command);
    expect(model.rows.process.get(s1)).toMatchObject({
      name: 'Sell Online',
      owner: 'Ann',
      parentId: idOf(model, 'P'),
    });
    expect(model.rows.process.has(s2)).toBe(true);
    const made = childrenOf(model, null).find(({ name }) => name === 'New');
    expect(childrenOf(model, made?.id ?? '').map(({ name }) => name)).toEqual(['Inside']);
    expect((await back(model, (rows) => rows)).command).toBeUndefined();
  });

  it('empties what was emptied, and deletes missing blocks only if asked, and none that others stay in', async () => {
    const model = seedModel();
    const s = idOf(model, 'S');
    perform(model, { type: 'process.update', ids: [s], owner: 'Ann' });
    const gone = childrenOf(model, s)
      .slice(0, 1)
      .map(({ id }) => id);
    const without = (rows: string[][]) =>
      rows.filter((cells) => cells[ID] !== idOf(model, 'P') && !gone.includes(cells[ID] ?? ''));
    const inside = await back(model, without, true);
    expect(inside.command?.remove).toEqual([idOf(model, 'P')]);
    const emptied = await back(model, (rows) => rows.map((cells) => cells.with(OWNER, '')));
    expect(emptied.report.changed).toMatchObject([
      { code: codeOf(model, s), cells: [{ field: 'owner', to: '' }] },
    ]);
  });

  it('moves a block into one that was inside it, and leaves out what would be inside itself', async () => {
    const model = seedModel();
    const [s, s1, p] = [idOf(model, 'S'), idOf(model, 'S1'), idOf(model, 'P')];
    const setParents = (parents: Readonly<Record<string, string>>) => (rows: string[][]) =>
      rows.map((cells) => cells.with(PARENT, parents[cells[ID] ?? ''] ?? cells[PARENT] ?? ''));
    const round = await back(model, setParents({ [s]: 'S1' }));
    expect([round.command, round.report.blocks.moved]).toEqual([undefined, 0]);
    expect(new Set(round.report.leftOut.map(({ text }) => text))).toEqual(new Set(['It is inside itself.']));
    const { command } = await back(model, setParents({ [s1]: 'P', [s]: 'S1' }));
    if (!command) throw new Error('There is nothing to do.');
    perform(model, command);
    expect([s1, s].map((id) => model.rows.process.get(id)?.parentId)).toEqual([p, s1]);
  });

  it('tells rows that can’t be blocks one by one, and takes the others in', async () => {
    const model = seedModel();
    const p = idOf(model, 'P');
    const { report, command } = await back(model, (rows) => [
      ...rows.map((cells) => (cells[ID] === p ? cells.with(NAME, 'x'.repeat(10_001)) : cells)),
      ['', 'Twice', '1', '', ...Array<string>(ID - 4).fill(''), p],
      ['', 'New', '1'],
    ]);
    expect(report.leftOut.map(({ text }) => text)).toEqual(['Its name is longer than 10,000 characters.']);
    expect(report.changed.map(({ name }) => name)).toEqual(['Twice']);
    expect(command?.blocks).toHaveLength(2);
  });

  it('puts new rows without a parent under the row above by their level', async () => {
    const model = seedModel();
    const { command } = await back(model, ([first = [], ...rows]) => [
      first,
      Object.assign(Array(15).fill(''), { [NAME]: 'Under Plan', [LEVEL]: '2' }),
      ...rows,
    ]);
    if (!command) throw new Error('There is nothing to do.');
    perform(model, command);
    expect(childrenOf(model, idOf(model, 'P')).map(({ name }) => name)).toEqual(['Under Plan']);
  });
});
