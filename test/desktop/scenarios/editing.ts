import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  call,
  clickLabel,
  eventually,
  findAfterRestart,
  heard,
  onlyPage,
  openNewModel,
  processNamed,
  quit,
  rename,
  type Scenario,
} from './scenario.ts';

const twoWindows: Scenario = {
  name: 'a change made in one window is told to both, in order',
  run: async ({ start }) => {
    const app = await start();
    const first = await onlyPage(app);
    const { file, opened, plan } = await openNewModel(first);

    await clickLabel(app, 'New window');
    const second = (await app.pages(2)).find((page) => page !== first);
    assert.ok(second);
    await call(second, 'document.open', { file });

    await rename(first, file, plan.id, 'Plan well');
    await rename(second, file, plan.id, 'Plan better');
    await rename(first, file, plan.id, 'Plan best');
    for (const page of [first, second]) {
      const changes = await eventually(async () => {
        const { events } = await heard(page);
        const found = events.filter((event) => event.type === 'document.changed');
        return found.length === 3 ? found : null;
      }, 'three changes in each window');
      assert.deepEqual(
        changes.map((event) => event.change.seq),
        [1, 2, 3].map((step) => opened.seq + step),
      );
    }
    assert.equal(processNamed(await call(second, 'document.open', { file }), 'Plan best').id, plan.id);
  },
};

const quitKeepsAll: Scenario = {
  name: 'quitting right after a change loses nothing, and the file alone is whole',
  run: async ({ start, folder }) => {
    const app = await start();
    const page = await onlyPage(app);
    const { file, plan } = await openNewModel(page);
    // Not waited for: the change is on its way when the app is told to quit.
    await page.evaluate(
      ([name, id]) => {
        void window.strata?.request('document.apply', {
          file: name,
          command: { type: 'process.rename', id, name: 'Changed at the last moment' },
          seed: 'last-moment-0123456789',
        });
      },
      [file, plan.id] as const,
    );
    await quit(app);

    const library = join(folder, 'library');
    assert.ok(existsSync(join(library, file)));
    const beside = readdirSync(library).filter((name) => name.endsWith('-wal') || name.endsWith('-shm'));
    assert.deepEqual(beside, []);

    await quit(await findAfterRestart(start, file, 'Changed at the last moment'));
  },
};

const typedWhileClosing: Scenario = {
  name: 'what a page sends as its window closes is still committed, however busy the page is',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    const { file, plan } = await openNewModel(page);
    await page.evaluate(
      ([name, id]) => {
        window.addEventListener('pagehide', () => {
          void window.strata?.request('document.apply', {
            file: name,
            command: { type: 'process.rename', id, name: 'Half typed' },
            seed: 'page-hide-0123456789',
          });
        });
      },
      [file, plan.id] as const,
    );
    // A page that is busy when its window closes hears of it late.
    await page.evaluate(() => {
      setTimeout(() => {
        const end = performance.now() + 1500;
        while (performance.now() < end);
      });
    });
    await quit(app);

    await findAfterRestart(start, file, 'Half typed');
  },
};

const powerCut: Scenario = {
  name: 'what was answered is kept when the app is killed',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    const { file, plan } = await openNewModel(page);
    await rename(page, file, plan.id, 'Kept');
    await app.kill();

    await findAfterRestart(start, file, 'Kept');
  },
};

const crash: Scenario = {
  name: 'a crashed page is offered again and goes on with what was saved',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    const { file, plan } = await openNewModel(page);
    await rename(page, file, plan.id, 'Before the crash');
    await app.evaluate(({ dialog, BrowserWindow }) => {
      Object.assign(dialog, {
        showMessageBox: async (_window: unknown, { message }: { message: string }) => {
          console.log(`asked: ${message}`);
          return { response: 0, checkboxChecked: false };
        },
      });
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    }, null);
    await eventually(
      () => app.output().includes('asked: This window stopped working.'),
      'the offer to reload',
    );
    const name = await eventually(
      () =>
        app
          .evaluate(
            async ({ BrowserWindow }, model) =>
              BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
                `window.strata.request('document.open', { file: ${JSON.stringify(model)} })
                  .then((opened) => opened.data.columnar.parts.join().includes('Before the crash'))`,
              ),
            file,
          )
          .catch(() => false),
      'the page answering again',
    );
    assert.equal(name, true);
  },
};

export const editingScenarios = [twoWindows, quitKeepsAll, typedWhileClosing, powerCut, crash];
