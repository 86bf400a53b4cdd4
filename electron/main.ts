/** Electron's entry: lifecycle, single instance, files to open, and the engine's door to the windows. */

import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  type IpcMainInvokeEvent,
  ipcMain,
  nativeTheme,
  powerSaveBlocker,
  protocol,
  session,
  shell,
} from 'electron';
import { CHANNELS, type WindowFault } from '../shared/api/bridge.ts';
import { userError } from '../shared/api/contract.ts';
import { replyOf } from '../shared/api/rpc.ts';
import { say } from '../shared/words/messages.ts';
import { closing } from './closing.ts';
import { APP_SCHEME, isAppPage, serveAppFile } from './desktop/app-files.ts';
import { filesInArguments } from './desktop/argv-files.ts';
import { desktopCall, openFilters } from './desktop/desktop-calls.ts';
import { engineIpc } from './desktop/engine-ipc.ts';
import { openGrants } from './desktop/grants.ts';
import { stayAwake } from './desktop/stay-awake.ts';
import { readWindowSettings, type WindowSettings, writeWindowSettings } from './desktop/window-settings.ts';
import { words } from './desktop/words.ts';
import { createEngine } from './engine/engine.ts';
import { formats } from './engine/exchange/formats.ts';
import { libraryFolder } from './engine/library/library-folder.ts';
import { storeVersions } from './engine/store/migrations/versions.ts';
import { asCaller, localIdentity } from './local-actor.ts';
import { openLog } from './log/log.ts';
import { startEvent } from './log/start-event.ts';
import { installMenu } from './menu.ts';
import { roomsOf } from './room/rooms.ts';
import { askOpen, freeWindow, hostFor, openFileIn, openWindow, secureSession } from './window.ts';

protocol.registerSchemesAsPrivileged([
  {
    scheme: APP_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]);
app.enableSandbox();
// No name resolves, so that not even the browser's own services reach the network.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');

/** Before the app is ready files only queue up; macOS sends `open-file` that early. */
const waitingFiles = filesInArguments(process.argv.slice(1), process.cwd());
let openFile = (path: string): void => void waitingFiles.push(path);

/** A fault in this process is logged and told once; what was saved is on the disk, so the app goes on. */
const log = openLog(join(app.getPath('userData'), 'logs', 'strata.log'));
let hasTold = false;
const onFault = (error: unknown): void => {
  console.error(error);
  log.write({ event: 'fault', where: 'main process', error });
  if (hasTold || !app.isReady()) return;
  hasTold = true;
  dialog.showErrorBox(say(words.faultTitle), say(words.fault, { path: log.path }));
};
process.on('uncaughtException', onFault);
process.on('unhandledRejection', onFault);
app.on('child-process-gone', (_event, { type, reason }) => {
  if (reason !== 'clean-exit') log.write({ event: 'process-gone', kind: type, reason });
});

const start = async (): Promise<void> => {
  log.write(startEvent(app.getVersion(), storeVersions()));
  // A packaged app shows its own page only.
  const renderer =
    (app.isPackaged ? undefined : process.env.STRATA_RENDERER) ?? join(app.getAppPath(), 'dist', 'renderer');
  const modelsFolder = libraryFolder(app.getPath('documents'));
  const settingsFile = join(app.getPath('userData'), 'window.json');
  let settings = readWindowSettings(settingsFile);
  const remember = (part: Partial<WindowSettings>): void => {
    settings = { ...settings, ...part };
    writeWindowSettings(settingsFile, settings);
  };
  const interfaceSize = () => settings.interfaceSize;
  nativeTheme.themeSource = settings.theme;

  const openRooms = roomsOf({
    pageFolder: join(app.getAppPath(), 'dist', 'guest'),
    editorFolder: join(app.getAppPath(), 'dist', 'renderer'),
    folder: join(app.getPath('userData'), 'rooms'),
  });
  // A laptop that sleeps would send the whole room away.
  const keepAwake = stayAwake(powerSaveBlocker);
  const engine = createEngine({
    folder: modelsFolder,
    seedsFolder: join(import.meta.dirname, '..', 'seeds'),
    version: app.getVersion(),
    formats,
    allowPaths: true,
    rooms: (host) =>
      openRooms({
        ...host,
        tell: (room, reason) => {
          keepAwake(room !== null);
          host.tell(room, reason);
        },
      }),
    log,
  });
  const identity = localIdentity(app.getPath('userData'));
  const grants = openGrants(modelsFolder);
  const door = engineIpc(
    () => engine.connect({ ...asCaller(identity), role: 'owner', isWindow: true }),
    grants,
  );
  protocol.handle(APP_SCHEME, (request) => serveAppFile(renderer, request));
  secureSession(session.defaultSession);

  const closesWindows = closing();
  const newWindow = (): BrowserWindow => {
    const preload = join(import.meta.dirname, 'preload.cjs');
    const window = openWindow({ preload, settings, interfaceSize, remember, log, closing: closesWindows });
    const { id } = window.webContents;
    const drop = () => {
      door.drop(id);
      menu.drop(window);
    };
    menu.follow(window);
    window.webContents.on('did-navigate', drop).on('render-process-gone', drop);
    window.on('closed', drop);
    return window;
  };
  openFile = (path) => {
    grants.grant(path);
    openFileIn(freeWindow() ?? newWindow(), path);
  };
  const showLog = () => shell.showItemInFolder(log.path);
  const menu = installMenu({
    mac: process.platform === 'darwin',
    developer: !app.isPackaged,
    newWindow: () => void newWindow(),
    showLibrary: () => (freeWindow() ?? newWindow()).focus(),
    showLog,
    openFile: async () => {
      const path = await askOpen(BrowserWindow.getFocusedWindow(), openFilters());
      if (path !== null) openFile(path);
    },
  });

  /**
   * The window a call came from; calls of any frame but the editor's own page are refused. A page that is being left may
   * still send what was being typed: its frame is gone then, and its window stands for it.
   */
  const callerOf = ({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow => {
    const window = BrowserWindow.fromWebContents(sender);
    const isSubframe = senderFrame !== null && senderFrame.parent !== null;
    if (window === null || isSubframe || !isAppPage(senderFrame?.url ?? sender.getURL())) {
      throw userError('not-allowed', words.notTheEditor);
    }
    return window;
  };
  const host = {
    libraryFolder: modelsFolder,
    grants,
    remember,
    interfaceSize,
    showLog,
    logFault: (fault: WindowFault) => log.write({ event: 'fault', where: 'a window', ...fault }),
    tellMenu: menu.tell,
  };
  ipcMain.handle(CHANNELS.request, (event, method: unknown, params: unknown) =>
    replyOf(async () => door.request(callerOf(event).webContents, method, params), console.error),
  );
  ipcMain.handle(CHANNELS.desktop, (event, call: unknown, ...args: unknown[]) =>
    replyOf(async () => desktopCall(hostFor(callerOf(event), host), call, args), console.error),
  );

  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) newWindow();
  });
  app.on('second-instance', (_event, argv, workingFolder) => {
    const files = filesInArguments(argv.slice(1), workingFolder);
    for (const file of files) openFile(file);
    if (files.length > 0) return;
    const window = BrowserWindow.getAllWindows()[0] ?? newWindow();
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  // After the last window has closed, so that a call it made while closing still finds the engine.
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void engine
      .close()
      .catch(console.error)
      .finally(() => {
        closed = true;
        app.quit();
      });
  });

  // `npm start` waits for this line before it trusts that Electron runs here.
  newWindow().once('show', () => console.log('strata: ready'));
  for (const file of waitingFiles) openFile(file);
};

app.on('open-file', (event, path) => {
  event.preventDefault();
  openFile(path);
});
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

if (app.requestSingleInstanceLock()) {
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      console.error(error);
      dialog.showErrorBox(say(words.notStarted), error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
} else {
  app.exit(0);
}
