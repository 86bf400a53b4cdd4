import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { strataIn, temporaryFolder } from '../harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);
const PCF = 'PCF ID,Hierarchy ID,Name,Element Description\n1,1.0,Plan,Why\n2,1.1,Net,\n3,1.2,Review,\n';

it('a table makes a model, changes nothing the second time, and is previewed without a change', async () => {
  writeFileSync(join(folder, 'pcf.csv'), PCF);
  const previewed = await strata(['import', 'pcf.csv', 'pcf.strata', '--preview']);
  expect(JSON.parse(previewed.stdout)).toMatchObject({ done: false, nesting: 'code', levels: [1, 2] });
  expect(existsSync(join(folder, 'pcf.strata'))).toBe(false);
  const made = await strata(['import', 'pcf.csv', 'pcf.strata']);
  expect(JSON.parse(made.stdout)).toMatchObject({ done: true, blocks: { new: 3, same: 0 }, leftOut: [] });
  expect((await strata(['show', 'pcf.strata'])).stdout).toMatch(
    /^1 Plan .*\n {2}1\.1 Net .*\n {2}1\.2 Review /,
  );
  const again = await strata(['import', 'pcf.csv', 'pcf.strata']);
  expect(JSON.parse(again.stdout)).toMatchObject({ done: false, blocks: { new: 0, changed: 0, same: 3 } });

  writeFileSync(join(folder, 'more.csv'), 'Nr;Titel;Wer\n7;Assist;Ann\n');
  const map = ['--map', 'Titel=name,Nr=externalId,Wer=owner', '--under', '1'];
  expect(JSON.parse((await strata(['import', 'more.csv', 'pcf.strata', ...map])).stdout).done).toBe(true);
  expect((await strata(['show', 'pcf.strata'])).stdout).toContain('\n  1.3 Assist ');
  expect((await strata(['undo', 'pcf.strata'])).stdout).toContain('Import 1 block from “more.csv”');

  await strata(['export', 'pcf.strata', 'out.xlsx']);
  await strata(['apply', 'pcf.strata', '-'], '{"type":"process.create","parentId":null,"name":"Sell"}\n');
  const back = await strata(['import', 'out.xlsx', 'pcf.strata', '--delete-missing']);
  expect(JSON.parse(back.stdout)).toMatchObject({
    done: true,
    sheet: 'Hierarchy',
    missing: [{ name: 'Sell' }],
  });
  expect((await strata(['show', 'pcf.strata'])).stdout).not.toContain('Sell');

  const before = readFileSync(join(folder, 'pcf.strata'));
  writeFileSync(join(folder, 'bad.csv'), 'Name\n"Plan\n');
  const refused = await strata(['import', 'bad.csv', 'pcf.strata']);
  expect(refused).toEqual({
    ...{ code: 2, stdout: '' },
    stderr: '“bad.csv” has quotes that are opened in line 2 and never closed. Nothing was imported.\n',
  });
  expect(readFileSync(join(folder, 'pcf.strata'))).toEqual(before);
});

it('several tables come in as one change, in the order in which they are named', async () => {
  writeFileSync(join(folder, 'macro.csv'), 'Name,Owner\nPlan,Ann\nSell,\n');
  writeFileSync(join(folder, 'detail.csv'), 'Name,Level\nSell,1\nOffer,2\nPlan,1\nForecast,2\n');
  const both = await strata(['import', 'macro.csv', 'detail.csv', 'both.strata']);
  expect([both.code, JSON.parse(both.stdout)]).toMatchObject([
    0,
    {
      done: true,
      files: [
        { file: 'macro.csv', blocks: { new: 2 } },
        { file: 'detail.csv', blocks: { new: 2, same: 2 } },
      ],
    },
  ]);
  const shown = (await strata(['show', 'both.strata'])).stdout;
  expect(shown).toMatch(/Plan .*\n.* Forecast .*\n.*Sell .*\n.* Offer /);

  writeFileSync(join(folder, 'one.csv'), 'Name\nAssist\n');
  writeFileSync(join(folder, 'two.csv'), 'Name,Parent\nAnswer,Assist\nAssist,\n');
  expect((await strata(['import', 'one.csv', 'two.csv', 'both.strata'])).code).toBe(0);
  expect((await strata(['show', 'both.strata'])).stdout).toMatch(/Assist .*\n.* Answer /);
  expect((await strata(['undo', 'both.strata'])).stdout).toContain('Import “one.csv” and “two.csv”');
  expect((await strata(['show', 'both.strata'])).stdout).toBe(shown);

  writeFileSync(join(folder, 'list.txt'), 'Plan\n');
  const before = readFileSync(join(folder, 'both.strata'));
  for (const [other, sentence] of [
    ['list.txt', 'Only tables can be imported together: CSV, TSV or XLSX. “list.txt” isn’t a table.\n'],
    ['bad.csv', '“bad.csv” has quotes that are opened in line 2 and never closed. Nothing was imported.\n'],
  ] as const)
    expect(await strata(['import', 'one.csv', other, 'both.strata'])).toEqual({
      code: 2,
      stdout: '',
      stderr: sentence,
    });
  expect(readFileSync(join(folder, 'both.strata'))).toEqual(before);
});

it('ends with exit code 2 and one sentence where nothing was done, and still reports', async () => {
  writeFileSync(join(folder, 'same.csv'), 'Name\nPlan\n');
  writeFileSync(join(folder, 'none.csv'), 'Name,Owner\n,Ann\n');
  await strata(['import', 'same.csv', 'same.strata']);
  const again = await strata(['import', 'same.csv', 'same.strata']);
  expect([again.code, again.stderr]).toEqual([
    2,
    '“same.strata” already has all that “same.csv” would bring. Nothing was changed.\n',
  ]);
  expect(JSON.parse(again.stdout)).toMatchObject({ done: false, blocks: { same: 1 } });
  const none = await strata(['import', 'none.csv', 'same.strata']);
  expect([none.code, none.stderr]).toEqual([
    2,
    'No row of “none.csv” can become a block. Nothing was changed. The report says why, by line.\n',
  ]);
  expect(JSON.parse(none.stdout).leftOut).toEqual([{ line: 2, text: 'It has no name.' }]);
  expect((await strata(['import', 'none.csv', 'new.strata'])).code).toBe(2);
  expect(existsSync(join(folder, 'new.strata'))).toBe(false);
  expect((await strata(['import', 'same.csv', 'same.strata', '--preview'])).code).toBe(0);
});
