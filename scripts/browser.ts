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

/** The Chromium to run tests in, fetched where the machine has none: an own one, Playwright's, the system's package. */
export const ensureBrowser = (): string => {
  const found = findBrowser() ?? playwrightBrowser();
  if (found !== null) return found;
  process.stderr.write('No Chrome, Edge or Chromium here; fetching one for the tests ...\n');
  const cli = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: 600_000 });
  const fetched = playwrightBrowser();
  if (fetched !== null) return fetched;
  installPackage({ apt: 'chromium', dnf: 'chromium', brew: 'chromium', winget: 'Google.Chrome' });
  const installed = findBrowser();
  if (installed !== null) return installed;
  throw new Error(
    'No Chrome, Edge or Chromium was found and none could be installed. Install one and try again.',
  );
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
