import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findInPath, installPackage, isExecutable } from './find-program.ts';

const PATH_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Chromium without windows. Tests take little more than half as long in it as in a whole browser. */
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];
const SHELL_PACKAGE = 'chromium-headless-shell';

/**
 * The Chromium to run tests in: the one that `STRATA_BROWSER` names, a headless shell, or any other that is installed. One is
 * fetched if there is none: Playwright's own or the system's package. Throws if that fails.
 */
export const ensureBrowser = (): string => {
  if (findTestBrowser() !== null && isRootWithShellPackage()) installPackage({ apt: SHELL_PACKAGE });
  const found = findTestBrowser() ?? playwrightBrowser();
  if (found !== null) return found;
  process.stderr.write('No Chrome, Edge or Chromium here; fetching one for the tests ...\n');
  const cli = join(import.meta.dirname, '..', '..', 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: 600_000 });
  const fetched = playwrightBrowser();
  if (fetched !== null) return fetched;
  if (!installPackage({ apt: SHELL_PACKAGE }))
    installPackage({ apt: 'chromium', dnf: 'chromium', brew: 'chromium', winget: 'Google.Chrome' });
  const installed = findTestBrowser();
  if (installed !== null) return installed;
  throw new Error(
    'No Chrome, Edge or Chromium was found and none could be installed. Install one and try again.',
  );
};

/** Whether the shell is missing and can be added beside a whole browser: on build machines, which belong to nobody. */
const isRootWithShellPackage = (): boolean =>
  process.env.STRATA_BROWSER === undefined &&
  process.getuid?.() === 0 &&
  findInPath(SHELL_NAMES) === null &&
  spawnSync('apt-cache', ['show', SHELL_PACKAGE], { stdio: 'ignore' }).status === 0;

/** The installed browser to run tests in, or null. */
export const findTestBrowser = (): string | null => {
  const shell = findInPath(SHELL_NAMES);
  const isNamed = process.env.STRATA_BROWSER !== undefined;
  return !isNamed && shell !== null && starts(shell) ? shell : findBrowser();
};

/** A Chrome, Edge or Chromium that is installed and starts, or null. `STRATA_BROWSER` names one. */
export const findBrowser = (): string | null => {
  const named = process.env.STRATA_BROWSER;
  const inPath = PATH_NAMES.map((name) => findInPath([name]));
  const candidates = [named, ...inPath, ...usualPlaces()].filter(
    (file) => file !== undefined && file !== null,
  );
  return candidates.find(starts) ?? null;
};

const playwrightBrowser = (): string | null => {
  const file = chromium.executablePath();
  return starts(file) ? file : null;
};

const usualPlaces = (): string[] => {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86 } = process.env;
    return [PROGRAMFILES, programFilesX86, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ]);
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
};

/** Some systems have a program by this name that only says where to get the browser. */
const starts = (file: string): boolean => {
  if (!isExecutable(file)) return false;
  // On Windows the question opens a window instead.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { timeout: 15_000, stdio: 'ignore' }).status === 0;
};
