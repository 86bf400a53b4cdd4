/** The page that phones show in a live room, as a person finds things on it. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './room.ts';

const views = (page: Page): Locator => page.getByRole('navigation', { name: 'Views' });

/** A button of the bar at the bottom. */
export const view = (page: Page, name: string | RegExp): Locator => views(page).getByRole('button', { name });

/** The heading of the block on show. */
export const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 2, name, exact: true });

/** Something that was sent, under Mine or too late. */
export const thing = (page: Page, text: string): Locator =>
  page.getByRole('listitem').filter({ hasText: text }).filter({ visible: true });

export const park = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('button', { name: 'Park a thought' }).click();
  await page.getByLabel('Your thought').fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
};

/** Expects that at usual and at doubled letters nothing is wider than the screen, and nothing smaller than a finger. */
export const expectFits = async (page: Page): Promise<void> => {
  for (const size of ['100%', '200%']) {
    await page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), size);
    const tooWide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, header, nav')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ tagName }) => tagName),
    );
    expect([size, tooWide]).toEqual([size, []]);
    const tooSmall = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, textarea')]
        .filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 48)
        .map(({ outerHTML }) => outerHTML),
    );
    expect([size, tooSmall]).toEqual([size, []]);
  }
};
