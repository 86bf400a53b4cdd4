/** The native menu: what a window tells of its actions, and what is chosen there. */
import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { MenuAction } from '../../../shared/api/bridge.ts';
import type { DesktopApp } from '../desktop-app.ts';
import {
  call,
  chooseInMenu,
  clickLabel,
  eventually,
  focusWindow,
  heard,
  menuItem,
  newModel,
  onlyPage,
  quit,
  type Scenario,
} from './scenario.ts';

const RENDERER = join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer');

declare global {
  interface Window {
    /** The fixture page's: puts actions into the menu. */
    tell(...items: unknown[]): Promise<void>;
  }
}

const tell = (page: Page, ...items: Partial<MenuAction>[]): Promise<void> =>
  page.evaluate((told) => {
    const usual = { id: 'view.trial', label: 'Trial', shortcuts: [], applies: true };
    return window.tell(...told.map((item) => ({ ...usual, ...item })));
  }, items);

const labelsIn = (app: DesktopApp, section: string): Promise<string[] | undefined> =>
  app.evaluate(
    ({ Menu }, label) =>
      Menu.getApplicationMenu()
        ?.items.find((item) => item.label === label)
        ?.submenu?.items.flatMap((item) => (item.type === 'separator' ? [] : [item.label])),
    section,
  );

const small: Scenario = {
  name: 'before a window has told of itself, the menu opens windows, files and the library, and quits',
  run: async ({ start, folder }) => {
    const app = await start();
    const page = await onlyPage(app);
    const file = join(folder, 'library', await newModel(page));
    const sections = await app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label),
      null,
    );
    const usual = ['File', 'Edit', 'View', 'Window', 'Help'];
    assert.deepEqual(sections, process.platform === 'darwin' ? ['Strata', ...usual] : usual);
    assert.deepEqual((await labelsIn(app, 'File'))?.slice(0, 3), ['New window', 'Library', 'Open…']);

    await app.evaluate(({ dialog }, path) => {
      Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) });
    }, file);
    await clickLabel(app, 'Open…');
    await eventually(async () => (await heard(page)).files.length > 0, 'the file in the free window');
    assert.deepEqual((await heard(page)).files, [file]);
    await page.evaluate(() => window.strata?.desktop.setTitle('A model'));
    await clickLabel(app, 'Library');
    await app.pages(2);
    await quit(app);
  },
};

const reachesPage: Scenario = {
  name: 'the menu shows what the window in front tells, and what is chosen reaches that window alone',
  run: async ({ start }) => {
    const app = await start();
    const first = await onlyPage(app);
    await clickLabel(app, 'New window');
    const second = (await app.pages(2)).find((page) => page !== first);
    assert.ok(second);
    await tell(first, { label: 'Cut & dried', isOn: false }, { id: 'view.first', applies: false });
    await tell(second, { label: 'Other', isOn: true });

    await focusWindow(app, 0);
    assert.deepEqual(await menuItem(app, 'view.trial'), {
      label: 'Cut && dried',
      enabled: true,
      checked: false,
    });
    assert.equal((await menuItem(app, 'view.first'))?.enabled, false);
    await chooseInMenu(app, 'view.trial');
    await eventually(async () => (await heard(first)).menu.length === 1, 'the action in the first window');
    // The window has not said that anything is ticked now.
    assert.equal((await menuItem(app, 'view.trial'))?.checked, false);

    await focusWindow(app, 1);
    assert.deepEqual(await menuItem(app, 'view.trial'), { label: 'Other', enabled: true, checked: true });
    assert.equal(await menuItem(app, 'view.first'), null);
    await chooseInMenu(app, 'view.trial');
    await eventually(async () => (await heard(second)).menu.length === 1, 'the action in the second window');
    assert.deepEqual((await heard(first)).menu, ['view.trial']);

    // What a window behind tells waits until it comes to the front.
    await tell(first, { label: 'Behind' });
    assert.equal((await menuItem(app, 'view.trial'))?.label, 'Other');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.close(), null);
    await app.pages(1);
    await focusWindow(app, 0);
    assert.equal((await menuItem(app, 'view.trial'))?.label, 'Behind');
    await Promise.all([first.waitForEvent('load'), first.evaluate(() => location.reload())]);
    assert.equal(await menuItem(app, 'view.trial'), null);
    await quit(app);
  },
};

const refused: Scenario = {
  name: 'a menu that is malformed is refused, and the one before stands',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    await tell(page, { label: 'Stands' });
    const failures = await page.evaluate(() => {
      const item = { id: 'view.trial', label: 'Trial', shortcuts: [], applies: true };
      const attempts: unknown[][] = [
        [{ ...item, role: 'quit' }],
        [{ ...item, label: '' }],
        [{ ...item, id: 'view' }],
        [{ ...item, applies: 1 }],
        [item, item],
        ['separator'],
        [null],
      ];
      const code = (failure: unknown) => (failure as { code: string }).code;
      return Promise.all(attempts.map((items) => window.tell(...items).then(() => 'taken', code)));
    });
    assert.deepEqual(failures, Array(7).fill('bad-params'));
    assert.equal((await menuItem(app, 'view.trial'))?.label, 'Stands');
    await quit(app);
  },
};

const follows: Scenario = {
  name: 'the menu of the editor follows what is shown, selected and done, and rests while a dialog asks',
  run: async ({ start }) => {
    const app = await start({ renderer: RENDERER });
    const [page] = await app.pages(1);
    assert.ok(page);
    const becomes = (id: string, state: { enabled?: boolean; checked?: boolean }) =>
      eventually(
        async () => {
          const item = await menuItem(app, id);
          return item && Object.entries(state).every(([key, value]) => item[key as 'enabled'] === value);
        },
        `“${id}” as ${JSON.stringify(state)}`,
      );

    // In the library there is nothing to export, to undo or to look at.
    await page.getByRole('button', { name: /^Sales & Support/ }).waitFor();
    await becomes('file.open', { enabled: true });
    for (const id of ['file.export', 'edit.undo', 'view.canvas', 'file.library']) {
      await becomes(id, { enabled: false });
    }
    await page.getByRole('button', { name: /^Sales & Support/ }).click();
    const canvas = page.getByRole('region', { name: 'Canvas' });
    await canvas.getByRole('group', { name: /^P Plan/ }).waitFor();
    await becomes('file.export', { enabled: true });
    await becomes('edit.undo', { enabled: false });
    await becomes('view.canvas', { enabled: false, checked: true });
    await becomes('edit.delete', { enabled: false });

    await page.getByRole('treeitem', { name: /^P Plan/ }).click();
    await becomes('edit.delete', { enabled: true });
    await chooseInMenu(app, 'block.status.approved');
    await becomes('edit.undo', { enabled: true });
    await becomes('edit.redo', { enabled: false });
    await chooseInMenu(app, 'edit.undo');
    await becomes('edit.undo', { enabled: false });
    await becomes('edit.redo', { enabled: true });

    // In a field undo is about what is typed there.
    await page.getByRole('combobox', { name: 'Search blocks and commands' }).click();
    await becomes('edit.undo', { enabled: true });
    await page.keyboard.press('Escape');
    await chooseInMenu(app, 'view.matrix');
    await page.getByRole('tab', { name: 'Matrix', selected: true }).waitFor();
    await becomes('view.matrix', { enabled: false, checked: true });
    await becomes('view.canvas', { enabled: true, checked: false });

    await chooseInMenu(app, 'file.export');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.waitFor();
    await becomes('view.canvas', { enabled: false });
    await page.keyboard.press('Escape');
    await becomes('view.canvas', { enabled: true });
    await chooseInMenu(app, 'file.library');
    await becomes('file.export', { enabled: false });
    await quit(app);
  },
};

const readOnly: Scenario = {
  name: 'a model that can only be read can be exported from the menu, and not changed',
  run: async ({ start, folder }) => {
    const first = await start();
    const file = join(folder, 'library', await newModel(await onlyPage(first)));
    await quit(first);
    chmodSync(file, 0o444);
    const app = await start({ renderer: RENDERER, args: [file] });
    const [page] = await app.pages(1);
    assert.ok(page);
    await page.getByRole('treeitem', { name: /^P Plan/ }).click();
    await eventually(async () => (await menuItem(app, 'file.export'))?.enabled, 'the export in the menu');
    await eventually(async () => (await menuItem(app, 'block.explode'))?.enabled, 'the block’s own menu');
    for (const id of ['edit.undo', 'edit.rename', 'edit.delete', 'block.add', 'block.status.approved']) {
      assert.equal((await menuItem(app, id))?.enabled, false, id);
    }
    await quit(app);
  },
};

const showLog: Scenario = {
  name: '“Show log” shows the file, which names versions and refusals, and nothing of a model',
  run: async ({ start, folder }) => {
    const app = await start();
    const page = await onlyPage(app);
    const file = await newModel(page, 'Secret Solution');
    await call(page, 'document.open', { file });
    const command = { type: 'process.rename', id: 'Secret block', name: 'Secret name' };
    const result = await call(page, 'document.apply', { file, command, seed: 'a seed of this command' });
    assert.equal(result.ok, false);
    await app.evaluate(({ shell }) => {
      Object.assign(shell, {
        showItemInFolder: (path: string) => void Object.assign(globalThis, { shownFile: path }),
      });
    }, null);
    await clickLabel(app, 'Show log');
    const shown = await eventually(
      () => app.evaluate(() => (globalThis as { shownFile?: string }).shownFile ?? null, null),
      'the log in the file manager',
    );
    assert.equal(shown, join(folder, 'user-data', 'logs', 'strata.log'));
    const text = readFileSync(shown, 'utf8');
    const [started] = text.split('\n', 1).map((line) => JSON.parse(line));
    assert.equal(started.event, 'start');
    assert.match(started.sqlite, /^3\./);
    assert.match(text, /"event":"refused","method":"document\.apply"/);
    assert.doesNotMatch(text, /Secret|Solution/);
    await quit(app);
  },
};

export const menuScenarios = [small, reachesPage, refused, follows, readOnly, showLog];
