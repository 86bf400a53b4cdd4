/** What becomes of a page's requests: refused, cancelled, answered by the app's scheme, or let through. */
import type { CdpResult, CdpSession } from '../cdp.ts';
import { fromBrowserUrl, handlerOf } from '../schemes.ts';
import { isCancelled } from '../session.ts';

type Asker = {
  webContentsId: number;
  /** Whether the app refuses to have a frame navigated there. */
  refuses(url: string): boolean;
};

/** Answers one `Fetch.requestPaused`. */
export const answerRequest = async (page: CdpSession, paused: CdpResult, asker: Asker): Promise<void> => {
  const { requestId, request, resourceType } = paused;
  const url = fromBrowserUrl(request.url);
  const fail = (errorReason: string) => page.send('Fetch.failRequest', { requestId, errorReason });
  // An aborted navigation leaves the page as it is; a blocked one would show an error page.
  if (resourceType === 'Document' && asker.refuses(url)) return fail('Aborted');
  const { webContentsId } = asker;
  if (await isCancelled({ url, method: request.method, resourceType, webContentsId })) {
    return fail('BlockedByClient');
  }
  const handler = handlerOf(url);
  if (handler === undefined) return page.send('Fetch.continueRequest', { requestId });
  const response = await handler(new Request(url, { method: request.method, headers: request.headers }));
  await page.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
};
