import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { pictureOf, strataIn, temporaryFolder } from './harness.ts';

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
  expect(stdout).toContain(`‹${name}›`);
  const [finding] = JSON.parse((await strata(['check', name, '--json'])).stdout);
  expect(finding).toMatchObject({ severity: 'error', message: stdout.trimEnd().replace('error: ', '') });
  expect(pictureOf(folder)).toEqual(before);
};

describe('check', () => {
  it('ends with 0 where the file is sound, whatever there is to find in the model', async () => {
    const { code, stdout, stderr } = await strata(['check', 'talk.strata']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const findings = JSON.parse((await strata(['check', 'talk.strata', '--json'])).stdout);
    expect(stdout.trimEnd().split('\n')).toHaveLength(findings.length);
    expect(findings.filter(({ check }: { check: string }) => check === 'matrix-gap')).toHaveLength(6);
  });

  it('ends with 1 where the file is cut short', async () => {
    writeFileSync(path('cut.strata'), readFileSync(path('talk.strata')));
    truncateSync(path('cut.strata'), 12_288);
    await expectDamaged('cut.strata');
  });

  it('ends with 1 where its pages are overwritten', async () => {
    const bytes = readFileSync(path('talk.strata'));
    bytes.fill(0xa5, 8192, 8192 + 4096 * 8);
    writeFileSync(path('overwritten.strata'), bytes);
    await expectDamaged('overwritten.strata');
  });

  it('ends with 1 where a record refers to one that is gone', async () => {
    damagedCopy('orphan.strata', (db) => db.exec(`DELETE FROM process WHERE id = 'sell'`));
    await expectDamaged('orphan.strata');
  });

  it('ends with 1 where a block is inside itself', async () => {
    damagedCopy('loop.strata', (db) => db.exec(`UPDATE process SET parentId = 'plan' WHERE id = 'plan'`));
    await expectDamaged('loop.strata');
  });
});
