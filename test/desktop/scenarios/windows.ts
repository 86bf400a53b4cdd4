import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onlyPage, quit, type Scenario } from './scenario.ts';

const titles: Scenario = {
  name: 'a window is named for its model, and for the app alone in the library',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    const title = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle(), null);
    assert.equal(await title(), 'Strata');
    await page.evaluate(() => window.strata?.desktop.setTitle('Sales & Support'));
    assert.equal(await title(), 'Sales & Support – Strata');
    await page.evaluate(() => window.strata?.desktop.setTitle(''));
    assert.equal(await title(), 'Strata');
  },
};

const remembersPlace: Scenario = {
  name: 'a window comes back where it stood and in the theme it had',
  run: async ({ start, folder }) => {
    const app = await start();
    const page = await onlyPage(app);
    await page.evaluate(() => window.strata?.desktop.setTheme('dark'));
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 900, height: 640 });
    }, null);
    await quit(app);
    const kept = JSON.parse(readFileSync(join(folder, 'user-data', 'window.json'), 'utf8'));
    assert.equal(kept.theme, 'dark');
    assert.equal(kept.bounds.width, 900);

    const again = await start();
    await again.pages(1);
    const state = await again.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return { width: window?.getBounds().width, background: window?.getBackgroundColor().toLowerCase() };
    }, null);
    assert.deepEqual(state, { width: 900, background: '#14181d' });
    await quit(again);
  },
};

const senselessPlace: Scenario = {
  name: 'a damaged or unreachable remembered place does not keep the window from showing',
  run: async ({ start, folder }) => {
    const file = join(folder, 'user-data', 'window.json');
    for (const text of [
      '{"bounds":',
      '{"bounds":{"x":-90000,"y":-90000,"width":900,"height":640},"maximized":false,"theme":"light"}',
      '{"bounds":{"x":0,"y":0,"width":-5,"height":1e99}}',
    ]) {
      writeFileSync(file, text);
      const app = await start();
      await app.pages(1);
      const place = await app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds(),
        null,
      );
      assert.ok(place && place.x > -1000 && place.y > -1000 && place.width >= 640 && place.height >= 420);
      await quit(app);
    }
  },
};

export const windowScenarios = [titles, remembersPlace, senselessPlace];
