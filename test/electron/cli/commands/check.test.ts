import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { pictureOf, strataIn, temporaryFolder } from '../harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);
const path = (name: string) => join(folder, name);

/** A copy of the sound model in which something was changed behind Strata's back. */
const damagedCopy = (name: string, damage: (db: Database.Database) => void) => {
  writeFileSync(path(name), readFileSync(path('talk.strata')));
  const db = new Database(path(name));
  db.pragma('foreign_keys = OFF');
  damage(db);
  db.close();
};

beforeAll(async () => {
  await strata(['new', 'talk.strata', '--seed', 'sales-and-support']);
});

const expectDamaged = async (name: string) => {
  const before = pictureOf(folder);
  const { code, stdout, stderr } = await strata(['check', name]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toContain(`“${name}”`);
  const [finding] = JSON.parse((await strata(['check', name, '--json'])).stdout);
  expect(finding).toMatchObject({ severity: 'error', message: stdout.trimEnd().replace('error: ', '') });
  expect(pictureOf(folder)).toEqual(before);
};

describe('check', () => {
  it('ends with 0 if the file is sound, whatever there is to find in the model', async () => {
    const { code, stdout, stderr } = await strata(['check', 'talk.strata']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const findings = JSON.parse((await strata(['check', 'talk.strata', '--json'])).stdout);
    expect(stdout.trimEnd().split('\n')).toHaveLength(findings.length);
    expect(findings.filter(({ check }: { check: string }) => check === 'matrix-gap')).toHaveLength(6);
  });

  it('reports of the seed six gaps of S4, the guidance that the source breaks, and the open requests', async () => {
    const gap = (grouping: string) =>
      `warning: S4 “Sell Renewal” has no block for “${grouping}”. Choose a block or mark the cell as none.`;
    const thing = (code: string) =>
      `hint: ${code} “Problem/Need Gathering” doesn’t start with a verb. Try “Gather …”.`;
    expect((await strata(['check', 'talk.strata'])).stdout.trimEnd().split('\n')).toEqual([
      gap('Develop Profile'),
      gap('Qualify'),
      gap('Problem/Need Gathering'),
      gap('Developing Product/Solution/Value Proposition'),
      gap('Presenting Product/Solution/Value Proposition'),
      gap('Evaluate customer Feedback/Refine Solution/Value Proposition'),
      ...['S103', 'S203', 'S303'].map(thing),
      'hint: The request “Please explode Plan” on P “Plan” is still open.',
      'hint: The request “List of possible names for X” on the term “X” is still open.',
    ]);
  });

  it('reports of the seed what the page about the checks says, line by line', async () => {
    const page = readFileSync(new URL('../../../../docs/checks.md', import.meta.url), 'utf8');
    const [, table = ''] = page.split('## What the seed reports');
    const told = [...table.matchAll(/^\| ([a-z-]+) \| (.+?) \| .+ \|$/gm)].map(([, check, block]) => [
      check,
      // "S4 Sell Renewal"; a request on a term stands on no block.
      block?.startsWith('none') ? '' : block,
    ]);
    const findings = JSON.parse((await strata(['check', 'talk.strata', '--json'])).stdout);
    const found = findings.map(({ check, message }: { check: string; message: string }) => {
      const [, code, name] = /\b([A-Z]\d*) “([^”]+)”/.exec(message) ?? [];
      return [check, code === undefined ? '' : `${code} ${name}`];
    });
    // Below the table's head.
    expect(found).toEqual(told.slice(2));
  });

  it('ends with 1 if the file is cut short', async () => {
    writeFileSync(path('cut.strata'), readFileSync(path('talk.strata')));
    truncateSync(path('cut.strata'), 12_288);
    await expectDamaged('cut.strata');
  });

  it('ends with 1 if its pages are overwritten', async () => {
    const bytes = readFileSync(path('talk.strata'));
    bytes.fill(0xa5, 8192, 8192 + 4096 * 8);
    writeFileSync(path('overwritten.strata'), bytes);
    await expectDamaged('overwritten.strata');
  });

  it('ends with 1 if a record refers to one that is gone', async () => {
    damagedCopy('orphan.strata', (db) => db.exec(`DELETE FROM process WHERE id = 'sell'`));
    await expectDamaged('orphan.strata');
  });

  it('ends with 1 if a block is inside itself', async () => {
    damagedCopy('loop.strata', (db) => db.exec(`UPDATE process SET parentId = 'plan' WHERE id = 'plan'`));
    await expectDamaged('loop.strata');
  });
});
