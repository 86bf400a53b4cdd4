/** The facilitator's side of a round of ideas: asking, watching the counts, and the tray. */
import type { Page } from '@playwright/test';
import { childrenOf } from '../../../shared/model/model.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, outlineItem } from '../helpers/pages.ts';
import { bar, dialog, enter, modelOf, openRoom, press, running, sendIdeas } from './facilitating.ts';

const tray = (page: Page) => dialog(page, 'Tray');
const ideas = (page: Page) => tray(page).getByRole('option');
const idea = (page: Page, text: string) => tray(page).getByRole('option', { name: text });

/** Asks for ideas about a block, by keys alone. */
const askFor = async (page: Page, name: string): Promise<void> => {
  await block(page, name).click();
  await press(page, 'i');
  await expect(dialog(page, 'Ask for ideas')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Ideas')).toBeVisible();
};

const endRound = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'End round and show ideas' }).click();
  await expect(tray(page).getByRole('listbox')).toBeFocused();
};

/** Moves to an idea by arrows. */
const moveTo = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Home');
  const count = await ideas(page).count();
  for (let i = 0; i < count; i++) {
    if ((await idea(page, text).getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(idea(page, text)).toHaveAttribute('aria-selected', 'true');
};

test('hidden ideas are counted, in the dialog and in the bar, and nobody sees one before the end', async ({
  page,
  strata,
}) => {
  await openRoom(page);
  const [ann, bob] = [await enter(strata, 'Ann'), await enter(strata, 'Bob')];
  await block(page, 'S Sell').click();
  await press(page, 'i');
  const asking = dialog(page, 'Ask for ideas');
  await expect(asking.getByRole('textbox', { name: 'Question' })).toHaveValue('What happens in “Sell”?');
  await expect(asking.getByRole('checkbox', { name: 'Hide ideas' })).toBeChecked();
  await expect(asking.getByRole('checkbox', { name: 'Show who wrote what' })).not.toBeChecked();
  await expectAccessible(page, '.modal');
  await page.keyboard.press('Enter');

  const round = dialog(page, 'Ideas');
  await expect(round).toContainText('What happens in “Sell”?');
  await sendIdeas(ann, 'Answer the enquiry', 'Visit the customer');
  await expect(round).toContainText('2 ideas');
  await expect(round).toContainText('from 1 of 2');
  await expect(round).not.toContainText('Visit the customer');
  await expectAccessible(page, '.modal');
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('button', { name: 'Join card' })).toBeFocused();
  await sendIdeas(bob, 'Write an offer');
  await expect(running(page).getByRole('button', { name: 'Ideas · 3 from 2 of 2' })).toBeVisible();
  await expectAccessible(page);

  await running(page).getByRole('button', { name: 'End round' }).click();
  await expect(bar(page).getByRole('button', { name: 'Tray · 3' })).toBeVisible();
  await expect(running(page)).toHaveCount(0);
});

test('open ideas with names are shown as they come', async ({ page, strata }) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await press(page, 'i');
  await page.getByRole('checkbox', { name: 'Hide ideas' }).uncheck();
  await page.getByRole('checkbox', { name: 'Show who wrote what' }).check();
  await page.getByRole('button', { name: 'Ask for ideas' }).click();
  await expect(dialog(page, 'Ideas')).toContainText('What happens in “Sales & Support”?');
  await sendIdeas(ann, '<b>Bold</b> idea');
  const latest = page.getByRole('list', { name: 'Latest ideas' }).getByRole('listitem');
  await expect(latest).toHaveText(['<b>Bold</b> ideaAnn']);
});

test('a round is discarded only after a question', async ({ page, strata }) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await askFor(page, 'S Sell');
  await sendIdeas(ann, 'Write an offer');
  await page.getByRole('button', { name: 'Discard round…' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog(page, 'Ideas')).toContainText('1 idea');
  await page.getByRole('button', { name: 'Discard round…' }).click();
  await dialog(page, 'Discard the round?').getByRole('button', { name: 'Discard round' }).click();
  await expect(dialog(page, 'Ask for ideas')).toBeVisible();
});

test('in the tray ideas are merged, parked, dropped, and each step is undone by keys alone', async ({
  page,
  strata,
}) => {
  await openRoom(page);
  const [ann, bob] = [await enter(strata, 'Ann'), await enter(strata, 'Bob')];
  await askFor(page, 'S Sell');
  await sendIdeas(ann, 'Write offer', 'Visit the customer', 'Book the order');
  await sendIdeas(bob, 'Write offers', 'מכירה');
  await expect(dialog(page, 'Ideas')).toContainText('5 ideas');
  await endRound(page);
  await expect(ideas(page)).toHaveCount(5);
  const similar = tray(page).getByRole('group', { name: '2 similar ideas' }).getByRole('option');
  await expect(similar).toHaveText([/^Write offers?$/, /^Write offers?$/]);
  await expectAccessible(page, '.modal');

  const second = (await similar.nth(1).textContent()) ?? '';
  const first = (await similar.nth(0).textContent()) ?? '';
  await tray(page).getByRole('option', { name: second, exact: true }).click();
  await page.keyboard.press('m');
  await expect(ideas(page)).toHaveCount(4);
  const merged = tray(page)
    .getByRole('option')
    .filter({ hasText: `Also: “${second}”` });
  await expect(merged).toContainText(first);
  await expect(merged).toContainText('sent 2 times');
  await expect(merged).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+z');
  await expect(ideas(page)).toHaveCount(5);

  await moveTo(page, 'Visit the customer');
  await page.keyboard.press('p');
  await expect(idea(page, 'Visit the customer')).toHaveCount(0);
  await moveTo(page, 'Book the order');
  await page.keyboard.press('Delete');
  await expect(ideas(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(idea(page, 'Book the order')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(ideas(page)).toHaveCount(5);

  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(tray(page)).toContainText('3 marked');
  await page.getByRole('button', { name: 'Drop' }).click();
  await expect(ideas(page)).toHaveCount(2);
  await expect(tray(page).getByRole('button', { name: 'Take this' })).toBeEnabled();
});

test('ideas are taken as children of a block without any, and one undo brings them back', async ({
  page,
  strata,
}) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await askFor(page, 'C Contract');
  await sendIdeas(ann, 'Draft it', 'Sign it', 'File it');
  await expect(dialog(page, 'Ideas')).toContainText('3 ideas');
  await endRound(page);
  await expect(tray(page).getByRole('button', { name: /Ideas become/ })).toContainText(
    'Children of C “Contract”',
  );

  await moveTo(page, 'Draft it');
  await page.keyboard.press('Enter');
  await expect(ideas(page)).toHaveCount(2);
  await page.keyboard.press('Control+a');
  await tray(page).getByRole('button', { name: 'Take these 2' }).click();
  await expect(tray(page)).toContainText('No ideas are left in the tray.');
  await page.keyboard.press('Escape');
  await expect(outlineItem(page, 'C1 Draft it')).toBeVisible();
  await expect(outlineItem(page, 'C3 File it').or(outlineItem(page, 'C3 Sign it'))).toBeVisible();

  await block(page, 'C Contract').click();
  await page.keyboard.press('Control+z');
  await expect(bar(page).getByRole('button', { name: 'Tray · 2' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(bar(page).getByRole('button', { name: 'Tray · 3' })).toBeVisible();
});

test('inside the tray the undo of a take brings its ideas back', async ({ page, strata }) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await askFor(page, 'C Contract');
  await sendIdeas(ann, 'Draft it', 'Sign it');
  await endRound(page);
  await page.keyboard.press('Enter');
  await expect(ideas(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(ideas(page)).toHaveCount(2);
});

test('inside the tray, the undo of a take that somebody has built on offers the rest', async ({
  page,
  strata,
}) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await askFor(page, 'C Contract');
  await sendIdeas(ann, 'Draft it', 'Sign it', 'File it');
  await expect(dialog(page, 'Ideas')).toContainText('3 ideas');
  await endRound(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Enter');
  await expect(tray(page)).toContainText('No ideas are left in the tray.');
  const children = async () => childrenOf(await modelOf(strata), 'contract');
  await expect.poll(async () => (await children()).length).toBe(3);
  const id = (await children()).find(({ name }) => name === 'Sign it')?.id;
  await changeElsewhere(strata, { type: 'process.rename', id, name: 'Sign it twice' });
  await expect(page.getByRole('treeitem', { name: /Sign it twice/, includeHidden: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Undo the other 2' }).click();
  await expect(ideas(page)).toHaveCount(2);
  await expect(tray(page).getByRole('listbox')).toBeFocused();
  expect((await children()).map(({ name }) => name)).toEqual(['Sign it twice']);
});

test('for a block with children ideas become a proposal, unless the switch says otherwise', async ({
  page,
  strata,
}) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await askFor(page, 'S Sell');
  await sendIdeas(ann, 'Call back', 'Say thanks', 'Ask again');
  await endRound(page);
  const place = tray(page).getByRole('button', { name: /Ideas become/ });
  await expect(place).toContainText('A proposal for S “Sell”');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(ideas(page)).toHaveCount(1);
  const proposals = async () =>
    [...(await modelOf(strata)).rows.proposal.values()].filter(
      ({ title }) => title === 'What happens in “Sell”?',
    );
  await expect.poll(proposals).toHaveLength(1);
  const [proposal] = await proposals();
  const blocks = async () => [...(await modelOf(strata)).rows.process.values()];
  expect((await blocks()).filter(({ proposalId }) => proposalId === proposal?.id)).toHaveLength(2);

  await place.click();
  await page.getByRole('option', { name: 'Children of S “Sell”' }).click();
  await tray(page).getByRole('button', { name: 'Take this' }).click();
  await expect(tray(page)).toContainText('No ideas are left in the tray.');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => childrenOf(await modelOf(strata), 'sell').map(({ name }) => name))
    .toHaveLength(5);
});
