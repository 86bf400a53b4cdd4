/** Undo in a window while somebody else works on the same model. */
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, openSeed, saved } from '../helpers/pages.ts';

test('an undo that others built on offers the rest, and leaves what they touched', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  const me = strata.engine.connect({ id: 'Tester', name: 'Tester', role: 'owner' });
  const file = 'Sales & Support.strata';
  const { seq } = await me.request('document.open', { file });
  const items = ['Idea one', 'Idea two', 'Idea three'].map((name) => ({ depth: 0, name }));
  const command = { type: 'process.addOutline', parentId: null, items };
  await me.request('document.apply', { file, command, seed: 'three ideas of mine' });
  const { changes } = await me.request('document.changes', { file, after: seq });
  const ids = changes?.[0]?.patch.flatMap((change) => (change.op === 'put' ? [change.row.id] : [])) ?? [];
  await me.close();
  await changeElsewhere(strata, { type: 'process.rename', id: ids[1], name: 'Kept by Grace' });
  await expect(page.getByRole('group', { name: /Kept by Grace/ })).toBeVisible();
  await block(page, 'P Plan').click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/later changes by Grace involve “Kept by Grace”/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo the other 2' }).click();
  await expect(page.getByRole('group', { name: /Idea/ })).toHaveCount(0);
  await expect(page.getByRole('group', { name: /Kept by Grace/ })).toBeVisible();
  await saved(page);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('group', { name: /Idea/ })).toHaveCount(2);
});

test('undo names the person who has changed the same record since', async ({ page, strata }) => {
  await openSeed(page);
  await block(page, 'P Plan').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Planning');
  await page.keyboard.press('Enter');
  await expect(block(page, 'P Planning')).toBeVisible();
  await saved(page);
  await changeElsewhere(strata, { type: 'process.rename', id: 'plan', name: 'Plan ahead' });
  await expect(block(page, 'P Plan ahead')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(
    page.getByText(/Nothing is left to undo of .*Grace has changed it since/).first(),
  ).toBeVisible();
  await expect(block(page, 'P Plan ahead')).toBeVisible();
});

test('an undo that is answered late leaves the focus to the palette that was opened since', async ({
  page,
}) => {
  let release = () => {};
  await page.routeWebSocket(/\/engine/, (route) => {
    const server = route.connectToServer();
    route.onMessage((text) => {
      const { a = [] } = JSON.parse(String(text)) as { a?: unknown[] };
      if (a[0] !== 'document.undo') return server.send(text);
      release = () => server.send(text);
    });
  });
  await page.reload();
  await openSeed(page);
  await block(page, 'P Plan').click();
  await page.keyboard.press('Control+d');
  const copy = block(page, 'L Plan');
  await expect(copy).toBeFocused();
  await saved(page);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ass');
  await expect(page.locator('#finder')).toHaveValue('ass');
  release();
  await expect(copy).toHaveCount(0);
  await expect(page.getByRole('treeitem', { name: /^P Plan/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('ist');
  await expect(page.locator('#finder')).toHaveValue('assist');
  await expect(page.locator('#finder')).toBeFocused();
});
