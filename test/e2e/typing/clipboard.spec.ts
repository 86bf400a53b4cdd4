/** Copy, cut, paste and duplicate: lists from other programs, text to them, and blocks between models. */
import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { ModelData } from '../../../shared/model/records.ts';
import { expect, test } from '../helpers/harness.ts';
import {
  act,
  block,
  canvas,
  goTo,
  inspector,
  newModel,
  openSeed,
  outlineItem,
  pasteText,
  saved,
  still,
} from '../helpers/pages.ts';
import type { Started } from '../helpers/server.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const textOnClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const namesOf = (page: Page, code: RegExp) =>
  canvas(page)
    .getByRole('group', { name: code })
    .evaluateAll((elements) => elements.map((each) => each.getAttribute('aria-label')?.split(',')[0]));

/** Lists as other programs write them, all of the same subtree. */
const LISTS = {
  indented: 'Onboard partners\n    Sign contract\n        Check terms\n    Train staff',
  bulleted: '- Onboard partners\n  - Sign contract\n    - Check terms\n  - Train staff',
  numbered: '1.3 Onboard partners\n1.3.1 Sign contract\n1.3.1.1 Check terms\n1.3.2 Train staff',
  'tab-indented': 'Onboard partners\n\tSign contract\n\t\tCheck terms\n\tTrain staff',
  'tab-separated': 'Onboard partners\tSign contract\tCheck terms\r\n\tTrain staff\r\n',
};

for (const [what, list] of Object.entries(LISTS)) {
  test(`a list pasted onto a block becomes a subtree in it, in one step: ${what}`, async ({ page }) => {
    await openSeed(page);
    await block(page, 'A Assist').click();
    await pasteText(page, list);
    await expect(block(page, 'A1 Onboard partners')).toBeVisible();
    await expect(block(page, 'A1 Onboard partners')).toBeFocused();
    await page.keyboard.press('Control+e');
    await expect(block(page, 'A101 Sign contract')).toHaveAccessibleName(/1 child/);
    await expect(block(page, 'A102 Train staff')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(canvas(page).getByRole('group', { name: /^A\d/ })).toHaveCount(0);
    await expect(block(page, 'A Assist')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(outlineItem(page, 'A1 Onboard partners')).toBeVisible();
  });

  test(`the same with the mouse alone, by the context menu: ${what}`, async ({ page }) => {
    await openSeed(page);
    await page.evaluate((words) => navigator.clipboard.writeText(words), list);
    await block(page, 'A Assist').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Paste/ }).click();
    await expect(block(page, 'A1 Onboard partners')).toHaveAccessibleName(/2 children/);
    await page.getByRole('button', { name: 'Explode A1', exact: true }).click();
    await expect(block(page, 'A101 Sign contract')).toHaveAccessibleName(/1 child/);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(canvas(page).getByRole('group', { name: /^A\d/ })).toHaveCount(0);
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect(block(page, 'A101 Sign contract')).toBeVisible();
  });
}

test('nothing selected: a list goes to the root of the canvas, and a line is a list of one', async ({
  page,
}) => {
  await newModel(page, 'Trial');
  await pasteText(page, 'Plan\n  Forecast\nSell');
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/1 child/);
  await expect(block(page, 'S Sell')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
  await pasteText(page, 'Assist');
  await expect(block(page, 'A Assist')).toBeVisible();
});

test('all pasted blocks are shown if the window has room for them', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openSeed(page);
  await act(page, 'Zoom to 100');
  await pasteText(page, 'Hire\nTrain\nReward\nLet go\nRemember');
  await still(page);
  for (const name of ['Hire', 'Train', 'Reward', 'Let go', 'Remember'])
    await expect(canvas(page).getByRole('group', { name: new RegExp(`^\\S+ ${name},`) })).toBeInViewport({
      ratio: 1,
    });
});

test('a field keeps its own copying and pasting', async ({ page }) => {
  await openSeed(page);
  await block(page, 'A Assist').click();
  const field = inspector(page).getByRole('textbox', { name: 'Name', exact: true });
  await field.click();
  await page.keyboard.press('Control+a');
  await pasteText(page, 'Help');
  await expect(field).toHaveValue('Help');
  await page.keyboard.press('Enter');
  await expect(block(page, 'H Help')).toBeVisible();
  await expect(canvas(page).getByRole('group')).toHaveCount(4);
});

test('copying gives indented text without codes, which pastes back as it was', async ({ page }) => {
  await openSeed(page);
  await block(page, 'S Sell').click();
  await page.keyboard.press('Control+c');
  const text = await textOnClipboard(page);
  expect(text.split('\n').slice(0, 2)).toEqual(['Sell', '\tSell on Standard Terms']);
  expect(text).toContain('\n\t\tQualify');
  await block(page, 'C Contract').click();
  await pasteText(page, `${text}\nEnd of list`);
  await expect(block(page, 'C1 Sell')).toHaveAccessibleName(/4 children/);
  await expect(block(page, 'C2 End of list')).toBeVisible();
});

const session = async ({ engine }: Started) => {
  const open = engine.connect({ id: 'Grace', name: 'Grace', role: 'owner' });
  const read = async (file: string) =>
    ((await open.request('document.open', { file })) as { data: ModelData }).data.tables;
  const apply = (file: string, command: object) =>
    open.request('document.apply', { file, command, seed: randomBytes(16).toString('hex') });
  return { read, apply, close: () => open.close() };
};

/** All that belongs to the block of a name and to the blocks inside it, without ids. */
const takenFrom = (tables: ModelData['tables'], name: string) => {
  const names = new Map<string | null, string>();
  const add = (row: { id: string; name: string } | undefined): void => {
    if (!row) return;
    names.set(row.id, row.name);
    for (const child of tables.process ?? []) if (child.parentId === row.id) add(child);
  };
  add(tables.process?.find((row) => row.name === name && row.parentId === null));
  const nameOf = (id: string | null) => names.get(id) ?? null;
  return {
    blocks: [...names.values()],
    elements: (tables.element ?? [])
      .filter(({ processId }) => names.has(processId))
      .map(({ processId, kind, text, linkedProcessId }) =>
        [nameOf(processId), kind, text, nameOf(linkedProcessId)].join(' | '),
      )
      .sort(),
    flows: (tables.flow ?? [])
      .filter(({ sourceId, targetId }) => names.has(sourceId) && names.has(targetId))
      .map(({ sourceId, targetId, kind, label }) =>
        [nameOf(sourceId), nameOf(targetId), kind, label].join(' | '),
      )
      .sort(),
    threads: (tables.thread ?? [])
      .filter(({ processId }) => names.has(processId))
      .map(({ id, processId, kind, title, open, at, acceptedPostId }) => {
        const posts = (tables.post ?? [])
          .filter(({ threadId }) => threadId === id)
          .map((post) => `${post.author} ${post.at} ${post.text} ${post.id === acceptedPostId}`);
        return [nameOf(processId), kind, title, open, at, ...posts].join(' | ');
      })
      .sort(),
  };
};

const SEED_FILE = 'Sales & Support.strata';

for (const by of ['keyboard', 'mouse'] as const)
  test(`blocks go into another model with their elements, inner flows and threads, in one step: by ${by}`, async ({
    page,
    strata,
  }) => {
    await openSeed(page);
    const { read, apply, close } = await session(strata);
    const idOf = (name: string, tables: ModelData['tables']) =>
      tables.process?.find((row) => row.name === name)?.id ?? '';
    const seed = await read(SEED_FILE);
    const [sell, s1, s2, plan] = ['Sell', 'Sell on Standard Terms', 'Sell by Proposal', 'Plan'].map((name) =>
      idOf(name, seed),
    );
    const flow = { type: 'flow.add', kind: 'information', label: 'what was learnt' };
    await apply(SEED_FILE, { ...flow, sourceId: s1, targetId: s2 });
    await apply(SEED_FILE, { ...flow, sourceId: plan, targetId: s1, label: 'crosses the border' });
    await apply(SEED_FILE, {
      type: 'element.add',
      processId: sell,
      kind: 'input',
      text: 'Quota for the year',
    });
    const output = { type: 'element.add', processId: s1, kind: 'output', text: 'Signed order' };
    await apply(SEED_FILE, { ...output, linkedProcessId: s2 });
    const question = { type: 'thread.create', kind: 'question', title: 'Who signs?', text: 'One name.' };
    await apply(SEED_FILE, { ...question, processId: s2 });
    const asked = (await read(SEED_FILE)).thread?.find(({ title }) => title === 'Who signs?');
    await apply(SEED_FILE, { type: 'thread.reply', id: asked?.id, text: 'The seller.' });
    const answer = (await read(SEED_FILE)).post?.find(({ text }) => text === 'The seller.');
    await apply(SEED_FILE, { type: 'thread.accept', id: asked?.id, postId: answer?.id });
    await expect(block(page, 'S Sell')).toHaveAccessibleName(/1 question|1 answered|4 children/);

    const there = takenFrom(await read(SEED_FILE), 'Sell');
    expect(there.flows).toEqual([
      'Sell on Standard Terms | Sell by Proposal | information | what was learnt',
    ]);
    expect(there.elements).toContain('Sell on Standard Terms | output | Signed order | Sell by Proposal');
    expect(there.threads.join()).toContain('The seller. true');

    const leave = () => page.goto(page.url().replace(/#.*/, '#/'));
    if (by === 'keyboard') {
      await goTo(page, 'S Sell');
      await page.keyboard.press('Control+c');
      await leave();
      await newModel(page, 'Other');
      await page.keyboard.press('Control+v');
    } else {
      // The label of the flow from elsewhere moves the block: it is pressed where it then stands.
      await expect(canvas(page).getByText(/crosses the border$/)).toBeAttached();
      await still(page);
      await block(page, 'S Sell').click({ button: 'right' });
      await page.getByRole('menuitem', { name: /^Copy/ }).click();
      await expect(page.getByRole('status').filter({ hasText: /^Copied/ })).toHaveCount(1);
      await leave();
      await newModel(page, 'Other');
      await canvas(page).click({ button: 'right', position: { x: 60, y: 60 } });
      await page.getByRole('menuitem', { name: /^Paste/ }).click();
    }
    await expect(block(page, 'S Sell')).toHaveAccessibleName(/4 children/);
    await expect(inspector(page).getByText('Quota for the year')).toBeVisible();
    await saved(page);
    expect(takenFrom(await read('Other.strata'), 'Sell')).toEqual(there);

    await page.keyboard.press('Control+z');
    await expect(canvas(page).getByRole('group')).toHaveCount(0);
    await saved(page);
    const left = await read('Other.strata');
    for (const table of ['process', 'element', 'flow', 'thread', 'post'] as const)
      expect(left[table] ?? []).toEqual([]);
    await page.keyboard.press('Control+Shift+z');
    await expect(block(page, 'S Sell')).toHaveAccessibleName(/4 children/);
    await saved(page);
    expect(takenFrom(await read('Other.strata'), 'Sell')).toEqual(there);
    await close();
  });

test('by the menus, blocks go whole into a model in another window too', async ({ page, context }) => {
  await openSeed(page);
  const other = await context.newPage();
  await other.goto(page.url().replace(/#.*/, '#/'));
  await newModel(other, 'Other');
  await page.bringToFront();
  await block(page, 'S Sell').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Copy/ }).click();
  await other.bringToFront();
  await canvas(other).click({ button: 'right', position: { x: 60, y: 60 } });
  await other.getByRole('menuitem', { name: /^Paste/ }).click();
  await expect(block(other, 'S Sell')).toHaveAccessibleName(/4 children/);
  await expect(
    inspector(other)
      .getByText(/determination|Groupings/i)
      .first(),
  ).toBeVisible();
});

test('cut removes blocks and paste inserts them elsewhere; each is one step of undo', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Explode S', exact: true }).click();
  await block(page, 'S4 Sell Renewal').click();
  await page.keyboard.press('Control+x');
  await expect(block(page, 'S4 Sell Renewal')).toHaveCount(0);
  await block(page, 'C Contract').click();
  await page.keyboard.press('Control+v');
  await expect(block(page, 'C1 Sell Renewal')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(block(page, 'C1 Sell Renewal')).toHaveCount(0);
  await expect(block(page, 'S4 Sell Renewal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(block(page, 'S4 Sell Renewal')).toBeVisible();
});

test('copy and paste adds a copy after the block; duplicate does so for several blocks in one step', async ({
  page,
}) => {
  await openSeed(page);
  await block(page, 'C Contract').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect.poll(() => namesOf(page, /Contract|Assist/)).toEqual(['C Contract', 'O Contract', 'A Assist']);
  await page.keyboard.press('Control+v');
  await expect.poll(() => namesOf(page, /Contract|Assist/)).toHaveLength(4);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(4);
  await block(page, 'P Plan').click();
  await block(page, 'A Assist').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+d');
  await expect.poll(() => namesOf(page, /Plan|Assist/)).toHaveLength(4);
  await expect(inspector(page).getByText('2 blocks')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(4);
});

test('the outline copies and pastes by the same keys and keeps the focus', async ({ page }) => {
  await openSeed(page);
  await outlineItem(page, 'A Assist').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+v');
  await expect(outlineItem(page, 'C1 Assist')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeFocused();
});

test('the command palette also copies, cuts and pastes', async ({ page }) => {
  await openSeed(page);
  await block(page, 'A Assist').click();
  const choose = async (name: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    await page.getByRole('option', { name }).first().click();
  };
  await choose('Cut');
  await expect(block(page, 'A Assist')).toHaveCount(0);
  expect(await textOnClipboard(page)).toBe('Assist');
  await choose('Paste');
  await expect(block(page, 'A Assist')).toBeVisible();
  await choose('Duplicate');
  await expect(canvas(page).getByRole('group')).toHaveCount(5);
});

test('ten thousand lines are pasted; too long a list is refused with a message', async ({ page }) => {
  await newModel(page, 'Large');
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => `${'\t'.repeat(i % 10 === 0 ? 0 : 1)}Block ${i}`).join('\n');
  await pasteText(page, lines(10_000));
  await expect(page.getByText(/of 10,000/)).toBeVisible();
  await saved(page);
  await pasteText(page, lines(50_001));
  await expect(page.getByText(/too long: 50,000 lines/)).toBeVisible();
  await pasteText(page, ' \n ');
  await expect(page.getByText(/Nothing to paste/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
});
