/** One page: its worlds, its requests, its navigation. */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { CdpConnection, CdpSession } from '../cdp.ts';
import { cloned, encode } from '../codec.ts';
import { emitPreventable } from '../event.ts';
import { answerInvoke, ipcMain } from '../ipc-main.ts';
import { fromBrowserUrl, toBrowserUrl } from '../schemes.ts';
import { applyPermissions } from '../session.ts';
import { buildPageScripts } from './bundle.ts';
import { answerRequest } from './page-requests.ts';

const WORLD = 'electron-preload';
const BINDING = 'standInSend';
const frames = new Map<string, { parentId: string | null; url: string }>();
let lastId = 0;

/** Live contents by the browser's target, for windows that pages try to open. */
export const contentsByTarget = new Map<string, WebContents>();

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly preferences: { preload?: string };
  #cdp: CdpConnection | null = null;
  #page: CdpSession | null = null;
  #targetId = '';
  #mainFrame = '';
  #preloadContext: number | null = null;
  /** The navigation that the app itself asked for; others are the page's. */
  #asked: string | null = null;
  #url = '';
  #size = { width: 800, height: 600 };
  #zoom = 1;
  #gone = false;
  /** Called if the page asked to stay while it was being closed. */
  #stay = (): void => {};
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #attached = Promise.withResolvers<CdpSession>();

  constructor(preferences: { preload?: string }) {
    super();
    this.preferences = preferences;
  }

  /** Gives the page the size of its window, in pixels that are as large as its zoom says. */
  async resize(size: { width: number; height: number }): Promise<void> {
    this.#size = size;
    const page = await this.#attached.promise;
    const zoom = this.#zoom;
    const [width, height] = [Math.round(this.#size.width / zoom), Math.round(this.#size.height / zoom)];
    const metrics = { width, height, deviceScaleFactor: zoom, mobile: false };
    await page.send('Emulation.setDeviceMetricsOverride', metrics).catch(() => undefined);
  }

  getZoomFactor = (): number => this.#zoom;
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.#zoom = factor;
    void this.resize(this.#size);
  }

  async attach(cdp: CdpConnection): Promise<void> {
    this.#cdp = cdp;
    const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
    const page = cdp.session(sessionId);
    this.#page = page;
    this.#targetId = targetId;
    contentsByTarget.set(targetId, this);
    this.#listen(page);
    await page.send('Page.enable');
    const { frameTree } = await page.send('Page.getFrameTree');
    this.#mainFrame = frameTree.frame.id;
    await page.send('Runtime.enable');
    await page.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
    if (this.preferences.preload !== undefined) {
      const scripts = await buildPageScripts(this.preferences.preload, `stand-in-${randomUUID()}`);
      const add = (source: string, worldName?: string) =>
        page.send('Page.addScriptToEvaluateOnNewDocument', { source, ...(worldName ? { worldName } : {}) });
      await add(scripts.preloadWorld, WORLD);
      await add(scripts.pageWorld);
    }
    await page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    this.#attached.resolve(page);
  }

  #listen(page: CdpSession): void {
    page.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      frames.set(frameId, { parentId: parentFrameId, url: '' });
    });
    page.on('Page.frameNavigated', ({ frame }) => {
      frames.set(frame.id, { parentId: frame.parentId ?? null, url: frame.url });
      if (frame.id !== this.#mainFrame) return;
      this.#url = fromBrowserUrl(frame.url);
      this.emit('did-navigate', {}, this.#url);
      if (this.#cdp !== null) void applyPermissions(this.#cdp, this, frame.url).catch(() => undefined);
    });
    page.on('Page.loadEventFired', () => {
      this.emit('did-finish-load');
    });
    page.on('Page.windowOpen', ({ url }) => this.askToOpen(url));
    page.on('Runtime.executionContextCreated', ({ context }) => {
      const ours = context.name === WORLD && context.auxData.frameId === this.#mainFrame;
      if (ours) this.#preloadContext = context.id;
    });
    page.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#preloadContext) this.#preloadContext = null;
    });
    page.on('Runtime.executionContextsCleared', () => {
      this.#preloadContext = null;
    });
    page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) void this.#receive(JSON.parse(payload), executionContextId);
    });
    page.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      if (exceptionDetails.executionContextId !== this.#preloadContext) return;
      console.error('Error in the preload:', exceptionDetails.exception?.description);
    });
    page.on('Inspector.targetCrashed', () => {
      this.#preloadContext = null;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    page.on('Page.javascriptDialogOpening', ({ type }) => void this.#answerDialog(page, type));
    page.on('Fetch.requestPaused', (paused) => {
      const refuses = (url: string) => this.#isRefused(url, paused.frameId);
      void answerRequest(page, paused, { webContentsId: this.id, refuses }).catch((error) => {
        if (!this.#gone) console.error(error);
      });
    });
  }

  /** Whether the app refuses a navigation of the page's own making. */
  #isRefused(url: string, frameId: string): boolean {
    const isMainFrame = frameId === this.#mainFrame;
    if (isMainFrame && this.#asked === url) {
      this.#asked = null;
      return false;
    }
    return (
      (isMainFrame && emitPreventable(this, 'will-navigate', { url, isMainFrame }, url)) ||
      emitPreventable(this, 'will-frame-navigate', { url, isMainFrame })
    );
  }

  async #receive(
    message: { id: number | null; channel: string; args: string },
    context: number,
  ): Promise<void> {
    const frame = frames.get(this.#mainFrame);
    const senderFrame = { url: fromBrowserUrl(frame?.url ?? ''), parent: null };
    const event = { sender: this, senderFrame };
    if (message.id === null) {
      ipcMain.emit(message.channel, event, ...(JSON.parse(message.args) as unknown[]));
      return;
    }
    const reply = await answerInvoke(event, { ...message, id: message.id });
    if (context === this.#preloadContext) this.#deliver(reply);
  }

  #deliver(message: object): void {
    if (this.#preloadContext === null || this.#gone) return;
    void this.#page
      ?.send('Runtime.evaluate', {
        expression: `standInReceive(${JSON.stringify(message)})`,
        contextId: this.#preloadContext,
      })
      .catch(() => undefined);
  }

  /** What `window.open` and links into new windows come to. */
  askToOpen(url: string): void {
    if (this.#openHandler({ url: fromBrowserUrl(url) }).action === 'allow') {
      throw new Error('The stand-in opens no windows for pages.');
    }
  }

  send(channel: string, ...args: unknown[]): void {
    this.#deliver({ kind: 'message', channel, args: encode(cloned(args)) });
  }

  async loadURL(url: string): Promise<void> {
    this.#asked = url;
    const page = await this.#attached.promise;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    const { errorText } = await page.send('Page.navigate', { url: toBrowserUrl(url) });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  reload(): void {
    this.#asked = this.#url;
    void this.#page?.send('Page.reload');
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.#attached.promise;
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  }

  /** Electron's own command, as the keys would give it. */
  paste(): void {
    const key = { key: 'v', code: 'KeyV', windowsVirtualKeyCode: 86, modifiers: 2 };
    void this.#page?.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, commands: ['paste'] });
    void this.#page?.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Crashes the page's process, as Electron's own method for tests does. */
  forcefullyCrashRenderer(): void {
    void this.#page?.send('Page.crash').catch(() => undefined);
  }

  getURL(): string {
    return this.#url;
  }

  getLastWebPreferences(): object {
    return this.preferences;
  }

  isDestroyed(): boolean {
    return this.#gone;
  }

  /** A page that asks to stay does stay, without a word, unless the app prevents that. */
  async #answerDialog(page: CdpSession, type: string): Promise<void> {
    const accept = type !== 'beforeunload' || emitPreventable(this, 'will-prevent-unload');
    await page.send('Page.handleJavaScriptDialog', { accept }).catch(() => undefined);
    if (!accept) this.#stay();
  }

  /**
   * Closes the page; its `beforeunload` and `pagehide` run first unless it is destroyed.
   * @returns whether it is closed: false if it asked to stay.
   */
  async end(polite: boolean): Promise<boolean> {
    await this.#attached.promise;
    const ended = new Promise<boolean>((resolve) => {
      this.#stay = () => resolve(false);
      this.#cdp?.on('Target.targetDestroyed', ({ targetId }) => {
        if (targetId === this.#targetId) resolve(true);
      });
    });
    if (polite) await this.#page?.send('Page.close').catch(() => undefined);
    else await this.#cdp?.send('Target.closeTarget', { targetId: this.#targetId }).catch(() => undefined);
    if (!(await ended)) return false;
    this.#gone = true;
    contentsByTarget.delete(this.#targetId);
    this.emit('destroyed');
    return true;
  }
}
