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
