/** The editor's own files behind `app://strata/`, the only address a window may load anything from. */
import { readPageFile, securityHeaders } from '../page-files.ts';

export const APP_SCHEME = 'app';
const APP_ORIGIN = 'app://strata';
export const APP_URL = `${APP_ORIGIN}/index.html`;

/** Whether a URL is the editor's page; nothing else may be navigated to, and no other page's calls are answered. */
export const isAppPage = (url: string): boolean => {
  const parsed = URL.parse(url);
  return (
    parsed?.protocol === `${APP_SCHEME}:` &&
    parsed.host === 'strata' &&
    (parsed.pathname === '/' || parsed.pathname === '/index.html')
  );
};

/** Whether a window may fetch this at all. `devtools:` is the browser's own inspector. */
export const isLocalRequest = (url: string): boolean =>
  url.startsWith(`${APP_ORIGIN}/`) || /^(devtools|data|blob):/.test(url);

/** Answers a window's request for one of the editor's files. Only GET is known, only files inside `folder`. */
export const serveAppFile = async (
  folder: string,
  request: { url: string; method: string },
): Promise<Response> => {
  const url = URL.parse(request.url);
  const ours = request.method === 'GET' && url?.host === 'strata';
  const file = ours ? await readPageFile(folder, url.pathname) : null;
  return file === null
    ? new Response('Not found', {
        status: 404,
        headers: { ...securityHeaders(), 'Content-Type': 'text/plain; charset=utf-8' },
      })
    : new Response(new Uint8Array(file.bytes), {
        headers: { ...securityHeaders(), 'Content-Type': file.mediaType, 'Cache-Control': 'no-cache' },
      });
};
