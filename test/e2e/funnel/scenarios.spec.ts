/** Scenarios and stages of the funnel, and two windows that show one. */
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { newModel, saved } from '../helpers/pages.ts';
import { enter, field, keyFigure, openFunnel, paste, scenario, undo } from './calculator.ts';

test('a model without blocks gets a scenario together with its first block', async ({ page }) => {
  await newModel(page, 'Empty');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Funnel' }).click();
  await page.getByRole('button', { name: 'New scenario…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New scenario' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Base');
  await expect(dialog.getByRole('button', { name: 'Create' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Block name' }).fill('Sell');
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(scenario(page)).toHaveAccessibleName(/Base/);
  await expect(page.getByRole('button', { name: /Sell Block$/ })).toBeVisible();
});

test('scenarios are made, duplicated, renamed, compared side by side and deleted', async ({ page }) => {
  await openFunnel(page);
  await page.getByRole('button', { name: 'Duplicate scenario' }).click();
  await expect(scenario(page)).toHaveAccessibleName(/, copy/);
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Larger deals');
  await page.keyboard.press('Enter');
  await expect(scenario(page)).toHaveAccessibleName(/Larger deals/);
  await enter(field(page, 'Deal size'), '150000');

  await page.getByRole('combobox', { name: 'Search blocks and commands' }).fill('new funnel');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New scenario' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('From scratch');
  await dialog.getByRole('button', { name: 'Choose another block…' }).click();
  await dialog.getByRole('combobox').fill('Plan');
  await page.getByRole('option', { name: 'P Plan', exact: true }).click();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('button', { name: /Block$/ })).toHaveAccessibleName(/P Plan/);
  await expect(keyFigure(page, 'Create each month')).toBeVisible();

  await page.getByRole('button', { name: 'Compare' }).click();
  const table = page.getByRole('region', { name: 'Scenarios side by side' });
  await expect(table.getByRole('button', { name: /^Open / })).toHaveCount(1);
  for (const name of [/made-up figures\)$/, /Larger deals$/])
    await page.getByRole('checkbox', { name }).check();
  await expect(table.getByRole('button', { name: /^Open / })).toHaveCount(3);
  await expect(
    table.getByRole('row', { name: /^Deal size \$10,000 \$75,000 \+650% \$150,000 \+1,400%/ }),
  ).toBeVisible();
  const heads = table.getByRole('row').first().getByRole('columnheader');
  // Plan comes before Sell in the tree.
  await expect(heads).toHaveText([/From scratch/, /Example/, /Larger deals/]);
  await table.getByRole('button', { name: 'Move Larger deals left' }).click();
  await expect(heads).toHaveText([/From scratch/, /Larger deals/, /Example/]);
  await expect(table.getByRole('button', { name: 'Move Larger deals left' })).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(heads).toHaveText([/From scratch/, /Example/, /Larger deals/]);

  await table.getByRole('button', { name: 'Open Larger deals' }).click();
  await expect(field(page, 'Deal size')).toHaveValue('$150,000');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Move scenario “Larger deals”/);
  await undo(page).click();

  await page.getByRole('button', { name: 'Delete scenario' }).click();
  await expect(scenario(page)).toHaveAccessibleName(/Example/);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await scenario(page).click();
  await expect(page.getByRole('option', { name: 'Larger deals' })).toBeVisible();
});

test('the scenario’s select has one ring when it has the focus', async ({ page }) => {
  await openFunnel(page);
  await scenario(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(scenario(page)).toBeFocused();
  const ringed = await page.locator('body *').evaluateAll((elements) =>
    elements
      .filter((each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      })
      .map((each) => each.tagName),
  );
  expect(ringed).toEqual(['BUTTON']);
});

test('stages are added, named, moved, linked to a block and deleted', async ({ page }) => {
  await openFunnel(page);
  const menu = (stage: string) => page.getByRole('button', { name: `Menu of ${stage}`, exact: true });
  const choose = async (stage: string, item: string) => {
    await menu(stage).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  const names = page.getByRole('textbox', { name: /^Name of stage/ });
  const undoDeleting = page.locator('.notices').getByRole('button', { name: 'Undo' });
  await page.getByRole('button', { name: 'Add stage' }).click();
  await expect(field(page, 'Name of stage Stage 5')).toBeFocused();
  await page.keyboard.type('Paid');
  await page.keyboard.press('Enter');
  await choose('Paid', 'Move up');
  await expect(names.nth(3)).toHaveValue('Paid');
  // A menu that closes gives the focus back to its button.
  await expect(menu('Paid')).toBeFocused();

  await field(page, 'Name of stage X captured').focus();
  await expect(field(page, 'Name of stage X captured')).toHaveValue('{X} captured');
  await field(page, 'Name of stage Paid').focus();
  await expect(names.first()).toHaveValue('X captured');

  await choose('X qualified', 'Link to a block…');
  await page.getByRole('combobox', { name: 'Block', exact: true }).fill('S102');
  await page.getByRole('option', { name: /S102/ }).click();
  await expect(page.getByText('S102 Qualify')).toBeVisible();
  await expect(undo(page)).toHaveAccessibleName(/^Undo: .* of stage “X qualified”/);

  await choose('Value proposition presented', 'Open units by period…');
  const dates = page.getByRole('dialog', { name: 'Open units of “Value proposition presented” by period' });
  const march = field(page, 'Units of Value proposition presented available from Mar 2027');
  await enter(march, '400');
  await expect(march).toHaveAccessibleDescription(/0 of 96 open units become available later already/);
  await enter(march, '40');
  await expect(dates).toContainText('56 of 96 open units are available now.');
  const april = field(page, 'Units of Value proposition presented available from Apr 2027');
  await paste(april, '10\n20');
  await expect(dates).toContainText('26 of 96 open units are available now.');
  await expect(field(page, 'Units of Value proposition presented available from May 2027')).toHaveValue('20');
  await paste(april, '10\n200');
  await expect(april).toHaveAccessibleDescription(/only 96 are open.* Nothing was pasted/);
  await paste(april, '0\n0');
  await expect(dates).toContainText('56 of 96 open units are available now.');
  await dates.getByRole('button', { name: 'Close' }).click();
  await expect(field(page, 'Open units of Value proposition presented')).toHaveAccessibleDescription(
    '40 of 96 open units become available later.',
  );
  await enter(field(page, 'Open units of Value proposition presented'), '39');
  await expect(field(page, 'Open units of Value proposition presented')).toHaveAccessibleDescription(
    /40 of them are available later/,
  );
  await page.keyboard.press('Escape');

  await choose('Paid', 'Delete');
  await expect(names).toHaveCount(4);
  await expect(page.getByText('Deleted the stage “Paid”.')).toBeVisible();
  await undoDeleting.click();
  await expect(names).toHaveCount(5);

  const paid = field(page, 'Name of stage Paid');
  for (const [text, message] of [
    ['Commitment given', /Another stage is already called “Commitment given”.*Still using “Paid”/],
    ['won', /A stage can’t be called “won”/],
    [' ', /Enter a name for this stage/],
  ] as const) {
    await enter(paid, text);
    await expect(paid).toHaveAccessibleDescription(message);
    await expect(paid).toHaveAttribute('aria-invalid', 'true');
    await expect(paid).toHaveValue(text);
    await page.keyboard.press('Escape');
    await expect(paid).not.toHaveAttribute('aria-invalid');
  }
  await expect(page.getByRole('alert')).toBeEmpty();

  for (let left = 5; left > 0; left--) {
    await page
      .getByRole('button', { name: /^Menu of/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
    await expect(names).toHaveCount(left - 1);
  }
  await expect(page.getByRole('region', { name: 'Missing inputs' })).toContainText(
    'The scenario has no stages yet',
  );
  await undoDeleting.click();
  await expect(keyFigure(page, 'Create each month')).toBeVisible();
});

test('a change in one window, and its undo, appear in the other', async ({ page, context }) => {
  await openFunnel(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('tab', { name: 'Funnel' }).click();
  await enter(field(page, 'Open units of Commitment given'), '60');
  await saved(page);
  await expect(field(other, 'Open units of Commitment given')).toHaveValue('60');
  // What is half typed in one window is not disturbed by the other.
  await field(other, 'Deal size').fill('99');
  await enter(field(page, 'Deal size'), '80000');
  await saved(page);
  await expect(field(other, 'Deal size')).toHaveValue('99');
  await field(other, 'Deal size').press('Escape');
  await field(other, 'Deal size').blur();
  await expect(field(other, 'Deal size')).toHaveValue('$80,000');
  await undo(page).click();
  await undo(page).click();
  await expect(field(other, 'Open units of Commitment given')).toHaveValue('22');
});
