import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../../electron/engine/exchange/workbook/read-workbook.ts';
import { xlsxFormat } from '../../../../../electron/engine/exchange/xlsx.ts';
import { applyPatch, type Model } from '../../../../../shared/model/model.ts';
import { idOf, perform, seedModel } from '../../../../shared/model/harness.ts';
import { elementsOf, readXml } from '../../../../xml.ts';
import { anyText } from '../models.ts';
import { hasOffice, savedByOffice } from '../office.ts';
import { packageProblems } from '../package/package-problems.ts';

const options = { format: 'xlsx', paper: 'a4', orientation: 'landscape' } as const;
const context = { at: '2026-11-28T10:00:00Z', version: '0.1.0' };
const write = async (model: Model) => (await xlsxFormat.write?.(model, options, context)) ?? new Uint8Array();

const renamed = (model: Model, id: string, name: string): Model => {
  applyPatch(model, [{ op: 'set', table: 'process', id, fields: { name, definition: name } }]);
  return model;
};
/** The rows of each sheet by its name, without empty cells at the end. */
const read = async (bytes: Uint8Array) => {
  const sheets: [name: string, rows: (readonly string[])[]][] = [];
  for (const { name, rows } of await readWorkbook(bytes, 'a.xlsx'))
    sheets.push([name, (await rows()).map(({ cells }) => cells)]);
  return Object.fromEntries(sheets);
};
const part = (bytes: Uint8Array, name: string) =>
  elementsOf(readXml(new TextDecoder().decode(unzipSync(bytes)[name])));

describe('a workbook', () => {
  it('has a sheet for each kind of record, and every block with code, parent, level and id', async () => {
    const model = seedModel();
    const bytes = await write(model);
    expect(packageProblems(bytes)).toEqual([]);
    expect(await write(model)).toEqual(bytes);
    const sheets = await read(bytes);
    expect(Object.keys(sheets)).toEqual([
      ...['Hierarchy', 'Matrix', 'Use cases', 'Terms', 'Questions', 'Findings', 'Funnel'],
    ]);
    const [head = [], ...rows] = sheets.Hierarchy ?? [];
    expect(head).toEqual([
      ...['Code', 'Name', 'Level', 'Parent', 'Owner', 'External ID', 'Status', 'Definition'],
      ...['Inputs', 'Outputs', 'Metrics', 'Practices', 'Skills', 'Systems', 'Strata ID'],
    ]);
    expect(rows.map(([code, name, level, parent]) => [code, name, level, parent]).slice(0, 4)).toEqual([
      ['P', 'Plan', '1', ''],
      ['S', 'Sell', '1', ''],
      ['S1', 'Sell on Standard Terms', '2', 'S'],
      ['S101', 'Develop Profile', '3', 'S1'],
    ]);
    expect(rows.every((cells) => model.rows.process.has(cells.at(-1) ?? ''))).toBe(true);
    expect(sheets.Matrix?.[0]?.slice(0, 2)).toEqual(['Grouping', 'S1 Sell on Standard Terms']);
    expect(sheets.Matrix?.flat()).toEqual(expect.arrayContaining(['None', 'Gap']));
  });

  it('marks which block uses which system', async () => {
    const model = seedModel();
    for (const [code, text] of [
      ['S1', 'ERP'],
      ['S1', 'CRM'],
      ['P', 'crm'],
    ] as const)
      perform(model, { type: 'element.add', processId: idOf(model, code), kind: 'system', text });
    expect((await read(await write(model)))['Systems × processes']).toEqual([
      ['Code', 'Process', 'CRM', 'ERP'],
      ['P', 'Plan', '×'],
      ['S1', 'Sell on Standard Terms', '×', '×'],
    ]);
  });

  it('is laid out for reading: levels, links to parents, a frozen head, filters, a list of statuses, a hidden id', async () => {
    const bytes = await write(seedModel());
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    const of = (tag: string) =>
      sheet.filter((element) => element.tag === tag).map(({ attributes }) => attributes);
    expect(
      of('row')
        .slice(0, 5)
        .map(({ outlineLevel }) => outlineLevel),
    ).toEqual([undefined, undefined, undefined, '1', '2']);
    expect(of('sheetFormatPr')[0]).toMatchObject({ outlineLevelRow: '2' });
    expect(of('hyperlink')[1]).toEqual({ ref: 'A5', location: "'Hierarchy'!A4" });
    expect(of('pane')[0]).toMatchObject({ ySplit: '1', state: 'frozen' });
    expect(of('autoFilter')[0]?.ref).toMatch(/^A1:O\d+$/);
    expect(of('dataValidation')[0]?.sqref).toMatch(/^G2:G\d+$/);
    expect(sheet.find(({ tag }) => tag === 'formula1')?.text).toBe(
      '"proposed,nominated,approved,rejected,retired"',
    );
    expect(of('col').at(-1)).toMatchObject({ hidden: '1' });
    expect(part(bytes, 'xl/workbook.xml').filter(({ text }) => text === "'Hierarchy'!$1:$1")).not.toEqual([]);
    const [, , , row] = (await (await readWorkbook(bytes, 'a.xlsx'))[0]?.rows()) ?? [];
    expect([row?.group, row?.indents[1]]).toEqual([1, 1]);
  });

  it('calculates the funnel by formulas, with the values that they have now', async () => {
    const bytes = await write(seedModel());
    const names = part(bytes, 'xl/workbook.xml').filter(({ tag }) => tag === 'sheet');
    const at = names.findIndex(({ attributes }) => attributes.name === 'Funnel') + 1;
    const cells = part(bytes, `xl/worksheets/sheet${at}.xml`).filter(({ tag }) => tag === 'c');
    const value = (name: string) => {
      const cell = cells.find(({ attributes }) => attributes.r === name);
      return Number(cell?.children.find(({ tag }) => tag === 'v')?.text);
    };
    const formulas = cells.flatMap(({ attributes, children }) => {
      const formula = children.find(({ tag }) => tag === 'f')?.text;
      return formula === undefined ? [] : [[attributes.r ?? '', formula] as const];
    });
    expect(formulas.length).toBeGreaterThan(6);
    for (const [name, formula] of formulas) {
      const [, left = '', sign, right = ''] = /^([A-Z]\d+)([*/])([A-Z]\d+)$/.exec(formula) ?? [];
      const result = sign === '*' ? value(left) * value(right) : value(left) / value(right);
      expect(value(name)).toBeCloseTo(result, 6);
    }
  });

  it.each([
    '=1+1',
    '-5 things',
    '@x',
    "=cmd|'/c calc'!A0",
    '<b>&"\'',
    '_x000D_ stays',
    ' a  b ',
    'مرحبا 👩‍🔧',
    '+1',
  ])('keeps %j as text', async (text) => {
    const model = renamed(seedModel(), idOf(seedModel(), 'P'), text);
    const bytes = await write(model);
    expect((await read(bytes)).Hierarchy?.[1]?.[1]).toBe(text);
    const [cell] = part(bytes, 'xl/worksheets/sheet1.xml').filter(({ attributes }) => attributes.r === 'B2');
    expect(cell?.attributes.t).toBe('s');
  });

  it('carries title, label, version and date on each printed page, and in its properties', async () => {
    const model = seedModel();
    const house = {
      title: 'Order & Cash',
      confidentiality: 'Client confidential',
      version: '1.2',
      author: 'Ann',
    };
    perform(model, { type: 'publication.update', ...house });
    const bytes = await write(model);
    expect(packageProblems(bytes)).toEqual([]);
    for (const name of Object.keys(unzipSync(bytes)).filter((each) =>
      each.startsWith('xl/worksheets/sheet'),
    )) {
      const texts = part(bytes, name).flatMap(({ tag, text }) => (/^odd/.test(tag) ? [text] : []));
      expect(texts).toEqual(['&LOrder && Cash&RClient confidential', '&L&A&C1.2 · 28 Nov 2026&R&P / &N']);
    }
    const facts = part(bytes, 'docProps/core.xml');
    for (const text of ['Order & Cash', 'Ann', '1.2']) expect(facts.map((each) => each.text)).toContain(text);
  });

  it('is whole and reads back with any text in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const model = renamed(seedModel(), 'plan', text);
        const bytes = await write(model);
        expect(packageProblems(bytes)).toEqual([]);
        // What XML can't hold is left out, and braces may be terms.
        if (text.isWellFormed() && !/[\p{Cc}\ufffe\uffff{]/u.test(text))
          expect((await read(bytes)).Hierarchy?.[1]?.[1] ?? '').toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  it('shortens a text that no cell can hold', async () => {
    const long = 'x'.repeat(40_000);
    const cell = (await read(await write(renamed(seedModel(), 'plan', long)))).Hierarchy?.[1]?.[1] ?? '';
    expect(cell).toBe(`${'x'.repeat(32_766)}…`);
  });

  it.skipIf(!hasOffice('calc'))(
    'opens in LibreOffice with a text that looks like a formula as text',
    async () => {
      const bytes = await write(renamed(seedModel(), 'plan', '=1+1'));
      const { 'file.csv': csv } = savedByOffice('calc', bytes, 'xlsx', 'csv');
      expect(csv?.toString()).toContain(',=1+1,1,');
    },
    300_000,
  );

  it.skipIf(!hasOffice('calc'))(
    'has formulas that LibreOffice calculates to the values beside them',
    async () => {
      const bytes = await write(seedModel());
      // Every sheet, one file each, as shown, in UTF-8, with commas.
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
      const asWritten = savedByOffice('calc', bytes, 'xlsx', filter);
      const calculated = savedByOffice('calc', withoutValues(bytes), 'xlsx', filter);
      expect(Object.keys(calculated).length).toBeGreaterThan(5);
      expect(texts(calculated)).toEqual(texts(asWritten));
    },
    600_000,
  );
});

const texts = (files: Readonly<Record<string, Buffer>>) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.toString()]));

/** A workbook whose formulas have no values beside them, so that whoever opens it calculates them. */
const withoutValues = (bytes: Uint8Array): Uint8Array => {
  let formulas = 0;
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (!name.startsWith('xl/worksheets/')) return [name, part] as const;
    const xml = new TextDecoder().decode(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, (_, formula) => {
      formulas++;
      return formula;
    });
    return [name, new TextEncoder().encode(xml)] as const;
  });
  expect(formulas).toBeGreaterThan(10);
  return zipSync(Object.fromEntries(parts));
};
