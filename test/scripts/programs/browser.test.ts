import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, findTestBrowser } from '../../../scripts/programs/browser.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-browser-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that ends with this code when asked for its version. */
const program = (place: string, name: string, code: number): string => {
  mkdirSync(join(folder, place), { recursive: true });
  const file = join(folder, place, name);
  writeFileSync(file, `#!/bin/sh\nexit ${code}\n`);
  chmodSync(file, 0o755);
  return file;
};
const withPath = (...places: string[]) =>
  vi.stubEnv('PATH', places.map((place) => join(folder, place)).join(delimiter));

describe.runIf(process.platform !== 'win32')('the browser to run tests in', () => {
  it('is the one that STRATA_BROWSER names', () => {
    const named = program('own', 'my-chromium', 0);
    program('bin', 'chromium', 0);
    withPath('bin');
    vi.stubEnv('STRATA_BROWSER', named);
    expect(findBrowser()).toBe(named);
  });

  it('is an installed one in PATH, if none is named or the named one does not start', () => {
    const installed = program('bin', 'google-chrome', 0);
    withPath('bin');
    vi.stubEnv('STRATA_BROWSER', undefined);
    expect(findBrowser()).toBe(installed);
    vi.stubEnv('STRATA_BROWSER', program('own', 'my-chromium', 1));
    expect(findBrowser()).toBe(installed);
    vi.stubEnv('STRATA_BROWSER', join(folder, 'nowhere'));
    expect(findBrowser()).toBe(installed);
  });

  it('is not a program that only says where to get one, while another starts', () => {
    program('bin', 'chromium', 1);
    const installed = program('bin', 'microsoft-edge', 0);
    withPath('bin');
    vi.stubEnv('STRATA_BROWSER', undefined);
    expect(findBrowser()).toBe(installed);
  });

  it('is a headless shell for tests, if there is one that starts and no other is named', () => {
    const whole = program('bin', 'chromium', 0);
    withPath('bin');
    vi.stubEnv('STRATA_BROWSER', undefined);
    expect(findTestBrowser()).toBe(whole);
    program('bin', 'chrome-headless-shell', 1);
    expect(findTestBrowser()).toBe(whole);
    const shell = program('bin', 'chromium-headless-shell', 0);
    expect(findTestBrowser()).toBe(shell);
    expect(findBrowser()).toBe(whole);
    vi.stubEnv('STRATA_BROWSER', whole);
    expect(findTestBrowser()).toBe(whole);
  });
});
