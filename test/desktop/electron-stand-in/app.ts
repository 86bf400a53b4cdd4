/** `app`: lifecycle and places. One a process, as in Electron. */
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { CdpConnection } from './cdp.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { emitPreventable } from './event.ts';
import { contentsByTarget } from './page/web-contents.ts';
import { markReady } from './schemes.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const manifest: { version: string; productName: string } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const switches = new Map<string, string>();
const readyPromise = Promise.withResolvers<void>();
let chromium: Chromium | null = null;
let quitting = false;

/** Windows, given by the module that knows them; `app` is older than they are. */
type Closable = { close(): void; destroy(): void };
let windowsOf: () => Closable[] = () => [];

export const browser = (): CdpConnection => {
  if (chromium === null) throw new Error('The app is not ready');
  return chromium.cdp;
};

const userData = (): string => {
  const given = process.argv.find((argument) => argument.startsWith('--user-data-dir='))?.split('=')[1];
  return given ?? join(homedir(), '.config', manifest.productName);
};

const exit = async (code: number): Promise<void> => {
  app.emit('quit', {}, code);
  await chromium?.close().catch(() => undefined);
  process.exit(code);
};

const quitWithoutWindows = (): void => {
  if (emitPreventable(app, 'will-quit')) quitting = false;
  else void exit(0);
};

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
  };
  #ready = false;

  isReady = (): boolean => this.#ready;
  whenReady = (): Promise<void> => readyPromise.promise;
  getName = (): string => manifest.productName;
  getVersion = (): string => manifest.version;
  getAppPath = (): string => root;
  getPath = (name: string): string => {
    if (name === 'userData') return userData();
    const folder = join(userData(), name);
    mkdirSync(folder, { recursive: true });
    return folder;
  };
  enableSandbox = (): void => {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  };
  /** The stand-in is always first; `second-instance` is emitted by the test. */
  requestSingleInstanceLock = (): boolean => true;

  quit(): void {
    if (quitting) return;
    quitting = !emitPreventable(this, 'before-quit');
    if (!quitting) return;
    const open = windowsOf();
    if (open.length === 0) quitWithoutWindows();
    for (const window of open) window.close();
  }

  exit(code = 0): void {
    void exit(code);
  }

  /** Told by the last window. */
  allWindowsClosed(): void {
    if (quitting) quitWithoutWindows();
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  /** Told by a window that was to be closed and asked to stay: the app doesn't quit then. */
  windowStays(): void {
    quitting = false;
  }

  /** Starts the browser once the app's entry has been read, and says `ready`. Returns where a test may watch. */
  async launch(windows: () => Closable[]): Promise<Pick<Chromium, 'endpoint' | 'pid'>> {
    windowsOf = windows;
    const flags = [...switches].map(([name, value]) => `--${name}=${value}`);
    const started = await launchChromium(flags, userData());
    chromium = started;
    started.cdp.on('Target.targetCreated', ({ targetInfo }) => {
      const opener = contentsByTarget.get(targetInfo.openerId);
      if (opener !== undefined)
        void started.cdp.send('Target.closeTarget', { targetId: targetInfo.targetId });
    });
    await started.cdp.send('Target.setDiscoverTargets', { discover: true });
    this.#ready = true;
    markReady();
    this.emit('ready');
    readyPromise.resolve();
    return { endpoint: started.endpoint, pid: started.pid };
  }
}

export const app = new App();
