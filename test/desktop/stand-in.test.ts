/** What the stand-in must get right for the scenarios to mean something. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DesktopApp } from './desktop-app.ts';
import { cloned, decode, encode } from './electron-stand-in/codec.ts';
import { launchStandIn } from './launch-stand-in.ts';

describe('values on the wire', () => {
  test.each([
    null,
    undefined,
    Number.NaN,
    -0,
    12n,
    'text "quoted" \u2028',
    new Date(5),
    new Uint8Array([0, 255]),
    new Map<unknown, unknown>([['a', new Set([1, undefined])]]),
    [1, [{ $: 'not a tag' }]],
    { deep: { list: [undefined, { n: Number.POSITIVE_INFINITY }] } },
  ])('%o arrives as it left', (value) => {
    expect(decode(encode(value))).toEqual(value);
  });

  test('functions are refused in the words of Electron', () => {
    expect(() => cloned({ f: () => 1 })).toThrow('An object could not be cloned.');
  });
});

describe('a preload on the stand-in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-bridge-'));
  let app: DesktopApp;
  let page: Page;

  beforeAll(async () => {
    const main = `
      import { app, BrowserWindow, ipcMain, protocol } from 'electron';
      protocol.registerSchemesAsPrivileged([{ scheme: 'trial', privileges: { standard: true } }]);
      app.whenReady().then(() => {
        protocol.handle('trial', () => new Response('<title>Bridge</title>', { headers: { 'content-type': 'text/html' } }));
        ipcMain.handle('echo', (event, ...args) => args);
        ipcMain.handle('fail', () => { throw new TypeError('no such thing'); });
        new BrowserWindow({ webPreferences: { preload: ${JSON.stringify(join(folder, 'preload.cjs'))} } })
          .loadURL('trial://host/index.html');
      });`;
    const preload = `
      const { contextBridge, ipcRenderer } = require('electron');
      window.fromPreload = true;
      const failing = () => { throw Object.assign(new Error('said'), { code: 'lost' }); };
      contextBridge.exposeInMainWorld('api', {
        echo: (...args) => ipcRenderer.invoke('echo', ...args),
        fail: () => ipcRenderer.invoke('fail'),
        missing: () => ipcRenderer.invoke('missing'),
        unclonable: () => ipcRenderer.invoke('echo', () => 1),
        failing,
        rejecting: async () => failing(),
        plainly: () => Promise.reject({ code: 'kept' }),
        callBack: (listener) => listener(1, (x) => x + 1),
        later: (listener) => new Promise((resolve) => setTimeout(() => resolve(listener('late')), 1)),
      });`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'main.mjs'), main);
    writeFileSync(join(folder, 'preload.cjs'), preload);
    process.env.STRATA_DESKTOP_MAIN = join(folder, 'main.mjs');
    app = await launchStandIn({ libraryFolder: folder, userData: folder });
    delete process.env.STRATA_DESKTOP_MAIN;
    page = (await app.pages(1))[0] as Page;
  });
  afterAll(async () => {
    await app?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Evaluates in the page and hands back what was thrown as its name, message and code. */
  const tried = (code: string): Promise<unknown> =>
    page.evaluate(`(async () => { try { return await (${code}); } catch (error) {
      return error instanceof Error ? [error.name, error.message, error.code ?? 'no code'] : error; } })()`);

  test('has a world of its own, and the page can not change what it exposes', async () => {
    expect(await tried('typeof fromPreload')).toBe('undefined');
    expect(await tried('(() => { "use strict"; api.echo = null; })()')).toContain('TypeError');
    expect(await tried('(() => { "use strict"; window.api = null; })()')).toContain('TypeError');
  });

  test('values go to the main process and back', async () => {
    expect(await tried('api.echo(1, "two", { three: [undefined, 4] })')).toEqual([
      1,
      'two',
      { three: [undefined, 4] },
    ]);
  });

  test("failures read as Electron's", async () => {
    expect(await tried('api.fail()')).toEqual([
      'Error',
      "Error invoking remote method 'fail': TypeError: no such thing",
      'no code',
    ]);
    expect(await tried('api.missing()')).toContain(
      "Error invoking remote method 'missing': Error: No handler registered for 'missing'",
    );
    expect(await tried('api.unclonable()')).toContain('An object could not be cloned.');
  });

  test('between the worlds errors lose what they carry, plain values do not', async () => {
    expect(await tried('api.failing()')).toEqual(['Error', 'said', 'no code']);
    expect(await tried('api.rejecting()')).toEqual(['Error', 'said', 'no code']);
    expect(await tried('api.plainly()')).toEqual({ code: 'kept' });
  });

  test('functions cross in both directions, also later', async () => {
    expect(await tried('api.callBack((n, increase) => increase(n) * 10)')).toBe(20);
    expect(await tried('api.later((text) => text.toUpperCase())')).toBe('LATE');
  });
});
