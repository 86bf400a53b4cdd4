import { EventEmitter } from 'node:events';
import { app, browser } from './app.ts';
import { emitPreventable } from './event.ts';
import { WebContents } from './page/web-contents.ts';

type Bounds = { x: number; y: number; width: number; height: number };
type Options = Partial<Bounds> & {
  title?: string;
  show?: boolean;
  backgroundColor?: string;
  webPreferences?: { preload?: string };
};

const windows: BrowserWindow[] = [];
let focused: BrowserWindow | null = null;

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  #bounds: Bounds;
  #title: string;
  #background: string;
  #visible: boolean;
  #maximized = false;
  #minimized = false;
  #destroyed = false;

  static getAllWindows = (): BrowserWindow[] => [...windows];
  static getFocusedWindow = (): BrowserWindow | null => focused;
  static fromWebContents = (contents: WebContents): BrowserWindow | null =>
    windows.find((window) => window.webContents === contents) ?? null;

  constructor(options: Options = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.#bounds = { x: 0, y: 0, width: 800, height: 600, ...options };
    this.#title = options.title ?? app.getName();
    this.#background = options.backgroundColor ?? '#FFF';
    this.#visible = options.show ?? true;
    this.webContents = new WebContents(options.webPreferences ?? {});
    windows.push(this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.on('did-finish-load', () => {
      const event = emitPreventable(this, 'page-title-updated');
      if (!event)
        void this.webContents
          .executeJavaScript('document.title')
          .then((title) => this.setTitle(String(title)));
    });
    void this.webContents.resize(this.#bounds);
    void this.webContents.attach(browser()).catch((error) => {
      if (!this.#destroyed) throw error;
    });
    app.emit('browser-window-created', {}, this);
  }

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);

  close(): void {
    if (this.#destroyed) return;
    if (emitPreventable(this, 'close')) app.windowStays();
    else void this.#end(true);
  }

  destroy(): void {
    if (!this.#destroyed) void this.#end(false);
  }

  async #end(polite: boolean): Promise<void> {
    if (!(await this.webContents.end(polite))) return app.windowStays();
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.splice(windows.indexOf(this), 1);
    if (focused === this) focused = windows.at(-1) ?? null;
    this.emit('closed');
    if (windows.length === 0) app.allWindowsClosed();
  }

  show(): void {
    const shown = this.#visible;
    this.#visible = true;
    this.focus();
    if (!shown) this.emit('show');
  }

  focus(): void {
    focused = this;
    this.emit('focus');
  }

  isDestroyed = (): boolean => this.#destroyed;
  isVisible = (): boolean => this.#visible;
  isFocused = (): boolean => focused === this;
  isMinimized = (): boolean => this.#minimized;
  minimize(): void {
    this.#minimized = true;
  }
  restore(): void {
    this.#minimized = false;
    this.emit('restore');
  }
  isMaximized = (): boolean => this.#maximized;
  maximize(): void {
    this.#maximized = true;
  }
  getTitle = (): string => this.#title;
  setTitle(title: string): void {
    this.#title = title;
  }
  getBackgroundColor = (): string => this.#background;
  setBackgroundColor(colour: string): void {
    this.#background = colour;
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.webContents.resize(this.#bounds);
  }
  getBounds = (): Bounds => this.#rectangle();
  getNormalBounds = (): Bounds => this.#rectangle();
  #rectangle(): Bounds {
    const { x, y, width, height } = this.#bounds;
    return { x, y, width, height };
  }
}
