/** Starts the app on the stand-in, in a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { type DesktopApp, FIXTURE_PAGE, type Launch } from './desktop-app.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const STAND_IN = join(import.meta.dirname, 'electron-stand-in');
const LIMIT_MS = 30_000;

type Answer = { id: number; ok: boolean; value: unknown };
type Started = { endpoint: string; pid: number };
type FromApp = Answer | Started;

export const launchStandIn: Launch = async (options) => {
  const args = [
    process.env.STRATA_DESKTOP_MAIN ?? 'electron/main.ts',
    `--user-data-dir=${options.userData}`,
    ...(options.args ?? []),
  ];
  const child = fork(join(STAND_IN, 'run-app.ts'), args, {
    cwd: ROOT,
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      '--import',
      pathToFileURL(join(STAND_IN, 'register.mjs')).href,
    ],
    env: {
      ...process.env,
      STRATA_LIBRARY: options.libraryFolder,
      STRATA_RENDERER: options.renderer ?? FIXTURE_PAGE,
    },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null);

  const answers = new Map<number, (answer: Answer) => void>();
  const started = Promise.withResolvers<Started>();
  child.on('message', (message: FromApp) => {
    if ('endpoint' in message) started.resolve(message);
    else answers.get(message.id)?.(message);
  });
  void exited.then((code) => started.reject(new Error(`The app ended with ${code}:\n${printed}`)));

  const { endpoint, pid } = await started.promise;
  const browser = await chromium.connectOverCDP(endpoint);
  let lastId = 0;

  const evaluate: DesktopApp['evaluate'] = async (work, arg) => {
    const id = ++lastId;
    const answer = await new Promise<Answer>((resolve, reject) => {
      answers.set(id, resolve);
      void exited.then(() => reject(new Error(`The app ended meanwhile:\n${printed}`)));
      child.send({ id, code: work.toString(), arg });
    });
    if (!answer.ok) throw new Error(String(answer.value));
    return answer.value as never;
  };

  return {
    evaluate,
    pages: async (count) => {
      const until = Date.now() + LIMIT_MS;
      while (Date.now() < until) {
        const pages = browser.contexts().flatMap((context) => context.pages());
        const shown = pages.filter((page) => page.url() !== 'about:blank');
        if (shown.length === count) {
          await Promise.all(shown.map((page) => page.waitForURL(/index\.html/)));
          return shown;
        }
        await delay(20);
      }
      throw new Error(`There never were ${count} windows:\n${printed}`);
    },
    exited,
    output: () => printed,
    kill: async () => {
      const isRunning = child.exitCode === null && child.signalCode === null;
      child.kill('SIGKILL');
      await exited;
      if (!isRunning) return;
      // The browser would end by itself, but go on writing to its folder for a while.
      const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
      if (!browser.isConnected()) return;
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended in this moment.
      }
      await gone;
    },
  };
};
