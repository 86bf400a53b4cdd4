import { join } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, type Session, screen, shell } from 'electron';
import { CHANNELS } from '../shared/api/bridge.ts';
import { say } from '../shared/words/messages.ts';
import type { Closing } from './closing.ts';
import { APP_URL, isAppPage, isLocalRequest } from './desktop/app-files.ts';
import type { DesktopHost, FileFilter } from './desktop/desktop-calls.ts';
import { steppedSize } from './desktop/interface-size.ts';
import { MIN_SIZE, placeOnScreen, type WindowSettings } from './desktop/window-settings.ts';
import { words } from './desktop/words.ts';
import type { Log } from './log/log.ts';
import type { AppMenu } from './menu.ts';

/** The canvas ground of each theme, so that a window doesn't flash white before its first paint. */
const PAPER = { light: '#f6f5f2', dark: '#14181d' };
const CASCADE = 24;

/** All that the editor ever asks for: copying, and filling the screen to present with Esc for itself. */
const GRANTED: readonly string[] = ['clipboard-sanitized-write', 'fullscreen', 'keyboardLock'];

/** Closes the session to the outside: no request leaves the machine, and no permission is given to anyone else. */
export const secureSession = (session: Session): void => {
  session.setPermissionRequestHandler((contents, permission, callback) =>
    callback(GRANTED.includes(permission) && isAppPage(contents.getURL())),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => GRANTED.includes(permission) && isAppPage(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isLocalRequest(details.url) }),
  );
};

const titleOf = (modelName: string): string =>
  modelName === '' ? 'Strata' : say(words.windowTitle, { model: modelName });

const loaded = new WeakMap<BrowserWindow, Promise<void>>();
/** Windows that were just asked to open a file; they are named for it once it is open. */
const taken = new Set<BrowserWindow>();
const TAKEN_MS = 5000;

/** A window that shows no model, so that a file may be opened in it without taking anything away. */
export const freeWindow = (): BrowserWindow | undefined =>
  BrowserWindow.getAllWindows().find((window) => window.getTitle() === titleOf('') && !taken.has(window));

/** Asks a window's page to open a file, once the page is there. */
export const openFileIn = (window: BrowserWindow, path: string): void => {
  taken.add(window);
  setTimeout(() => taken.delete(window), TAKEN_MS).unref();
  void loaded.get(window)?.then(() => {
    window.webContents.send(CHANNELS.openFile, path);
    window.focus();
  });
};

const paperColour = (): string => (nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light);

const guard = ({ webContents }: BrowserWindow): void => {
  const refuseStrangers = (event: Electron.Event<{ url: string }>) => {
    if (!isAppPage(event.url)) event.preventDefault();
  };
  webContents.on('will-navigate', refuseStrangers);
  webContents.on('will-frame-navigate', refuseStrangers);
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** Windows whose hanging page was just ended because the person chose to reload it. */
const reloading = new WeakSet<BrowserWindow>();

/** A crashed page is offered again: every change is on disk already, so a reload loses nothing. */
const offerReload = (window: BrowserWindow, log: Log): void => {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`A window's page ended: ${reason}`);
    log.write({ event: 'process-gone', kind: 'page of a window', reason });
    if (reloading.delete(window)) return window.webContents.reload();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: say(words.stopped),
      detail: say(words.stoppedDetail),
      buttons: [say(words.reload), say(words.close)],
      defaultId: 0,
      cancelId: 1,
    });
    if (window.isDestroyed()) return;
    if (response === 0) window.webContents.reload();
    else window.destroy();
  });
};

/** A page that hangs may come back, so it is ended only if the person says so. */
const offerToWait = (window: BrowserWindow, log: Log): void => {
  let asking = false;
  window.on('unresponsive', async () => {
    log.write({ event: 'fault', where: 'a window that does not respond' });
    if (asking || window.isDestroyed()) return;
    asking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say(words.hangs),
      detail: say(words.hangsDetail),
      buttons: [say(words.wait), say(words.reload)],
      defaultId: 0,
      cancelId: 0,
    });
    asking = false;
    if (response === 1 && !window.isDestroyed()) {
      reloading.add(window);
      window.webContents.forcefullyCrashRenderer();
    }
  });
};

/** A page that holds changes nobody has saved yet asks to stay; without a question the window would just not close. */
const askBeforeClosing = (window: BrowserWindow): void => {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: say(words.unsaved),
      detail: say(words.unsavedDetail),
      buttons: [say(words.keepOpen), say(words.closeAnyway)],
      defaultId: 0,
      cancelId: 0,
    });
    if (choice === 1) event.preventDefault();
  });
};

type WindowOptions = {
  preload: string;
  log: Log;
  settings: WindowSettings;
  /** The size that the interface has by now. */
  interfaceSize(): number;
  readonly closing: Closing;
  /** Told the window's place when it closes. */
  remember(place: Pick<WindowSettings, 'bounds' | 'maximized'>): void;
};

/** Opens a window on the editor's page, shut off as the architecture asks; shown when it can be painted. */
export const openWindow = (options: WindowOptions): BrowserWindow => {
  const { settings } = options;
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeOnScreen(settings, workAreas, BrowserWindow.getAllWindows().length * CASCADE),
    ...MIN_SIZE,
    title: titleOf(''),
    backgroundColor: paperColour(),
    show: false,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network; macOS brings its own.
      spellcheck: process.platform === 'darwin',
    },
  });
  guard(window);
  askBeforeClosing(window);
  options.closing.apply(window);
  offerReload(window, options.log);
  offerToWait(window, options.log);
  // Before the page is painted; the browser would remember a size of its own for the page.
  window.webContents.on('did-navigate', () => window.webContents.setZoomFactor(options.interfaceSize()));
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => {
    options.remember({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  if (settings.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  loaded.set(window, window.loadURL(APP_URL));
  return window;
};

/** Asks for a file, over a window where there is one; its path, or null where the person cancels. */
export const askOpen = async (
  window: BrowserWindow | null,
  filters: FileFilter[],
): Promise<string | null> => {
  const options: Electron.OpenDialogOptions = { properties: ['openFile'], filters };
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
};

/** What a desktop call may do for the window that made it. */
export const hostFor = (
  window: BrowserWindow,
  shared: Pick<DesktopHost, 'libraryFolder' | 'grants' | 'showLog' | 'logFault'> & {
    remember(part: Partial<Pick<WindowSettings, 'theme' | 'interfaceSize'>>): void;
    interfaceSize(): number;
    tellMenu: AppMenu['tell'];
  },
): DesktopHost => ({
  ...shared,
  askOpen: (filters) => askOpen(window, filters),
  askSave: async (suggestedName, filters) => {
    const defaultPath = join(app.getPath('documents'), suggestedName);
    const answer = await dialog.showSaveDialog(window, { defaultPath, filters });
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  },
  showInFolder: (path) => shell.showItemInFolder(path),
  setTitle: (title) => window.setTitle(titleOf(title)),
  setTheme: (theme) => {
    if (theme === nativeTheme.themeSource) return;
    nativeTheme.themeSource = theme;
    for (const each of BrowserWindow.getAllWindows()) each.setBackgroundColor(paperColour());
    shared.remember({ theme });
  },
  changeInterfaceSize: (step) => {
    const interfaceSize = steppedSize(shared.interfaceSize(), step);
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(interfaceSize);
    shared.remember({ interfaceSize });
    return interfaceSize;
  },
  paste: () => window.webContents.paste(),
  setMenu: (menu) => shared.tellMenu(window, menu),
});
