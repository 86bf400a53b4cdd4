/** Starts the built app in the real Electron. */
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { _electron } from '@playwright/test';
import { type DesktopApp, FIXTURE_PAGE, type Launch } from '../desktop-app.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const LIMIT_MS = 30_000;

export const launchElectron: Launch = async (options) => {
  const { STRATA_DESKTOP_MAIN: _main, ...environment } = process.env;
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const electron = await _electron.launch({
    cwd: ROOT,
    args: [
      ROOT,
      ...(asRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${options.userData}`,
      ...(options.args ?? []),
    ],
    env: {
      ...(environment as Record<string, string>),
      STRATA_LIBRARY: options.libraryFolder,
      STRATA_RENDERER: options.renderer ?? FIXTURE_PAGE,
    },
  });
  let printed = '';
  const child = electron.process();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null);

  return {
    evaluate: ((work, arg) => electron.evaluate(work as never, arg as never)) as DesktopApp['evaluate'],
    pages: async (count) => {
      const until = Date.now() + LIMIT_MS;
      while (electron.windows().length !== count) {
        if (Date.now() > until) throw new Error(`There never were ${count} windows:\n${printed}`);
        await delay(20);
      }
      const pages = electron.windows();
      await Promise.all(pages.map((page) => page.waitForURL(/index\.html/)));
      return pages;
    },
    exited,
    output: () => printed,
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await exited;
    },
  };
};
