/** What a person does in the inspector: nothing typed is lost. */
import { expect, test } from '../helpers/harness.ts';
import {
  anotherWindow,
  boxOf,
  expectSamePlace,
  explode,
  inspector,
  openSeed,
  outlineItem,
  S4,
  saved,
  still,
} from '../helpers/pages.ts';

test('text being typed is saved when another block is selected, and reverted by Esc', async ({ page }) => {
  await openSeed(page);
  const definition = inspector(page).getByRole('textbox', { name: 'Definition' });
  await outlineItem(page, 'C Contract').click();
  await definition.fill('Turns an offer into a contract.');
  await outlineItem(page, 'A Assist').click();
  await expect(definition).toHaveValue('');
  await definition.fill('Not this.');
  await definition.press('Escape');
  await outlineItem(page, 'C Contract').click();
  await expect(definition).toHaveValue('Turns an offer into a contract.');
  await saved(page);
  await page.reload();
  await outlineItem(page, 'A Assist').click();
  await expect(definition).toHaveValue('');
});

test('elements are added by typing, put in order by keys, linked to a block, and removed', async ({
  page,
}) => {
  await openSeed(page);
  await outlineItem(page, 'C Contract').click();
  const inputs = inspector(page).getByRole('region', { name: 'Inputs' });
  const texts = () =>
    inputs
      .locator('li input')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await inputs.getByRole('combobox', { name: 'Add an input' }).click();
  for (const text of ['Offer', 'Price list']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect.poll(texts).toEqual(['Offer', 'Price list']);
  await inputs.getByRole('combobox', { name: 'Input Price list' }).press('Alt+ArrowUp');
  await expect.poll(texts).toEqual(['Price list', 'Offer']);
  await inputs.getByRole('button', { name: 'Source of Offer' }).click();
  await inputs.getByRole('combobox', { name: 'Comes from' }).fill('s2');
  await page.getByRole('option', { name: 'S2 Sell by Proposal' }).click();
  await expect(inputs.getByRole('button', { name: 'Comes from S2 Sell by Proposal' })).toBeVisible();
  await inputs.getByRole('button', { name: 'Delete Price list' }).click();
  await expect.poll(texts).toEqual(['Offer']);
});

test('text typed about a block that another window deletes is offered, not lost', async ({ page }) => {
  await openSeed(page);
  const other = await anotherWindow(page);
  await outlineItem(page, 'C Contract').click();
  const owner = inspector(page).getByRole('combobox', { name: 'Owner' });
  await owner.fill('Ann of legal');
  await outlineItem(other, 'C Contract').click();
  await other.keyboard.press('Delete');
  await expect(page.getByRole('alert')).toContainText(
    '“Contract” was deleted while you were typing. Your text wasn’t saved: “Ann of legal',
  );
  await expect(page.getByRole('alert').getByRole('button', { name: 'Copy text' })).toBeVisible();
});

test('a request is handled in place: reply, close, and explode the block it asks for', async ({ page }) => {
  await openSeed(page);
  await outlineItem(page, 'P Plan').click();
  const thread = inspector(page).getByRole('article', { name: 'Please explode Plan' });
  await thread.getByRole('button', { name: 'Reply' }).click();
  await page.keyboard.type('The proposal is there.');
  await thread.getByRole('button', { name: 'Send' }).click();
  await expect(thread.getByText('The proposal is there.')).toBeVisible();
  await thread.getByRole('button', { name: 'Explode' }).click();
  await expect(page.getByRole('region', { name: 'Canvas' }).getByText('Plan Contract')).toBeVisible();
  await thread.getByRole('button', { name: 'Close' }).click();
  await expect(thread.getByText('Request, done')).toBeVisible();
});

test('the fields of one block accept no text once another is selected, however slow the page is', async ({
  page,
}) => {
  await openSeed(page);
  await outlineItem(page, 'P Plan').click();
  const name = inspector(page).getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toHaveValue('Plan');
  // All within one task of the page, before it can get to the work that it puts off.
  const [before, isInert] = await name.evaluate((field: HTMLInputElement) => {
    const tree = document.querySelector('[role="tree"]');
    tree?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    return Promise.resolve().then(() => [field.value, field.closest('[inert]') !== null]);
  });
  expect([before, isInert]).toEqual(['Plan', true]);
  await expect(name).toHaveValue('Sell');
  await name.fill('Sell more');
  await page.keyboard.press('Enter');
  await expect(outlineItem(page, 'S Sell more')).toBeVisible();
});

test('several selected blocks get a layout in one change; different layouts show as mixed, and undo restores them', async ({
  page,
}) => {
  await openSeed(page);
  const layout = inspector(page).getByRole('button', { name: /Layout of children/ });
  const choose = async (name: string) => {
    await layout.click();
    await page.getByRole('option', { name, exact: true }).click();
  };
  await outlineItem(page, 'S Sell').click();
  await choose('Column');
  await outlineItem(page, 'C Contract').click({ modifiers: ['ControlOrMeta'] });
  await expect(inspector(page).getByRole('heading', { name: '2 blocks' })).toBeVisible();
  await expect(layout).toContainText('Mixed');
  await choose('Row');
  await expect(layout).toContainText('Row');
  await expect(layout).not.toContainText('Mixed');
  for (const name of ['S Sell', 'C Contract']) {
    await outlineItem(page, name).click();
    await expect(layout).toContainText('Row');
  }
  await page.keyboard.press('Control+z');
  await expect(layout).not.toContainText('Row');
  await outlineItem(page, 'S Sell').click();
  await expect(layout).toContainText('Column');
  await saved(page);
});

test('several selected blocks are laid out freely as they stand, in one change', async ({ page }) => {
  await openSeed(page);
  const layout = inspector(page).getByRole('button', { name: /Layout of children/ });
  await explode(page, 'S');
  const before = await boxOf(page, S4);
  await outlineItem(page, 'S Sell').click();
  await outlineItem(page, 'C Contract').click({ modifiers: ['ControlOrMeta'] });
  await layout.click();
  await page.getByRole('option', { name: 'Free', exact: true }).click();
  await expect(layout).toContainText('Free');
  await still(page);
  expectSamePlace(await boxOf(page, S4), before);
  await page.keyboard.press('Control+z');
  await expect(layout).not.toContainText('Free');
});
