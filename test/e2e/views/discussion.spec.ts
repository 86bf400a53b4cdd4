/** The discussion: questions, requests, notes and decisions, with filters and links to their subjects. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, canvas, inspector, openSeed, saved } from '../helpers/pages.ts';

const card = (page: Page, title: string) => page.getByRole('article', { name: title });
const choose = async (page: Page, label: RegExp, option: string) => {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};

test.beforeEach(async ({ page }) => {
  await openSeed(page);
});

test('a question is asked on a block, answered, accepted, and counted on its badge', async ({ page }) => {
  await block(page, 'C Contract').click();
  const threads = inspector(page).getByRole('region', { name: 'Discussion' });
  await threads.getByRole('button', { name: 'New thread' }).click();
  await threads.getByRole('textbox', { name: 'Title' }).fill('Who signs?');
  await threads.getByRole('textbox', { name: 'Text' }).fill('We need **one** name.');
  await threads.getByRole('button', { name: 'Create thread' }).click();
  await expect(canvas(page).getByRole('group', { name: /^C Contract,.*1 open thread/ })).toBeVisible();
  await expect(card(page, 'Who signs?').locator('strong')).toHaveText('one');
  await card(page, 'Who signs?').getByRole('button', { name: 'Reply' }).click();
  await card(page, 'Who signs?').getByRole('textbox', { name: 'Your reply' }).fill('Sales <b>does</b>.');
  await card(page, 'Who signs?').getByRole('button', { name: 'Send' }).click();
  await expect(card(page, 'Who signs?')).toContainText('Sales <b>does</b>.');
  await card(page, 'Who signs?').getByRole('button', { name: 'Accept' }).click();
  await expect(card(page, 'Who signs?')).toContainText('Question, answered');
  await expect(canvas(page).getByRole('group', { name: /^C Contract,.*in discussion/ })).toHaveCount(0);
});

test('all threads are listed and filtered by kind, subject and text', async ({ page }) => {
  await page.getByRole('tab', { name: 'Discussion' }).click();
  await expect(card(page, 'Please explode Plan')).toBeVisible();
  await choose(page, /Subject$/, 'On terms');
  await expect(card(page, 'Please explode Plan')).toHaveCount(0);
  await expect(card(page, 'List of possible names for X')).toBeVisible();
  await choose(page, /Subject$/, 'All subjects');
  await page.getByRole('textbox', { name: 'Search threads' }).fill('level 3');
  await expect(card(page, 'Please explode Plan')).toBeVisible();
  await expect(card(page, 'List of possible names for X')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Search threads' }).fill('no such words');
  await page.getByRole('button', { name: 'Show all threads' }).click();
  await expect(card(page, 'List of possible names for X')).toBeVisible();
  await expectAccessible(page);
});

test('a request opens what it asks for: a block exploded, a term with its candidates', async ({ page }) => {
  await page.getByRole('tab', { name: 'Discussion' }).click();
  await card(page, 'List of possible names for X').getByRole('button', { name: 'Suggest a name' }).click();
  await expect(page.getByRole('textbox', { name: 'Suggest a name for X' })).toBeVisible();
  await card(page, 'Please explode Plan').getByRole('button', { name: 'Explode', exact: true }).click();
  await expect(canvas(page).getByRole('region', { name: /^Proposal Level 2 proposal/ })).toBeVisible();
});

test('from the palette a thread is started on the selected block or on another subject', async ({ page }) => {
  const start = async (title: string) => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('new thread');
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: 'New thread' }).getByRole('textbox', { name: 'Title' }).fill(title);
  };
  const view = page.getByRole('tabpanel', { name: 'Discussion' });
  await block(page, 'C Contract').click();
  await start('Who signs?');
  await page.keyboard.press('Enter');
  await expect(view.getByRole('article', { name: 'Who signs?' })).toContainText(
    'Question, open · C Contract',
  );
  await start('Is it a process at all?');
  await page
    .getByRole('form', { name: 'New thread' })
    .getByRole('button', { name: /Subject$/ })
    .click();
  await page.getByRole('option', { name: 'Use case Qualify' }).click();
  await page.getByRole('button', { name: 'Create thread' }).click();
  await expect(card(page, 'Is it a process at all?')).toContainText('Use case Qualify');
  await expectAccessible(page);
});

test('from the palette a record is added to a list, a use case is run, a lens is shown', async ({ page }) => {
  const find = async (text: string) => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  for (const [what, name] of [
    ['use case', 'New use case'],
    ['term', 'New term: its symbol, such as X'],
    ['lens', 'New lens'],
  ] as const) {
    await find(`add a ${what}`);
    await expect(page.getByRole('textbox', { name })).toBeFocused();
  }
  const legend = page.getByRole('region', { name: 'Legend' });
  await find('run a use case');
  await expect(legend).toContainText('Capture Inquiry');
  await find('show next lens');
  await expect(legend).toContainText('Online sales');
});

test('a user’s own post is edited, a thread deleted, and another window follows', async ({
  page,
  strata,
}) => {
  const note = { type: 'thread.create', kind: 'note', title: 'Seen by Grace', text: 'First words.' };
  await changeElsewhere(strata, note);
  await page.getByRole('tab', { name: 'Discussion' }).click();
  const grace = page
    .getByRole('tabpanel', { name: 'Discussion' })
    .getByRole('article', { name: 'Seen by Grace' });
  await expect(grace).toContainText('First words.');
  await expect(grace.getByRole('button', { name: 'Edit' })).toHaveCount(0);
  await grace.getByRole('button', { name: 'Reply' }).click();
  await grace.getByRole('textbox', { name: 'Your reply' }).fill('Mine');
  await grace.getByRole('button', { name: 'Send' }).click();
  await grace.getByRole('button', { name: 'Edit' }).click();
  await grace.getByRole('textbox', { name: 'Text of the post' }).fill('Mine, edited');
  await grace.getByRole('button', { name: 'Save' }).click();
  await expect(grace).toContainText('Mine, edited');
  await saved(page);
  await grace.getByRole('button', { name: 'Delete note' }).click();
  await expect(grace).toHaveCount(0);
});

test('of many threads only the visible ones are in the page, and the one being answered', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  const note = { type: 'thread.create', kind: 'note', text: 'So it is.' };
  // One change: 150 of them would be drawn one after the other.
  await changeElsewhere(strata, {
    type: 'batch',
    label: 'Add notes',
    commands: Array.from({ length: 150 }, (_, i) => ({ ...note, title: `Point ${i + 1}` })),
  });
  await page.getByRole('tab', { name: 'Discussion' }).click();
  await expect(page.getByText(/^15\d threads,/)).toBeVisible();
  const cards = page.getByRole('feed').getByRole('article');
  expect(await cards.count()).toBeLessThan(40);
  const first = await cards.first().getAttribute('aria-label');
  await cards.first().getByRole('button', { name: 'Reply' }).click();
  await page.keyboard.type('Not yet sent');
  await page.locator('.discussion').hover();
  await page.mouse.wheel(0, 100_000);
  await expect(cards.last()).toHaveAttribute(
    'aria-posinset',
    (await cards.last().getAttribute('aria-setsize')) ?? '',
  );
  await page.mouse.wheel(0, -100_000);
  await expect(card(page, first ?? '').getByRole('textbox', { name: 'Your reply' })).toHaveValue(
    'Not yet sent',
  );
});

test('an unsent text survives leaving the view and the window, and is offered if its thread is deleted', async ({
  page,
  strata,
}) => {
  const discussion = () => page.getByRole('tab', { name: 'Discussion' }).click();
  const thread = card(page, 'Please explode Plan');
  const ask = page.getByRole('tabpanel').getByRole('button', { name: 'New thread' });
  const reply = thread.getByRole('textbox', { name: 'Your reply' });
  await discussion();
  await thread.getByRole('button', { name: 'Reply' }).click();
  await reply.fill('Half a');
  await ask.click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Who decides');

  await page.getByRole('tab', { name: 'Canvas' }).click();
  await page.reload();
  await discussion();
  await expect(reply).toHaveCount(0);
  await thread.getByRole('button', { name: 'Continue reply' }).click();
  await expect(reply).toHaveValue('Half a');
  await reply.fill('Half a word');
  await ask.click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Who decides');
  await page.getByRole('form', { name: 'New thread' }).getByRole('button', { name: 'Cancel' }).click();
  await ask.click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('');

  await changeElsewhere(strata, { type: 'thread.remove', id: 'please-explode-plan' });
  await expect(thread).toHaveCount(0);
  await expect(page.getByText(/thread was deleted.*Half a word/)).toBeVisible();
});
