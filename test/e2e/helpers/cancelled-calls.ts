/** What the engine was told to end. */
import type { Page } from '@playwright/test';

/** The methods whose calls were answered as cancelled, in order. Begin before the page is loaded. */
export const cancelledCalls = (page: Page): readonly string[] => {
  const cancelled: string[] = [];
  page.on('websocket', (socket) => {
    const methods = new Map<string, string>();
    socket.on('framesent', ({ payload }) => {
      const { i, a } = JSON.parse(String(payload)) as { i?: string; a?: [string] };
      if (i !== undefined && a) methods.set(i, a[0]);
    });
    socket.on('framereceived', ({ payload }) => {
      if (!String(payload).includes('"code":"cancelled"')) return;
      const { i } = JSON.parse(String(payload)) as { i: string };
      cancelled.push(methods.get(i) ?? '');
    });
  });
  return cancelled;
};
