/** Custom schemes. Chromium alone doesn't know them, so the page sees `app://strata/` as `https://strata.app.invalid/`. */
const ENDING = '.invalid';

type Handler = (request: Request) => Response | Promise<Response>;
const privileged = new Set<string>();
const handlers = new Map<string, Handler>();
let ready = false;

export const markReady = (): void => {
  ready = true;
};

export const toBrowserUrl = (url: string): string => {
  const parsed = new URL(url);
  const scheme = parsed.protocol.slice(0, -1);
  if (!privileged.has(scheme)) return url;
  return `https://${parsed.host}.${scheme}${ENDING}${parsed.pathname}${parsed.search}${parsed.hash}`;
};

export const fromBrowserUrl = (url: string): string => {
  const parsed = URL.parse(url);
  if (parsed === null || !parsed.host.endsWith(ENDING)) return url;
  const [scheme = '', ...host] = parsed.host.slice(0, -ENDING.length).split('.').reverse();
  if (!privileged.has(scheme)) return url;
  return `${scheme}://${host.reverse().join('.')}${parsed.pathname}${parsed.search}${parsed.hash}`;
};

/** The handler of a URL's scheme, if the app handles it. */
export const handlerOf = (url: string): Handler | undefined =>
  handlers.get(new URL(url).protocol.slice(0, -1));

export const protocol = {
  registerSchemesAsPrivileged: (schemes: { scheme: string; privileges?: { standard?: boolean } }[]): void => {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) if (privileges?.standard) privileged.add(scheme);
  },
  handle: (scheme: string, handler: Handler): void => {
    if (!ready) throw new Error('protocol.handle can only be called after app is ready');
    if (!privileged.has(scheme)) throw new Error(`The stand-in needs ${scheme} registered as standard`);
    handlers.set(scheme, handler);
  },
};
