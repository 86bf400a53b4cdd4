import { describe, expect, it } from 'vitest';
import { formats } from '../../../../../electron/engine/exchange/formats.ts';
import { childrenOf, modelFrom } from '../../../../../shared/model/model.ts';
import { problemsIn } from '../../../../../shared/model/validation/validate.ts';

const dataIn = async (text: string, fileName: string, columns?: ('code' | 'name' | 'owner' | 'skip')[]) => {
  const format = formats.find(({ extension, read }) => read && fileName.endsWith(`.${extension}`));
  if (!format?.read) throw new Error(`Nothing reads ${fileName}.`);
  return format.read(Buffer.from(text), fileName, columns && { columns });
};
const read = async (text: string, fileName: string, ...columns: ('code' | 'name' | 'owner' | 'skip')[]) =>
  modelFrom(await dataIn(text, fileName, columns.length > 0 ? columns : undefined));
const outline = (
  model: Awaited<ReturnType<typeof read>>,
  parentId: string | null = null,
  depth = 0,
): string =>
  childrenOf(model, parentId)
    .flatMap(({ id, name }) => [`${'>'.repeat(depth)}${name}`, outline(model, id, depth + 1)])
    .filter(Boolean)
    .join('|');

const PLAN = 'Plan|>Forecast|Sell';

describe('files of lists', () => {
  it.each([
    ['list.md', '# Plan\n- **Forecast**\n# Sell'],
    ['list.org', '* Plan\n** Forecast\n* Sell'],
    [
      'page.html',
      '<!doctype html><html><body><ul><li>Plan<ul><li>Forecast</li></ul></li><li>Sell</li></ul></body></html>',
    ],
    ['page.htm', '<h1>Plan</h1><p>Forecast</p><h1>Sell</h1>'],
    [
      'list.opml',
      '<opml><body><outline text="Plan"><outline text="Forecast"/></outline><outline text="Sell"/></body></opml>',
    ],
    ['paths.csv', 'Plan,\n,Forecast\nSell,'],
    ['levels.csv', 'Level 1;Level 2\nPlan;Forecast\nSell;'],
    ['codes.tsv', 'Code\tName\nP\tPlan\nP1\tForecast\nS\tSell'],
    ['list.txt', 'Plan\n\tForecast\nSell'],
  ])('are read by the ending of their name: %s', async (fileName, text) => {
    const model = await read(text, fileName);
    expect(outline(model)).toBe(PLAN);
    expect(problemsIn(await dataIn(text, fileName))).toEqual([]);
  });

  it('give blocks their owners and elements by the headings of a table', async () => {
    const model = await read('Code,Name,Owner,System\nP,Plan,Ada,SAP; CRM\nP1,Forecast,Bob,\n', 'table.csv');
    expect(outline(model)).toBe('Plan|>Forecast');
    expect([...model.rows.process.values()].map(({ name, owner }) => `${name} ${owner}`).sort()).toEqual([
      'Forecast Bob',
      'Plan Ada',
    ]);
    const elements = [...model.rows.element.values()].map(({ kind, text }) => `${kind} ${text}`);
    expect(elements.sort()).toEqual(['system CRM', 'system SAP']);
  });

  it('are read by the columns that the caller names', async () => {
    const model = await read('Foo,Bar,Baz\nP,Plan,Ada\n', 'table.csv', 'code', 'name', 'owner');
    expect(outline(model)).toBe('Plan');
    expect([...model.rows.process.values()][0]?.owner).toBe('Ada');
  });

  it('are refused in one sentence if it is not clear which column holds the names', async () => {
    for (const text of ['Foo,Bar\nPlan,Ada\n', 'Code,Owner\nP,Ada\n'])
      await expect(read(text, 'table.csv')).rejects.toMatchObject({
        code: 'unclear-columns',
        message: expect.stringMatching(/“table.csv”|“table.csv”/),
      });
    await expect(read('a,b\nPlan,x', 'table.csv', 'skip', 'skip')).rejects.toMatchObject({
      code: 'unclear-columns',
    });
  });

  it('are refused if there are no columns to name, and if nothing is in them', async () => {
    await expect(read('Plan\nSell', 'list.txt', 'name')).rejects.toMatchObject({ code: 'no-table' });
    for (const fileName of ['a.html', 'a.csv', 'a.opml', 'a.md'])
      await expect(read('\u200b\n', fileName)).rejects.toMatchObject({ code: 'empty-outline' });
  });
});
