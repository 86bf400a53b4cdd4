import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateModel } from '../../bench/models/generate-model.ts';
import type { DesktopApp } from '../desktop-app.ts';
import {
  answerSaveDialog,
  call,
  eventually,
  failureOf,
  heard,
  newModel,
  onlyPage,
  openNewModel,
  processNamed,
  quit,
  rename,
  type Scenario,
} from './scenario.ts';

const saveCopy: Scenario = {
  name: 'a copy is saved where the person chose, with its ending, and opens again',
  run: async ({ start, folder }) => {
    const app = await start();
    const page = await onlyPage(app);
    const { file, plan } = await openNewModel(page);
    await rename(page, file, plan.id, 'Plan in the copy');

    await answerSaveDialog(app, null);
    const cancelled = await page.evaluate(() => window.strata?.desktop.saveDialog('Trial', 'strata'));
    assert.equal(cancelled, null);

    const unchosen = join(folder, 'unchosen.strata');
    const failure = await failureOf(page, 'document.saveCopy', { file, path: unchosen });
    assert.equal((failure as { code: string }).code, 'file-not-chosen');
    assert.equal(existsSync(unchosen), false);

    await answerSaveDialog(app, join(folder, 'My copy'));
    const path = await page.evaluate(() => window.strata?.desktop.saveDialog('Trial', 'strata'));
    assert.equal(path, join(folder, 'My copy.strata'));
    await call(page, 'document.saveCopy', { file, path: path ?? '' });
    await rename(page, file, plan.id, 'Changed after the copy');
    await quit(app);

    // After a restart the copy opens once it is chosen again.
    const restarted = await start();
    const newPage = await onlyPage(restarted);
    assert.equal(
      ((await failureOf(newPage, 'document.open', { file: path ?? '' })) as { code: string }).code,
      'file-not-chosen',
    );
    await restarted.evaluate(({ dialog }, answer) => {
      Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [answer] }) });
    }, path ?? '');
    await newPage.evaluate(() => window.strata?.desktop.openDialog());
    processNamed(await call(newPage, 'document.open', { file: path ?? '' }), 'Plan in the copy');
  },
};

const exportPdf: Scenario = {
  name: 'the PDF of the model is written where the person chose, in place of what stood there',
  run: async ({ start, folder }) => {
    const app = await start();
    const page = await onlyPage(app);
    const file = await newModel(page);
    await call(page, 'document.open', { file });
    const target = join(folder, 'chart.pdf');
    writeFileSync(target, 'what stood there');
    const exportTo = { file, options: { format: 'pdf' }, path: target };
    const failure = await failureOf(page, 'document.exportTo', exportTo);
    assert.equal((failure as { code: string }).code, 'file-not-chosen');
    assert.equal(readFileSync(target, 'utf8'), 'what stood there');
    await answerSaveDialog(app, target);
    const path = await page.evaluate(() => window.strata?.desktop.saveDialog('chart', 'pdf'));
    assert.equal(path, target);
    await call(page, 'document.exportTo', exportTo);
    const bytes = readFileSync(target);
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    assert.ok(bytes.length > 2000);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('chart')),
      ['chart.pdf'],
    );
  },
};

const cancelledExport: Scenario = {
  name: 'an export of a large model reports its progress, and leaves no file if it is cancelled',
  run: async ({ start, folder }) => {
    const app = await start();
    const page = await onlyPage(app);
    const data = generateModel({ seed: 'cancelled', processes: 2500 });
    const base64 = Buffer.from(JSON.stringify(data)).toString('base64');
    const { file } = await call(page, 'library.import', { fileName: 'Large.json', base64 });
    await call(page, 'document.open', { file });
    const target = join(folder, 'chart.svg');
    await answerSaveDialog(app, target);
    await page.evaluate(() => window.strata?.desktop.saveDialog('chart', 'svg'));
    const outcome = await page.evaluate(
      async ([model, path]) => {
        const { strata } = window;
        const told: number[] = [];
        strata?.onEvent((event) => {
          if (event.type !== 'job.progress') return;
          told.push(event.done);
          void strata.request('job.cancel', { job: event.job });
        });
        const failure: unknown = await strata
          ?.request('document.exportTo', { file: model, options: { format: 'svg' }, path, job: 'chart' })
          .catch((reason: unknown) => reason);
        return { failure, told: told.length };
      },
      [file, target] as const,
    );
    assert.equal((outcome.failure as { code: string } | null)?.code, 'cancelled');
    assert.ok(outcome.told > 0);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('chart')),
      [],
    );
    await quit(app);
  },
};

const savedPicture: Scenario = {
  name: 'a picture that the page has made is written where the person chose',
  run: async ({ start, folder }) => {
    const app = await start();
    const page = await onlyPage(app);
    const target = join(folder, 'chart.png');
    await answerSaveDialog(app, target);
    const written = await page.evaluate(() =>
      window.strata?.desktop.saveFile({ suggestedName: 'chart', extension: 'png', base64: 'AAEC' }),
    );
    assert.equal(written, target);
    assert.deepEqual([...readFileSync(target)], [0, 1, 2]);
  },
};

const unwritable: Scenario = {
  name: 'a place that can not be written to is named, and nothing is left there',
  run: async ({ start, folder }) => {
    const app = await start();
    const page = await onlyPage(app);
    await answerSaveDialog(app, join(folder, 'no such folder', 'chart.pdf'));
    const failure = await page.evaluate(() =>
      window.strata?.desktop
        .saveFile({ suggestedName: 'chart', extension: 'pdf', base64: 'AAAA' })
        .catch((reason: unknown) => reason),
    );
    assert.equal((failure as { code: string }).code, 'file-not-written');
    assert.match((failure as { message: string }).message, /no such folder/);
  },
};

/** A model outside the library: a copy of a fresh one. */
const modelOutside = async (app: DesktopApp, folder: string, name: string): Promise<string> => {
  const page = await onlyPage(app);
  const file = await newModel(page, name);
  await call(page, 'document.open', { file });
  mkdirSync(join(folder, 'elsewhere'), { recursive: true });
  await answerSaveDialog(app, join(folder, 'elsewhere', `${name}.strata`));
  const path = await page.evaluate(() => window.strata?.desktop.saveDialog('x', 'strata'));
  await call(page, 'document.saveCopy', { file, path: path ?? '' });
  await call(page, 'document.close', { file });
  return path ?? '';
};

const openFromSystem: Scenario = {
  name: 'files the system asks for open in a free window, further ones in windows of their own',
  run: async ({ start, folder }) => {
    const app = await start();
    const first = await modelOutside(app, folder, 'First');
    const second = await modelOutside(app, folder, 'Second');
    const page = await onlyPage(app);

    await app.evaluate(({ app: electronApp }, path) => {
      electronApp.emit('open-file', { preventDefault: () => undefined }, path);
    }, first);
    await eventually(async () => (await heard(page)).files.length === 1, 'the file in the first window');
    assert.deepEqual((await heard(page)).files, [first]);

    await app.evaluate(
      ({ app: electronApp }, [path, workingFolder]) => {
        const argv = ['strata', '--some-switch', path, 'missing.strata'];
        electronApp.emit('second-instance', {}, argv, workingFolder);
      },
      ['elsewhere/Second.strata', folder] as [string, string],
    );
    const other = (await app.pages(2)).find((each) => each !== page);
    assert.ok(other);
    await eventually(async () => (await heard(other)).files.length === 1, 'the file in the second window');
    assert.deepEqual((await heard(other)).files, [second]);
    assert.equal((await heard(page)).files.length, 1);

    const opened = await call(other, 'document.open', { file: second });
    processNamed(opened, 'Sell');
    await quit(app);
  },
};

const openFromArguments: Scenario = {
  name: 'files named at the start open, each in a window; a second start without a file brings the app to the front',
  run: async ({ start, folder }) => {
    const before = await start();
    const first = await modelOutside(before, folder, 'First');
    const second = await modelOutside(before, folder, 'Second');
    await quit(before);

    const app = await start({ args: [first, second] });
    const pages = await app.pages(2);
    const files = await eventually(async () => {
      const all = await Promise.all(pages.map(async (page) => (await heard(page)).files));
      return all.every((each) => each.length === 1) ? all.flat().sort() : null;
    }, 'a file in each window');
    assert.deepEqual(files, [first, second]);

    const state = await app.evaluate(({ app: electronApp, BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.minimize();
      electronApp.emit('second-instance', {}, ['strata'], '/');
      return { windows: BrowserWindow.getAllWindows().length, minimized: window?.isMinimized() };
    }, null);
    assert.equal(state.windows, 2);
    assert.equal(state.minimized, false);
  },
};

export const fileScenarios = [
  saveCopy,
  exportPdf,
  cancelledExport,
  savedPicture,
  unwritable,
  openFromSystem,
  openFromArguments,
];
