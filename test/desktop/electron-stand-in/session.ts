/** `session.defaultSession`: requests and permissions. Without handlers everything is allowed, as in Electron. */
import type { CdpConnection } from './cdp.ts';
import { fromBrowserUrl } from './schemes.ts';

type RequestDetails = { url: string; method: string; resourceType: string; webContentsId: number };
type BeforeRequest = (details: RequestDetails, callback: (answer: { cancel?: boolean }) => void) => void;
type Contents = { getURL(): string };
type AskHandler = (contents: Contents, permission: string, callback: (granted: boolean) => void) => void;
type CheckHandler = (contents: Contents, permission: string, origin: string) => boolean;

let beforeRequest: BeforeRequest | null = null;
let ask: AskHandler | null = null;
let check: CheckHandler | null = null;

export const session = {
  defaultSession: {
    webRequest: {
      onBeforeRequest: (listener: BeforeRequest | null): void => {
        beforeRequest = listener;
      },
    },
    setPermissionRequestHandler: (handler: AskHandler | null): void => {
      ask = handler;
    },
    setPermissionCheckHandler: (handler: CheckHandler | null): void => {
      check = handler;
    },
    setDevicePermissionHandler: (): void => undefined,
  },
};

export const isCancelled = (details: RequestDetails): Promise<boolean> =>
  new Promise((resolve) => {
    if (beforeRequest === null) resolve(false);
    else beforeRequest(details, ({ cancel }) => resolve(cancel === true));
  });

/** Electron's permissions and the browser's names for them. */
const PERMISSIONS: [electron: string, browser: string][] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
];

/** Sets in the browser what the app's handlers answer for this page. */
export const applyPermissions = async (
  cdp: CdpConnection,
  contents: Contents,
  pageUrl: string,
): Promise<void> => {
  const { origin } = new URL(pageUrl);
  if (origin === 'null') return;
  const asked = (permission: string) =>
    new Promise<boolean>((resolve) => {
      if (ask === null) resolve(true);
      else ask(contents, permission, resolve);
    });
  for (const [permission, name] of PERMISSIONS) {
    const checked = check?.(contents, permission, fromBrowserUrl(pageUrl)) ?? true;
    const setting = checked && (await asked(permission)) ? 'granted' : 'denied';
    await cdp.send('Browser.setPermission', { permission: { name }, setting, origin });
  }
};

/** `net.fetch` goes through the default session like a page's own requests. */
export const net = {
  fetch: async (url: string): Promise<Response> => {
    const details = { url, method: 'GET', resourceType: 'other', webContentsId: 0 };
    if (await isCancelled(details)) throw new Error('net::ERR_BLOCKED_BY_CLIENT');
    return fetch(url);
  },
};
