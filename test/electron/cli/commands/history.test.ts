/** Undo and redo at the command line where somebody else has built on what is undone. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDocument } from '../../../../electron/engine/document/document.ts';
import { strataIn, temporaryFolder } from '../harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);
const FILE = 'work.strata';

const blocks = (): string[] => {
  const document = openDocument(join(folder, FILE));
  const names = [...document.model.rows.process.values()].map(({ name }) => name).sort();
  document.close();
  return names;
};

/** Grace renames a block in a window of her own. */
const renameElsewhere = (from: string, to: string): void => {
  const document = openDocument(join(folder, FILE));
  const id = [...document.model.rows.process.values()].find(({ name }) => name === from)?.id ?? '';
  const by = { actorId: 'grace', actor: 'Grace', seed: randomBytes(16).toString('hex') };
  expect(document.apply({ type: 'process.rename', id, name: to }, by)).toMatchObject({
    ok: true,
  });
  document.close();
};

it('says what others have built on, and with --part undoes and redoes the rest', async () => {
  await strata(['new', FILE]);
  const items = ['Plan', 'Sell', 'Contract'].map((name) => ({ depth: 0, name }));
  const add = JSON.stringify({ type: 'process.addOutline', parentId: null, items });
  expect((await strata(['apply', FILE, '-'], add)).code).toBe(0);
  renameElsewhere('Sell', 'Sell more');

  const refused = await strata(['undo', FILE]);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(
    /later changes by Grace involve “Sell more”, which will stay unchanged\.\n$/,
  );
  expect(blocks()).toEqual(['Contract', 'Plan', 'Sell more']);

  const undone = await strata(['undo', FILE, '--part']);
  expect(undone).toMatchObject({ code: 0, stdout: expect.stringContaining('Add 3 blocks') });
  expect(undone.stderr).toContain('“Sell more”');
  expect(blocks()).toEqual(['Sell more']);

  expect((await strata(['redo', FILE, '--part'])).code).toBe(0);
  expect(blocks()).toEqual(['Contract', 'Plan', 'Sell more']);
});
