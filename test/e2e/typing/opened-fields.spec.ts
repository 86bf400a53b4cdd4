/** Every field and dialog that opens gets the focus at once, so the next keys go into it. Esc closes it again. */
import type { Locator, Page } from '@playwright/test';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, canvas, explode, goTo, inspector, openSeed, outlineItem, saved } from '../helpers/pages.ts';

const focused = (page: Page) => page.locator('input:focus, textarea:focus');
const useCases = (page: Page) => page.getByRole('region', { name: 'Use cases' });
const history = (page: Page) => page.getByRole('region', { name: 'History' });

/** Opens a field, types without moving the focus, and leaves by Esc: the focus returns to `opener`. */
const typesInto = async (page: Page, open: () => Promise<void>, name: string | RegExp, opener?: Locator) => {
  await open();
  await page.keyboard.type('1 sell');
  await expect(focused(page)).toHaveAccessibleName(name);
  await expect(focused(page)).toHaveValue('1 sell');
  await page.keyboard.press('Escape');
  await expect(focused(page)).toHaveCount(0);
  if (opener) await expect(opener).toBeFocused();
};

/** Chooses a command in the palette, from any view. */
const command = async (page: Page, name: string) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await page.keyboard.press('Enter');
};

test('the fields that open in panels', async ({ page }) => {
  test.slow();
  await openSeed(page);
  await goTo(page, 'P Plan');
  const discussion = inspector(page).getByRole('region', { name: 'Discussion' });

  const ask = discussion.getByRole('button', { name: 'New thread' });
  await typesInto(page, () => ask.click(), 'Title', ask);
  // The form has kept the text when it is opened again.
  await ask.click();
  await expect(focused(page)).toHaveValue('1 sell');
  await page.getByRole('button', { name: 'Cancel' }).click();

  const reply = discussion.getByRole('button', { name: 'Reply' }).first();
  await typesInto(page, () => reply.click(), 'Your reply');
  await expect(discussion.getByRole('button', { name: 'Continue reply' })).toBeFocused();

  await command(page, 'Add role, system or document');
  for (const role of ['Planner', 'Seller']) {
    await page.keyboard.type(role);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Planner Unused' }).click();
  const merge = page.getByRole('button', { name: 'Merge “Planner” into another entry' });
  await typesInto(page, () => merge.click(), 'Merge into', merge);

  await page.keyboard.press('ControlOrMeta+Shift+h');
  const name = history(page).getByRole('button', { name: 'Create snapshot' });
  await typesInto(page, () => name.click(), 'Snapshot name', name);

  await page.keyboard.press('ControlOrMeta+Shift+u');
  await useCases(page).locator('summary', { hasText: 'Develop Profile' }).click();
  const step = useCases(page)
    .getByRole('button', { name: /^More about step 1/ })
    .first();
  const link = async () => {
    await step.click();
    await page.getByRole('menuitem', { name: /^Link to/ }).click();
  };
  await typesInto(page, link, 'Block of step 1', step);
  await expect(block(page, 'P Plan')).toBeVisible();
});

test('a kind of element that a block has none of yet', async ({ page }) => {
  await openSeed(page);
  await goTo(page, 'P Plan');
  const add = inspector(page).getByRole('button', { name: 'Add a metric' });
  await typesInto(page, () => add.click(), 'Add a metric', add);
  await expect(inspector(page).getByRole('region', { name: 'Metrics' })).toHaveCount(0);
  // Esc adds nothing, Enter does; then Esc leaves the section with what is in it.
  await add.press('Enter');
  await page.keyboard.type('Win rate');
  await page.keyboard.press('Enter');
  const metrics = inspector(page).getByRole('region', { name: 'Metrics' });
  await expect(metrics.locator('li input')).toHaveValue('Win rate');
  await page.keyboard.press('Escape');
  await expect(metrics.locator('li input')).toHaveCount(1);
  await expect(focused(page)).toHaveCount(0);
});

test('the fields that ask for a block', async ({ page, strata }) => {
  test.slow();
  await openSeed(page);
  await goTo(page, 'P Plan');
  await inspector(page).getByRole('combobox', { name: 'Add an input' }).fill('Offer');
  await page.keyboard.press('Enter');
  const where = inspector(page).getByRole('button', { name: 'Source of Offer' });
  await typesInto(page, () => where.click(), 'Comes from', where);

  await changeElsewhere(strata, { type: 'flow.add', sourceId: 'plan', targetId: 'sell' });
  await inspector(page).getByRole('button', { name: 'Flow to S Sell, sequence' }).press('Enter');
  await expect(inspector(page).getByRole('heading', { name: 'Flow' })).toBeFocused();
  const change = inspector(page).getByRole('button', { name: 'Change target block' });
  await typesInto(page, () => change.click(), 'Target block', change);
});

test('the form that waives a finding', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('button', { name: '11 findings' }).click();
  const waive = page
    .getByRole('region', { name: 'Open requests' })
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: 'Waive' });
  await typesInto(page, () => waive.click(), 'Reason', waive);
});

test('a post that is edited', async ({ page }) => {
  await openSeed(page);
  await goTo(page, 'P Plan');
  await inspector(page).getByRole('button', { name: 'New thread' }).click();
  await page.keyboard.type('Mine');
  await page.getByRole('button', { name: 'Create thread', exact: true }).click();
  const mine = inspector(page).getByRole('article', { name: 'Mine' });
  await mine.getByRole('button', { name: 'Reply' }).click();
  await page.keyboard.type('First words.');
  await mine.getByRole('button', { name: 'Send' }).click();
  await mine.getByRole('button', { name: 'Edit' }).last().click();
  await page.keyboard.press('ControlOrMeta+a');
  await typesInto(page, async () => {}, 'Text of the post');
  await expect(mine.getByRole('button', { name: 'Continue editing' })).toBeFocused();
  await expect(mine).toContainText('First words.');
});

test('the dialogs about a proposal and a stage of a funnel', async ({ page }) => {
  test.slow();
  await openSeed(page);
  await explode(page, 'P');
  const proposal = canvas(page).getByRole('region', { name: /^Proposal Level 2 proposal/ });
  await typesInto(page, () => proposal.getByRole('button', { name: 'Decline' }).click(), 'Reason');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await outlineItem(page, 'P Plan').click();
  await inspector(page)
    .getByRole('button', { name: /^More about Level 2 proposal/ })
    .click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await expect(focused(page)).toHaveAccessibleName('Title');
  await page.keyboard.press('ControlOrMeta+a');
  await typesInto(page, async () => {}, 'Title');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(proposal).toHaveCount(1);

  await page.keyboard.press('Escape');
  await page
    .getByRole('toolbar', { name: 'Canvas tools' })
    .getByRole('button', { name: 'Funnel overlay' })
    .click();
  const stage = page
    .getByRole('region', { name: 'Funnel overlay' })
    .getByRole('listitem')
    .filter({ hasText: 'X captured' });
  const link = async () => {
    await stage.getByRole('button', { name: /^Link/ }).click();
    const another = page.getByRole('button', { name: 'Another block…' });
    await expect(another.or(page.getByRole('combobox', { name: 'Block', exact: true }))).toBeVisible();
    // The list of blocks is a press away while a block is selected.
    if (await another.isVisible()) await another.press('Enter');
  };
  await typesInto(page, link, 'Block');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a step is linked by typing and Enter, and stays', async ({ page }) => {
  await openSeed(page);
  await page.keyboard.press('ControlOrMeta+Shift+u');
  await useCases(page).locator('summary', { hasText: 'Develop Profile' }).click();
  await useCases(page)
    .getByRole('button', { name: /^More about step 2/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /^Link to/ }).click();
  await page.keyboard.type('sell ren');
  await page.keyboard.press('Enter');
  await expect(useCases(page).getByRole('textbox', { name: 'Step 2' }).first()).toBeVisible();
  await expect(
    useCases(page).getByRole('listitem').filter({ hasText: 'Sell Renewal' }).first(),
  ).toBeVisible();
  await saved(page);
});

test('the dialogs that ask for a text', async ({ page }) => {
  test.slow();
  await openSeed(page);
  await goTo(page, 'P Plan');
  await page.getByRole('tab', { name: 'Funnel' }).click();
  for (const [action, name] of [
    ['New funnel scenario…', 'Name'],
    ['Rename scenario…', 'Name'],
  ] as const)
    await typesInto(page, () => command(page, action), name);
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await typesInto(page, () => page.getByRole('button', { name: 'New', exact: true }).click(), 'Name');
  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.keyboard.type('Renamed');
  await expect(focused(page)).toHaveValue('Renamed');
});

/** Holds back the code of a part until it is let go. */
const heldBack = async (page: Page, part: string): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(new RegExp(`/${part}-[^/]*\\.js$`), async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
};

test('what is typed while a view is still being loaded goes into the field that it opens', async ({
  page,
}) => {
  const load = await heldBack(page, 'Funnel');
  await openSeed(page);
  await goTo(page, 'P Plan');
  await command(page, 'New funnel scenario…');
  // As shortcuts of the canvas, “1” shows level 1 and Del deletes the block.
  await page.keyboard.type('1 sells');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Delete');
  await expect(focused(page)).toHaveCount(0);
  load();
  await expect(focused(page)).toHaveAccessibleName('Name');
  await expect(focused(page)).toHaveValue('1 sell');
  await page.keyboard.type('s more');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: '1 sells more' }).or(page.getByText('1 sells more')).first(),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Canvas' }).click();
  await expect(block(page, 'P Plan')).toBeVisible();
});

for (const [part, action] of [
  ['RoomDialogs', 'Open a room…'],
  ['ProposalDialogs', 'Rename proposal…'],
  ['Discussion', 'New thread'],
] as const)
  test(`what is typed before ${part} is loaded goes into its field`, async ({ page }) => {
    const load = await heldBack(page, part);
    await openSeed(page);
    await goTo(page, 'P Plan');
    if (part === 'Discussion') {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
    await command(page, action);
    await page.keyboard.type('1 sell');
    await expect(focused(page)).toHaveCount(0);
    load();
    await expect(focused(page)).toHaveValue(/1 sell$/);
  });
