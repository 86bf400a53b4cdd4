/** Runs in the preload's isolated world: `contextBridge` and `ipcRenderer`, then the preload itself. */
import { cloned, decode, encode } from '../../codec.ts';
import { createMembrane } from './membrane.ts';

declare const STAND_IN_CHANNEL: string;
declare const STAND_IN_PLATFORM: string;
/** The preload's bundle as a CommonJS function. */
declare const STAND_IN_PRELOAD: (
  require: (name: string) => unknown,
  exports: object,
  process: object,
) => void;

type Listener = (event: object, ...args: unknown[]) => void;
type ToMain = { id: number | null; channel: string; args: string };
type FromMain =
  | { kind: 'reply'; id: number; ok: boolean; value: string }
  | { kind: 'message'; channel: string; args: string };

const world = globalThis as unknown as {
  standInSend(message: string): void;
  standInReceive(message: FromMain): void;
};

/** How long a page that is being closed waits after each message, in milliseconds. */
const LAST_WORDS_MS = 150;

const waitHere = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

const startPreload = (): void => {
  const exposed = new Map<string, unknown>();
  const membrane = createMembrane(STAND_IN_CHANNEL, 'preload', {
    hello: () => {
      for (const [key, value] of exposed) membrane.expose(key, value);
    },
  });
  const contextBridge = {
    exposeInMainWorld: (key: string, value: unknown) => {
      if (exposed.has(key)) throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
      exposed.set(key, value);
      membrane.expose(key, value);
    },
  };

  const listeners = new Map<string, Set<Listener>>();
  const calls = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  let lastCall = 0;
  let isLeaving = false;
  addEventListener('pagehide', () => {
    isLeaving = true;
  });
  const toMain = (message: ToMain) => {
    world.standInSend(JSON.stringify(message));
    // What DevTools has not passed on when the page is gone is dropped.
    if (isLeaving) waitHere(LAST_WORDS_MS);
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const text = encode(cloned(args));
        const id = ++lastCall;
        calls.set(id, { resolve, reject });
        toMain({ id, channel, args: text });
      }),
    send: (channel: string, ...args: unknown[]) => toMain({ id: null, channel, args: encode(cloned(args)) }),
    on: (channel: string, listener: Listener) => {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
      return ipcRenderer;
    },
    off: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  world.standInReceive = (message) => {
    if (message.kind === 'message') {
      const args = decode(message.args) as unknown[];
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...args);
      return;
    }
    const call = calls.get(message.id);
    calls.delete(message.id);
    const value = decode(message.value);
    if (message.ok) call?.resolve(value);
    else call?.reject(value as Error);
  };

  const process = { platform: STAND_IN_PLATFORM, type: 'renderer', sandboxed: true, contextIsolated: true };
  const modules: Record<string, unknown> = { electron: { contextBridge, ipcRenderer } };
  const require = (name: string) => {
    if (name in modules) return modules[name];
    throw new Error(`module not found: ${name}`);
  };
  STAND_IN_PRELOAD(require, {}, process);
};

if (window.parent === window) startPreload();
