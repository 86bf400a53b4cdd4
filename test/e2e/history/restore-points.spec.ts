/** Restore points: whole copies of a model, restored from the history or opened if the model itself is damaged. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDocument } from '../../../electron/engine/document/document.ts';
import { addRestorePoint } from '../../../electron/engine/restore/restore-points.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { block, openSeed, outlineItem, saved } from '../helpers/pages.ts';
import type { Started } from '../helpers/server.ts';

const FILE = 'Sales & Support.strata';
const NOON = new Date('2025-11-28T12:00:00.000Z');

/** Makes a restore point of the model as its file now holds it, under a time of its own. */
const makeRestorePoint = async ({ folder }: Started): Promise<void> => {
  const path = join(folder, FILE);
  const document = openDocument(path);
  await addRestorePoint(path, { backup: document.backupTo, seq: document.seq(), now: NOON });
  document.close();
};

const deleteAssist = async (page: Page): Promise<void> => {
  await outlineItem(page, 'A Assist').click();
  await page.keyboard.press('Delete');
  await expect(block(page, 'A Assist')).toHaveCount(0);
  await saved(page);
};

test('the history lists the restore points; one is restored as a change that the notice undoes', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await makeRestorePoint(strata);
  await deleteAssist(page);
  await page.getByRole('tab', { name: 'History', exact: true }).click();
  const point = page.getByRole('region', { name: 'Restore points' }).getByRole('listitem');
  await expect(point).toHaveCount(1);
  await expect(point).toContainText(/2[789] Nov 2025, \d\d:\d\d/);
  await expect(point).toContainText('1 change since');
  await expectAccessible(page);
  await point.getByRole('button', { name: /^Restore this version/ }).click();
  await expect(block(page, 'A Assist')).toBeVisible();
  await expect(point).toContainText('2 changes since');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(block(page, 'A Assist')).toHaveCount(0);
  await saved(page);
});

test('a damaged model offers its restore points in the library, and one opens as a new model', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await saved(page);
  await makeRestorePoint(strata);
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  const models = page.getByRole('list', { name: 'Models' }).getByRole('listitem');
  await expect(models).toHaveCount(1);
  writeFileSync(join(strata.folder, FILE), 'damaged '.repeat(4000));
  await page.reload();
  const open = models.getByRole('button', { name: /^Open the copy from 2[789] Nov 2025, \d\d:\d\d$/ });
  await expect(open).toBeVisible();
  await expectAccessible(page);
  await open.click();
  await expect(block(page, 'P Plan')).toBeVisible();
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await expect(models).toHaveCount(2);
  await expect(models.filter({ hasText: 'Sales & Support restored' })).toHaveCount(1);
});
