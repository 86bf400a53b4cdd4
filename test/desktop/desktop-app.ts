/** A started desktop app as the scenarios see it, be it the real Electron or the stand-in. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';

type ElectronModule = typeof Electron.CrossProcessExports;

export type DesktopApp = {
  /** Runs a function in the app's main process. It is sent as text: it may use its two parameters only. */
  evaluate<R, A>(work: (electron: ElectronModule, arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** The windows' pages in the order they were opened, as soon as there are `count` of them and all are loaded. */
  pages(count: number): Promise<Page[]>;
  /** The exit code, once the app has ended. */
  readonly exited: Promise<number | null>;
  /** Everything the app has printed. */
  output(): string;
  /** Ends the app at once, as a power cut would. */
  kill(): Promise<void>;
};

export type LaunchOptions = {
  /** Folder of the page to show; the fixture page if absent. */
  renderer?: string;
  libraryFolder: string;
  userData: string;
  /** Further arguments of the app, such as files to open. */
  args?: string[];
};

export type Launch = (options: LaunchOptions) => Promise<DesktopApp>;

export const FIXTURE_PAGE = join(import.meta.dirname, 'fixture-page');
