/** What a page holds: elements, the heap of its scripts, and the memory of the process behind it. */
import { readFileSync } from 'node:fs';
import type { Driven } from './launch.ts';

type Held = {
  readonly elements: number;
  /** Used heap in MB, after a garbage collection. */
  readonly heap: number;
};

export const heldBy = async ({ page, cdp }: Driven): Promise<Held> => {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.send('HeapProfiler.disable');
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  return { elements, heap: usedSize / 2 ** 20 };
};

/** MB of memory that belong to the renderer's process alone; null if the system does not tell. */
export const rendererMemory = async ({ browser }: Driven): Promise<number | null> => {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => anonymousMemory(id));
  const known = sizes.filter((size) => size !== null);
  return known.length > 0 ? Math.max(...known) : null;
};

const anonymousMemory = (pid: number): number | null => {
  try {
    const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
};
