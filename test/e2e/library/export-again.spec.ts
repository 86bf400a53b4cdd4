/** Exports that remember: the template of a client, one key with the last settings, and minutes in front of a room. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { madeTemplate } from '../../electron/engine/exchange/slides/made-template.ts';
import { madeWordTemplate } from '../../electron/engine/exchange/word/made-template.ts';
import { wordFacts } from '../../electron/engine/exchange/word/word-facts.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, openSeed } from '../helpers/pages.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Export' });

const openFor = async (page: Page, format: string) => {
  await page.keyboard.press('Control+p');
  await dialogOf(page)
    .getByRole('button', { name: /Format$/ })
    .click();
  await page.getByRole('option', { name: format, exact: true }).click();
};

const exported = async (page: Page): Promise<Download> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogOf(page).getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  await expect(dialogOf(page)).toBeHidden();
  return download;
};

const themeOf = async (download: Download): Promise<string> =>
  strFromU8(unzipSync(readFileSync(await download.path()))['ppt/theme/theme1.xml'] ?? new Uint8Array());

const chooseTemplate = (page: Page, buffer: Uint8Array, name = 'client.potx') =>
  dialogOf(page)
    .getByLabel('Template')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });

test('a template is chosen once, and remembered for this model and format until it is removed', async ({
  page,
}) => {
  await openSeed(page);
  await openFor(page, 'Slides');
  await chooseTemplate(page, madeTemplate());
  await expect(dialogOf(page).getByText('Uses the design of “client.potx”.')).toBeVisible();
  await expectAccessible(page);
  expect(await themeOf(await exported(page))).toContain('Client 1');

  await page.reload();
  await expect(block(page, 'S Sell')).toBeVisible();
  await openFor(page, 'Slides');
  await expect(dialogOf(page).getByText('Uses the design of “client.potx”.')).toBeVisible();
  await dialogOf(page).getByRole('button', { name: 'Remove template' }).click();
  expect(await themeOf(await exported(page))).not.toContain('Client 1');
  await openFor(page, 'Slides');
  await expect(dialogOf(page).getByText('No template')).toBeVisible();
});

test('a Word document takes paper and headers from its template, which the dialog says in place of its fields', async ({
  page,
}) => {
  await openSeed(page);
  await openFor(page, 'Word document');
  const paper = dialogOf(page).getByRole('button', { name: /Paper$/ });
  await expect(paper).toBeVisible();
  await chooseTemplate(page, madeWordTemplate(), 'client.dotx');
  await expect(dialogOf(page).getByText('are those of the template')).toBeVisible();
  await expect(paper).toBeHidden();
  await expectAccessible(page);
  const { parts, elements } = wordFacts(readFileSync(await (await exported(page)).path()));
  expect(parts['word/header1.xml']).toContain('Client header');
  expect(elements.find(({ tag }) => tag === 'w:pgSz')?.attributes['w:w']).toBe('12240');
});

test('a file that is no template is refused in a sentence, and one that is too large before it is read', async ({
  page,
}) => {
  await openSeed(page);
  await openFor(page, 'Slides');
  await chooseTemplate(page, new Uint8Array(20_000_001), 'large.potx');
  await expect(dialogOf(page).getByRole('alert')).toContainText('“large.potx” is larger than 20 MB');
  await chooseTemplate(page, Buffer.from('text'), 'text.potx');
  await dialogOf(page).getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByText('The template “text.potx” is not a presentation.')).toBeVisible();
});

test('one key exports with the last settings; before there are any, it asks', async ({ page }) => {
  await openSeed(page);
  await page.keyboard.press('F7');
  await expect(dialogOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await openFor(page, 'PDF book');
  await dialogOf(page).getByRole('button', { name: /Paper/ }).click();
  await page.getByRole('option', { name: /Letter/i }).click();
  const first = await exported(page);

  const [again] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('F7')]);
  await expect(dialogOf(page)).toBeHidden();
  expect(again.suggestedFilename()).toBe(first.suggestedFilename());
  expect(readFileSync(await again.path(), 'latin1')).toContain('/MediaBox [0 0 612 792]');
});

test('one key makes the minutes while presenting, and the bar shows it', async ({ page }) => {
  await openSeed(page);
  await page.keyboard.press('F5');
  await page.mouse.move(300, 300);
  const bar = page.getByRole('navigation', { name: 'Presentation' });
  await expect(bar.getByRole('button', { name: 'Minutes' })).toHaveAttribute('aria-keyshortcuts', 'Shift+F7');
  const [byKey] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Shift+F7')]);
  expect(readFileSync(await byKey.path(), 'latin1')).toContain('%PDF');
  await expect(bar).toBeAttached();
  const [byButton] = await Promise.all([
    page.waitForEvent('download'),
    bar.getByRole('button', { name: 'Minutes' }).click(),
  ]);
  expect(byButton.suggestedFilename()).toBe(byKey.suggestedFilename());
});

test('minutes begin at the snapshot that was chosen, by key too', async ({ page, strata }) => {
  await openSeed(page);
  await changeElsewhere(strata, { type: 'snapshot.add', name: 'Kick-off', seq: 0 });
  await openFor(page, 'Minutes');
  await dialogOf(page)
    .getByRole('button', { name: /Changes since/ })
    .click();
  await page.getByRole('option', { name: /^Kick-off \(/ }).click();
  await expectAccessible(page, '[role=dialog]');
  const textIn = async (download: Download) =>
    execFileSync('pdftotext', ['-layout', await download.path(), '-'], { encoding: 'utf8' });
  expect(await textIn(await exported(page))).toMatch(/Changes since\s+Kick-off/);
  const [byKey] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Shift+F7')]);
  expect(await textIn(byKey)).toMatch(/Changes since\s+Kick-off/);
});
