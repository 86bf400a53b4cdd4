/** The fields and figures of the funnel calculator, as a person finds them. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '../helpers/harness.ts';
import { openSeed } from '../helpers/pages.ts';

export const openFunnel = async (page: Page) => {
  await openSeed(page);
  await page.getByRole('tab', { name: 'Funnel' }).click();
  await expect(keyFigure(page, 'Unrecoverable')).toContainText('$800,000');
};

export const keyFigure = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Key figures' }).getByRole('region', { name });
export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
export const slider = (page: Page, name: string) =>
  page.getByRole('slider', { name: `${name}, slider`, exact: true });
export const funnelChart = (page: Page) => page.getByRole('img', { name: /^Needed in the funnel/ });
export const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });
export const scenario = (page: Page) => page.getByRole('button', { name: /Scenario$/ });

export const enter = async (at: Locator, text: string) => {
  await at.fill(text);
  await at.press('Enter');
};

/** What no text on screen may hold, whatever was typed. */
export const expectNoNonsense = async (page: Page) =>
  expect(await page.getByRole('region', { name: 'Funnel', exact: true }).innerText()).not.toMatch(
    /NaN|Infinity|∞|undefined|null/,
  );

export const paste = async (at: Locator, text: string) => {
  await at.focus();
  await at.evaluate((input, cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
};
