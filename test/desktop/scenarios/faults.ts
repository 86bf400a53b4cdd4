/** What goes wrong in the app itself: a page that hangs, an error that nothing expected, a part of a window that stops. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DesktopApp } from '../desktop-app.ts';
import { call, eventually, heard, onlyPage, openNewModel, quit, rename, type Scenario } from './scenario.ts';

const RENDERER = join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer');

const logIn = (folder: string): string => join(folder, 'user-data', 'logs', 'strata.log');
const faultsIn = (folder: string): Record<string, unknown>[] =>
  readFileSync(logIn(folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ event }) => event === 'fault');

/** Says that a page hangs, as the browser would. */
const hang = (app: DesktopApp): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('unresponsive'), null);

/** The buttons that were offered, one list for each question; the question is answered once `answer` is called. */
const questions = async (app: DesktopApp) => {
  await app.evaluate(({ dialog }) => {
    const asked: string[][] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, { buttons }: { buttons: string[] }) => {
        asked.push(buttons);
        return new Promise((resolve) => Object.assign(globalThis, { answer: resolve }));
      },
    });
  }, null);
  return {
    asked: () => app.evaluate(() => (globalThis as unknown as { asked: string[][] }).asked, null),
    answer: (response: number) =>
      app.evaluate(
        (_, chosen) =>
          (globalThis as unknown as { answer(given: object): void }).answer({ response: chosen }),
        response,
      ),
  };
};

const hangs: Scenario = {
  name: 'a page that hangs is waited for or loaded again, as the person chooses, and is asked about once at a time',
  run: async ({ start, folder }) => {
    const app = await start();
    const page = await onlyPage(app);
    const { file, plan } = await openNewModel(page);
    await rename(page, file, plan.id, 'Before it hung');
    await page.evaluate(() => void window.heard.menu.push('still the same page'));
    const { asked, answer } = await questions(app);
    await hang(app);
    await hang(app);
    assert.deepEqual(await asked(), [['Wait', 'Reload']]);
    await answer(0);
    assert.deepEqual((await heard(page)).menu, ['still the same page']);

    await hang(app);
    assert.equal((await asked()).length, 2);
    await answer(1);
    const answered = await eventually(
      () =>
        app
          .evaluate(
            async ({ BrowserWindow }, model) =>
              BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
                `window.heard.menu.length === 0 && window.strata.request('document.open', { file: ${JSON.stringify(model)} })
                  .then((opened) => opened.data.columnar.parts.join().includes('Before it hung'))`,
              ),
            file,
          )
          .catch(() => false),
      'the page loaded again',
    );
    assert.equal(answered, true);
    // The page was ended on purpose: there is no question about a crash.
    assert.equal((await asked()).length, 2);
    assert.deepEqual(
      faultsIn(folder).map(({ where }) => where),
      Array(3).fill('a window that does not respond'),
    );
  },
};

const uncaught: Scenario = {
  name: 'an error that nothing caught is logged without its words and told once, and the app goes on',
  run: async ({ start, folder }) => {
    const app = await start();
    const page = await onlyPage(app);
    const { file, plan } = await openNewModel(page);
    await app.evaluate(({ dialog }) => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      Object.assign(dialog, {
        showErrorBox: (title: string, text: string) => told.push(`${title}: ${text}`),
      });
      setTimeout(() => {
        throw new RangeError('Secret Solution');
      }, 0);
      void Promise.reject(new TypeError('Secret Solution'));
    }, null);
    const faults = await eventually(() => {
      const found = faultsIn(folder);
      return found.length === 2 ? found : null;
    }, 'both errors in the log');
    assert.deepEqual(faults.map(({ where, kind }) => `${where}: ${kind}`).sort(), [
      'main process: RangeError',
      'main process: TypeError',
    ]);
    assert.doesNotMatch(readFileSync(logIn(folder), 'utf8'), /Secret|Solution/);
    const told = await app.evaluate(() => (globalThis as unknown as { told: string[] }).told, null);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /went wrong.*Every change that was shown as saved is on the disk/);
    assert.ok(told[0]?.includes(logIn(folder)));

    await rename(page, file, plan.id, 'After the error');
    assert.ok((await call(page, 'document.journal', { file })).length > 0);
    await quit(app);
  },
};

const brokenPart: Scenario = {
  name: 'a part of a window that an error stopped offers the log, which has the error without its words',
  run: async ({ start, folder }) => {
    const app = await start({ renderer: RENDERER });
    const page = await onlyPage(app);
    await app.evaluate(({ shell }) => {
      Object.assign(shell, {
        showItemInFolder: (path: string) => void Object.assign(globalThis, { shownFile: path }),
      });
    }, null);
    await page.getByRole('button', { name: /^Sales & Support/ }).waitFor();
    // The browser itself fails when the canvas is named.
    await page.evaluate(() => {
      const real = Element.prototype.setAttribute;
      Element.prototype.setAttribute = function (name, value) {
        if (name === 'aria-label' && value === 'Canvas') throw new RangeError('Secret Solution');
        real.call(this, name, value);
      };
    });
    await page.getByRole('button', { name: /^Sales & Support/ }).click();
    const broken = page.getByRole('region', { name: 'Error in the canvas' });
    await broken.getByRole('button', { name: 'Show log' }).click();
    const shown = await eventually(
      () => app.evaluate(() => (globalThis as { shownFile?: string }).shownFile ?? null, null),
      'the log in the file manager',
    );
    assert.equal(shown, logIn(folder));
    const fault = await eventually(() => faultsIn(folder)[0], 'the error in the log');
    assert.equal(fault.where, 'a window');
    assert.equal(fault.part, 'canvas');
    assert.equal(fault.kind, 'RangeError');
    assert.match(String(fault.frames), /assets\/[\w-]+\.js:\d+:\d+/);
    assert.doesNotMatch(readFileSync(shown, 'utf8'), /Secret|Solution/);
    await quit(app);
  },
};

export const faultScenarios = [hangs, uncaught, brokenPart];
