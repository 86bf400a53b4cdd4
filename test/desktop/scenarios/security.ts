import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { failureOf, onlyPage, quit, type Scenario } from './scenario.ts';

/** Long enough for a page to be left if nothing refused that, in milliseconds; nothing fails if it takes longer. */
const REFUSED_WITHIN_MS = 200;

const firstWindow: Scenario = {
  name: 'a window shows the page with the bridge and nothing else of Node or Electron',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    const seen = await page.evaluate(() => ({
      title: document.title,
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      bridge: Object.keys(window.strata ?? {}).sort(),
      frozen: Object.isFrozen(window.strata) && Object.isFrozen(window.strata?.desktop),
      secure: window.isSecureContext,
    }));
    assert.deepEqual(seen, {
      title: 'Fixture',
      globals: [],
      bridge: ['desktop', 'onEvent', 'request'],
      frozen: true,
      secure: true,
    });
    const url = await app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
      null,
    );
    assert.deepEqual(url, ['app://strata/index.html']);
    assert.match(app.output(), /^strata: ready$/m);
    await quit(app);
  },
};

const noForeignScript: Scenario = {
  name: 'a script that got into the page does not run, and the page can frame nothing',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    const violations = await page.evaluate(async () => {
      const reported = new Set<string>();
      const all = new Promise<void>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => {
          if (reported.add(event.effectiveDirective).size === 3) resolve();
        }),
      );
      const inline = document.createElement('script');
      inline.textContent = 'window.intruded = true';
      const foreign = document.createElement('script');
      foreign.src = 'https://example.invalid/x.js';
      const frame = document.createElement('iframe');
      frame.src = 'data:text/html,hello';
      document.body.append(inline, foreign, frame);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.intruded = true');
      document.body.append(button);
      button.click();
      await all;
      return { reported: [...reported].sort(), intruded: 'intruded' in window };
    });
    assert.equal(violations.intruded, false);
    assert.deepEqual(violations.reported, ['frame-src', 'script-src-attr', 'script-src-elem']);
  },
};

const staysOnPage: Scenario = {
  name: 'navigation elsewhere and new windows are refused; a reload is not',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    const before = page.url();
    await page.evaluate(() => {
      window.heard.menu.push('still the same page');
    });
    // Each is answered before the page tries to leave: a call that is under way then may never be answered.
    for (const url of ['https://example.invalid/', '/other.html', 'data:text/html,hello']) {
      await page.evaluate((target) => {
        setTimeout(() => {
          location.href = target;
        }, 0);
      }, url);
      await delay(REFUSED_WITHIN_MS);
    }
    await page.evaluate(() => {
      setTimeout(() => {
        window.open('https://example.invalid/');
        const link = document.createElement('a');
        link.href = 'https://example.invalid/';
        link.target = '_blank';
        document.body.append(link);
        link.click();
      }, 0);
    });
    await delay(2 * REFUSED_WITHIN_MS);
    assert.equal(page.url(), before);
    assert.deepEqual(await page.evaluate(() => window.heard.menu), ['still the same page']);
    assert.equal((await app.pages(1)).length, 1);
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);
    assert.equal(windows, 1);

    await Promise.all([
      page.waitForEvent('load'),
      page.evaluate(() => void setTimeout(() => location.reload(), 0)),
    ]);
    assert.deepEqual(await page.evaluate(() => window.heard.menu), []);
  },
};

const noNetwork: Scenario = {
  name: 'no request leaves the machine, and only files of the page are served',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    const answers = await page.evaluate(async () => {
      const status = (url: string) =>
        fetch(url).then(
          (response) => response.status,
          () => 'failed',
        );
      return {
        own: await status('page.js'),
        missing: await status('nothing.js'),
        above: await status('..%2f..%2f..%2fpackage.json'),
        encoded: await status('%2e%2e%2f%2e%2e%2fpackage.json'),
        absolute: await status('/%2Fetc%2Fpasswd'),
        loopback: await status('http://127.0.0.1:9/'),
        elsewhere: await status('https://example.invalid/'),
      };
    });
    assert.deepEqual(answers, {
      own: 200,
      missing: 404,
      above: 404,
      encoded: 404,
      absolute: 404,
      loopback: 'failed',
      elsewhere: 'failed',
    });
    // The policy in the page is one lock, the session's own refusal another.
    const cancelled = await app.evaluate(
      ({ net }) =>
        net.fetch('https://example.invalid/').then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      null,
    );
    assert.equal(cancelled, 'net::ERR_BLOCKED_BY_CLIENT');
  },
};

const noPermissions: Scenario = {
  name: 'permissions are denied, but for copying',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    const states = await page.evaluate(async () => {
      const state = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return {
        geolocation: await state('geolocation'),
        notifications: await state('notifications'),
        camera: await state('camera'),
        microphone: await state('microphone'),
        read: await state('clipboard-read'),
        write: await state('clipboard-write'),
      };
    });
    assert.deepEqual(states, {
      geolocation: 'denied',
      notifications: 'denied',
      camera: 'denied',
      microphone: 'denied',
      read: 'denied',
      write: 'granted',
    });
  },
};

const knownCallsOnly: Scenario = {
  name: 'a call that is not in the contract, or with parameters that do not fit, is refused by name',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    const code = async (method: string, params: unknown) => {
      const failure = await failureOf(page, method, params);
      assert.ok(typeof failure === 'object' && failure !== null && 'code' in failure && 'message' in failure);
      assert.ok(String(failure.message).length > 10);
      return failure.code;
    };
    assert.equal(await code('library.format', {}), 'unknown-method');
    assert.equal(await code('constructor', {}), 'unknown-method');
    assert.notEqual(await code('document.open', { file: 7 }), 'internal');
    assert.notEqual(await code('document.open', { file: 'no such model.strata' }), 'internal');
  },
};

const pasteNeedsPress: Scenario = {
  name: 'a script can’t paste by itself: each key or click of a person lets it once',
  run: async ({ start }) => {
    const app = await start();
    const page = await onlyPage(app);
    const paste = (times: number) =>
      page.evaluate(
        (count) =>
          Promise.all(
            Array.from({ length: count }, () =>
              window.strata?.desktop.paste().then(
                () => 'pasted',
                (failure: { code: string }) => failure.code,
              ),
            ),
          ),
        times,
      );
    assert.deepEqual(await paste(1), ['not-allowed']);
    // What a script makes up is no press.
    await page.evaluate(() => {
      for (const type of ['keydown', 'pointerdown', 'click']) window.dispatchEvent(new Event(type));
      document.body.click();
    });
    assert.deepEqual(await paste(1), ['not-allowed']);
    await page.getByRole('heading').click();
    assert.deepEqual(await paste(2), ['pasted', 'not-allowed']);
  },
};

export const securityScenarios = [
  firstWindow,
  noForeignScript,
  staysOnPage,
  noNetwork,
  noPermissions,
  knownCallsOnly,
  pasteNeedsPress,
];
