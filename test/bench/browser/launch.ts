/** A Chromium of its own for each thing measured, so that nothing is left over from what was measured before. */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/programs/browser.ts';
import { browserArguments } from '../../e2e/helpers/browser-arguments.ts';
import { PROBE } from './probe.ts';

const WINDOW = { width: 1440, height: 900 } as const;

export type Driven = { readonly browser: Browser; readonly page: Page; readonly cdp: CDPSession };

/** Opens a page in a new Chromium, runs `use` with it, and closes it whatever happens. */
export const withPage = async <T>(url: string, use: (driven: Driven) => Promise<T>): Promise<T> => {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...browserArguments(), '--js-flags=--expose-gc'],
  });
  try {
    const page = await browser.newPage({ viewport: WINDOW });
    await page.addInitScript(PROBE);
    await page.goto(url);
    return await use({ browser, page, cdp: await page.context().newCDPSession(page) });
  } finally {
    await browser.close();
  }
};

/** The version of the Chromium that is measured in. */
export const chromiumVersion = (): Promise<string> =>
  withPage('about:blank', async ({ browser }) => browser.version());

/** What did not come to an end in time. */
export class NotFinished extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super(`not finished in ${seconds} s`);
    this.seconds = seconds;
  }
}

/** The outcome of `work`, or `NotFinished` after `seconds`. The page goes on working: it has to be closed. */
export const within = async <T>(seconds: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotFinished(seconds)), seconds * 1000);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    // What fails after its time, because its page was closed, is nobody's concern.
    work.catch(() => {});
  }
};
