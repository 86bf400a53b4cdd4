/** What a scenario is, and what scenarios share. Each runs on the stand-in (Vitest) and on Electron (Playwright). */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { DesktopBridge } from '../../../shared/api/bridge.ts';
import type { EngineEvent, MethodName, Params, Result } from '../../../shared/api/contract.ts';
import { fromWire } from '../../../shared/api/wire.ts';
import type { DesktopApp, LaunchOptions } from '../desktop-app.ts';

type Stage = {
  /** A fresh folder of this scenario alone. */
  folder: string;
  /** Starts the app on the folder's library; it is ended with the scenario if it hasn't ended by itself. */
  start(options?: Partial<LaunchOptions>): Promise<DesktopApp>;
};

export type Scenario = { name: string; run(stage: Stage): Promise<void> };

/** What the fixture page keeps and what the preload gives it. */
type FixtureWindow = {
  heard: { events: EngineEvent[]; menu: string[]; files: string[] };
  strata: DesktopBridge;
};
declare global {
  interface Window {
    heard: FixtureWindow['heard'];
  }
}

/** A page's call of the engine. */
export const call = async <M extends MethodName>(
  page: Page,
  method: M,
  params: Params<M>,
): Promise<Result<M>> => {
  const ask = ([name, args]: [MethodName, unknown]): Promise<unknown> | undefined =>
    window.strata?.request(name, args as never).catch((failure: { code: string; message: string }) => {
      throw new Error(`${failure.code}: ${failure.message}`);
    });
  return fromWire(await page.evaluate(ask, [method, params] as [MethodName, unknown])) as Result<M>;
};

/** The failure a page's call ends in, as it arrives there. */
export const failureOf = (page: Page, method: string, params: unknown): Promise<unknown> =>
  page.evaluate(
    ([name, args]) =>
      window.strata?.request(name as 'session.hello', args as never).then(
        () => 'no failure',
        (failure: unknown) => failure,
      ),
    [method, params] as [string, unknown],
  );

export const heard = (page: Page): Promise<FixtureWindow['heard']> => page.evaluate(() => window.heard);

/** Waits until `look` finds something true. */
export const eventually = async <T>(look: () => Promise<T> | T, what: string): Promise<NonNullable<T>> => {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const found = await look();
    if (found) return found;
    await delay(20);
  }
  assert.fail(`This never came about: ${what}`);
};

/** The page of the one window that the app has opened. */
export const onlyPage = async (app: DesktopApp): Promise<Page> => {
  const [page] = await app.pages(1);
  assert.ok(page);
  return page;
};

/** Makes a model of the shipped seed; its file name. */
export const newModel = async (page: Page, name = 'Trial'): Promise<string> =>
  (await call(page, 'library.create', { name, seed: 'sales-and-support' })).file;

/** Makes a model of the shipped seed and opens it; its file name, what was opened, and its block Plan. */
export const openNewModel = async (page: Page) => {
  const file = await newModel(page);
  const opened = await call(page, 'document.open', { file });
  return { file, opened, plan: processNamed(opened, 'Plan') };
};

/** Starts the app again and looks for a block of a name in a model of its library, or at a path. */
export const findAfterRestart = async (
  start: Stage['start'],
  file: string,
  name: string,
): Promise<DesktopApp> => {
  const app = await start();
  processNamed(await call(await onlyPage(app), 'document.open', { file }), name);
  return app;
};

let commands = 0;
/** Gives a block another name and waits for the commit. */
export const rename = async (page: Page, file: string, id: string, name: string): Promise<void> => {
  commands += 1;
  const seed = `scenario-${process.pid}-${Date.now()}-${commands}`;
  const result = await call(page, 'document.apply', {
    file,
    command: { type: 'process.rename', id, name },
    seed,
  });
  assert.ok(result.ok, JSON.stringify(result));
};

export const processNamed = (opened: Result<'document.open'>, name: string): { id: string; name: string } => {
  const found = opened.data.tables.process?.find((process) => process.name === name);
  assert.ok(found, `there is no block named ${name}`);
  return found;
};

type ShownItem = { label: string; enabled: boolean; checked: boolean };

/** An item of the app's menu as it stands, by the id of its action; null if it is not there. */
export const menuItem = (app: DesktopApp, id: string): Promise<ShownItem | null> =>
  app.evaluate(({ Menu }, actionId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(actionId);
    return item ? { label: item.label, enabled: item.enabled, checked: item.checked } : null;
  }, id);

/** Chooses an item of the menu, by the id of its action, as soon as it can be chosen. */
export const chooseInMenu = async (app: DesktopApp, id: string): Promise<void> => {
  await eventually(async () => (await menuItem(app, id))?.enabled, `“${id}” to choose in the menu`);
  await app.evaluate(
    ({ Menu }, actionId) => Menu.getApplicationMenu()?.getMenuItemById(actionId)?.click(),
    id,
  );
};

/** Clicks an item of the menu that is the desktop's own, by its label. */
export const clickLabel = (app: DesktopApp, label: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    items?.find((item) => item.label === wanted)?.click();
  }, label);

/** Focuses a window, by its number from 0 in the order of opening. A window that is shown later would take the focus. */
export const focusWindow = async (app: DesktopApp, index: number): Promise<void> => {
  await eventually(
    () =>
      app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows().every((each) => each.isVisible()),
        null,
      ),
    'every window to be shown',
  );
  await app.evaluate(({ BrowserWindow }, at) => {
    const windows = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id);
    windows[at]?.focus();
  }, index);
};

/** Quits as the menu would and waits for the end; the app must end well. */
export const quit = async (app: DesktopApp): Promise<void> => {
  await app.evaluate(({ app: electronApp }) => {
    // After the answer has left.
    setTimeout(() => electronApp.quit(), 0);
  }, null);
  assert.equal(await app.exited, 0, app.output());
};

/** Says what a person answers in the save dialog; null cancels. */
export const answerSaveDialog = (app: DesktopApp, filePath: string | null): Promise<void> =>
  app.evaluate(({ dialog }, answer) => {
    Object.assign(dialog, {
      showSaveDialog: async () => ({ canceled: answer === null, filePath: answer ?? '' }),
    });
  }, filePath);
