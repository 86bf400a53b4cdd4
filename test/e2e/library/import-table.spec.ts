/** Tables that are imported: previewed, changed in how they are read, then taken in as one change, or not at all. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { drop } from '../helpers/drop.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, inspector, openSeed, outlineItem, saved } from '../helpers/pages.ts';
import { editedWorkbook } from '../helpers/workbook.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import a table' });
const rows = (page: Page) => dialog(page).getByRole('region', { name: 'Preview' }).getByRole('listitem');
const importButton = (page: Page) => dialog(page).getByRole('button', { name: 'Import', exact: true });

/** By the element that keys go to: once a file was chosen, Playwright no longer counts the page as focused. */
const expectFocusInDialog = (page: Page) =>
  expect.poll(() => dialog(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);

/** Chooses a file as the palette’s command asks for it. */
const choose = async (page: Page, name: string, content: string | Buffer) => {
  // Begun well before the browser would open its own dialog.
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Import a table');
  await expect(page.getByRole('option', { name: 'Import a table…' })).toBeVisible();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(content) });
};

test('a table is previewed, imported as one change, and undone', async ({ page }) => {
  await openSeed(page);
  await choose(page, 'more.csv', 'Name;Owner;Parent\nPlan;Ann;\nبرنامه;Bob;Plan\n;x;\n');
  await expect(rows(page)).toHaveText([/^2PPlanChanged$/, /^Owner: empty → “Ann”$/, /^3برنامهNew$/]);
  await expect(dialog(page).getByRole('status')).toContainText('1 new block. 1 changed.');
  await expect(dialog(page).getByRole('status')).toContainText('By level: 1: 1 and 2: 1');
  await dialog(page).getByRole('button', { name: 'Left out (1)' }).click();
  await expect(rows(page)).toHaveText(['Row 4: It has no name.']);
  await expectAccessible(page, '[role=dialog]');
  await importButton(page).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Imported “more.csv”.')).toBeVisible();
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/1 child/);
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(block(page, 'P Plan')).not.toHaveAccessibleName(/child/);
});

test('what the columns are, where it goes and how it is read can be changed before anything happens', async ({
  page,
}) => {
  await openSeed(page);
  await block(page, 'C Contract').click();
  await choose(page, 'odd.csv', 'Was,Wer\nA,Ann\nB,Bob\n');
  await expect(rows(page)).toHaveCount(3);
  const select = async (label: string | RegExp, option: string | RegExp) => {
    await dialog(page).getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await select(/Headings/, 'Row 1: Was · Wer');
  await expect(rows(page)).toHaveCount(2);
  await select(/Was$/, 'Owner');
  await select(/Wer$/, 'Leave out');
  await expect(dialog(page).getByRole('status')).toContainText('Choose the column that holds the names');
  await expect(importButton(page)).toBeDisabled();
  await select(/Wer$/, 'Name');
  await expect(rows(page)).toHaveText([/^2AnnNew$/, /^3BobNew$/]);
  await expect(dialog(page).getByText(/C “Contract”/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Change block' }).click();
  await dialog(page).getByRole('combobox', { name: 'Import into' }).fill('Assist');
  await page
    .getByRole('option', { name: /Assist/ })
    .first()
    .click();
  await importButton(page).click();
  await expect(block(page, 'A Assist')).toHaveAccessibleName(/2 children/);
  await block(page, 'A1 Ann').click();
  await expect(inspector(page).getByRole('combobox', { name: 'Owner' })).toHaveValue('A');
});

test('an exported workbook that comes back is compared by its IDs, and deletes only what is ticked', async ({
  page,
}) => {
  await openSeed(page);
  const table = await exportedCsv(page);
  const lines = table.trim().split('\r\n');
  const changed = lines
    .filter((line) => !/^(A|C),/.test(line))
    .map((line) => line.replace(/^P,Plan,/, 'P,Prepare,'));
  await drop(page, '.canvas', { name: 'back.csv', content: changed.join('\n') });
  await expect(dialog(page).getByText('compared by the IDs of its blocks')).toBeVisible();
  await expect(rows(page)).toHaveText([/PrepareChanged$/, /^Name: “Plan” → “Prepare”$/]);
  await dialog(page).getByRole('button', { name: 'Not in the table (2)' }).click();
  await dialog(page).getByRole('checkbox', { name: 'Delete C “Contract”' }).check();
  await expect(dialog(page).getByRole('status')).toContainText('1 block will be deleted.');
  await expectAccessible(page, '[role=dialog]');
  await importButton(page).click();
  await expect(outlineItem(page, 'P Prepare')).toBeVisible();
  await expect(outlineItem(page, 'C Contract')).toHaveCount(0);
  await expect(outlineItem(page, 'A Assist')).toBeVisible();
  // Deletions are not remembered: each import asks again.
  await drop(page, '.canvas', { name: 'back.csv', content: changed.join('\n') });
  await expect(dialog(page).getByText('Nothing would change')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Not in the table (1)' }).click();
  await expect(dialog(page).getByRole('checkbox', { name: 'Delete A “Assist”' })).not.toBeChecked();
  await expect(importButton(page)).toBeDisabled();
});

test('a workbook that was sorted, cut and rearranged elsewhere comes back as what was changed in it, and is undone', async ({
  page,
}) => {
  await openSeed(page);
  const workbook = await exported(page, 'Workbook');
  const changed = editedWorkbook(workbook, ([head = [], ...blocks]) => {
    const at = (heading: string) => head.indexOf(heading);
    const [name, parent, definition, id] = [at('Name'), at('Parent'), at('Definition'), at('Strata ID')];
    const edited = blocks
      .filter(([code]) => code !== 'A')
      .map((cells) => {
        const row = Array.from(head, (_, i) => cells[i] ?? '');
        if (row[0] === 'P') row.splice(name, 1, 'Prepare');
        if (row[0] === 'C') row.splice(definition, 1, 'What we sign');
        if (row[0] === 'S2') row.splice(parent, 1, 'P');
        return row;
      })
      .toSorted(([, a = ''], [, b = '']) => (a < b ? 1 : -1));
    const made = head.map((_, i) => (i === name ? 'Renew' : i === parent ? 'C' : ''));
    // The id moves to the front, the code to the end, and a column of their own stands between.
    const moved = (row: readonly string[], own: string) => [
      ...[row[id] ?? '', own],
      ...row.filter((_, i) => i !== 0 && i !== id),
      row[0] ?? '',
    ];
    return [moved(head, 'Checked by'), ...[...edited, made].map((row) => moved(row, 'Zoe'))];
  });
  await choose(page, 'back.xlsx', changed);
  await expect(dialog(page).getByText('compared by the IDs of its blocks')).toBeVisible();
  await expect(dialog(page).getByRole('status')).toContainText('1 new block. 2 changed. 1 renamed. 1 moved.');
  await expect(rows(page)).toHaveText([
    /S2.*Moved$/,
    /PPrepareChanged$/,
    /^Name: “Plan” → “Prepare”$/,
    /CContractChanged$/,
    /^Definition: empty → “What we sign”$/,
    /RenewNew$/,
  ]);
  await dialog(page).getByRole('button', { name: 'Not in the table (1)' }).click();
  await dialog(page).getByRole('checkbox', { name: 'Delete A “Assist”' }).check();
  await importButton(page).click();
  await expect(page.getByText('Imported “back.xlsx”.')).toBeVisible();
  await expect(outlineItem(page, 'A Assist')).toHaveCount(0);
  await expect(outlineItem(page, 'P Prepare')).toBeVisible();
  await expect(block(page, 'C Contract')).toHaveAccessibleName(/1 child/);
  await expect(block(page, 'P Prepare')).toHaveAccessibleName(/1 child/);
  await saved(page);
  await page.keyboard.press('Control+z');
  for (const name of ['A Assist', 'P Plan']) await expect(outlineItem(page, name)).toBeVisible();
  await expect(block(page, 'C Contract')).not.toHaveAccessibleName(/child/);
});

test('a table that is cancelled or can’t be read changes nothing, and the preview follows others', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await choose(page, 'bad.csv', 'Name\n"Plan');
  await expect(dialog(page).getByRole('alert')).toHaveText(
    '“bad.csv” has quotes that are opened in line 2 and never closed. Nothing was imported.',
  );
  await expect(importButton(page)).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await choose(page, 'gbk.csv', Buffer.concat([Buffer.from('Name\n'), Buffer.from('bcc6bbae', 'hex')]));
  await expect(dialog(page).getByRole('alert')).toContainText('is not valid UTF-8');
  await dialog(page)
    .getByRole('button', { name: /Encoding/ })
    .click();
  await page.getByRole('option', { name: 'GBK (Chinese)' }).click();
  // The list of encodings that had the focus has gone: another control of the dialog has it now.
  await expect(rows(page)).toHaveText([/计划New$/]);
  await expectFocusInDialog(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await choose(page, 'a.csv', 'Name\nElsewhere\n');
  await expect(rows(page)).toHaveText([/New$/]);
  await changeElsewhere(strata, { type: 'process.create', parentId: null, name: 'Elsewhere' });
  await expect(dialog(page).getByText('Nothing would change')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('treeitem', { name: /Elsewhere/ })).toHaveCount(1);
});

test('the focus stays in a dialog whose focused button is disabled or removed, and Esc closes it', async ({
  page,
}) => {
  await openSeed(page);
  const acts = {
    disable: (button: HTMLButtonElement) => button.setAttribute('disabled', ''),
    remove: (button: HTMLButtonElement) => button.remove(),
  };
  for (const act of Object.values(acts)) {
    await choose(page, 'a.csv', 'Name\nElsewhere\n');
    await expect(importButton(page)).toBeEnabled();
    await importButton(page).focus();
    await importButton(page).evaluate(act);
    await expectFocusInDialog(page);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
});

test('Esc closes a dialog even in the moment in which nothing has the focus', async ({ page }) => {
  await openSeed(page);
  await choose(page, 'a.csv', 'Name\nElsewhere\n');
  await expect(importButton(page)).toBeEnabled();
  // Both at once: the focus would be back in the dialog by the next frame.
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
  });
  await expect(dialog(page)).toBeHidden();
});

test('a table in the library becomes a model once it is confirmed', async ({ page }) => {
  await page.getByLabel('File to import').setInputFiles({
    ...{ name: 'Map.csv', mimeType: 'text/csv' },
    buffer: Buffer.from('Code,Name,Owner,System\nP,Plan,Ada,SAP\n'),
  });
  await expect(rows(page)).toHaveText([/^2PPlanNew$/]);
  await importButton(page).click();
  await expect(page.getByRole('treeitem', { name: 'P Plan' })).toBeVisible();
  await expect(page.getByLabel('File to import')).toHaveCount(0);
});

test('a hundred thousand rows are listed, of which only those in sight are drawn', async ({ page }) => {
  await openSeed(page);
  const lines = Array.from({ length: 100_000 }, (_, i) => `${i % 10 === 0 ? 1 : 2},Block ${i}`);
  await choose(page, 'large.csv', ['Level,Name', ...lines].join('\n'));
  await expect(dialog(page).getByRole('status')).toContainText('100,000 new blocks.');
  expect(await rows(page).count()).toBeLessThan(100);
  const region = dialog(page).getByRole('region', { name: 'Preview' });
  await region.focus();
  await page.keyboard.press('End');
  await expect(rows(page).last()).toContainText('Block 99999');
  await page.keyboard.press('Escape');
});

/** The hierarchy as the export dialog saves it. */
const exportedCsv = async (page: Page): Promise<string> =>
  (await exported(page, 'Comma-separated values')).toString();

const exported = async (page: Page, format: string): Promise<Buffer> => {
  await page.keyboard.press('Control+p');
  const asked = page.getByRole('dialog', { name: 'Export' });
  await asked.getByRole('button', { name: /Format/ }).click();
  await page.getByRole('option', { name: format }).click();
  const download = page.waitForEvent('download');
  await asked.getByRole('button', { name: 'Export' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk));
  await expect(asked).toBeHidden();
  return Buffer.concat(chunks);
};
