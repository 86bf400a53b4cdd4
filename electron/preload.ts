/** The bridge into a window. It runs sandboxed and is all of the desktop that the page can see. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import {
  CHANNELS,
  type DesktopBridge,
  type DesktopCall,
  type DesktopPlatform,
  isMethodName,
} from '../shared/api/bridge.ts';
import type { EngineEvent, Failure, MethodName, Params, Result } from '../shared/api/contract.ts';
import type { Reply } from '../shared/api/rpc.ts';

/** A failure crosses to the page as a plain value: an Error would lose its code on the way. */
const unwrap = async <T>(answer: Promise<Reply>): Promise<T> => {
  const reply = await answer.catch((): Reply => ({ failure: mainIsGone }));
  return 'failure' in reply ? Promise.reject(reply.failure) : (reply.result as T);
};
const mainIsGone: Failure = {
  code: 'disconnected',
  message: 'Strata is closing. The last change was not saved.',
};

/**
 * Whether a person has pressed a key or a button since the page last pasted: each press lets it read the clipboard once, and
 * no script can make one up.
 */
let hasPressed = false;
for (const type of ['keydown', 'pointerdown', 'click'] as const)
  window.addEventListener(
    type,
    ({ isTrusted }) => {
      if (isTrusted) hasPressed = true;
    },
    { capture: true },
  );

const pasteNeedsPress: Failure = {
  code: 'not-allowed',
  message: 'Strata can’t read the clipboard without a key or a click. Press Ctrl+V or choose Paste.',
};

const request = <M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> =>
  isMethodName(method)
    ? unwrap<Result<M>>(ipcRenderer.invoke(CHANNELS.request, method, params))
    : Promise.reject({
        code: 'unknown-method',
        message: 'The desktop app doesn’t know this call.',
      } satisfies Failure);

const desktop = <T>(call: DesktopCall, ...args: unknown[]): Promise<T> =>
  unwrap<T>(ipcRenderer.invoke(CHANNELS.desktop, call, ...args));

/** Hands a channel's messages to listeners; what comes before the first listener waits for it if `keep` says so. */
const subscribable = <T>(channel: string, keep: boolean) => {
  const listeners = new Set<(value: T) => void>();
  let waiting: T[] = [];
  ipcRenderer.on(channel, (_event: IpcRendererEvent, value: T) => {
    if (listeners.size === 0 && keep) waiting.push(value);
    for (const listener of listeners) listener(value);
  });
  return (listener: (value: T) => void) => {
    // A wrapper of its own for each subscription, so that one listener may subscribe twice.
    const entry = (value: T) => listener(value);
    listeners.add(entry);
    const early = waiting;
    waiting = [];
    for (const value of early) entry(value);
    return () => {
      listeners.delete(entry);
    };
  };
};

const bridge: DesktopBridge = {
  request,
  onEvent: subscribable<EngineEvent>(CHANNELS.event, false),
  desktop: {
    platform: process.platform as DesktopPlatform,
    openDialog: () => desktop('openDialog'),
    saveDialog: (suggestedName, extension) => desktop('saveDialog', { suggestedName, extension }),
    saveFile: (file) => desktop('saveFile', file),
    reveal: (file) => desktop('reveal', file),
    showLog: () => desktop('showLog'),
    logFault: (fault) => desktop('logFault', fault),
    setTitle: (title) => desktop('setTitle', title),
    setTheme: (theme) => desktop('setTheme', theme),
    changeInterfaceSize: (step) => desktop('changeInterfaceSize', step),
    paste: () => {
      const isAllowed = hasPressed;
      hasPressed = false;
      return isAllowed ? desktop('paste') : Promise.reject(pasteNeedsPress);
    },
    setMenu: (menu) => desktop('setMenu', menu),
    onMenu: subscribable<string>(CHANNELS.menu, false),
    onOpenFile: subscribable<string>(CHANNELS.openFile, true),
  },
};

contextBridge.exposeInMainWorld('strata', bridge);
