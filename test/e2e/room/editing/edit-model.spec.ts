/** A guest who edits: the editor on a laptop in the room, over plain http, without what is the host's alone. */
import { expectAccessible } from '../../helpers/accessible.ts';
import {
  act,
  block,
  boxOf,
  canvas,
  explode,
  goTo,
  outlineItem,
  S1,
  S2,
  saved,
  still,
} from '../../helpers/pages.ts';
import { expect, test } from '../../helpers/room.ts';
import { childrenIn, edge, LAPTOP, notice, openEditor } from './editing.ts';

test('a guest with the role adds, renames, moves and undoes in the editor', async ({ room, phone }) => {
  await room.host.request('room.update', { isHandsOff: false });
  const page = await phone(LAPTOP);
  await openEditor(page, room);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expectAccessible(page);

  await goTo(page, 'P Plan');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Prepare');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await saved(page);
  expect(await childrenIn(room, null)).toContain('Prepare');

  await goTo(page, 'P Prepare');
  await page.keyboard.press('Alt+ArrowRight');
  await saved(page);
  const moved = await childrenIn(room, null);
  expect(moved.indexOf('Prepare')).toBe(1);

  await page.keyboard.press('Enter');
  await page.keyboard.type('Learn');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await saved(page);
  expect((await childrenIn(room, null)).slice(1, 3)).toEqual(['Prepare', 'Learn']);

  // What the host does in between is not the guest's to undo.
  await room.change({ type: 'process.rename', id: 'sell', name: 'Sell more' });
  await expect(outlineItem(page, 'S Sell more')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await childrenIn(room, null)).includes('Learn')).toBe(false);
  expect(await childrenIn(room, null)).toContain('Sell more');
});

test('while the facilitator keeps the model still, a change goes back with the reason', async ({
  room,
  phone,
}) => {
  const page = await phone(LAPTOP);
  await openEditor(page, room);
  await expect(edge(page)).toHaveText('Hands off: Fay is keeping the model still.');
  await expectAccessible(page);
  await goTo(page, 'P Plan');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(notice(page, 'Fay is keeping the model still.').last()).toBeVisible();
  const before = await childrenIn(room, null);
  await expect.poll(async () => (await boxOf(page, 'P Plan')).x < (await boxOf(page, 'S Sell')).x).toBe(true);

  await room.host.request('room.update', { freeBlock: 'sell' });
  await expect(edge(page)).toContainText('You may edit “Sell”.');
  await explode(page, 'S');
  await goTo(page, S1);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await childrenIn(room, 'sell')).indexOf('Sell on Standard Terms')).toBe(1);
  expect(await childrenIn(room, null)).toEqual(before);

  await room.host.request('room.update', { isHandsOff: false });
  await expect(edge(page)).toHaveCount(0);
  await goTo(page, 'P Plan');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await childrenIn(room, null)).indexOf('Plan')).toBe(1);
});

test('a drag pans, and moves blocks once that was switched on', async ({ room, phone }) => {
  await room.host.request('room.update', { isHandsOff: false });
  const page = await phone(LAPTOP);
  await openEditor(page, room);
  await explode(page, 'S');
  const dragFirst = async (dx: number): Promise<void> => {
    const from = await boxOf(page, S1);
    const y = from.y + from.height / 2;
    await page.mouse.move(from.x + 12, y);
    await page.mouse.down();
    await page.mouse.move(from.x + 12 + dx / 2, y, { steps: 4 });
    await page.mouse.move(from.x + 12 + dx, y, { steps: 4 });
    await page.mouse.up();
    await still(page);
  };
  const order = await childrenIn(room, 'sell');
  const [first, second] = [await boxOf(page, S1), await boxOf(page, S2)];
  await dragFirst(120);
  expect((await boxOf(page, S1)).x).toBeCloseTo(first.x + 120, -1);
  expect((await boxOf(page, S2)).x).toBeCloseTo(second.x + 120, -1);
  expect(await childrenIn(room, 'sell')).toEqual(order);

  await act(page, 'Turn on moving by dragging');
  const beyond = (await boxOf(page, S2)).x + second.width * 0.9 - (await boxOf(page, S1)).x;
  await dragFirst(beyond);
  await expect.poll(async () => (await childrenIn(room, 'sell')).indexOf('Sell on Standard Terms')).toBe(1);
});

test('deleting more than one block asks first', async ({ room, phone }) => {
  await room.host.request('room.update', { isHandsOff: false });
  const page = await phone(LAPTOP);
  await openEditor(page, room);
  await explode(page, 'S');
  await goTo(page, S2);
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog', { name: 'Delete S2 “Sell by Proposal”?' });
  await expect(question).toContainText(/blocks inside go with it/);
  await expectAccessible(page, '.modal');
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  expect(await childrenIn(room, 'sell')).toContain('Sell by Proposal');
  await goTo(page, S2);
  await page.keyboard.press('Delete');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(block(page, S2)).toHaveCount(0);
  await expect.poll(async () => (await childrenIn(room, 'sell')).includes('Sell by Proposal')).toBe(false);
  // A single block goes at once, and cut and paste move it.
  await goTo(page, 'C Contract');
  await page.keyboard.press('Control+x');
  await expect.poll(async () => (await childrenIn(room, null)).includes('Contract')).toBe(false);
  await goTo(page, 'S Sell');
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await childrenIn(room, 'sell')).includes('Contract')).toBe(true);
});

test('there is no library, funnel, history, export or discussion', async ({ room, phone }) => {
  const page = await phone(LAPTOP);
  await openEditor(page, room);
  const tabs = page.getByRole('tablist', { name: 'Views' }).getByRole('tab');
  await expect(tabs).toHaveText(['Canvas', 'Matrix', 'Table']);
  const lists = page.getByRole('tablist', { name: 'Side panel' }).getByRole('tab');
  await expect(lists).toHaveCount(2);
  for (const name of ['Library', 'Export', 'Findings'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Control+Shift+h');
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(lists).toHaveCount(2);
  await page.keyboard.press('Control+K');
  const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  const offered = (await options.allTextContents()).join('\n');
  expect(offered).not.toMatch(/library|funnel|history|export|thread|vote|snapshot|room…|code scheme/i);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  expect((await page.getByRole('menuitem').allTextContents()).join('\n')).not.toMatch(/library|copy|import/i);
  await page.keyboard.press('Escape');
  // The inspector of the model tells, and changes nothing.
  await canvas(page).press('Escape');
  await expect(
    page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox').first(),
  ).toHaveAttribute('readonly', '');
});

test('in the dark the editor of a guest is as accessible', async ({ room, phone }) => {
  const page = await phone({ ...LAPTOP, colorScheme: 'dark' });
  await openEditor(page, room);
  await room.host.request('room.update', { freeBlock: 'sell' });
  await expect(edge(page)).toContainText('You may edit “Sell”.');
  await expectAccessible(page);
});
