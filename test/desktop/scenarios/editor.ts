/** The editor itself in its window: the built page under the app's policy, driven as a person would. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DesktopApp } from '../desktop-app.ts';
import {
  answerSaveDialog,
  chooseInMenu,
  clickLabel,
  eventually,
  focusWindow,
  quit,
  type Scenario,
} from './scenario.ts';

const RENDERER = join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer');

const story: Scenario = {
  name: 'the editor opens the seed, explodes Plan, undoes and redoes by the menu, exports, and keeps it all',
  run: async ({ start, folder }) => {
    const app = await start({ renderer: RENDERER });
    const [page] = await app.pages(1);
    assert.ok(page);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.reload();

    const canvas = page.getByRole('region', { name: 'Canvas' });
    await page.getByRole('button', { name: /^Sales & Support/ }).click();
    await canvas.getByRole('group', { name: /^P Plan/ }).waitFor();
    const title = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle(), null);
    await eventually(async () => (await title()) === 'Sales & Support – Strata', "the model's name as title");

    await page.getByRole('button', { name: 'Explode P', exact: true }).click();
    await canvas.getByRole('button', { name: 'Adopt' }).click();
    const planSell = canvas.getByRole('group', { name: /^P2 Plan Sell/ });
    await planSell.waitFor();
    await chooseInMenu(app, 'edit.undo');
    await planSell.waitFor({ state: 'detached' });
    await chooseInMenu(app, 'edit.redo');
    await planSell.waitFor();

    const target = join(folder, 'chart');
    await answerSaveDialog(app, target);
    await chooseInMenu(app, 'file.export');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText('Saved the export.').waitFor();
    assert.equal(readFileSync(`${target}.pdf`).subarray(0, 5).toString(), '%PDF-');
    await chooseInMenu(app, 'file.export');
    await dialog.getByRole('button', { name: /Format$/ }).click();
    await page.getByRole('option', { name: 'PNG', exact: true }).click();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await eventually(async () => existsSync(`${target}.png`), 'a picture that the window made');
    assert.equal(readFileSync(`${target}.png`).subarray(1, 4).toString(), 'PNG');
    assert.deepEqual(problems, []);
    await quit(app);

    const again = await start({ renderer: RENDERER });
    const [reopened] = await again.pages(1);
    assert.ok(reopened);
    await reopened.getByRole('button', { name: /^Sales & Support/ }).click();
    await reopened
      .getByRole('region', { name: 'Canvas' })
      .getByRole('group', { name: /^P Plan/ })
      .waitFor();
    await reopened.getByRole('treeitem', { name: /^P Plan/ }).waitFor();
    await chooseInMenu(again, 'view.level2');
    await reopened
      .getByRole('region', { name: 'Canvas' })
      .getByRole('group', { name: /^P2 Plan Sell/ })
      .waitFor();
  },
};

const twoEditors: Scenario = {
  name: 'a file the system asks for opens in the editor, and the theme is kept for the next window',
  run: async ({ start, folder }) => {
    const app = await start({ renderer: RENDERER });
    const [page] = await app.pages(1);
    assert.ok(page);
    await page.getByRole('button', { name: /^Sales & Support/ }).click();
    const canvas = page.getByRole('region', { name: 'Canvas' });
    await canvas.getByRole('group', { name: /^P Plan/ }).waitFor();
    const copy = join(folder, 'Copy.strata');
    await answerSaveDialog(app, copy);
    await chooseInMenu(app, 'file.saveCopy');
    await page.getByText('Saved the copy.').waitFor();
    await chooseInMenu(app, 'view.theme');
    await eventually(
      () => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource === 'dark', null),
      'the dark theme',
    );

    await app.evaluate(({ app: electronApp }, path) => {
      electronApp.emit('open-file', { preventDefault: () => undefined }, path);
    }, copy);
    const other = (await app.pages(2)).find((each) => each !== page);
    assert.ok(other);
    await other
      .getByRole('region', { name: 'Canvas' })
      .getByRole('group', { name: /^S Sell/ })
      .waitFor();
    assert.equal(await other.evaluate(() => document.documentElement.dataset.theme), 'dark');
    await quit(app);
    const kept = JSON.parse(readFileSync(join(folder, 'user-data', 'window.json'), 'utf8'));
    assert.equal(kept.theme, 'dark');
  },
};

const interfaceSize: Scenario = {
  name: 'the interface is made larger from the menu in every window, and stays so after a restart',
  run: async ({ start, folder }) => {
    const app = await start({ renderer: RENDERER });
    const [page] = await app.pages(1);
    assert.ok(page);
    await page.getByRole('button', { name: /^Sales & Support/ }).waitFor();
    const width = () => page.evaluate(() => window.innerWidth);
    const zooms = (of: DesktopApp) =>
      of.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.webContents.getZoomFactor()),
        null,
      );
    const before = await width();
    await clickLabel(app, 'New window');
    await app.pages(2);
    await focusWindow(app, 0);
    await chooseInMenu(app, 'view.interfaceLarger');
    await page.getByText('Interface size: 110%.').waitFor();
    await chooseInMenu(app, 'view.interfaceLarger');
    await page.getByText('Interface size: 125%.').waitFor();
    assert.deepEqual(await zooms(app), [1.25, 1.25]);
    // More of the same interface would not fit: the page has fewer, larger pixels.
    await eventually(async () => Math.abs((await width()) - before / 1.25) <= 1, 'a page of larger pixels');
    await quit(app);
    const kept = JSON.parse(readFileSync(join(folder, 'user-data', 'window.json'), 'utf8'));
    assert.equal(kept.interfaceSize, 1.25);

    const again = await start({ renderer: RENDERER });
    const [next] = await again.pages(1);
    assert.ok(next);
    await eventually(async () => (await zooms(again))[0] === 1.25, 'the size of the last time');
    await next.getByRole('button', { name: /^Sales & Support/ }).waitFor();
    await chooseInMenu(again, 'view.interfaceDefault');
    await next.getByText('Interface size: 100%.').waitFor();
    assert.deepEqual(await zooms(again), [1]);
    await quit(again);
  },
};

const pasteByMenu: Scenario = {
  name: 'the context menu pastes what was copied, blocks with all that is in them',
  run: async ({ start }) => {
    const app = await start({ renderer: RENDERER });
    const [page] = await app.pages(1);
    assert.ok(page);
    await page.getByRole('button', { name: /^Sales & Support/ }).click();
    const canvas = page.getByRole('region', { name: 'Canvas' });
    await canvas.getByRole('group', { name: /^S Sell/ }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Copy/ }).click();
    await canvas.getByRole('group', { name: /^A Assist/ }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Paste/ }).click();
    await canvas.getByRole('group', { name: /^A1 Sell, .*4 children/ }).waitFor();
    await quit(app);
  },
};

export const editorScenarios = [story, twoEditors, interfaceSize, pasteByMenu];
