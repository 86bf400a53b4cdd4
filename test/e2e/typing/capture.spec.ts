/** Capture: blocks are put down as fast as somebody talks, by the same keys on the canvas, in the outline and presenting. */
import type { Page } from '@playwright/test';
import type { ModelData } from '../../../shared/model/records.ts';
import { generateModel } from '../../bench/models/generate-model.ts';
import { expect, test } from '../helpers/harness.ts';
import { block, canvas, inspector, newModel, openSeed, outlineItem, saved, still } from '../helpers/pages.ts';
import type { Started } from '../helpers/server.ts';

const field = (page: Page) => page.getByRole('textbox', { name: /^Name of (?!the model)/ });
const tree = (page: Page) => page.getByRole('tree', { name: 'Outline' });

/** The model as the engine has it: names, indented by level. */
const outlineOf = async ({ engine }: Started, page: Page): Promise<string[]> => {
  await saved(page);
  const session = engine.connect({ id: 'Reader', name: 'Reader', role: 'owner' });
  const [entry] = (await session.request('library.list', {})) as { file: string }[];
  const { data } = (await session.request('document.open', { file: entry?.file ?? '' })) as {
    data: ModelData;
  };
  await session.close();
  const rows = (data.tables.process ?? []).filter(({ proposalId }) => proposalId === null);
  const under = (parentId: string | null, depth: number): string[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .flatMap((row) => [`${' '.repeat(depth)}${row.name}`, ...under(row.id, depth + 1)]);
  return under(null, 0);
};

/** Sends keys without waiting for what they do, as fast as the browser takes them. */
const typeAtOnce = async (page: Page, keys: readonly string[]) => {
  const client = await page.context().newCDPSession(page);
  const special: Record<string, number> = { Enter: 13, Tab: 9, Escape: 27 };
  await Promise.all(
    keys.flatMap((key) => {
      const [modifiers, name] = key.startsWith('Shift+') ? [8, key.slice(6)] : [0, key];
      const code = special[name];
      const common =
        code === undefined ? { key: name } : { key: name, code: name, windowsVirtualKeyCode: code };
      const text = code === undefined ? name : name === 'Enter' ? '\r' : undefined;
      return [
        client.send('Input.dispatchKeyEvent', {
          type: 'keyDown',
          modifiers,
          ...common,
          ...(text ? { text } : {}),
        }),
        client.send('Input.dispatchKeyEvent', { type: 'keyUp', modifiers, ...common }),
      ];
    }),
  );
  await client.detach();
};

const SEQUENCE = [
  ['Plan', 'Tab'],
  ['Forecast demand', 'Enter'],
  ['Set quotas', 'Shift+Tab'],
  ['Sell', 'Tab'],
  ['Qualify', 'Tab'],
  ['Score leads', 'Shift+Tab'],
  ['Propose', 'Enter'],
] as const;
const RESULT = ['Plan', ' Forecast demand', ' Set quotas', 'Sell', ' Qualify', '  Score leads', ' Propose'];

const typeSequence = async (page: Page) => {
  for (const [name, key] of SEQUENCE) {
    await page.keyboard.type(name);
    await page.keyboard.press(key);
  }
};

test('the same keys on the canvas: Enter adds a sibling, Tab a child, Shift+Tab one level up, Esc stops', async ({
  page,
  strata,
}) => {
  await newModel(page, 'Trial');
  await page.keyboard.press('Enter');
  await typeSequence(page);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAccessibleName('Name of the new block in Sell');
  await page.keyboard.press('Escape');
  await expect(block(page, 'S2 Propose')).toBeFocused();
  expect(await outlineOf(strata, page)).toEqual(RESULT);
});

test('the first blocks of a model stay in the window while the next are typed', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await newModel(page, 'Trial');
  await page.keyboard.type('Plan');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sell');
  await still(page);
  await expect(block(page, 'P Plan')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  await page.keyboard.type('Qualify');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Propose');
  await page.keyboard.press('Shift+Tab');
  await still(page);
  for (const name of ['P Plan', 'S Sell', 'S1 Qualify', 'S2 Propose'])
    await expect(block(page, name)).toBeInViewport({ ratio: 1 });
  const [ground, sell] = [await canvas(page).boundingBox(), await block(page, 'S Sell').boundingBox()];
  expect(sell?.x).toBeGreaterThanOrEqual(ground?.x ?? 0);
  expect((sell?.x ?? 0) + (sell?.width ?? 0)).toBeLessThanOrEqual((ground?.x ?? 0) + (ground?.width ?? 0));
});

test('the same keys in the outline', async ({ page, strata }) => {
  await newModel(page, 'Trial');
  await page
    .getByRole('region', { name: 'Outline' })
    .getByRole('button', { name: 'Add the first block' })
    .click();
  await typeSequence(page);
  await page.keyboard.press('Escape');
  await expect(tree(page)).toBeFocused();
  await expect(outlineItem(page, 'S2 Propose')).toHaveAttribute('aria-selected', 'true');
  expect(await outlineOf(strata, page)).toEqual(RESULT);
});

test('the same keys while presenting', async ({ page, strata }) => {
  await newModel(page, 'Trial');
  await page.keyboard.press('F5');
  await expect(tree(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await typeSequence(page);
  await page.keyboard.press('Escape');
  await expect(block(page, 'S2 Propose')).toBeFocused();
  await expect(tree(page)).toHaveCount(0);
  // Pressed again in haste it means the name that it ended.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(tree(page)).toBeVisible({ timeout: 100 });
  }).toPass();
  expect(await outlineOf(strata, page)).toEqual(RESULT);
});

for (const where of ['canvas', 'outline'] as const)
  test(`from a selected block, on the ${where}: a letter replaces its name, Enter, Tab and Shift+Tab add`, async ({
    page,
    strata,
  }) => {
    await newModel(page, 'Trial');
    await page.keyboard.type('Plan');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Old name');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const select = (name: string) =>
      (where === 'canvas' ? block(page, name) : outlineItem(page, name)).click();
    await select('P1 Old name');
    await page.keyboard.type('Forecast');
    await expect(field(page)).toHaveValue('Forecast');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Beside');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Inside');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Outside');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await outlineOf(strata, page)).toEqual(['Plan', ' Forecast', ' Beside', '  Inside', ' Outside']);
  });

/** Holds back what the page does in its next frames, as a busy machine does; returns what lets it go on. */
const holdFrames = async (page: Page): Promise<() => Promise<void>> => {
  await page.evaluate(() => {
    const held: FrameRequestCallback[] = [];
    const request = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => held.push(callback);
    Object.assign(window, {
      letGo: () => {
        window.requestAnimationFrame = request;
        for (const callback of held) request(callback);
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { letGo(): void }).letGo());
};

test('however late the next frame comes, keys after Esc are about the new block', async ({
  page,
  strata,
}) => {
  await newModel(page, 'Trial');
  await page.keyboard.type('Plan');
  await page.keyboard.press('Enter');
  const letGo = await holdFrames(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Inside');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Outside');
  await letGo();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await outlineOf(strata, page)).toEqual(['Plan', ' Inside', 'Outside']);
});

test('a late frame doesn’t take the focus from a field focused since', async ({ page, strata }) => {
  await newModel(page, 'Trial');
  await page.keyboard.type('Plan');
  await page.keyboard.press('Enter');
  const letGo = await holdFrames(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Pl');
  await letGo();
  await expect(block(page, 'P Plan')).toBeVisible();
  await page.keyboard.type('an');
  await expect(page.getByRole('combobox', { name: 'Search blocks and commands' })).toHaveValue('Plan');
  expect(await outlineOf(strata, page)).toEqual(['Plan']);
});

const NAMES = Array.from({ length: 60 }, (_, i) => `Name ${i + 1}`);
const keysFor = (names: readonly string[]) => names.flatMap((name) => [...name, 'Enter']);

for (const where of ['canvas', 'outline'] as const)
  test(`60 names typed without a pause lose no letter: ${where}`, async ({ page, strata }) => {
    await newModel(page, 'Trial');
    await (where === 'canvas' ? canvas(page) : page.getByRole('region', { name: 'Outline' }))
      .getByRole('button', { name: 'Add the first block' })
      .click();
    await typeAtOnce(page, [...keysFor(NAMES), 'Escape']);
    expect(await outlineOf(strata, page)).toEqual(NAMES);
  });

test('names typed without a pause from the first key on, and through levels, lose no letter', async ({
  page,
  strata,
}) => {
  await newModel(page, 'Trial');
  const keys = SEQUENCE.flatMap(([name, key]) => [...name, key]);
  await typeAtOnce(page, [
    ...keys,
    'Escape',
    'Enter',
    ...'Close',
    'Enter',
    'Escape',
    ...'Close deals',
    'Enter',
  ]);
  expect(await outlineOf(strata, page)).toEqual([...RESULT, ' Close deals']);
});

test('in a model of 10,000 blocks, all exploded, no letter is lost either, and the new block is in view', async ({
  page,
  strata,
}) => {
  const data = generateModel({ seed: 'capture', processes: 10_000, unicode: false });
  const session = strata.engine.connect({ id: 'Tester', name: 'Tester', role: 'owner' });
  const base64 = Buffer.from(JSON.stringify(data)).toString('base64');
  await session.request('library.import', { fileName: 'large.json', base64 });
  await session.close();
  await page
    .getByRole('button', { name: /^Generated 10,000/ })
    .first()
    .click();
  await expect(page.getByText('of 10,000')).toBeVisible();
  await page.getByRole('button', { name: 'All levels' }).click();
  await canvas(page).click({ position: { x: 200, y: 200 } });
  await typeAtOnce(page, ['Enter', ...keysFor(NAMES)]);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toBeInViewport();
  await page.keyboard.press('Escape');
  expect(
    (await outlineOf(strata, page)).map((name) => name.trim()).filter((name) => /^Name \d/.test(name)),
  ).toEqual(NAMES);
});

test('text dropped by Esc can be restored, and Backspace in an empty field edits the previous name', async ({
  page,
  strata,
}) => {
  await newModel(page, 'Trial');
  await page.keyboard.type('Plann');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await expect(field(page)).toHaveValue('Plann');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sell');
  await page.keyboard.press('Escape');
  await expect(page.getByText('“Sell” wasn’t added.')).toBeVisible();
  expect(await outlineOf(strata, page)).toEqual(['Plan']);
  await page.getByRole('button', { name: 'Add it' }).click();
  expect(await outlineOf(strata, page)).toEqual(['Plan', 'Sell']);
});

test('Esc in a block that was exploded only to add children restores the same canvas', async ({ page }) => {
  await openSeed(page);
  const places = () =>
    canvas(page)
      .getByRole('group')
      .evaluateAll((elements) => elements.map((element) => JSON.stringify(element.getBoundingClientRect())));
  await block(page, 'A Assist').click();
  const before = await places();
  await page.keyboard.press('Control+e');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(block(page, 'A Assist')).toBeFocused();
  await expect.poll(places).toEqual(before);
});

test('Shift+Tab leaves the root of the canvas, and the canvas goes up one level', async ({ page }) => {
  await openSeed(page);
  await block(page, 'C Contract').dblclick();
  await block(page, 'C Contract').click();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Draft');
  await page.keyboard.press('Shift+Tab');
  await expect(field(page)).toHaveAccessibleName('Name of the new block');
  await page.keyboard.type('Bill');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(block(page, 'B Bill')).toBeVisible();
  await expect(block(page, 'C Contract')).toHaveAccessibleName(/1 child/);
});

test('Tab that came from elsewhere goes through the window and is not caught on a block', async ({
  page,
}) => {
  await openSeed(page);
  await tree(page).focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press('Tab');
  await expect(field(page)).toHaveCount(0);
  await block(page, 'S Sell').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveCount(0);
});

test.describe('lists', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a list pasted into the field becomes blocks, and typing continues after them', async ({
    page,
    strata,
  }) => {
    await newModel(page, 'Trial');
    await page.keyboard.type('Plan');
    await page.keyboard.press('Enter');
    await page.evaluate(() => navigator.clipboard.writeText('- Sell\n  - Qualify\n- Contract\n'));
    await page.keyboard.press('Control+v');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.type('Assist');
    await page.keyboard.press('Enter');
    await page.keyboard.type('x');
    await page.keyboard.press('Control+v');
    await expect(field(page)).toHaveValue('x- Sell - Qualify - Contract');
    await page.keyboard.press('Escape');
    expect(await outlineOf(strata, page)).toEqual(['Plan', 'Sell', ' Qualify', 'Contract', 'Assist']);
  });
});

test('twenty levels deep a name can be read in the outline, the inspector and the band, however long its code is', async ({
  page,
}) => {
  await newModel(page, 'Deep');
  for (let level = 1; level <= 20; level++) {
    await page.keyboard.type(`Check ${level}`);
    await page.keyboard.press(level < 20 ? 'Tab' : 'Enter');
  }
  await page.keyboard.press('Escape');
  await saved(page);
  const items = tree(page).getByRole('treeitem');
  await expect(items).toHaveCount(20);
  const panel = await tree(page).boundingBox();
  for (const name of await items.locator('.outline-name').all()) {
    const box = await name.boundingBox();
    expect(box?.width).toBeGreaterThan(50);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((panel?.x ?? 0) + (panel?.width ?? 0));
  }
  const code = `C101${'.1'.repeat(17)}`;
  await expect(page.getByRole('treeitem', { name: `${code} Check 20` })).toBeVisible();
  const field = inspector(page).getByRole('textbox', { name: 'Name', exact: true });
  await expect(field).toHaveValue('Check 20');
  expect((await field.boundingBox())?.width).toBeGreaterThan(100);
  await expect(inspector(page).getByTitle(code)).toBeVisible();
  const isWhole = (element: Element) => element.scrollWidth <= element.clientWidth + 1;
  const titles = canvas(page).getByRole('list', { name: 'Parents of what is in view' }).locator('bdi');
  expect(await titles.last().evaluate(isWhole)).toBe(true);
});
