/** An error while a part of the window is drawn stops that part, keeps the rest, and loses nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { expect, test } from '../helpers/harness.ts';
import { block, inspector, openSeed, outlineItem, saved } from '../helpers/pages.ts';

/** What the page is made to complain about. */
const REASON = 'The browser failed for this test';

/** Makes the browser itself fail as soon as an element gets this attribute: whatever draws it stops with an error. */
const failOn = (page: Page, attribute: string, value: string): Promise<void> =>
  page.evaluate(
    ([wanted, text, reason]) => {
      const real = Element.prototype.setAttribute;
      Element.prototype.setAttribute = function (name, given) {
        if (
          name === wanted &&
          String(given)
            .split(' ')
            .includes(text ?? '')
        )
          throw new Error(reason);
        real.call(this, name, given);
      };
      Object.assign(window, {
        restoreBrowser: () => {
          Element.prototype.setAttribute = real;
        },
      });
    },
    [attribute, value, REASON],
  );
const restore = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { restoreBrowser(): void }).restoreBrowser());

const broken = (page: Page, part: string) => page.getByRole('region', { name: `Error in ${part}` });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** The page may complain of the failure that was made for it, and of nothing else. */
const expectOnlyTheFailure = (complaints: string[]): void => {
  // React tells by number 520 that it drew the rest at once after an error.
  const others = complaints.filter(
    (complaint) => !complaint.includes(REASON) && !complaint.includes('errors/520'),
  );
  expect(others).toEqual([]);
  expect(complaints.length).toBeGreaterThan(0);
  complaints.length = 0;
};

const VIEWS = ['Canvas', 'Matrix', 'Funnel', 'Discussion', 'Table'] as const;
const MARKS: Record<(typeof VIEWS)[number], readonly [string, string]> = {
  Canvas: ['aria-label', 'Canvas'],
  Matrix: ['aria-label', 'Matrix'],
  Funnel: ['aria-label', 'Funnel'],
  Discussion: ['class', 'discussion'],
  Table: ['aria-label', 'Table'],
};

for (const [i, view] of VIEWS.entries())
  test(`an error in the view ${view} keeps the rest of the window, and the view is there again once it can be drawn`, async ({
    page,
    complaints,
  }) => {
    await openSeed(page);
    const other = VIEWS[(i + 1) % VIEWS.length] ?? 'Canvas';
    await tab(page, other).click();
    await failOn(page, ...MARKS[view]);
    await tab(page, view).click();
    const error = broken(page, `the ${view.toLowerCase()}`);
    await expect(error.getByRole('alert')).toContainText('The model was not changed');
    await saved(page);

    await tab(page, other).click();
    await expect(error).toBeHidden();
    await tab(page, view).click();
    await error.getByRole('button', { name: 'Try again' }).click();
    await expect(error).toBeVisible();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      error.getByRole('button', { name: 'Save a rescue copy (JSON)' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('Sell by Proposal');

    await restore(page);
    await error.getByRole('button', { name: 'Try again' }).click();
    await expect(error).toBeHidden();
    await expect(page.getByRole('tabpanel', { name: view, exact: true })).not.toBeEmpty();
    expectOnlyTheFailure(complaints);
  });

test('an error in a side panel keeps the other panels and the canvas, and its details can be copied', async ({
  page,
  context,
  complaints,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSeed(page);
  for (const panel of ['Use cases', 'Terms', 'Dictionary', 'Lenses', 'History', 'Outline']) {
    await tab(page, panel === 'Outline' ? 'Terms' : 'Outline').click();
    await failOn(page, 'class', panel === 'Outline' ? 'outline' : 'side-section');
    await tab(page, panel).click();
    const error = broken(page, `the ${panel.toLowerCase()}`);
    await expect(error).toBeVisible();
    await expect(block(page, 'P Plan')).toBeVisible();
    await error.getByRole('button', { name: 'Copy details' }).click();
    await expect(error.getByRole('status')).toHaveText('Details copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`Stopped: ${panel === 'Use cases' ? 'useCases' : panel.toLowerCase()}`);
    expect(copied).toContain(REASON);
    await restore(page);
    await error.getByRole('button', { name: 'Try again' }).click();
    await expect(error).toBeHidden();
  }
  expectOnlyTheFailure(complaints);
});

test('an error in the inspector ends when the selection changes, and typed text is kept', async ({
  page,
  complaints,
}) => {
  await openSeed(page);
  await outlineItem(page, 'P Plan').click();
  await expect(inspector(page).getByRole('heading', { name: 'P Plan' })).toBeAttached();
  const definition = inspector(page).getByRole('textbox', { name: 'Definition' });
  await definition.fill('What the room says');
  await failOn(page, 'class', 'inspector-name');
  await outlineItem(page, 'S Sell').click();
  const error = broken(page, 'the inspector');
  await expect(error).toBeVisible();
  await expect(block(page, 'S Sell')).toBeVisible();
  await restore(page);
  await outlineItem(page, 'P Plan').click();
  await expect(error).toBeHidden();
  await expect(definition).toHaveValue('What the room says');
  await saved(page);
  expectOnlyTheFailure(complaints);
});

test('an error in a bar or in the findings leaves the model in view and open to changes', async ({
  page,
  complaints,
}) => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('Bars');
  for (const [bar, part] of [
    ['top-bar', 'the top bar'],
    ['status-bar', 'the status bar'],
  ] as const) {
    await failOn(page, 'class', bar);
    if (bar === 'top-bar') await page.keyboard.press('Enter');
    else {
      await page.goBack();
      await page.goForward();
    }
    await expect(broken(page, part)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
    await restore(page);
    await broken(page, part).getByRole('button', { name: 'Try again' }).click();
    await expect(broken(page, part)).toBeHidden();
  }
  await page
    .getByRole('region', { name: 'Canvas' })
    .getByRole('button', { name: 'Add the first block' })
    .click();
  await page.keyboard.type('Plan');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await saved(page);
  await failOn(page, 'class', 'findings');
  await page.getByRole('button', { name: /finding/ }).click();
  await expect(broken(page, 'the findings')).toBeVisible();
  await expect(block(page, 'P Plan')).toBeVisible();
  expectOnlyTheFailure(complaints);
});

test('an error in a single thread or in the bar of a room leaves the rest of the window', async ({
  page,
  complaints,
}) => {
  await openSeed(page);
  const title = 'Does the process change for online sales?';
  await failOn(page, 'aria-label', 'online');
  await tab(page, 'Discussion').click();
  const threads = page.getByRole('feed');
  await expect(broken(page, 'this thread')).toBeVisible();
  await expect(threads.getByRole('article', { name: 'Please explode Plan' })).toBeVisible();
  await expect(threads.getByRole('article', { name: title })).toHaveCount(0);
  await restore(page);
  await broken(page, 'this thread').getByRole('button', { name: 'Try again' }).click();
  await expect(threads.getByRole('article', { name: title })).toBeVisible();

  await failOn(page, 'class', 'room-bar');
  await page.keyboard.press('F9');
  await expect(page.getByRole('button', { name: 'Open room' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Join the room' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(broken(page, 'the room bar')).toBeVisible();
  await expect(threads.getByRole('article', { name: title })).toBeVisible();
  await restore(page);
  await broken(page, 'the room bar').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('toolbar', { name: 'Room' })).toBeVisible();
  expectOnlyTheFailure(complaints);
});

test('a scenario of an older file that begins in December 9999 is shown with a sentence, and nothing stops', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await saved(page);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  // No command gives a scenario such a start any more.
  const file = new Database(join(strata.folder, 'Sales & Support.strata'));
  expect(file.prepare(`UPDATE "funnel" SET "start" = '9999-12-01'`).run().changes).toBe(1);
  file.close();
  await page.goForward();
  await expect(block(page, 'P Plan')).toBeVisible();
  await tab(page, 'Funnel').click();
  await expect(page.getByRole('tabpanel', { name: 'Funnel' })).toContainText(
    '12 periods from 9999-12-01 go past the year 9999. Choose an earlier start or fewer periods.',
  );
  await expect(page.getByRole('region', { name: /^Error in/ })).toHaveCount(0);
  const periods = page.getByRole('textbox', { name: 'Number of periods', exact: true });
  await periods.fill('1');
  await periods.press('Enter');
  await expect(page.getByRole('group', { name: 'Key figures' })).toContainText('Create each month');
  await saved(page);
});

test('an error in a dialog is reported in a dialog, which closes', async ({ page, complaints }) => {
  await openSeed(page);
  await failOn(page, 'class', 'modal-wide');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Something went wrong' });
  await expect(dialog).toBeVisible();
  await restore(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  expectOnlyTheFailure(complaints);
});

test('an error in the dialog about columns is reported in a dialog, and the question is dropped', async ({
  page,
  context,
  complaints,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSeed(page);
  await page.evaluate(() =>
    navigator.clipboard.writeText('Code\tName\tOwner\nX\tBill\tAnn\nX1\tCharge\tBob\n'),
  );
  await outlineItem(page, 'P Plan').click();
  await failOn(page, 'class', 'columns-choices');
  await page.keyboard.press('Control+V');
  const dialog = page.getByRole('dialog', { name: 'Something went wrong' });
  await expect(dialog.getByRole('alert')).toContainText('Strata can’t show the columns.');
  await restore(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(block(page, 'P Plan')).toBeVisible();
  await outlineItem(page, 'P Plan').click();
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('dialog', { name: 'What are the columns?' })).toBeVisible();
  expectOnlyTheFailure(complaints);
});

test('an error in the patterns stays in their popover', async ({ page, complaints }) => {
  await openSeed(page);
  await failOn(page, 'class', 'patterns-words');
  const patterns = page.getByRole('dialog', { name: 'Patterns' });
  await page.getByRole('button', { name: 'Pattern', exact: true }).click();
  await expect(patterns.getByRole('region', { name: 'Error in the patterns' })).toBeVisible();
  await expect(block(page, 'P Plan')).toBeAttached();
  await restore(page);
  await patterns.getByRole('button', { name: 'Try again' }).click();
  await expect(patterns.getByText('Drag a pattern onto the canvas')).toBeVisible();
  expectOnlyTheFailure(complaints);
});

test('an error in the library or in the frame of the editor shows a message instead of an empty page', async ({
  page,
  complaints,
}) => {
  await openSeed(page);
  await failOn(page, 'class', 'library');
  await page.goBack();
  await expect(broken(page, 'the library')).toBeVisible();
  await restore(page);
  await broken(page, 'the library').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await failOn(page, 'class', 'editor-main');
  await page.goForward();
  await expect(broken(page, 'the editor')).toBeVisible();
  await restore(page);
  await broken(page, 'the editor').getByRole('button', { name: 'Try again' }).click();
  await expect(block(page, 'P Plan')).toBeVisible();
  expectOnlyTheFailure(complaints);
});

test('a post with marks nested without end is shown, by its own window and by others', async ({ page }) => {
  await openSeed(page);
  await tab(page, 'Discussion').click();
  const thread = page.getByRole('feed').getByRole('article').first();
  for (const text of ['>'.repeat(4000), '- '.repeat(2194), `a${' '.repeat(40_000)}b`]) {
    await thread.getByRole('button', { name: 'Reply' }).click();
    await thread.getByRole('textbox', { name: 'Your reply' }).fill(`${text} end`);
    await thread.getByRole('button', { name: 'Send' }).click();
    await expect(thread.getByRole('textbox', { name: 'Your reply' })).toBeHidden();
  }
  await saved(page);
  await page.reload();
  await tab(page, 'Discussion').click();
  await expect(thread).toContainText('b end');
  await expect(thread.locator('blockquote').first()).toBeVisible();
});
