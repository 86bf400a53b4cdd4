/** Phones as a browser of their own: for it a room's private address leads to this machine, over plain http and so in no secure context. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserArguments } from './browser-arguments.ts';
import { ROOM_ADDRESS } from './server.ts';

/** What a browser itself complains of: answers other than 200, and dead lines. */
const EXPECTED = /Failed to load resource|WebSocket connection/;

export type PhoneOptions = {
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
};

/** @param phonesReach where phones find the private address: the room itself, or a network before it */
export const launchPhones = (phonesReach: string): Promise<Browser> => {
  const { STRATA_BROWSER } = process.env;
  return chromium.launch({
    ...(STRATA_BROWSER ? { executablePath: STRATA_BROWSER } : {}),
    args: [...browserArguments(), `--host-resolver-rules=MAP ${ROOM_ADDRESS} ${phonesReach}`],
  });
};

/** A phone that has never been in the room. What its page complains about is added to a list. */
export const newPhone = async (
  browser: Browser,
  complaints: string[],
  { colorScheme = 'light', viewport = { width: 390, height: 844 } }: PhoneOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({ colorScheme, viewport, hasTouch: true, locale: 'en-GB' });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  return page;
};
