/** What a window says and keeps if its model's file is replaced, in use or read-only, or its disk is full. */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, inspector, openSeed, outlineItem, saved } from '../helpers/pages.ts';

const FILE = 'Sales & Support.strata';
const status = (page: Page) => page.locator('footer').getByRole('status').first();
const banner = (page: Page) => page.getByRole('region', { name: 'Model closed' });
const definition = (page: Page) => inspector(page).getByRole('textbox', { name: 'Definition' });

/** Saves the model out of the window by the button in the footer: the rows of its blocks. */
const saveOut = async (page: Page): Promise<{ name: string; definition: string }[]> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('footer').getByRole('button', { name: 'Save a rescue copy (JSON)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Sales & Support.json');
  return JSON.parse(readFileSync(await download.path(), 'utf8').replace('\ufeff', '')).tables.process;
};

/** Makes the engine's answers to changes failures with this code, until `fix` is called. */
const failing = async (page: Page, code: string, message: string) => {
  const state = { fails: true, asked: 0 };
  await page.routeWebSocket(/\/engine/, (route) => {
    const server = route.connectToServer();
    route.onMessage((text) => {
      const { i, m, a = [] } = JSON.parse(String(text)) as { i?: string; m?: string; a?: unknown[] };
      if (!state.fails || m !== 'request' || a[0] !== 'document.apply') return server.send(text);
      state.asked += 1;
      route.send(JSON.stringify({ t: 's', i, r: { failure: { code, message } } }));
    });
  });
  await page.reload();
  return state;
};

const define = async (page: Page, name: string, text: string): Promise<void> => {
  await outlineItem(page, name).click();
  // The model has a definition as well, whose field is there until the block's is.
  await expect(inspector(page).getByRole('heading', { name })).toBeAttached();
  await definition(page).fill(text);
  await definition(page).blur();
};

test('a model whose file was replaced stays in the window, for reading only, and leaves it whole', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await define(page, 'C Contract', 'Turns an offer into a contract.');
  await saved(page);
  const { file } = await strata.engine
    .connect({ id: 'grace', name: 'Grace', role: 'owner' })
    .request('library.create', { name: 'Other', seed: 'blank' });
  renameSync(join(strata.folder, file), join(strata.folder, FILE));

  await expect(banner(page).getByRole('alert')).toContainText('replaced by another program');
  await expect(banner(page).getByRole('alert')).toContainText('read-only');
  await expect(status(page)).toHaveText('Read-only');
  await expect(block(page, 'C Contract')).toBeVisible();
  await outlineItem(page, 'P Plan').click();
  await page.keyboard.press('Delete');
  await expect(block(page, 'P Plan')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'read-only' }).first()).toBeVisible();
  const rows = await saveOut(page);
  expect(rows).toContainEqual(
    expect.objectContaining({ name: 'Contract', definition: 'Turns an offer into a contract.' }),
  );
  expect(rows.map(({ name }) => name)).toContain('Plan');

  await banner(page).getByRole('button', { name: 'Open again' }).click();
  await expect(banner(page)).toBeHidden();
  await expect(page.locator('footer')).toContainText('Other · 0 blocks');
});

test('a change to a file in use is saved once the file is free, and other models are not affected', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(strata.url);
  await other.getByRole('button', { name: 'New', exact: true }).click();
  await other.getByRole('dialog').getByRole('textbox').first().fill('Free');
  await other.keyboard.press('Enter');
  await expect(other.getByRole('region', { name: 'Canvas' })).toBeVisible();

  await page.bringToFront();
  const database = new Database(join(strata.folder, FILE));
  database.exec('BEGIN IMMEDIATE');
  await define(page, 'C Contract', 'Turns an offer into a contract.');
  await expect(status(page)).toHaveText('Not saved: another program is using the file. Retrying…');

  await other.bringToFront();
  await other
    .getByRole('region', { name: 'Canvas' })
    .getByRole('button', { name: 'Add the first block' })
    .click();
  await other.keyboard.type('Plan');
  await other.keyboard.press('Enter');
  await other.keyboard.press('Escape');
  await saved(other);
  await expect(status(page)).toHaveText('Not saved: another program is using the file. Retrying…');

  database.exec('ROLLBACK');
  database.close();
  await page.bringToFront();
  await saved(page);
  await page.reload();
  await outlineItem(page, 'C Contract').click();
  await expect(definition(page)).toHaveValue('Turns an offer into a contract.');
});

test('a change refused by a full disk is kept, is part of a rescue copy, and is saved later', async ({
  page,
}) => {
  await openSeed(page);
  const engine = await failing(page, 'disk-full', 'The disk is full.');
  await define(page, 'C Contract', 'Turns an offer into a contract.');
  await expect(status(page)).toHaveText('Not saved: the disk is full. Retrying…');
  expect(await saveOut(page)).toContainEqual(
    expect.objectContaining({ name: 'Contract', definition: 'Turns an offer into a contract.' }),
  );
  // Its first attempt was not its last.
  await expect.poll(() => engine.asked).toBeGreaterThan(1);
  engine.fails = false;
  await saved(page);
  await page.reload();
  await outlineItem(page, 'C Contract').click();
  await expect(definition(page)).toHaveValue('Turns an offer into a contract.');
});

for (const [code, sentence] of [
  ['read-only', '“Sales & Support.strata” is read-only. Save a copy elsewhere to change it.'],
  ['no-access', 'Can’t read “Sales & Support.strata”: this account has no permission.'],
] as const)
  test(`a file that accepts no more changes (${code}) is reported once, and typed text is offered and kept`, async ({
    page,
    strata,
  }) => {
    await openSeed(page);
    const engine = await failing(page, code, sentence);
    await define(page, 'C Contract', 'Turns an offer into a contract.');
    await expect(banner(page).getByRole('alert')).toContainText(sentence);
    await expect(status(page)).toHaveText('Read-only. 1 change isn’t saved.');
    const told = page.locator('.notice').filter({ hasText: 'Your text wasn’t saved' });
    await expect(told).toHaveCount(1);
    await expect(told).toContainText('Turns an offer into a contract.');
    await expect(told.getByRole('button', { name: 'Copy text' })).toBeVisible();
    expect(await saveOut(page)).toContainEqual(
      expect.objectContaining({ name: 'Contract', definition: 'Turns an offer into a contract.' }),
    );
    // A change from elsewhere is shown after any attempt that was made in between.
    await changeElsewhere(strata, { type: 'process.rename', id: 'plan', name: 'Foresee' });
    await expect(block(page, 'F Foresee')).toBeVisible();
    expect(engine.asked).toBe(1);

    // Once somebody has fixed the file, opening the model again saves what was kept.
    engine.fails = false;
    await banner(page).getByRole('button', { name: 'Open again' }).click();
    await expect(banner(page)).toBeHidden();
    await saved(page);
    await outlineItem(page, 'C Contract').click();
    await expect(definition(page)).toHaveValue('Turns an offer into a contract.');
  });

test('closing a window asks while a change has no answer, and not before or after', async ({ page }) => {
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.dismiss();
  });
  await openSeed(page);
  const engine = await failing(page, 'busy', 'The file is in use.');
  await define(page, 'C Contract', 'Turns an offer into a contract.');
  await expect(status(page)).toContainText('Retrying…');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => questions).toEqual(['beforeunload']);
  await expect(definition(page)).toHaveValue('Turns an offer into a contract.');
  engine.fails = false;
  await saved(page);
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(questions).toEqual(['beforeunload']);
});
