/** Closing a window whose changes are not saved yet. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import type { DesktopApp } from '../desktop-app.ts';
import { eventually, onlyPage, quit, type Scenario } from './scenario.ts';

const RENDERER = join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer');

/** What the app has asked so far; each question is answered by the button of this number. */
const answerWith = (app: DesktopApp, button: number): Promise<void> =>
  app.evaluate(({ dialog }, answer) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showMessageBoxSync: (_window: unknown, { message }: { message: string }) => {
        asked.push(message);
        return answer;
      },
    });
  }, button);
const asked = (app: DesktopApp): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked, null);
const QUESTION = ['Some changes in this window are not saved yet.'];

const close = (app: DesktopApp): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    // After the answer has left.
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0);
  }, null);

/** Opens the seed and gives a block a name that the file, held by another program, does not take. */
const typeIntoHeldFile = async (app: DesktopApp, folder: string): Promise<[Page, Database.Database]> => {
  const page = await onlyPage(app);
  // Without a listener the driver answers what a page asks as it closes; that is the app's to do.
  page.on('dialog', () => {});
  await page.getByRole('button', { name: /^Sales & Support/ }).click();
  await page.getByRole('treeitem', { name: /^C Contract/ }).click();
  await page.locator('footer').getByText('Saved', { exact: true }).waitFor();
  const held = new Database(join(folder, 'library', 'Sales & Support.strata'));
  held.exec('BEGIN IMMEDIATE');
  await page.keyboard.press('F2');
  await page.keyboard.type('Bill');
  await page.keyboard.press('Enter');
  await page.locator('footer').getByText('Retrying…').waitFor();
  return [page, held];
};

const staysOpen: Scenario = {
  name: 'a window with a change that is not saved asks before it closes, stays open, and closes once it is saved',
  run: async ({ start, folder }) => {
    const app = await start({ renderer: RENDERER });
    const [page, held] = await typeIntoHeldFile(app, folder);
    await answerWith(app, 0);
    await close(app);
    await eventually(async () => (await asked(app)).length > 0, 'a question before the window closes');
    assert.deepEqual(await asked(app), QUESTION);
    await page.getByRole('treeitem', { name: /^B Bill/ }).waitFor();
    held.exec('ROLLBACK');
    held.close();
    await page.locator('footer').getByText('Saved', { exact: true }).waitFor();
    await quit(app);
  },
};

const isLetGo: Scenario = {
  name: 'a window with a change that is not saved closes if the person says so',
  run: async ({ start, folder }) => {
    const app = await start({ renderer: RENDERER });
    const [, held] = await typeIntoHeldFile(app, folder);
    await answerWith(app, 1);
    await close(app);
    assert.equal(await app.exited, 0, app.output());
    held.close();
  },
};

export const closingScenarios = [staysOpen, isLetGo];
