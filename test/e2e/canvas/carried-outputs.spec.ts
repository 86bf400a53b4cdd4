/** What passes between two blocks is one record: entered once, read at both and on the flow, deleted where it is asked to. */
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import { inspector, openSeed, outlineItem, saved } from '../helpers/pages.ts';

/** Gives C Contract an output that goes to A Assist. The lists of the inspector, by their names. */
const addLinkedOutput = async (page: Page) => {
  const list = (name: string) => inspector(page).getByRole('region', { name });
  await outlineItem(page, 'C Contract').click();
  const add = list('Outputs').getByRole('combobox', { name: 'Add an output' });
  await add.fill('Signed contract');
  await add.press('Enter');
  await list('Outputs').getByRole('button', { name: 'Target of Signed contract' }).click();
  await page.getByRole('combobox', { name: 'Goes to' }).fill('Assist');
  await page.keyboard.press('Enter');
  return list;
};

test('an output linked to a block is its input, offers its flow, and is deleted where it is asked to', async ({
  page,
}) => {
  await openSeed(page);
  const list = await addLinkedOutput(page);
  await list('Outputs').getByRole('button', { name: 'Draw information flow for Signed contract' }).click();
  await expect(
    list('Flows').getByRole('button', { name: /A Assist, Signed contract, Information/ }),
  ).toBeVisible();

  await outlineItem(page, 'A Assist').click();
  const input = list('Inputs').getByRole('combobox', { name: 'Input Signed contract' });
  await expect(list('Inputs').getByRole('button', { name: 'Comes from C Contract' })).toBeVisible();
  await input.fill('Contract');
  await input.press('Enter');
  await expect(
    list('Flows').getByRole('button', { name: /C Contract, Contract, Information/ }),
  ).toBeVisible();

  await list('Inputs').getByRole('button', { name: 'Delete Contract' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete “Contract”' });
  await expect(dialog.getByRole('checkbox')).toHaveCount(3);
  await dialog.getByRole('checkbox', { name: /Output of C/ }).uncheck();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(input).toHaveCount(0);
  await expect(list('Flows')).toHaveCount(0);
  await outlineItem(page, 'C Contract').click();
  await expect(list('Outputs').getByRole('combobox', { name: 'Output Contract' })).toBeVisible();
  await saved(page);
});

test('deleting a flow asks about the output that it carries', async ({ page }) => {
  await openSeed(page);
  const list = await addLinkedOutput(page);
  await list('Outputs').getByRole('button', { name: 'Draw material flow for Signed contract' }).click();
  await list('Outputs').getByRole('button', { name: 'Material flow of Signed contract' }).click();
  await inspector(page).getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete “Signed contract”' });
  await expect(dialog.getByRole('checkbox', { name: /Material flow/ })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /Output of C/ })).not.toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deleted “Signed contract” as flow.')).toBeVisible();
  await outlineItem(page, 'C Contract').click();
  await expect(list('Outputs').getByRole('combobox', { name: 'Output Signed contract' })).toBeVisible();
  await expect(list('Flows')).toHaveCount(0);
});
