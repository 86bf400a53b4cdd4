/** Terms: {X} in any text is shown as the name that was adopted for it. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { act, anotherWindow, block, openSeed, outlineItem, saved } from '../helpers/pages.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Terms' });

test.beforeEach(async ({ page }) => {
  await openSeed(page);
  await outlineItem(page, 'C Contract').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Convert {X}');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Terms', exact: true }).click();
});

test('a name is adopted, changed and cleared, and every text follows', async ({ page }) => {
  await expect(block(page, 'C Convert X')).toBeVisible();
  await panel(page).getByRole('button', { name: 'More about prospects' }).click();
  await page.getByRole('menuitem', { name: 'Adopt this name' }).click();
  await expect(block(page, 'C Convert prospects')).toBeVisible();
  const candidate = panel(page).getByRole('textbox', { name: 'Candidate prospects' });
  await candidate.fill('buyers');
  await candidate.press('Enter');
  await expect(block(page, 'C Convert buyers')).toBeVisible();
  await panel(page).getByRole('button', { name: 'More about buyers' }).click();
  await page.getByRole('menuitem', { name: 'Clear adopted name' }).click();
  await expect(block(page, 'C Convert X')).toBeVisible();
});

test('a field shows the adopted name, and while it is edited the symbol', async ({ page }) => {
  await panel(page).getByRole('button', { name: 'More about prospects' }).click();
  await page.getByRole('menuitem', { name: 'Adopt this name' }).click();
  const name = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('Convert prospects');
  await name.focus();
  await expect(name).toHaveValue('Convert {X}');
  await panel(page).getByRole('textbox', { name: 'Symbol', exact: true }).focus();
  await expect(name).toHaveValue('Convert prospects');
  await page.getByRole('tab', { name: 'Use cases', exact: true }).click();
  const cases = page.getByRole('region', { name: 'Use cases' });
  await cases.locator('summary', { hasText: 'Qualify' }).click();
  const step = cases.getByRole('textbox', { name: 'Step 1' }).last();
  await step.fill('Score all {X}');
  await step.press('Enter');
  await expect(step).toHaveValue('Score all {X}');
  await step.blur();
  await expect(step).toHaveValue('Score all prospects');
});

test('each user has one vote, which can be moved and withdrawn', async ({ page }) => {
  const vote = (name: string) => panel(page).getByRole('button', { name: new RegExp(`votes? for ${name}`) });
  await vote('leads').click();
  await expect(vote('leads')).toHaveAttribute('aria-pressed', 'true');
  await vote('prospects').click();
  await expect(vote('leads')).toHaveAccessibleName('0 votes for leads');
  await expect(vote('prospects')).toHaveAccessibleName('1 vote for prospects, yours');
  await vote('prospects').click();
  await expect(vote('prospects')).toHaveAttribute('aria-pressed', 'false');
});

test('names are suggested, terms added, and the panel is accessible', async ({ page }) => {
  await panel(page).getByRole('textbox', { name: 'Suggest a name for X' }).fill('opportunities');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('textbox', { name: 'Candidate opportunities' })).toBeVisible();
  await panel(page)
    .getByRole('textbox', { name: /New term/ })
    .fill('{Y}');
  await page.keyboard.press('Enter');
  await expect(panel(page).locator('summary', { hasText: '{Y}' })).toBeVisible();
  await saved(page);
  await expectAccessible(page);
});

test('the votes of a room are entered as counts or by names, beside the own vote', async ({ page }) => {
  const votes = (name: string) => panel(page).getByRole('button', { name: new RegExp(`votes? for ${name}`) });
  await votes('leads').click();
  await panel(page).getByRole('button', { name: 'More about leads' }).click();
  await page.getByRole('menuitem', { name: 'Enter votes of the room' }).click();
  const dialog = page.getByRole('dialog', { name: 'Votes for “leads”' });
  await dialog.getByRole('textbox', { name: 'For, counted in the room' }).fill('7');
  await dialog.getByRole('textbox', { name: 'Against, counted in the room' }).fill('2');
  await dialog.getByRole('textbox', { name: 'Or names of those for it' }).fill('Ada, Grace');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Enter votes' }).click();
  await expect(votes('leads')).toHaveAccessibleName('10 votes for leads, including yours');
  await expect(panel(page)).toContainText('7 for, 2 against in the room');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(votes('leads')).toHaveAccessibleName('1 vote for leads, yours');
});

test('votes go by the name that the voter has now, in every window', async ({ page }) => {
  const votes = (on: Page, name: string) =>
    panel(on).getByRole('button', { name: new RegExp(`votes? for ${name}`) });
  const beCalled = async (name: string) => {
    const dialog = page.getByRole('dialog', { name: 'Your name' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  };
  await act(page, 'Your name…');
  await beCalled('Ada');
  await votes(page, 'leads').click();
  await expect(votes(page, 'leads')).toHaveAttribute('title', /Ada/);
  await saved(page);
  const other = await anotherWindow(page);
  await other.getByRole('tab', { name: 'Terms', exact: true }).click();
  await expect(votes(other, 'leads')).toHaveAttribute('title', /Ada/);

  await page.getByRole('button', { name: /as Ada$/ }).click();
  await beCalled('Countess');
  await expect(votes(page, 'leads')).toHaveAccessibleName('1 vote for leads, yours');
  await expect(votes(page, 'leads')).toHaveAttribute('title', /Countess/);
  await expect(votes(other, 'leads')).toHaveAttribute('title', /Countess/);
  await expect(other.getByRole('button', { name: /as Countess$/ })).toBeVisible();
  await votes(page, 'prospects').click();
  await expect(votes(page, 'leads')).toHaveAccessibleName('0 votes for leads');
  await expect(votes(page, 'prospects')).toHaveAccessibleName('1 vote for prospects, yours');
});
