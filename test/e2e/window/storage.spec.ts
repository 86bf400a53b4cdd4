/** The editor in a browser that denies storage, or has no room left in it. */
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import { block, openSeed, outlineItem, saved } from '../helpers/pages.ts';

/** Runs in the page before its own scripts: storage as a browser denies it. */
const deny = (): void => {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
};
/** The same for storage that is full. */
const fill = (): void => {
  Storage.prototype.setItem = () => {
    throw new DOMException('Setting the value exceeded the quota.', 'QuotaExceededError');
  };
};

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const told = (page: Page) => page.getByRole('alert').filter({ hasText: 'has no room to store drafts' });

for (const [how, script] of [
  ['denied', deny],
  ['full', fill],
] as const)
  test(`with storage ${how}, the library opens, a model can be edited, and an unstored draft is reported`, async ({
    page,
    strata,
  }) => {
    await page.addInitScript(script);
    await page.goto('about:blank');
    await page.goto(strata.url);
    expect(new URL(page.url()).search).toBe('');
    await openSeed(page);
    await outlineItem(page, 'C Contract').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Bill');
    await page.keyboard.press('Enter');
    await expect(block(page, 'B Bill')).toBeVisible();
    await saved(page);

    await tab(page, 'Discussion').click();
    const thread = page.getByRole('feed').getByRole('article').first();
    await thread.getByRole('button', { name: 'Reply' }).click();
    await thread.getByRole('textbox', { name: 'Your reply' }).fill('Half of a thought');
    await expect(told(page)).toBeVisible();
    await tab(page, 'Canvas').click();
    await tab(page, 'Discussion').click();
    await thread.getByRole('button', { name: 'Continue reply' }).click();
    await expect(thread.getByRole('textbox', { name: 'Your reply' })).toHaveValue('Half of a thought');

    const questions: string[] = [];
    page.once('dialog', (dialog) => {
      questions.push(dialog.type());
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => questions).toEqual(['beforeunload']);
    await thread.getByRole('button', { name: 'Send' }).click();
    await expect(thread).toContainText('Half of a thought');
    await saved(page);

    await page.reload();
    await expect(block(page, 'B Bill')).toBeVisible();
    await saved(page);
  });
